import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Indicator } from "../../catalogue";
import type { AgencyFilter, FigureBasis, NameOrder } from "../../db";
import {
  rankCounts,
  rankedAgencies,
  rankWarnings,
  unrankedAgencies,
  type RankQuestion,
  type SortDirection,
  type TieMethod,
} from "../../rank";
import type { Scope } from "../../report";
import { requireFilter, requireYear } from "../arguments";
import type { Context } from "../context";
import { FigureBasisEnum, NameOrderEnum, ScopeEnum, SortDirectionEnum, TieMethodEnum } from "../enums";
import {
  agencyNode,
  reportNode,
  type AgencyNode,
  type ObservationNode,
  type RankedNode,
  type RankingNode,
  type UnrankedNode,
} from "../nodes";
import { observe } from "../observations";
import { connectionOf, Cursors, isPosition, requirePageSize } from "../paging";
import { AFTER, FIGURES, FIRST, PEERS, RELEASE, SCOPE_OF_MANY } from "../phrases";
import { requireSubject } from "../rank-subject";
import { say } from "../say";
import { AgencyFilterInput, AgencyType } from "../types/agency";
import { IndicatorType } from "../types/catalogue";
import { ObservationType } from "../types/observation";
import { RankedAgencyType, RankingType, UnrankedAgencyType, UnrankedConnectionType } from "../types/ranking";

@Resolver(() => RankingType)
export class RankingResolver {
  @Query(() => RankingType, {
    nullable: true,
    description: say(
      "一个指标一个年度的名次。没有数值的机关另列原因，从不排在最后；与多数机关所用表式不可比的也另列。",
      "Ranks of one indicator in one year. Agencies without a value stand apart with the reason, never last; so do those whose form is not comparable with what most used.",
    ),
  })
  async ranking(
    @Ctx() context: Context,
    @Arg("indicator", () => ID, {
      nullable: true,
      description: say("指标代码，必写。", "Code of the indicator; it must be given."),
    })
    askedCode: string | null,
    @Arg("year", () => Int, { description: say("年度。", "The year.") }) askedYear: number,
    @Arg("where", () => AgencyFilterInput, { nullable: true, description: PEERS }) where: AgencyFilter | null,
    @Arg("scope", () => ScopeEnum, { defaultValue: "OWN", description: SCOPE_OF_MANY }) scope: Scope,
    @Arg("figures", () => FigureBasisEnum, { defaultValue: "CORRECTED", description: FIGURES })
    figures: FigureBasis,
    @Arg("direction", () => SortDirectionEnum, {
      nullable: true,
      description: say(
        "方向；null 按指标的优劣方向，无优劣的从大到小。",
        "Direction; null follows the polarity, NEUTRAL is DESC.",
      ),
    })
    askedDirection: SortDirection | null,
    @Arg("ties", () => TieMethodEnum, {
      defaultValue: "COMPETITION",
      description: say("并列的记法。", "How equal values share a rank."),
    })
    ties: TieMethod,
    @Arg("tieOrder", () => NameOrderEnum, {
      defaultValue: "STROKE",
      description: say("并列之内的次序。", "Order inside a tie."),
    })
    tieOrder: NameOrder,
    @Arg("first", () => Int, { defaultValue: 20, description: FIRST }) first: number,
    @Arg("after", () => String, { nullable: true, description: AFTER }) after: string | null,
    @Arg("release", () => Int, { nullable: true, description: RELEASE }) asked: number | null,
  ): Promise<RankingNode> {
    const subject = await requireSubject(context, {
      ...{ indicator: askedCode, scheme: null, schemeVersion: null, weights: null },
    });
    const { indicator } = subject;
    const code = indicator?.code;
    const year = requireYear(askedYear);
    const size = requirePageSize(first);
    const direction = askedDirection ?? (indicator?.polarity === "LOWER_IS_BETTER" ? "ASC" : "DESC");
    const cursors = new Cursors(
      "ranking",
      { code, year, where, scope, figures, direction, ties, tieOrder },
      { position: isPosition },
    );
    const from = cursors.read(after, asked);
    const release = await context.releases.resolve(from?.release ?? asked);
    const filter = await requireFilter(context, release, where);
    const peers = { release, year, scope, figures, filter, followSuccession: false };
    const question: RankQuestion = { ...subject, ...peers, direction, ties, tieOrder };
    const counts = await rankCounts(context.database, question);
    const rows = await rankedAgencies(context.database, question, {
      after: from?.key.position ?? 0,
      limit: size + 1,
    });
    const nodes = rows.map((row) => ({ ...row, question }));
    const page = connectionOf(nodes, size, after, ({ position }) => cursors.write(release, { position }));
    return {
      ...question,
      ...counts,
      ...page,
      sizeNotMerit: indicator?.polarity === "NEUTRAL",
      warnings: rankWarnings(question, counts),
    };
  }

  @FieldResolver(() => IndicatorType, {
    nullable: true,
    description: say("所排的指标。", "The indicator that ranks."),
  })
  indicator(@Root() { indicator }: RankingNode): Indicator | null {
    return indicator;
  }

  @FieldResolver(() => UnrankedConnectionType, {
    description: say(
      "没有名次的机关及原因，按代码，分页。",
      "Agencies without a rank, each with the reason, by code, page by page.",
    ),
  })
  async unranked(
    @Root() ranking: RankingNode,
    @Ctx() { database }: Context,
    @Arg("first", () => Int, { defaultValue: 100, description: FIRST }) first: number,
    @Arg("after", () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Promise<UnrankedConnectionType> {
    const size = requirePageSize(first);
    const { release, indicator, year, scope, figures, filter, rankedCount, peerCount } = ranking;
    const cursors = new Cursors(
      "unranked",
      { code: indicator?.code, year, scope, figures, filter },
      { position: isPosition },
    );
    const from = cursors.read(after, release);
    const rows = await unrankedAgencies(database, ranking, {
      after: from?.key.position ?? 0,
      limit: size + 1,
    });
    const page = connectionOf(
      rows.map((row): UnrankedNode => ({ ...row, release })),
      size,
      after,
      ({ position }) => cursors.write(release, { position }),
    );
    return { ...page, totalCount: peerCount - rankedCount } as unknown as UnrankedConnectionType;
  }
}

@Resolver(() => RankedAgencyType)
export class RankedAgencyResolver {
  @FieldResolver(() => AgencyType, { description: say("机关。", "The agency.") })
  agency(@Root() { code, question }: RankedNode, @Ctx() context: Context): Promise<AgencyNode | null> {
    return agencyOf(code, question.release, context);
  }

  @FieldResolver(() => ObservationType, {
    nullable: true,
    description: say("名次所据的数字及其出处。", "The figure that ranks, with its evidence."),
  })
  async observation(
    @Root() { reportId, question }: RankedNode,
    @Ctx() context: Context,
  ): Promise<ObservationNode | null> {
    const report = await context.loaders.reportById.load(reportId);
    return report && observe(context, reportNode(report, question.release), question.indicator!.code);
  }
}

@Resolver(() => UnrankedAgencyType)
export class UnrankedAgencyResolver {
  @FieldResolver(() => AgencyType, { description: say("机关。", "The agency.") })
  agency(@Root() { code, release }: UnrankedNode, @Ctx() context: Context): Promise<AgencyNode | null> {
    return agencyOf(code, release, context);
  }
}

async function agencyOf(code: string, release: number, { loaders }: Context): Promise<AgencyNode | null> {
  const agency = await loaders.agencyByCode.load({ release, key: code });
  return agency && agencyNode(agency, release);
}
