import type { AgencyFilter, FigureBasis, NameOrder } from "../db";
import {
  rankCounts,
  rankedAgencies,
  rankWarnings,
  type RankQuestion,
  type RankSubject,
  type SortDirection,
  type TieMethod,
} from "../rank";
import type { Scope } from "../report";
import { requireFilter, requireYear } from "./arguments";
import type { Context } from "./context";
import type { RankingNode } from "./nodes";
import { connectionOf, Cursors, isPosition, requirePageSize } from "./paging";
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
}

/** @throws Refusal as requireSubject; BAD_ARGUMENT, UNKNOWN_AGENCY on what the release does not have */
export async function requireRankQuestion(
  context: Context,
  asked: AskedRanking,
  release: number,
): Promise<RankQuestion> {
  return questionAt(context, await requireSubject(context, asked), asked, release);
}

async function questionAt(
  context: Context,
  subject: RankSubject,
  { year, where, scope, figures, direction, ties, tieOrder }: AskedRanking,
  release: number,
): Promise<RankQuestion> {
  const filter = await requireFilter(context, release, where);
  const peers = { release, year: requireYear(year), scope, figures, filter, followSuccession: false };
  return { ...subject, ...peers, direction: direction ?? directionOf(subject), ties, tieOrder };
}

const directionOf = ({ indicator }: RankSubject): SortDirection =>
  indicator?.polarity === "LOWER_IS_BETTER" ? "ASC" : "DESC";

/** A page of a ranking. @throws Refusal as requireRankQuestion; CURSOR_MISMATCH */
export async function answerRanking(
  context: Context,
  asked: AskedRanking,
  { first, after, release: wanted }: { first: number; after: string | null; release: number | null },
): Promise<RankingNode> {
  const subject = await requireSubject(context, asked);
  const size = requirePageSize(first);
  const written = { ...asked, direction: asked.direction ?? directionOf(subject) };
  const cursors = new Cursors("ranking", written, { position: isPosition });
  const from = cursors.read(after, wanted);
  const release = await context.releases.resolve(from?.release ?? wanted);
  const question = await questionAt(context, subject, asked, release);
  const counts = await rankCounts(context.database, question);
  const rows = await rankedAgencies(context.database, question, {
    after: from?.key.position ?? 0,
    limit: size + 1,
  });
  const nodes = rows.map((row) => ({ ...row, question }));
  return {
    ...question,
    ...counts,
    ...connectionOf(nodes, size, after, ({ position }) => cursors.write(release, { position })),
    sizeNotMerit: question.indicator?.polarity === "NEUTRAL",
    warnings: rankWarnings(question, counts),
  };
}
