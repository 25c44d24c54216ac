import type { BoundedRow, RankBounds, RankQuestion } from "../rank";
import type { Context } from "./context";

/** Best and worst rank of a row; null where they cannot be told. */
export function boundsOf(
  { question, code, reportId, rank, value }: BoundedRow & { readonly question: RankQuestion },
  { loaders }: Context,
): Promise<RankBounds | null> {
  return loaders.boundsInRanking.load({ question, asked: { code, reportId, rank, value } });
}
