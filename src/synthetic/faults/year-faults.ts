import type { Counts } from "../counts/counts";
import { below, pick } from "../random";
import type { SyntheticReport } from "../report";
import { writeReport } from "../text/write-report";
import { exactIdentities } from "./exact-identities";
import { withFigures, type Fault, type Planted } from "./fault";

/** A total was left as it stood in last year's table. */
const lastYearsTotal: Fault = {
  code: "TOTAL_OF_LAST_YEAR",
  titleZh: "合计沿用了上一年的数",
  titleEn: "a total is last year's",
  shownBy: ["BALANCE"],
  plant(report, random, { lastYear }) {
    if (lastYear?.form !== report.form) return null;
    const totals = exactIdentities(report)
      .flatMap(({ right }) => (right.length === 1 ? right : []))
      .filter((code) => [report, lastYear].every(({ figures }) => /^\d+$/.test(figures[code] ?? "")))
      .filter((code) => report.figures[code] !== lastYear.figures[code]);
    if (totals.length === 0) return null;
    const code = pick(random, totals);
    const after = lastYear.figures[code]!;
    return {
      report: withFigures(report, { [code]: after }),
      codes: [code],
      before: report.figures[code]!,
      after,
    };
  },
};

/** The report as its agency would have written it with other counts: tables and words agree with each other. */
function rewritten(
  report: SyntheticReport,
  changes: Readonly<Record<string, number>>,
  code: string,
): Planted {
  const counts: Counts = new Map([...report.counts, ...Object.entries(changes)]);
  const figures = {
    ...report.figures,
    ...Object.fromEntries(Object.entries(changes).map(([changed, count]) => [changed, String(count)])),
  };
  return {
    report: { ...report, figures, ...writeReport({ ...report, counts }) },
    codes: Object.keys(changes),
    ...{ before: report.figures[code]!, after: figures[code]! },
  };
}

/** Some applications too many were carried in, and as many too few received: each table is right by itself. */
const carriedIn: Fault = {
  code: "CARRIED_IN_BROKEN",
  titleZh: "上年结转与上一年的结转下年度不符",
  titleEn: "what was carried in is not what last year carried over",
  shownBy: ["ACROSS_YEARS"],
  plant(report, random, { lastYear }) {
    const received = report.counts.get("application.received@natural_person");
    // Where last year's total is blank, nobody can tell what was carried over.
    if (!/^\d+$/.test(lastYear?.figures["application.carried_over"] ?? "") || !received) return null;
    const more = 1 + below(random, Math.min(received, 5));
    const by = (code: string, change: number) => ({ [code]: report.counts.get(code)! + change });
    return rewritten(
      report,
      {
        ...by("application.carried_in@natural_person", more),
        ...by("application.carried_in", more),
        ...by("application.received@natural_person", -more),
        ...by("application.received", -more),
      },
      "application.carried_in@natural_person",
    );
  },
};

const chainFault = (code: string, titleZh: string, titleEn: string, stock: string): Fault => ({
  ...{ code, titleZh, titleEn, shownBy: ["ACROSS_YEARS"] },
  plant(report, random, { lastYear }) {
    const count = report.counts.get(stock);
    // A blank hands nothing on.
    if (!/\d/.test(lastYear?.figures[stock] ?? "") || count === undefined) return null;
    return rewritten(report, { [stock]: count + 1 + below(random, 9) }, stock);
  },
});

export const yearFaults: readonly Fault[] = [
  lastYearsTotal,
  carriedIn,
  chainFault(
    "IN_FORCE_BROKEN",
    "现行有效件数与上一年接不上",
    "the documents in force do not go on from last year's",
    "normative.in_force",
  ),
  chainFault(
    "ITEMS_BROKEN",
    "上一年项目数量与上一年的数接不上",
    "the items of last year are not what last year's report gives",
    "licence.items_last_year",
  ),
];
