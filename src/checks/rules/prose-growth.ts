import { FORM_CODES } from "../../catalogue/index";
import type { ReportRule } from "../rule";
import { growthOf, growthsWithBase } from "../prose/growth";
import { isRoundedFrom, printPercent } from "../prose/percent";
import { printNumber, quoted } from "../prose/print";
import { statedIn } from "../prose/stated";
import { locatorOf } from "../prose/words";

/**
 * PROSE_GROWTH: a change in percent follows from the figures that its own sentence gives: this year's and last year's, or this
 * year's and the difference.
 *
 * @example 受理申请 120 件，比上年增加 20 件，增长 20 %   //=> PASS: 20 ÷ 100
 * @example 受理申请 120 件，比上年增加 20 件，增长 16.7 %   //=> FAILED: divided by this year's figure
 */
export const proseGrowth: ReportRule = {
  code: "PROSE_GROWTH",
  kind: "PROSE",
  severity: "WARNING",
  forms: FORM_CODES,
  titleZh: "正文所述增减幅度与其数字相符",
  titleEn: "Changes in percent follow from the figures beside them",
  legalSource: null,
  *check({ report }) {
    const times = new Map<string, number>();
    for (const { growth, current, said, percent, lastYear } of growthsWithBase(
      statedIn(report),
      report.year,
    )) {
      const name = current.indicators.join("+") || `section ${report.sections[growth.claim.section]!.kind}`;
      const nth = (times.get(name) ?? 0) + 1;
      times.set(name, nth);
      const exact = growthOf(current.claim.value, lastYear);
      const isRight = isRoundedFrom({ value: percent, approximate: false }, exact);
      const [first, ...rest] = [current, said, growth].sort((a, b) => a.claim.charStart - b.claim.charStart);
      const quote = [first!, ...rest].map(({ words }) => words.quote).join("，");
      const words = quoted(report, { section: growth.claim.section, quote });
      const sum = `(${printNumber(current.claim.value)} − ${printNumber(lastYear)}) ÷ ${printNumber(lastYear)} = ${printPercent(exact, growth.claim.value)}`;
      yield {
        subject: nth === 1 ? name : `${name}#${nth}`,
        status: isRight ? "PASS" : "FAILED",
        expected: Number(exact.toPrecision(6)),
        actual: percent,
        indicators: current.indicators,
        evidence: [first!, ...rest].map(({ claim }) => ({ report: null, at: locatorOf(claim) })),
        messageZh: `${words.zh}，${sum}。`,
        messageEn: `${words.en}; ${sum}.`,
      };
    }
  },
};
