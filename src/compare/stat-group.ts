import type { AgencyLevel } from "../catalogue";
import type { Reason } from "./cell";
import type { PeerQuestion } from "./judged.sql";

export const GROUP_BYS = ["REGION", "LEVEL", "TYPE", "FORM"] as const;
export type GroupBy = (typeof GROUP_BYS)[number];

export interface StatsQuestion extends PeerQuestion {
  /** None: one group a year. */
  readonly groupBy: readonly GroupBy[];
  /** The level at which REGION groups; null is the agency's own region. */
  readonly regionLevel: AgencyLevel | null;
}

/** Of the agencies of one group and year; every figure but the counts is null where no agency has a value. */
export interface StatGroup {
  readonly keys: readonly { readonly by: GroupBy; readonly code: string; readonly label: string | null }[];
  readonly year: number;
  readonly count: number;
  readonly missing: number;
  readonly sum: number | null;
  readonly sumReason: Reason | null;
  /** Of ratios: all numerators over all denominators; null of all others, and where a figure holds another of the group. */
  readonly pooled: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p10: number | null;
  readonly p25: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly stddev: number | null;
}
