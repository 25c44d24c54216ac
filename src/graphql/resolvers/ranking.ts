import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Indicator } from "../../catalogue";
import type { ComparisonSummary } from "../../compare";
import type { AgencyFilter, FigureBasis, NameOrder } from "../../db";
import {
  rankSummary,
  unrankedAgencies,
  type RankQuestion,
  type SortDirection,
  type TieMethod,
} from "../../rank";
import type { Scope } from "../../report";
import type { Context } from "../context";
import { FigureBasisEnum, NameOrderEnum, ScopeEnum, SortDirectionEnum, TieMethodEnum } from "../enums";
import {
  reportNode,
  type AgencyNode,
  type ObservationNode,
  type RankedNode,
  type RankingNode,
  type UnrankedNode,
} from "../nodes";
import { observe } from "../observations";
import { connectionOf, Cursors, isPosition, requirePageSize } from "../paging";
import {
  AFTER,
  BEST_RANK,
  FIGURES,
  FIRST,
  FOLLOW_SUCCESSION,
  MIN_DENOMINATOR,
  PEERS,
  PREVIOUS_RANK,
  RANKED_INDICATOR,
  RANKED_SCHEME,
  RANK_CHANGE,
  RELEASE,
  SCHEME_VERSION,
  SCOPE_OF_MANY,
  WORST_RANK,
} from "../phrases";
import { boundsOf } from "../rank-bounds";
import { answerRanking } from "../rank-question";
import { say } from "../say";
import { agencyShownAt } from "../shown-at";
import { AgencyFilterInput, AgencyType } from "../types/agency";
import { IndicatorType } from "../types/catalogue";
import { ComparisonSummaryType } from "../types/comparison-summary";
import { ObservationType } from "../types/observation";
import {
  RankedAgencyType,
  RankingType,
  UnrankedAgencyType,
  UnrankedConnectionType,
  WeightInputType,
} from "../types/ranking";

@Resolver(() => RankingType)
export class RankingResolver {
  @Query(() => RankingType, {
    nullable: true,
    description: say(
      "一个指标或一个评价方案在一个年度的名次。没有数值的机关另列原因，从不排在最后；与多数机关所用表式不可比的也另列。比率先取 10 位有效数字再排：显示相同的即并列。",
      "Ranks of one indicator or scheme in one year. Agencies without a value stand apart with the reason, never last; so do those whose form is not comparable with what most used. Rates rank by their 10 significant digits: what shows as equal is a tie.",
    ),
  })
  async ranking(
    @Ctx() context: Context,
    @Arg("indicator", () => ID, { nullable: true, description: RANKED_INDICATOR })
    indicator: string | null,
    @Arg("scheme", () => ID, { nullable: true, description: RANKED_SCHEME })
    scheme: string | null,
    @Arg("schemeVersion", () => Int, { nullable: true, description: SCHEME_VERSION })
    schemeVersion: number | null,
    @Arg("weights", () => [WeightInputType], {
      nullable: true,
      description: say(
        "试算：只用于这一次回答的权重，合计为 1，未写的项为 0。",
        "What if: weights for this answer only, which sum to 1; what is not named weighs 0.",
      ),
    })
    weights: WeightInputType[] | null,
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
    @Arg("minDenominator", () => Float, { nullable: true, description: MIN_DENOMINATOR })
    minDenominator: number | null,
    @Arg("followSuccession", () => Boolean, { defaultValue: false, description: FOLLOW_SUCCESSION })
    followSuccession: boolean,
    @Arg("first", () => Int, { defaultValue: 20, description: FIRST }) first: number,
    @Arg("after", () => String, { nullable: true, description: AFTER }) after: string | null,
    @Arg("release", () => Int, { nullable: true, description: RELEASE }) release: number | null,
  ): Promise<RankingNode> {
    const about = { indicator, scheme, schemeVersion, weights };
    const asked = { ...about, year, where, scope, figures, direction, ties, tieOrder };
    return answerRanking(context, { ...asked, minDenominator, followSuccession }, { first, after, release });
  }

  @FieldResolver(() => IndicatorType, {
    nullable: true,
    description: say("所排的指标；null 为按评价方案排。", "The indicator that ranks; null: a scheme does."),
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
    const { release, rankedCount, peerCount, question } = ranking;
    const cursors = new Cursors("unranked", whoIsRanked(question), { position: isPosition });
    const from = cursors.read(after, release);
    const rows = await unrankedAgencies(database, question, {
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

  @FieldResolver(() => ComparisonSummaryType, {
    nullable: true,
    description: say("有名次的各数值的概括。", "The ranked values taken together."),
  })
  summary(@Root() { question }: RankingNode, @Ctx() { database }: Context): Promise<ComparisonSummary> {
    return rankSummary(database, question);
  }
}

/** What decides who has no rank; in which order the others stand does not. */
function whoIsRanked({ indicator, scheme, ...question }: RankQuestion) {
  const { year, scope, figures, filter, followSuccession, minDenominator } = question;
  const subject = indicator?.code ?? scheme;
  return { subject, year, scope, figures, filter, followSuccession, minDenominator };
}

@Resolver(() => RankedAgencyType)
export class RankedAgencyResolver {
  @FieldResolver(() => AgencyType, { description: say("机关。", "The agency.") })
  agency(@Root() { code, question }: RankedNode, @Ctx() context: Context): Promise<AgencyNode | null> {
    return agencyShownAt(context, question.release, code);
  }

  @FieldResolver(() => ObservationType, {
    nullable: true,
    description: say(
      "名次所据的数字及其出处；按评价方案排，或为几个机关之和（追随承继）时为 null。",
      "The figure that ranks, with its evidence; null where a scheme ranks, or it is that of several agencies (followed succession).",
    ),
  })
  async observation(
    @Root() { reportId, question }: RankedNode,
    @Ctx() context: Context,
  ): Promise<ObservationNode | null> {
    if (reportId === null || !question.indicator) return null;
    const report = await context.loaders.reportById.load(reportId);
    return report && observe(context, reportNode(report, question.release), question.indicator.code);
  }

  @FieldResolver(() => Float, { nullable: true, description: PREVIOUS_RANK })
  async previousRank(@Root() row: RankedNode, @Ctx() context: Context): Promise<number | null> {
    return previousRankOf(row, context);
  }

  @FieldResolver(() => Float, { nullable: true, description: RANK_CHANGE })
  async rankChange(@Root() row: RankedNode, @Ctx() context: Context): Promise<number | null> {
    const previous = await previousRankOf(row, context);
    return previous === null ? null : previous - row.rank;
  }

  @FieldResolver(() => Float, { nullable: true, description: BEST_RANK })
  async bestRank(@Root() row: RankedNode, @Ctx() context: Context): Promise<number | null> {
    return (await boundsOf(row, context))?.best ?? null;
  }

  @FieldResolver(() => Float, { nullable: true, description: WORST_RANK })
  async worstRank(@Root() row: RankedNode, @Ctx() context: Context): Promise<number | null> {
    return (await boundsOf(row, context))?.worst ?? null;
  }
}

async function previousRankOf({ before, code }: RankedNode, { loaders }: Context): Promise<number | null> {
  const place = await loaders.placeInRanking.load({ question: before, asked: code });
  return place.ranked?.rank ?? null;
}

@Resolver(() => UnrankedAgencyType)
export class UnrankedAgencyResolver {
  @FieldResolver(() => AgencyType, { description: say("机关。", "The agency.") })
  agency(@Root() { code, release }: UnrankedNode, @Ctx() context: Context): Promise<AgencyNode | null> {
    return agencyShownAt(context, release, code);
  }
}
