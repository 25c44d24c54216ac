import type { SchemeTerm } from "./scheme";

/** How many points a figure gets: from 0 to 100, higher is better whatever the polarity; null where there is nothing to tell by. */
export type Normalise = (value: number) => number | null;

/**
 * How the figures of a WEIGHT term become points. `low` and `high` are the frozen reference: least and most, mean and deviation,
 * or the two ends of TARGET, of which the better one gets 100. `among`: the figures of all peers, for PERCENT_RANK.
 *
 * @example normaliserOf({ normalise: "MIN_MAX", low: 0, high: 50, polarity: "HIGHER_IS_BETTER" }, [])(20) //=> 40
 * @example normaliserOf({ normalise: "MIN_MAX", low: 0, high: 50, polarity: "LOWER_IS_BETTER" }, [])(60) //=> 0: clamped
 * @example normaliserOf({ normalise: "Z_SCORE", low: 80, high: 10, polarity: "HIGHER_IS_BETTER" }, [])(95) //=> 65
 */
export function normaliserOf(
  { normalise, low, high, polarity }: Pick<SchemeTerm, "normalise" | "low" | "high" | "polarity">,
  among: readonly number[],
): Normalise {
  const turned = polarity === "LOWER_IS_BETTER";
  if (normalise === "PERCENT_RANK") return shareBehind(among, turned);
  const points = pointsOf(normalise, low, high);
  return (value) => {
    const found = clamped(points(value));
    return turned ? 100 - found : found;
  };
}

function pointsOf(
  normalise: SchemeTerm["normalise"],
  low: number | null,
  high: number | null,
): (value: number) => number {
  if (normalise === "NONE") return (value) => value;
  if (normalise === null || low === null || high === null)
    throw new Error("a weight has no way to points, or lacks its frozen reference");
  if (normalise === "Z_SCORE") return (value) => 50 + (10 * (value - low)) / high;
  // In this order the high end is 100 and not 99.99999999999999.
  return (value) => 100 * ((value - low) / (high - low));
}

const clamped = (points: number): number => Math.min(100, Math.max(0, points));

/** 100 × figures strictly behind ÷ the others, as a rank's `percentile`; null for a lone one, which has nobody to stand among. */
function shareBehind(among: readonly number[], turned: boolean): Normalise {
  const sorted = Float64Array.from(among).sort();
  const others = sorted.length - 1;
  return (value) => {
    if (others < 1) return null;
    const behind = turned ? sorted.length - countBelow(sorted, value, true) : countBelow(sorted, value);
    return (100 * behind) / others;
  };
}

/** How many of the sorted figures lie below the value; `orEqual`: or are the same. */
export function countBelow(sorted: Float64Array, value: number, orEqual = false): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const found = sorted[middle]!;
    if (found < value || (orEqual && found === value)) from = middle + 1;
    else to = middle;
  }
  return from;
}
