import { cellName } from "../cell-names";
import type { Outcome } from "../finding";
import { disputeTopics } from "./handovers";
import type { YearReport } from "./year-report";

/**
 * Cases pending at the end of last year against this year's total, block by block of table 4. More of them is UNCERTAIN: the
 * report may count new cases only.
 */
export function pendingOutcomes(earlier: YearReport, later: YearReport): Outcome[] {
  return disputeTopics.flatMap((topic) => {
    const [before, after] = [`${topic}.pending`, `${topic}.total`];
    const pending = earlier.figures.cell(before).value;
    const total = later.figures.cell(after).value;
    if (pending === null || total === null) return [];
    const [last, now] = [cellName(earlier.figures.form, before), cellName(later.figures.form, after)];
    return [
      {
        status: pending > total ? ("UNCERTAIN" as const) : ("PASS" as const),
        subject: after,
        messageZh: `${now.zh}：${earlier.year} 年报告${last.zh}为 ${pending} 件，${later.year} 年报告总计只有 ${total} 件。如总计含上年未结案件，应不少于 ${pending} 件；如只计本年新发生的，则无误。`,
        messageEn: `${now.en}: the report of ${earlier.year} leaves ${pending} cases pending, that of ${later.year} has ${total} in all. If cases carried over are counted it must be at least ${pending}; if only new ones are, nothing is wrong.`,
        expected: null,
        actual: total,
        indicators: [after],
        evidence: [
          { report: null, indicator: after },
          { report: earlier.report, indicator: before },
        ],
        facts: `${pending} ${total}`,
      },
    ];
  });
}
