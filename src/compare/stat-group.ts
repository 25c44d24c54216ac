import type { AgencyLevel } from "../catalogue";
import type { Distribution } from "./distribution";
import type { PeerQuestion } from "./peers-question";

export const GROUP_BYS = ["REGION", "LEVEL", "TYPE", "FORM"] as const;
export type GroupBy = (typeof GROUP_BYS)[number];

export interface StatsQuestion extends PeerQuestion {
  /** None: one group a year. */
  readonly groupBy: readonly GroupBy[];
  /** The level at which REGION groups; null is the agency's own region. */
  readonly regionLevel: AgencyLevel | null;
}

/** Of the agencies of one group and year. */
export interface StatGroup extends Distribution {
  readonly keys: readonly { readonly by: GroupBy; readonly code: string; readonly label: string | null }[];
  readonly year: number;
  readonly p10: number | null;
  readonly p90: number | null;
  readonly stddev: number | null;
}
