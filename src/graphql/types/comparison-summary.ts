import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Indicator } from "../../catalogue";
import type { Reason } from "../../compare";
import { ReasonEnum } from "../enums";
import { say } from "../say";
import { IndicatorType } from "./catalogue";

const figure = (zh: string, en: string) => say(`${zh}；null 为没有数值。`, `${en}; null: no value.`);

@ObjectType("ComparisonSummary", {
  description: say(
    "一个指标一个年度的各机关数值的概括，单位同指标。",
    "The values of one indicator and year taken together, in the indicator's unit.",
  ),
  simpleResolvers: true,
})
export class ComparisonSummaryType {
  @Field(() => IndicatorType, {
    nullable: true,
    description: say("指标；null 为评价方案的得分。", "The indicator; null: the score of a scheme."),
  })
  indicator!: Indicator | null;

  @Field(() => Int, { description: say("年度。", "The year.") })
  year!: number;

  @Field(() => Int, { description: say("有可用数值的机关数。", "Agencies with a value that may be used.") })
  count!: number;

  @Field(() => Int, { description: say("没有可用数值的机关数。", "Agencies without one.") })
  missing!: number;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "合计；null 的原因见 sumReason，或没有数值。",
      "Sum; null: see `sumReason`, or no value.",
    ),
  })
  sum!: number | null;

  @Field(() => ReasonEnum, {
    nullable: true,
    description: say(
      "不合计的原因：NOT_ADDITIVE，或 NESTED（一机关的汇总数已含另一机关）；null 为可合计。",
      "Why there is no sum: NOT_ADDITIVE, or NESTED (one consolidated figure contains another); null: it adds up.",
    ),
  })
  sumReason!: Reason | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "比率的合并值：各分子之和 ÷ 各分母之和；不是比率、没有数值或重复计入（NESTED）时为 null。",
      "Of a rate: numerators over denominators; null for all others, without a value, and where adding would count twice (NESTED).",
    ),
  })
  pooled!: number | null;

  @Field(() => Float, { nullable: true, description: figure("平均数", "Mean") })
  mean!: number | null;

  @Field(() => Float, { nullable: true, description: figure("中位数", "Median") })
  median!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: figure("第 25 百分位数（线性插值）", "25th percentile, interpolated"),
  })
  p25!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: figure("第 75 百分位数（线性插值）", "75th percentile, interpolated"),
  })
  p75!: number | null;

  @Field(() => Float, { nullable: true, description: figure("最小", "Least") })
  min!: number | null;

  @Field(() => Float, { nullable: true, description: figure("最大", "Greatest") })
  max!: number | null;
}
