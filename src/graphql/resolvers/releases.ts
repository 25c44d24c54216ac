import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { Indicator } from "../../catalogue";
import { countChanges, Refusal, releaseDiff, requireIndicator, type Change } from "../../compare";
import { countReleases, listReleases, type AgencyFilter } from "../../db";
import { SCOPES, type Scope } from "../../report";
import { requireFilter } from "../arguments";
import type { Context } from "../context";
import type { AgencyNode, AtReleaseOf } from "../nodes";
import { connectionOf, Cursors, isPosition, isText, requirePageSize } from "../paging";
import { AFTER, FIRST, PEERS } from "../phrases";
import { say } from "../say";
import { agencyShownAt } from "../shown-at";
import { AgencyFilterInput, AgencyType } from "../types/agency";
import { IndicatorType } from "../types/catalogue";
import { ChangeConnectionType, ChangeEdgeType, ChangeType, ReleaseConnectionType } from "../types/release";

type ChangeNode = Change & AtReleaseOf;

/** `from`, `to` and `filter`: what is counted where somebody asks. */
interface ChangesPage extends ReturnType<typeof connectionOf<ChangeNode>> {
  readonly from: number;
  readonly to: number;
  readonly filter: AgencyFilter;
}

@Resolver()
export class ReleaseQueries {
  @Query(() => ReleaseConnectionType, {
    nullable: true,
    description: say(
      "各版数据，新的在前，分页；翻页时不插入后来的。",
      "Releases, newest first, page by page; those made meanwhile do not come in between.",
    ),
  })
  async releases(
    @Ctx() { database, releases }: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: FIRST }) first: number,
    @Arg("after", () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Promise<ReleaseConnectionType> {
    const size = requirePageSize(first);
    const cursors = new Cursors("releases", null, { number: isPosition });
    const from = cursors.read(after, null);
    const upTo = await releases.resolve(from?.release);
    const [found, totalCount] = await Promise.all([
      listReleases(database, { upTo, before: from?.key.number, limit: size + 1 }),
      countReleases(database, upTo),
    ]);
    const page = connectionOf(found, size, after, ({ number }) => cursors.write(upTo, { number }));
    return { ...page, totalCount };
  }

  @Query(() => ChangeConnectionType, {
    nullable: true,
    description: say(
      "两版数据之间变了的数（更正计入），按机关代码、年度、口径（本级在前）、表中次序，分页。",
      "Figures that differ between two releases, corrections put in: by agency code, year, scope (own first) and the order of the forms, page by page.",
    ),
  })
  async releaseDiff(
    @Ctx() context: Context,
    @Arg("from", () => Int, { description: say("前一版的编号。", "Number of the earlier release.") })
    askedFrom: number,
    @Arg("to", () => Int, {
      description: say("后一版的编号，不小于 from。", "Number of the later release, not below `from`."),
    })
    askedTo: number,
    @Arg("where", () => AgencyFilterInput, { nullable: true, description: PEERS }) where: AgencyFilter | null,
    @Arg("first", () => Int, { defaultValue: 100, description: FIRST }) first: number,
    @Arg("after", () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Promise<ChangesPage> {
    const size = requirePageSize(first);
    const cursors = new Cursors(
      "releaseDiff",
      { askedFrom, askedTo, where },
      { agencyCode: isText, year: isPosition, scope: isScope, turn: isPosition },
    );
    const behind = cursors.read(after, null);
    const { from, to } = await requireReleases(context, askedFrom, askedTo);
    const filter = await requireFilter(context, to, where);
    const changes = await releaseDiff(
      context.database,
      { from, to, filter },
      { after: behind?.key ?? null, limit: size + 1 },
    );
    const nodes = changes.map((change) => ({ ...change, release: to }));
    const page = connectionOf(nodes, size, after, ({ agencyCode, year, scope, turn }) =>
      cursors.write(to, { agencyCode, year, scope, turn }),
    );
    return { ...page, from, to, filter };
  }
}

const isScope = (value: unknown): value is Scope => SCOPES.some((scope) => scope === value);

/** @throws Refusal UNKNOWN_RELEASE, or BAD_ARGUMENT where the later one is named first */
async function requireReleases({ releases }: Context, askedFrom: number, askedTo: number) {
  const [from, to] = [await releases.resolve(askedFrom), await releases.resolve(askedTo)];
  if (from <= to) return { from, to };
  throw new Refusal(
    "BAD_ARGUMENT",
    `from（${from}）不能大于 to（${to}）；请写 from: ${to}, to: ${from}`,
    `from (${from}) must not be above to (${to}); ask with from: ${to}, to: ${from}`,
    { from: to, to: from },
  );
}

@Resolver(() => ChangeConnectionType)
export class ChangeConnectionResolver {
  @FieldResolver(() => [ChangeEdgeType], {
    description: say("各条及其游标。", "Changes with their cursors."),
  })
  edges(@Root() { edges }: ChangesPage) {
    return edges;
  }

  @FieldResolver(() => [ChangeType], { description: say("各变动。", "The changes.") })
  nodes(@Root() { nodes }: ChangesPage): readonly ChangeNode[] {
    return nodes;
  }

  @FieldResolver(() => Int, {
    description: say(
      "各页合计条数；问到时才数。",
      "How many there are on all pages; counted only where it is asked.",
    ),
  })
  totalCount(@Root() { from, to, filter }: ChangesPage, @Ctx() { database }: Context): Promise<number> {
    return countChanges(database, { from, to, filter });
  }
}

@Resolver(() => ChangeType)
export class ChangeResolver {
  @FieldResolver(() => AgencyType, {
    description: say("机关，照后一版的名册。", "The agency, as the later release has it."),
  })
  async agency(
    @Root() { agencyCode, release }: ChangeNode,
    @Ctx() { loaders }: Context,
  ): Promise<AgencyNode | null> {
    return agencyShownAt({ loaders }, release, agencyCode);
  }

  @FieldResolver(() => IndicatorType, { description: say("指标。", "The indicator.") })
  indicator(@Root() { code }: ChangeNode): Indicator {
    return requireIndicator(code);
  }
}
