import type { Indicator } from "../catalogue";
import type { PeersQuestion } from "../compare";
import type { NameOrder } from "../db";
import type { Scheme } from "./schemes/scheme";

export const TIE_METHODS = ["COMPETITION", "DENSE", "ORDINAL", "AVERAGE"] as const;
export type TieMethod = (typeof TIE_METHODS)[number];
export type SortDirection = "ASC" | "DESC";

/** What ranks: one indicator, or the score of a scheme (with the weights of a what-if, where there are any). */
export type RankSubject =
  | { readonly indicator: Indicator; readonly scheme: null }
  | { readonly indicator: null; readonly scheme: Scheme };

/** Who is first, among whom, and how equal values share a rank. */
export type RankQuestion = RankSubject &
  Omit<PeersQuestion, "indicators" | "years"> & {
    readonly year: number;
    readonly direction: SortDirection;
    readonly ties: TieMethod;
    readonly tieOrder: NameOrder;
    /** A rate of a smaller denominator has no rank; null asks nothing. */
    readonly minDenominator: number | null;
  };

/** Where nothing is asked, the better end is first; a size and a score are ranked from the largest. */
export function directionOf({ indicator }: RankSubject): SortDirection {
  return indicator?.polarity === "LOWER_IS_BETTER" ? "ASC" : "DESC";
}

/** The same question of last year, by the same version of a scheme: the peers are those of the filter that existed then. */
export const yearBefore = (question: RankQuestion): RankQuestion => ({
  ...question,
  year: question.year - 1,
});
