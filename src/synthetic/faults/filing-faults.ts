import { below } from "../random";
import type { Fault } from "./fault";

const late: Fault = {
  code: "FILED_LATE",
  titleZh: "逾期公布",
  titleEn: "published after the deadline",
  shownBy: ["FILING"],
  plant(report, random) {
    // Later than any of the deadlines.
    const day = 4 + below(random, 24);
    const date = `${report.year + 1}-04-${String(day).padStart(2, "0")}`;
    return {
      report: { ...report, signedOn: date, publishedOn: date },
      codes: [],
      ...{ before: report.publishedOn ?? "", after: date },
    };
  },
};

const undated: Fault = {
  code: "UNDATED",
  titleZh: "没有任何日期",
  titleEn: "no date of signature or publication",
  shownBy: ["FILING"],
  plant: (report) => ({
    report: { ...report, signedOn: null, publishedOn: null },
    codes: [],
    ...{ before: report.publishedOn ?? "", after: "" },
  }),
};

/** A figure that stands in no identity of its report, so that only the children's give it away. */
const parentOff: Fault = {
  code: "PARENT_OFF",
  titleZh: "汇总数与下级之和不符",
  titleEn: "a consolidated figure is not the sum over the children",
  shownBy: ["UP_THE_TREE"],
  plant(report, random, beside) {
    const cells = beside.code ? [beside.code] : ["penalty.decisions", "licence.decisions", "capacity.units"];
    const code = cells.find((cell) => report.counts.get(cell));
    if (report.scope !== "CONSOLIDATED" || code === undefined) return null;
    const count = report.counts.get(code)!;
    const after = String(count + 1 + below(random, Math.max(1, Math.floor(count / 20))));
    const figures = { ...report.figures, [code]: after };
    return { report: { ...report, figures }, codes: [code], before: report.figures[code]!, after };
  },
};

export const filingFaults: readonly Fault[] = [late, undated, parentOff];
