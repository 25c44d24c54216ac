import type { Comparability, Indicator } from "../catalogue";
import { decimalsOf, sumDecimals, toSignificant } from "../report";
import type { Figure, Reason } from "./cell";
import { sideBySide, type Placed } from "./side-by-side";

/** What a figure is held against. */
export interface Base extends Placed {
  /** Why there is no value. */
  readonly reason: Reason | null;
  /** Of the agency's own series: whether the same agency is meant before and after (FULL); null: of no series with the figure. */
  readonly series: Comparability | null;
}

export interface Change {
  /** In the indicator's unit, of rates in percentage points. */
  readonly delta: number | null;
  /** In percent of the base, its sign left aside. */
  readonly deltaPct: number | null;
  readonly comparable: Comparability;
  /** Why there is no value, or else no delta, or else no percentage. */
  readonly reason: Reason | null;
}

/**
 * How a figure differs from its base.
 *
 * @example 12 against 10 //=> delta 2, deltaPct 20
 * @example 12 against 0 //=> delta 12, deltaPct null, ZERO_BASE
 * @example 0.3 against 0.1 //=> delta 0.2
 */
export function changeFrom(base: Base, figure: Placed & Figure, indicator: Indicator): Change {
  const comparable = worse(sideBySide(indicator, figure, base), base.series);
  const none = (reason: Reason | null): Change => ({ delta: null, deltaPct: null, comparable, reason });
  if (figure.value === null) return none(figure.reason);
  if (base.form && comparable !== "FULL") return none(base.series ? "BREAK" : "NOT_COMPARABLE");
  if (base.value === null) return none(base.reason === "OTHER_SCOPE" ? "OTHER_SCOPE" : "MISSING_BASE");
  const delta = sumDecimals([figure.value, -base.value]);
  if (base.value === 0) return { delta, deltaPct: null, comparable, reason: "ZERO_BASE" };
  return { delta, deltaPct: percentOf(delta, base.value), comparable, reason: null };
}

/** Of whole units, so that what ends in 5 is rounded as its decimals say and not as doubles come out. */
function percentOf(delta: number, base: number): number {
  const scale = 10 ** Math.max(decimalsOf(delta), decimalsOf(base));
  return toSignificant((100 * Math.round(delta * scale)) / Math.round(Math.abs(base) * scale));
}

const worse = (one: Comparability, other: Comparability | null): Comparability =>
  [one, other].includes("NONE") ? "NONE" : [one, other].includes("PARTIAL") ? "PARTIAL" : "FULL";
