import { Arg, Ctx, FieldResolver, Float, ID, Int, Resolver, Root } from "type-graphql";
import type { Indicator } from "../../catalogue";
import { Refusal, type Reason } from "../../compare";
import type { AgencyFilter, FigureBasis } from "../../db";
import { directionOf, rankWarnings, yearBefore, type RankQuestion } from "../../rank";
import { existsInYear, sumDecimals, toSignificant, type Scope } from "../../report";
import { requireYear } from "../arguments";
import type { Context } from "../context";
import { FigureBasisEnum, ReasonEnum, ScopeEnum } from "../enums";
import { rankedNodes, type AgencyNode, type RankedNode, type StandingNode } from "../nodes";
import { peersOf } from "../peers";
import {
  BEST_RANK,
  FIGURES,
  FOLLOW_SUCCESSION,
  PREVIOUS_RANK,
  RANKED_INDICATOR,
  RANKED_SCHEME,
  RANK_CHANGE,
  SCHEME_VERSION,
  WORST_RANK,
} from "../phrases";
import { boundsOf } from "../rank-bounds";
import { requireSubject } from "../rank-subject";
import { say } from "../say";
import { agencyShownAt } from "../shown-at";
import { AgencyFilterInput, AgencyType } from "../types/agency";
import { IndicatorType } from "../types/catalogue";
import { RankedAgencyType } from "../types/ranking";
import { StandingType } from "../types/standing";
import { heirOf, refuseOthers, wordsFor } from "../standing-agency";
import { newest, reportOfYear } from "./agency-fields";

const MOST_NEIGHBOURS = 50;

@Resolver(() => AgencyType)
export class AgencyStandingResolver {
  @FieldResolver(() => StandingType, {
    nullable: true,
    description: say(
      "在同组机关中的位次：与谁比、第几、比上年如何、为什么没有名次。indicator 与 scheme 二者取一。所给的 peers 不含此机关时报错 BAD_ARGUMENT：不在其中便无位次可言。",
      "Where it stands: among whom, at which place, against last year, and why it has none. Give indicator or scheme. `peers` that do not contain the agency are refused with BAD_ARGUMENT: it has no place among others.",
    ),
  })
  async standing(
    @Root() agency: AgencyNode,
    @Ctx() context: Context,
    @Arg("indicator", () => ID, { nullable: true, description: RANKED_INDICATOR })
    indicator: string | null,
    @Arg("scheme", () => ID, { nullable: true, description: RANKED_SCHEME })
    scheme: string | null,
    @Arg("schemeVersion", () => Int, { nullable: true, description: SCHEME_VERSION })
    schemeVersion: number | null,
    @Arg("year", () => Int, { description: say("年度。", "The year.") }) askedYear: number,
    @Arg("peers", () => AgencyFilterInput, {
      nullable: true,
      description: say(
        "与谁比；null 为同类型、同级、同上级的机关。未登记上级的以区划代之：人民政府及其办公厅（室）、乡镇、街道为所在区划的上一级范围，其余为所在区划范围；区划也没有的为名录中全部同类型、同级机关。",
        "The peers; null: same type, level and parent. Where no parent is registered the region stands for it: the one around it for governments, their offices, townships and subdistricts, its own for all others; without a region all of the type and level.",
      ),
    })
    peers: AgencyFilter | null,
    @Arg("scope", () => ScopeEnum, {
      nullable: true,
      description: say(
        "口径；null 为该年最新一份报告的口径，该年没有报告则为最近一份的，从未报送则为 OWN；同组机关都用这一口径。",
        "Scope; null: that of its newest report of the year, else of its newest report, else OWN; its peers are asked for the same one.",
      ),
    })
    askedScope: Scope | null,
    @Arg("figures", () => FigureBasisEnum, { defaultValue: "CORRECTED", description: FIGURES })
    figures: FigureBasis,
    @Arg("followSuccession", () => Boolean, { defaultValue: false, description: FOLLOW_SUCCESSION })
    followSuccession: boolean,
  ): Promise<StandingNode> {
    const { release } = agency;
    const asked = { indicator, scheme, schemeVersion, weights: null };
    const subject = await requireSubject(context, asked, release);
    const year = requireYear(askedYear);
    const holder = followSuccession ? await heirOf(context, agency, peers) : agency;
    const { filter, words } = await peersOf(context, holder, peers);
    const scope = askedScope ?? (await usualScope(context, holder, year));
    const question: RankQuestion = {
      ...subject,
      ...{ release, year, scope, figures, filter, followSuccession },
      ...{ direction: directionOf(subject), ties: "COMPETITION", tieOrder: "STROKE", minDenominator: null },
    };
    const place = await context.loaders.placeInRanking.load({ question, asked: holder.code });
    if (!place.isPeer && [agency, holder].some((one) => existsInYear(one, year))) refuseOthers(holder, year);
    return {
      ...{ release, year, scope, question, before: yearBefore(question), place },
      ...{ peers: wordsFor(agency, holder, words), warnings: rankWarnings(question) },
      indicator: subject.indicator,
    };
  }
}

