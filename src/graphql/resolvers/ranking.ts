import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Indicator } from "../../catalogue";
import type { AgencyFilter, FigureBasis, NameOrder } from "../../db";
import { unrankedAgencies, type SortDirection, type TieMethod } from "../../rank";
import type { Scope } from "../../report";
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
import { answerRanking } from "../rank-question";
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
    indicator: string | null,
    @Arg("year", () => Int, { description: say("年度。", "The year.") }) year: number,
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
    direction: SortDirection | null,
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
    @Arg("release", () => Int, { nullable: true, description: RELEASE }) release: number | null,
  ): Promise<RankingNode> {
    const named = { indicator, scheme: null, schemeVersion: null, weights: null };
    const asked = { ...named, year, where, scope, figures, direction, ties, tieOrder };
    return answerRanking(context, asked, { first, after, release });
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
    description: say(
      "名次所据的数字及其出处；null 为几个机关之和（追随承继）。",
      "The figure that ranks, with its evidence; null: it is that of several agencies (followed succession).",
    ),
  })
  async observation(
    @Root() { reportId, question }: RankedNode,
    @Ctx() context: Context,
  ): Promise<ObservationNode | null> {
    if (reportId === null) return null;
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
