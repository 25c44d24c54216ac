import { Refusal } from "../compare";
import type { RankSubject } from "../rank";
import { isGiven } from "./arguments";
import type { AskedSubject } from "./rank-subject";

/** What is asked to rank, once it is one thing. @throws Refusal BAD_ARGUMENT where it is none or two, or where a scheme's arguments stand alone */
export function requireOneSubject(asked: AskedSubject): AskedSubject {
  if (isGiven(asked.indicator) === isGiven(asked.scheme))
    throw new Refusal(
      "BAD_ARGUMENT",
      "indicator 与 scheme 须写且只写一个",
      "give indicator or scheme, and only one of both",
    );
  if (isGiven(asked.scheme)) return asked;
  const alone = [
    ...(isGiven(asked.schemeVersion) ? ["schemeVersion"] : []),
    ...(isGiven(asked.weights) ? ["weights"] : []),
  ];
  if (alone.length === 0) return asked;
  throw new Refusal(
    "BAD_ARGUMENT",
    `${alone.join("、")} 只用于 scheme，与 indicator 不能同写`,
    `${alone.join(" and ")} go with scheme, not with indicator`,
  );
}

/** @throws Refusal BAD_ARGUMENT where what ranks has no denominator, or it is below 0 */
export function requireMinDenominator(
  { indicator, scheme }: RankSubject,
  asked: number | null | undefined,
): number | null {
  if (!isGiven(asked)) return null;
  if (!indicator?.formula?.denominator) {
    const what = indicator?.code ?? scheme?.code;
    throw new Refusal(
      "BAD_ARGUMENT",
      `minDenominator 只用于有分母的指标；${what} 没有分母，请去掉 minDenominator，或改用如 rate.disclosed 的比率`,
      `minDenominator is for indicators with a denominator; ${what} has none: leave it out, or ask for a rate such as rate.disclosed`,
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
