import { FORM_CODES, indicatorByCode } from "../../catalogue/index";
import { cellName } from "../cell-names";
import { misplacedIn } from "../prose/misplaced";
import { printNumber, quoted } from "../prose/print";
import { statedIn } from "../prose/stated";
import { locatorOf } from "../prose/words";
import type { ReportRule } from "../rule";

/**
 * TABLE_HOLDS_OTHER_FIGURE: a row of the tables does not hold what the text counts under another name.
 *
 * Only where one sentence gives both numbers: the one that stands in the row, of something else, and another one of what the row
 * asks for.
 *
 * @example 网站公开信息 33 条，其中规范性文件 8 件; 规范性文件·本年新制作数量 holds 33   //=> FAILED
 */
export const tableHoldsOtherFigure: ReportRule = {
  code: "TABLE_HOLDS_OTHER_FIGURE",
  kind: "PROSE",
  severity: "WARNING",
  forms: FORM_CODES,
  titleZh: "表中所填不是正文另一事项的数",
  titleEn: "A row does not hold another figure of the text",
  legalSource: null,
  *check({ report, figures }) {
    for (const { cell, value, own, other } of misplacedIn(statedIn(report), figures)) {
      const name = cellName(figures.form!, cell);
      const { unit } = indicatorByCode(cell)!;
      const right = quoted(report, own.claim);
      yield {
        subject: cell,
        status: "FAILED",
        expected: own.claim.value,
        actual: value,
        indicators: [cell],
        evidence: [
          { report: null, indicator: cell },
          ...[own, other].map(({ claim }) => ({ report: null, at: locatorOf(claim) })),
        ],
        messageZh: `表中${name.zh}填 ${printNumber(value)} ${unit}，${right.zh}；${printNumber(value)} 恰是“${other.words.quote}”的数，可能填错了行或单位。`,
        messageEn: `${name.en} in the table is ${printNumber(value)} ${unit}. ${right.en}; ${printNumber(value)} is the number of “${other.words.quote}”: the row or the unit may have been mistaken.`,
      };
    }
  },
};
