import type { Indicator } from "../catalogue";
import { toSignificant } from "../report";
import type { Reason } from "./cell";

/** The figures of several agencies together; every one but the counts is null where nobody is counted. */
export interface Distribution {
  readonly count: number;
  /** Agencies that are there and not counted. */
  readonly missing: number;
  readonly sum: number | null;
  /** NOT_ADDITIVE or NESTED; null where the sum says what it seems to say. */
  readonly sumReason: Reason | null;
  /** Of ratios: all numerators over all denominators; null of all others, and where a figure holds another of them. */
  readonly pooled: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p25: number | null;
  readonly p75: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** As PostgreSQL gives it: not rounded, and with sums that may count twice. `nested`: a figure holds another of them. */
export type DistributionRow = Omit<Distribution, "sumReason"> & { readonly nested: boolean };

/** As an answer gives it; `indicator`: null for the score of a scheme, which does not add up. */
export function distributionOf(row: DistributionRow, indicator: Indicator | null): Distribution {
  const { count, missing, nested, min, max } = row;
  const sumReason = indicator?.aggregation !== "SUM" ? "NOT_ADDITIVE" : nested ? "NESTED" : null;
  return {
    ...{ count, missing, sumReason, min, max },
    sum: sumReason ? null : row.sum,
    pooled: nested ? null : toSignificant(row.pooled),
    mean: toSignificant(row.mean),
    median: toSignificant(row.median),
    p25: toSignificant(row.p25),
    p75: toSignificant(row.p75),
  };
}
