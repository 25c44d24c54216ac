import { Field, Float, Int, ObjectType } from "type-graphql";
import type { FormCode } from "../../catalogue";
import type { ObservationStatus, Reason } from "../../compare";
import type { Scope } from "../../report";
import { FormCodeEnum, ObservationStatusEnum, ReasonEnum, ScopeEnum } from "../enums";
import { IsoDate } from "../scalars";
import { say } from "../say";

@ObjectType("YearSpan", {
  description: say("连续的若干年度，首尾都含。", "Consecutive years, the first and the last included."),
  simpleResolvers: true,
})
export class YearSpanType {
  @Field(() => Int, { description: say("首年。", "The first year.") })
  fromYear!: number;

  @Field(() => Int, { description: say("末年。", "The last year.") })
  toYear!: number;
}

@ObjectType("SeriesPoint", {
  description: say("序列中的一年。", "One year of a series."),
  simpleResolvers: true,
})
export class SeriesPointType {
  @Field(() => Int, { description: say("年度。", "The year.") })
  year!: number;

  @Field(() => IsoDate, {
    description: say("该年 12 月 31 日，供时间轴用。", "31 December of the year, for time axes."),
  })
  time!: string;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "数值，单位见指标；null 的原因见 reason。",
      "In the indicator's unit; `reason` says why it is null.",
    ),
  })
  value!: number | null;

  @Field(() => ObservationStatusEnum, {
    description: say("状态；没有报告的年度也列出。", "State; years without a report stand too."),
  })
  status!: ObservationStatus;

  @Field(() => FormCodeEnum, {
    nullable: true,
    description: say(
      "报告所用表式；null 为没有报告或没有统计表。",
      "The form of the report; null: no report, or no table.",
    ),
  })
  form!: FormCode | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "比上年增减，单位同指标，百分率为百分点；null 的原因见 reason。上年在 from 之前也用。",
      "Minus the year before, in the indicator's unit, of rates in percentage points; `reason` says why it is null. The year before counts though it lies before `from`.",
    ),
  })
  yoy!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "增减占上年数（绝对值）的百分数；上年为 0 时为 null（ZERO_BASE），其余见 reason。",
      "`yoy` in percent of the year before, its sign left aside; null where that is 0 (ZERO_BASE), else see `reason`.",
    ),
  })
  yoyPct!: number | null;

  @Field(() => ReasonEnum, {
    nullable: true,
    description: say(
      "无数值的原因；有数值时为无增减或无百分数的原因；都有则为 null。",
      "Why `value`, or else `yoy`, or else `yoyPct`, is null; null where there are all.",
    ),
  })
  reason!: Reason | null;
}

@ObjectType("Series", {
  description: say(
    "一个指标逐年的数，由早到晚，缺报的年度也列出。",
    "One indicator over years, oldest first; years without a report stand too.",
  ),
  simpleResolvers: true,
})
export class SeriesType {
  @Field(() => ScopeEnum, { description: say("口径。", "Scope.") })
  scope!: Scope;

  @Field(() => [SeriesPointType], { description: say("各年。", "The years.") })
  points!: SeriesPointType[];

  @Field(() => [YearSpanType], {
    description: say(
      "可以连线的各段：在断开处和没有数值的年度分段；没有数值的年度本身不算断开。",
      "Where a line may be drawn: they end at breaks and at years without a value; such a year alone is no break.",
    ),
  })
  segments!: YearSpanType[];

  @Field(() => String, {
    nullable: true,
    description: say(
      "followSuccession 时所循承继规则，中文；否则为 null。",
      "The succession rule that was followed, in Chinese; null where none was asked for.",
    ),
  })
  noteZh!: string | null;

  @Field(() => String, {
    nullable: true,
    description: say(
      "followSuccession 时所循承继规则，英文；否则为 null。",
      "The succession rule that was followed, in English; null where none was asked for.",
    ),
  })
  noteEn!: string | null;
}
