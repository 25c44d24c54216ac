import { FORM_CODES } from "../../catalogue/index";
import { agreementIn, contradictionIn } from "../prose/contradiction";
import { judgeClaim } from "../prose/judge-claim";
import type { ReportRule } from "../rule";

/**
 * PROSE_AGAINST_TABLE: what a sentence says about a figure of the tables, the tables say too.
 *
 * Words that reports use for more than one figure agree with any of them (受理: 新收, or 新收 + 上年结转); a hedged figure agrees where
 * its words allow; a figure of 备案 cases, or of another scope than the report's, is for the record only (INFO); a count of events
 * that need not be all of the year's is not held against their number.
 *
 * @example 收办申请 3607 件, 新收 3511 + 上年结转 96   //=> PASS
 * @example 网站公开 259 条, the cell has 146   //=> FAILED, and 259 is the cell 主动公开政府信息数
 */
export const proseAgainstTable: ReportRule = {
  code: "PROSE_AGAINST_TABLE",
  kind: "PROSE",
  severity: "WARNING",
  forms: FORM_CODES,
  titleZh: "正文所述的数与统计表一致",
  titleEn: "Figures in the text agree with the tables",
  legalSource: null,
  *check({ report, figures }) {
    const held = { figures, sections: report.sections, scope: report.scope, year: report.year };
    const judged = report.claims.map((claim) => ({ claim, ...judgeClaim(claim, held) }));
    for (const subject of new Set(judged.flatMap(({ indicators }) => indicators.join("+") || []))) {
      const same = judged.filter(({ indicators }) => indicators.join("+") === subject);
      const wrong = same.filter(({ agrees }) => agrees === false);
      const outcome =
        wrong.length > 0 ? contradictionIn(report, figures, wrong) : agreementIn(report, figures, same);
      if (outcome) yield { subject, ...outcome };
    }
  },
};
