import type { Rule } from "../rule";

/**
 * A report is published by the day that the law sets (see `deadlineOf`). Judged on the earliest publication of the agency's report
 * on the year, so that a corrected version which came later is not late.
 *
 * WARNING: the date on a page may be that of a later move of the page.
 */
export const filedLate: Rule = {
  code: "FILED_LATE",
  kind: "FILING",
  severity: "WARNING",
  forms: ["PRE", "A2014", "B2019", "C2021"],
  titleZh: "按期公布",
  titleEn: "Published in time",
  legalSource: "《政府信息公开条例》（2007）第三十一条（2018年度及以前）、（2019）第四十九条（2019年度起）",
};
