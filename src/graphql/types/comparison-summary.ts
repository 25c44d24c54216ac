import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Indicator } from "../../catalogue";
import type { Reason } from "../../compare";
import { ReasonEnum } from "../enums";
import { say } from "../say";
import { IndicatorType } from "./catalogue";

@ObjectType("ComparisonSummary", {
  description: say(
    "一个指标、一个年度的概括；各数的单位为指标的单位。与该年多数机关所用表式不完全可比的数不计入，另在须知中列出。",
    "One indicator and year in short, in the indicator's unit. Figures that are not fully comparable with the form most agencies used that year are not counted; a warning names them.",
  ),
  simpleResolvers: true,
})
export class ComparisonSummaryType {
  @Field(() => IndicatorType, {
    nullable: true,
    description: say("指标；综合评分为 null。", "The indicator; null for a scheme's score."),
  })
  indicator!: Indicator | null;

  @Field(() => Int, { description: say("年度。", "The year.") })
  year!: number;

  @Field(() => Int, { description: say("计入的机关数。", "Agencies whose value is counted.") })
  count!: number;

  @Field(() => Int, {
    description: say(
      "未计入的机关数：没有数值，或不可比。",
      "Agencies not counted: without a value, or with one that is not comparable.",
    ),
  })
  missing!: number;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "合计；null 的原因见 sumReason，或无人计入。",
      "Sum; null: see `sumReason`, or nobody is counted.",
    ),
  })
  sum!: number | null;

  @Field(() => ReasonEnum, {
    nullable: true,
    description: say(
      "不能合计的原因：NOT_ADDITIVE 为不可加的指标，NESTED 为汇总数已含其中另一机关的数；null 为可以合计。",
      "Why there is no sum: NOT_ADDITIVE: the indicator does not add up; NESTED: a consolidated figure holds another of them. Null: it may be added.",
    ),
  })
  sumReason!: Reason | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "比率的合并值：各分子之和 ÷ 各分母之和（百分数）；不是比率、无人计入、不能合计（NESTED）或分母之和为 0 时为 null。",
      "Of a ratio: the sum of numerators over the sum of denominators (in percent); null for what is no ratio, where nobody is counted, where adding counts twice (NESTED), or over 0.",
    ),
  })
  pooled!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "平均数，10 位有效数字；null 为无人计入。",
      "Mean, 10 significant digits; null: nobody is counted.",
    ),
  })
  mean!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say("中位数；null 为无人计入。", "Median; null: nobody is counted."),
  })
  median!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "第 25 百分位，两数之间按比例；null 为无人计入。",
      "25th percentile, linear between two values; null: nobody is counted.",
    ),
  })
  p25!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "第 75 百分位，两数之间按比例；null 为无人计入。",
      "75th percentile, linear between two values; null: nobody is counted.",
    ),
  })
  p75!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say("最小值；null 为无人计入。", "Least; null: nobody is counted."),
  })
  min!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say("最大值；null 为无人计入。", "Greatest; null: nobody is counted."),
  })
  max!: number | null;
}
