import type { Comparability } from "../catalogue";
import type { Agency } from "../report";

/** Between two years the figures of an agency come from other agencies than before. FULL: the same duties in other hands. */
export interface Handover {
  readonly fromYear: number;
  readonly toYear: number;
  readonly comparability: Comparability;
  readonly noteZh: string;
  readonly noteEn: string;
}

/** Of an agency, oldest first; none where succession is not followed. */
export type HandoversOf = (agency: Agency) => readonly Handover[];

/** What lies between two years that a figure and its base are of, whichever is the earlier. */
export function across(handovers: readonly Handover[], year: number, other: number): Comparability {
  const [from, to] = [Math.min(year, other), Math.max(year, other)];
  const between = handovers.filter(({ fromYear, toYear }) => fromYear < to && from < toYear);
  const found = (verdict: Comparability) => between.some(({ comparability }) => comparability === verdict);
  return found("NONE") ? "NONE" : found("PARTIAL") ? "PARTIAL" : "FULL";
}