async function usualScope({ loaders }: Context, { code, release }: AgencyNode, year: number): Promise<Scope> {
  const reports = await loaders.reportsByAgencyCode.load({ release, key: code });
  return (reportOfYear(reports, year, null) ?? newest(reports))?.scope ?? "OWN";
}

@Resolver(() => StandingType)
export class StandingResolver {
  @FieldResolver(() => IndicatorType, {
    nullable: true,
    description: say("所排的指标；null 为按评价方案排。", "The indicator that ranks; null: a scheme does."),
  })
  indicator(@Root() { indicator }: StandingNode): Indicator | null {
    return indicator;
  }

  @FieldResolver(() => AgencyType, {
    description: say(
      "这是谁的位次：追随承继而职责已全部归另一机关的，为承继者；否则为此机关。",
      "Whose place it is: where succession is followed and all duties went to another agency, that one; else the agency itself.",
    ),
  })
  async agency(
    @Root() { place, release }: StandingNode,
    @Ctx() { loaders }: Context,
  ): Promise<AgencyNode | null> {
    return agencyShownAt({ loaders }, release, place.code);
  }

  @FieldResolver(() => String, {
    description: say("与谁比，中文，含个数。", "Who is compared, in Chinese, with their number."),
  })
  peersZh(@Root() { peers, place }: StandingNode): string {
    return `${peers.zh}：${place.peerCount} 个机关`;
  }

  @FieldResolver(() => String, {
    description: say("与谁比，英文，含个数。", "Who is compared, in English, with their number."),
  })
  peersEn(@Root() { peers, place }: StandingNode): string {
    return `${place.peerCount} ${place.peerCount === 1 ? "agency" : "agencies"}: ${peers.en}`;
  }

  @FieldResolver(() => Int, {
    description: say("同组机关数，含没有名次的。", "Agencies in the peer group, the unranked too."),
  })
  peerCount(@Root() { place }: StandingNode): number {
    return place.peerCount;
  }

  @FieldResolver(() => Int, { description: say("有名次的机关数。", "Agencies with a rank.") })
  rankedCount(@Root() { place }: StandingNode): number {
    return place.rankedCount;
  }

