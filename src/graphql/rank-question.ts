import type { AgencyFilter, FigureBasis, NameOrder } from "../db";
import {
  directionOf,
  rankPage,
  rankWarnings,
  type RankQuestion,
  type RankSubject,
  type SortDirection,
  type TieMethod,
} from "../rank";
import type { Scope } from "../report";
import { requireFilter, requireYear } from "./arguments";
import type { Context } from "./context";
import { rankedNodes, type RankingNode } from "./nodes";
import { connectionOf, Cursors, isPosition, requirePageSize } from "./paging";
import { requireMinDenominator } from "./rank-arguments";
import { requireSubject, type AskedSubject } from "./rank-subject";

/** The arguments that decide a ranking, as they were written. */
export interface AskedRanking extends AskedSubject {
  readonly year: number;
  readonly where: AgencyFilter | null;
  readonly scope: Scope;
  readonly figures: FigureBasis;
  /** Null follows the polarity. */
  readonly direction: SortDirection | null;
  readonly ties: TieMethod;
  readonly tieOrder: NameOrder;
  readonly minDenominator: number | null;
  readonly followSuccession: boolean;
}

/** @throws Refusal as requireSubject; BAD_ARGUMENT, UNKNOWN_AGENCY on what the release does not have */
export async function requireRankQuestion(
  context: Context,
  asked: AskedRanking,
  release: number,
): Promise<RankQuestion> {
  return questionAt(context, await requireSubject(context, asked, release), asked, release);
}

async function questionAt(
  context: Context,
  subject: RankSubject,
  { year, where, scope, figures, direction, ties, tieOrder, minDenominator, followSuccession }: AskedRanking,
  release: number,
): Promise<RankQuestion> {
  return {
    ...subject,
    ...{ release, year: requireYear(year), scope, figures, followSuccession },
    ...{ direction: direction ?? directionOf(subject), ties, tieOrder },
    filter: await requireFilter(context, release, where),
    minDenominator: requireMinDenominator(subject, minDenominator),
  };
}

/** A page of a ranking. @throws Refusal as requireRankQuestion; CURSOR_MISMATCH */
export async function answerRanking(
  context: Context,
  asked: AskedRanking,
  { first, after, release: wanted }: { first: number; after: string | null; release: number | null },
): Promise<RankingNode> {
  const size = requirePageSize(first);
  const cursors = new Cursors("ranking", asked, { position: isPosition });
  const from = cursors.read(after, wanted);
  const subject = await requireSubject(context, asked, from?.release ?? wanted);
  const release = await context.releases.resolve(from?.release ?? wanted);
  const question = await questionAt(context, subject, asked, release);
  const { rows, ...counts } = await rankPage(context.database, question, {
    after: from?.key.position ?? 0,
    limit: size + 1,
  });
  const page = connectionOf(rankedNodes(question, rows), size, after, ({ position }) =>
    cursors.write(release, { position }),
  );
  return {
    ...question,
    ...counts,
    ...page,
    question,
    sizeNotMerit: subject.indicator?.polarity === "NEUTRAL",
    warnings: rankWarnings(question, counts.inOtherScope),
  };
}
