import { Refusal } from "../../compare";
import { toSignificant } from "../../report";
import type { Scheme } from "./scheme";

/** Ten weights of 0.1 add up to 0.9999999999999999. */
const TOLERANCE = 1e-9;

export interface AskedWeight {
  readonly indicator: string;
  readonly weight: number;
}

/**
 * The scheme with other weights, for one answer; what is not named weighs 0.
 *
 * @throws Refusal BAD_WEIGHTS unless each names a WEIGHT term of the scheme, once, and they sum to 1
 */
export function withWeights(scheme: Scheme, weights: readonly AskedWeight[]): Scheme {
  const known = scheme.terms.flatMap(({ kind, indicator }) => (kind === "WEIGHT" ? indicator.code : []));
  for (const [i, { indicator, weight }] of weights.entries()) {
    if (!known.includes(indicator))
      throw badWeights(
        `weights[${i}]：方案 ${scheme.code} 没有 ${JSON.stringify(indicator)} 的 WEIGHT 项；有 ${known.join("、")}`,
        `weights[${i}]: the scheme ${scheme.code} has no WEIGHT of ${JSON.stringify(indicator)}; it has ${known.join(", ")}`,
        known,
      );
    if (weights.findIndex((other) => other.indicator === indicator) !== i)
      throw badWeights(
        `weights[${i}]：${indicator} 写了两次，一个指标只能写一次`,
        `weights[${i}]: ${indicator} stands twice, once at most`,
        known,
      );
    if (!(weight >= 0 && weight <= 1))
      throw badWeights(
        `weights[${i}]（${indicator}）为 ${weight}，须为 0 至 1`,
        `weights[${i}] (${indicator}) is ${weight}, it must be from 0 to 1`,
        { weight: { from: 0, to: 1 } },
      );
  }
  requireSumOfOne(
    "weights",
    weights.map(({ weight }) => weight),
  );
  const asked = new Map(weights.map(({ indicator, weight }) => [indicator, weight]));
  const terms = scheme.terms.map((term) =>
    term.kind === "WEIGHT" ? { ...term, weight: asked.get(term.indicator.code) ?? 0 } : term,
  );
  return { ...scheme, terms };
}

/** @throws Refusal BAD_WEIGHTS with the sum that was found */
export function requireSumOfOne(where: string, weights: readonly number[]): void {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) <= TOLERANCE) return;
  throw badWeights(
    `${where} 的权重之和为 ${toSignificant(sum)}，须为 1`,
    `the weights of ${where} sum to ${toSignificant(sum)}, they must sum to 1`,
    { sum: 1, found: toSignificant(sum) },
  );
}

const badWeights = (zh: string, en: string, allowed?: unknown) => new Refusal("BAD_WEIGHTS", zh, en, allowed);
