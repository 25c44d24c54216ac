import { Field, Float, ObjectType } from "type-graphql";
import type { Reason } from "../../compare";
import type { TermKind } from "../../db";
import { ReasonEnum } from "../enums";
import { say } from "../say";
import { TermKindEnum } from "../scheme-enums";
import { TERM_PHRASES } from "../scheme-phrases";
import { IndicatorType } from "./catalogue";

@ObjectType("Contribution", {
  description: say(
    "一项对得分的贡献；各项 points 之和就是得分。",
    "What a term gives to a score; the points of all terms add up to it.",
  ),
  simpleResolvers: true,
})
export class ContributionType {
  @Field(() => TermKindEnum, { description: TERM_PHRASES.kind })
  term!: TermKind;

  @Field(() => IndicatorType, { description: say("所据的指标。", "The indicator it is about.") })
  indicator!: IndicatorType;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "数值，单位见指标；null 为没有数。不可比的数也列出，但不计分。",
      "The figure, in the indicator's unit; null: there is none. One that is not comparable is shown and not scored.",
    ),
  })
  raw!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "换算后的分，0 至 100；null 为缺项，或不是 WEIGHT。",
      "Normalised, 0 to 100; null: missing, or no WEIGHT.",
    ),
  })
  normalised!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "此得分中实际的权重：PRORATE 下其余项放大，缺项为 0；不是 WEIGHT 为 null。",
      "The weight as it counts in this score: with PRORATE that of the rest is raised and of a missing term 0; null of other kinds.",
    ),
  })
  weight!: number | null;

  @Field(() => Float, {
    description: say(
      "计入得分的分，扣分为负；没有触发、缺项为 0。",
      "Points of the score, below 0 where they are taken away; 0 where nothing is triggered or the figure is missing.",
    ),
  })
  points!: number;

  @Field(() => ReasonEnum, {
    nullable: true,
    description: say("为何视为缺项；null 为不缺。", "Why it counts as missing; null: it does not."),
  })
  reason!: Reason | null;
}

@ObjectType("RankInterval", {
  description: say(
    "权重变动时的名次范围：在多次随机抽取的权重下，名次的 5、50、95 百分位（两名之间插值）。",
    "Where it ranks as weights vary: the 5th, 50th and 95th percentile of its ranks over many drawn sets of weights, interpolated.",
  ),
  simpleResolvers: true,
})
export class RankIntervalType {
  @Field(() => Float, { description: say("名次的 5 百分位。", "5th percentile of its ranks.") })
  p5!: number;

  @Field(() => Float, { description: say("名次的中位数。", "Median of its ranks.") })
  median!: number;

  @Field(() => Float, { description: say("名次的 95 百分位。", "95th percentile of its ranks.") })
  p95!: number;
}
