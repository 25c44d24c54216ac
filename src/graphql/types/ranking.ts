import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import type { ObservationStatus, Reason } from "../../compare";
import type { FigureBasis } from "../../db";
import type { SortDirection } from "../../rank";
import type { Scope } from "../../report";
import { FigureBasisEnum, ObservationStatusEnum, ReasonEnum, ScopeEnum, SortDirectionEnum } from "../enums";
import { FIGURES_USED } from "../phrases";
import { say } from "../say";
import { WarningType } from "./comparison";
import { PageInfoType } from "./page-info";

@InputType("WeightInput", {
  description: say(
    "只用于此次回答的权重，代替评价方案自己的。",
    "A weight for this answer only, instead of the scheme's.",
  ),
})
export class WeightInputType {
  @Field(() => ID, {
    description: say(
      "方案中某个 WEIGHT 项的指标代码。",
      "Code of the indicator of a WEIGHT term of the scheme.",
    ),
  })
  indicator!: string;

  @Field(() => Float, {
    description: say("权重，0 至 1；各项之和须为 1。", "From 0 to 1; together they must be 1."),
  })
  weight!: number;
}

@ObjectType("RankedAgency", {
  description: say("有名次的机关。", "An agency with its rank."),
  simpleResolvers: true,
})
export class RankedAgencyType {
  @Field(() => Float, {
    description: say("名次；只有 AVERAGE 会有半名。", "Its rank; it has halves only with AVERAGE."),
  })
  rank!: number;

  @Field(() => Int, {
    description: say("并列同一数值的机关数，含自身。", "How many share the value, itself included."),
  })
  tieSize!: number;

  @Field(() => Float, { description: say("数值，单位见指标。", "The value, in the indicator's unit.") })
  value!: number;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "百分位：100 × 名次严格在后的机关数 ÷（有名次的机关数 − 1）；只有一个机关时为 null。",
      "100 × agencies strictly behind ÷ (ranked − 1); null for a lone one.",
    ),
  })
  percentile!: number | null;
}

@ObjectType("RankingEdge", {
  description: say("一个名次及其游标。", "A ranked agency and its cursor."),
  simpleResolvers: true,
})
export class RankingEdgeType {
  @Field(() => String, { description: say("此条的游标，供 after 用。", "Cursor for `after`.") })
  cursor!: string;

  @Field(() => RankedAgencyType, { description: say("有名次的机关。", "The ranked agency.") })
  node!: RankedAgencyType;
}

@ObjectType("UnrankedAgency", {
  description: say(
    "没有名次的机关及原因；从不排在最后。",
    "An agency without a rank, and why; it is never last.",
  ),
  simpleResolvers: true,
})
export class UnrankedAgencyType {
  @Field(() => ObservationStatusEnum, { description: say("所缺数字的状态。", "State of the figure.") })
  status!: ObservationStatus;

  @Field(() => ReasonEnum, { description: say("没有名次的原因。", "Why it has no rank.") })
  reason!: Reason;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "有数值而不可比、或分母小于所问下限时的数值；否则为 null。",
      "The value where there is one that may not be ranked: not comparable, or of too small a denominator; else null.",
    ),
  })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "比率的分母；不是比率或缺数时为 null。",
      "The denominator of a rate, in its own unit; null: no rate, or not known.",
    ),
  })
  denominator!: number | null;
}

@ObjectType("UnrankedEdge", {
  description: say("一个没有名次的机关及其游标。", "An unranked agency and its cursor."),
  simpleResolvers: true,
})
export class UnrankedEdgeType {
  @Field(() => String, { description: say("此条的游标，供 after 用。", "Cursor for `after`.") })
  cursor!: string;

  @Field(() => UnrankedAgencyType, { description: say("没有名次的机关。", "The unranked agency.") })
  node!: UnrankedAgencyType;
}

@ObjectType("UnrankedConnection", {
  description: say("一页没有名次的机关。", "A page of unranked agencies."),
  simpleResolvers: true,
})
export class UnrankedConnectionType {
  @Field(() => [UnrankedEdgeType], { description: say("各条及其游标。", "Agencies with their cursors.") })
  edges!: UnrankedEdgeType[];

  @Field(() => [UnrankedAgencyType], { description: say("各机关。", "The agencies.") })
  nodes!: UnrankedAgencyType[];

  @Field(() => PageInfoType, { description: say("页的信息。", "About the page.") })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: say("各页合计条数。", "How many there are on all pages.") })
  totalCount!: number;
}

@ObjectType("Ranking", {
  description: say(
    "一个指标、一个年度、一组机关、一种口径的名次。",
    "Ranks of one indicator, year, peer group and scope.",
  ),
  simpleResolvers: true,
})
export class RankingType {
  @Field(() => Int, {
    description: say(
      "答自哪一版数据；0 为尚未发布。",
      "The release it is answered from; 0: none was published yet.",
    ),
  })
  release!: number;

  @Field(() => Int, { description: say("年度。", "The year.") })
  year!: number;

  @Field(() => ScopeEnum, { description: say("口径。", "Scope.") })
  scope!: Scope;

  @Field(() => FigureBasisEnum, { description: FIGURES_USED })
  figures!: FigureBasis;

  @Field(() => SortDirectionEnum, { description: say("名次的方向。", "Direction.") })
  direction!: SortDirection;

  @Field(() => Int, { description: say("有名次的机关数。", "Agencies with a rank.") })
  rankedCount!: number;

  @Field(() => Int, {
    description: say("同组机关数，含没有名次的。", "Agencies in the peer group, the unranked too."),
  })
  peerCount!: number;

  @Field(() => Boolean, {
    description: say(
      "是否规模指标：名次只表示多少，不表示优劣。",
      "A measure of size: its ranks say how much, not how well.",
    ),
  })
  sizeNotMerit!: boolean;

  @Field(() => [RankingEdgeType], { description: say("本页各条及其游标。", "This page, with cursors.") })
  edges!: RankingEdgeType[];

  @Field(() => [RankedAgencyType], { description: say("本页各机关。", "This page.") })
  nodes!: RankedAgencyType[];

  @Field(() => PageInfoType, { description: say("页的信息。", "About the page.") })
  pageInfo!: PageInfoType;

  @Field(() => [WarningType], { description: say("须知。", "Warnings.") })
  warnings!: WarningType[];
}
