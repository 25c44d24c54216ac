import { median, OUTLIER, spread } from "./robust";

/** Of the same figure in an earlier report. */
export interface EarlierValue {
  readonly report: number;
  readonly year: number;
  readonly value: number;
}

export interface Jump {
  readonly code: string;
  readonly value: number;
  /** Last year's value, or the median of the years before. */
  readonly base: number;
  /** The report of last year; null where it is held against the median of so many years. */
  readonly from: EarlierValue | null;
  readonly years: number;
  /** By which the strongest is told first: the logarithm of the ratio. */
  readonly strength: number;
}

/** Below it a few cases more or less are a multiple. */
const LEAST_BASE = 10;
const FACTOR = 5;
/** What stands out from a calm series needs to have changed less. */
const CALM_FACTOR = 3;
const LEAST_YEARS = 3;

/**
 * A value that is more than five times last year's or less than a fifth of it, from a base of ten; or one that stands out from
 * three and more earlier years (robust z above 3.5) by three times and from last year's by two. Null where it is neither.
 *
 * The spread is never taken for less than that of a count around its mean, its square root: three equal years prove nothing.
 *
 * @example 66 in 2024, 372 in 2025 //=> a jump, 5.6 times
 * @example 9 in 2024, 90 in 2025 //=> null: below ten anything is a multiple
 */
export function jumpOf(now: {
  readonly code: string;
  readonly year: number;
  readonly value: number;
  readonly before: readonly EarlierValue[];
}): Jump | null {
  const { code, year, value, before } = now;
  const last = before.find((one) => one.year === year - 1);
  if (value < 0 || before.some((one) => one.value < 0)) return null;
  if (last && last.value >= LEAST_BASE && differsBy(FACTOR, value, last.value))
    return { code, value, base: last.value, from: last, years: 1, strength: strengthOf(value, last.value) };
  const values = before.map((one) => one.value);
  if (values.length < LEAST_YEARS) return null;
  const base = median(values);
  const usual = Math.max(spread(values, base), Math.sqrt(base), 1);
  const standsOut =
    base >= LEAST_BASE &&
    Math.abs(value - base) > OUTLIER * usual &&
    differsBy(CALM_FACTOR, value, base) &&
    (!last || differsBy(2, value, last.value));
  return standsOut
    ? { code, value, base, from: null, years: values.length, strength: strengthOf(value, base) }
    : null;
}

/** More than `factor` times as much, or less than that part of it. */
const differsBy = (factor: number, value: number, base: number): boolean =>
  value > factor * base || value < base / factor;

const strengthOf = (value: number, base: number): number => Math.abs(Math.log((value + 1) / (base + 1)));