  @FieldResolver(() => ReasonEnum, {
    nullable: true,
    description: say(
      "没有名次的原因；有名次时为 null。该年尚无或已无此机关为 NOT_APPLICABLE。",
      "Why it has no rank; null where it has one. NOT_APPLICABLE: there was no such agency that year.",
    ),
  })
  reason(@Root() { place }: StandingNode): Reason | null {
    return place.isPeer ? place.reason : "NOT_APPLICABLE";
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: say("名次；null 的原因见 reason。", "Its rank; null: see `reason`."),
  })
  rank(@Root() { place }: StandingNode): number | null {
    return place.ranked?.rank ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: say(
      "并列同一数值的机关数，含自身；无名次为 null。",
      "How many share the value, itself included; null: no rank.",
    ),
  })
  tieSize(@Root() { place }: StandingNode): number | null {
    return place.ranked?.tieSize ?? null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: say(
      "百分位：100 × 名次严格在后的机关数 ÷（有名次的机关数 − 1）；无名次或只有它一个时为 null。",
      "100 × agencies strictly behind ÷ (ranked − 1); null without a rank, and for a lone one.",
    ),
  })
  percentile(@Root() { place }: StandingNode): number | null {
    return place.ranked?.percentile ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: say(
      "四分位，1 最好：1 + ⌊4 × 名次严格在前的机关数 ÷ 有名次的机关数⌋，并列的同在一组；无名次为 null。",
      "1 is best: 1 + ⌊4 × agencies strictly before it ÷ ranked⌋, equal values together; null: no rank.",
    ),
  })
  quartile(@Root() { place }: StandingNode): number | null {
    return place.ranked?.quartile ?? null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: say(
      "数值，单位见指标；有数而不可比的也给出，名次为 null。",
      "Its value, in the indicator's unit; one that may not be ranked stands too, without a rank.",
    ),
  })
  value(@Root() { place }: StandingNode): number | null {
    return place.value;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: say("有名次各机关的中位数；没有则为 null。", "Median of the ranked; null: nobody is."),
  })
  median(@Root() { place }: StandingNode): number | null {
    return place.median;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: say(
      "数值 − 中位数，比率为百分点；无名次为 null。",
      "Value − median, of rates in percentage points; null: no rank.",
    ),
  })
  gapToMedian(@Root() { place }: StandingNode): number | null {
    if (!place.ranked || place.median === null) return null;
    return toSignificant(sumDecimals([place.ranked.value, -place.median]));
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: say(
      "上年的数值，与上年的同组机关一样取数；null 为上年没有。",
      "Last year's value, found as this year's; null: it had none.",
    ),
  })
  async previousValue(@Root() standing: StandingNode, @Ctx() context: Context): Promise<number | null> {
    return (await placeBefore(standing, context)).value;
  }

  @FieldResolver(() => Float, { nullable: true, description: PREVIOUS_RANK })
  async previousRank(@Root() standing: StandingNode, @Ctx() context: Context): Promise<number | null> {
    return (await placeBefore(standing, context)).ranked?.rank ?? null;
  }

  @FieldResolver(() => Float, { nullable: true, description: RANK_CHANGE })
  async rankChange(@Root() standing: StandingNode, @Ctx() context: Context): Promise<number | null> {
    const { ranked } = standing.place;
    const before = ranked && (await placeBefore(standing, context)).ranked;
    return before ? before.rank - ranked.rank : null;
  }

  @FieldResolver(() => Float, { nullable: true, description: BEST_RANK })
  async bestRank(@Root() standing: StandingNode, @Ctx() context: Context): Promise<number | null> {
    return (await boundsOfOwn(standing, context))?.best ?? null;
  }

  @FieldResolver(() => Float, { nullable: true, description: WORST_RANK })
  async worstRank(@Root() standing: StandingNode, @Ctx() context: Context): Promise<number | null> {
    return (await boundsOfOwn(standing, context))?.worst ?? null;
  }

  @FieldResolver(() => [RankedAgencyType], {
    description: say(
      "紧挨在前和在后的机关，按名次，不含自身；无名次为空。",
      "The places just above and below, first places first, without itself; empty where it has no rank.",
    ),
  })
  async neighbours(
    @Root() { question, place }: StandingNode,
    @Ctx() { loaders }: Context,
    @Arg("count", () => Int, {
      defaultValue: 2,
      description: say("前后各至多几个，0 至 50。", "How many at most on either side, 0 to 50."),
    })
    count: number,
  ): Promise<RankedNode[]> {
    requireNeighbours(count);
    if (!place.ranked) return [];
    const rows = await loaders.neighboursInRanking.load({ question, asked: { code: place.code, count } });
    return rankedNodes(question, rows);
  }
}

function placeBefore({ before, place }: StandingNode, { loaders }: Context) {
  return loaders.placeInRanking.load({ question: before, asked: place.code });
}

const boundsOfOwn = ({ question, place: { ranked } }: StandingNode, context: Context) =>
  ranked && boundsOf({ question, ...ranked }, context);

/** @throws Refusal BAD_ARGUMENT outside 0 to 50 */
function requireNeighbours(count: number): void {
  if (count >= 0 && count <= MOST_NEIGHBOURS) return;
  throw new Refusal(
    "BAD_ARGUMENT",
    `count 须为 0 至 ${MOST_NEIGHBOURS}，而非 ${count}`,
    `count must be from 0 to ${MOST_NEIGHBOURS}, not ${count}`,
    { count: { from: 0, to: MOST_NEIGHBOURS } },
  );
}
