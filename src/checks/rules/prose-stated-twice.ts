import { FORM_CODES, indicatorByCode, isOfTheYear } from "../../catalogue/index";
import { printNumber, quoted } from "../prose/print";
import { statedIn } from "../prose/stated";
import { statedTwice } from "../prose/stated-twice";
import { locatorOf } from "../prose/words";
import type { ReportRule } from "../rule";

/**
 * PROSE_STATED_TWICE: what two sections of the text count under one name, they count alike.
 *
 * Of figures that the tables have, PROSE_AGAINST_TABLE speaks. Events may be told of one by one, and 备案, 本级 and 全市 count others.
 *
 * @example （一）审计信息专栏公开信息 20 条; （四）审计信息专栏公开政府信息 16 条   //=> FAILED
 */
export const proseStatedTwice: ReportRule = {
  code: "PROSE_STATED_TWICE",
  kind: "PROSE",
  severity: "WARNING",
  forms: FORM_CODES,
  titleZh: "同一事项在正文各处的数一致",
  titleEn: "What the text counts twice has one number",
  legalSource: null,
  *check({ report, figures }) {
    const stated = statedIn(report).filter(
      ({ words, claim }) =>
        report.sections[claim.section]?.kind !== "PROBLEMS_AND_PLANS" &&
        isOfTheYear({ sentence: words.before + words.quote, paragraph: words.paragraphBefore }, report.year),
    );
    const isInTables = (code: string) => figures.value(code) !== null;
    for (const found of statedTwice(stated, isInTables)) {
      const claims = found.stated.map(({ claim }) => claim);
      const [first, ...others] = claims.map((claim) => quoted(report, claim));
      const indicator = indicatorByCode(found.subject);
      const values = claims.map(({ value }) => printNumber(value));
      yield {
        subject: found.subject,
        status: "FAILED",
        expected: claims[0]!.value,
        actual: claims[1]!.value,
        indicators: indicator ? [indicator.code] : [],
        evidence: claims.map((claim) => ({ report: null, at: locatorOf(claim) })),
        messageZh: `“${indicator?.nameZh ?? found.subject}”前后不一，为 ${values.join("、")}：${[first!, ...others].map(({ zh }) => zh).join("；")}。`,
        messageEn: `${indicator?.nameEn ?? found.subject} has different numbers, ${values.join(", ")}: ${[first!, ...others].map(({ en }) => en).join("; ")}.`,
        facts: values.join(" "),
      };
    }
  },
};
