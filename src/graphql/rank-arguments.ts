import { Refusal } from "../compare";
import type { RankSubject } from "../rank";
import { isGiven } from "./arguments";

/** @throws Refusal BAD_ARGUMENT where what ranks has no denominator, or it is below 0 */
export function requireMinDenominator(
  { indicator, scheme }: RankSubject,
  asked: number | null | undefined,
): number | null {
  if (!isGiven(asked)) return null;
  if (indicator?.aggregation !== "RECOMPUTE") {
    const what = indicator?.code ?? scheme?.code;
    throw new Refusal(
      "BAD_ARGUMENT",
      `minDenominator 只用于有分母的指标；${what} 没有分母，请去掉 minDenominator，或改用如 rate.disclosed 的比率`,
      `minDenominator is for indicators with a denominator; ${what} has none: leave it out, or ask for a rate such as rate.disclosed`,
      { minDenominator: null },
    );
  }
  if (asked >= 0) return asked;
  throw new Refusal(
    "BAD_ARGUMENT",
    `minDenominator 不能小于 0，而为 ${asked}`,
    `minDenominator must not be below 0, and is ${asked}`,
    { minDenominator: { from: 0 } },
  );
}
