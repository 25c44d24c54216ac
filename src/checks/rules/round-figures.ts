import { indicatorByCode } from "../../catalogue/index";
import type { ReportRule } from "../rule";

/** From here on a count ends in 0 once in ten. */
const LARGE = 100;
/** All of so many end in 0 by chance once in a million. */
const ENOUGH = 6;

/**
 * Counts are counted: of six and more different ones from 100 up, not all end in 0. Estimates do, and invented figures.
 *
 * Amounts of money may be round, and members are left out: they repeat their totals.
 */
export const roundFigures: ReportRule = {
  code: "ROUND_FIGURES",
  kind: "JUMP",
  severity: "INFO",
  forms: ["A2014", "B2019", "C2021"],
  titleZh: "较大的数全是整十数",
  titleEn: "All larger counts are round",
  legalSource: null,
  *check({ figures }) {
    const large = figures.codes().flatMap((code) => {
      const value = figures.value(code);
      const isCount = !code.includes("@") && indicatorByCode(code)?.unit !== "万元";
      return isCount && value !== null && value >= LARGE ? [{ code, value }] : [];
    });
    const different = [...new Set(large.map(({ value }) => value))];
    const areRound = different.every((value) => value % 10 === 0);
    if (different.length < ENOUGH) return;
    const codes = large.map(({ code }) => code);
    yield {
      status: areRound ? "FAILED" : "PASS",
      subject: "figures",
      messageZh: areRound
        ? `100 以上的 ${different.length} 个不同的数（${different.join("、")}）全是整十数。可能是估计数，请核对。`
        : `100 以上的 ${different.length} 个不同的数不全是整十数。`,
      messageEn: areRound
        ? `All ${different.length} different counts from 100 up (${different.join(", ")}) end in 0. They may be estimates: please verify.`
        : `The ${different.length} different counts from 100 up do not all end in 0.`,
      expected: null,
      actual: different.length,
      indicators: codes,
      evidence: codes.map((indicator) => ({ report: null, indicator })),
      facts: different.join(" "),
    };
  },
};
