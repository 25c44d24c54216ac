import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { Comparability, FormCode } from "../../catalogue";
import type { BreakCause, GroupBy, ObservationStatus, Reason } from "../../compare";
import type { FigureBasis } from "../../db";
import type { Scope } from "../../report";
import {
  BreakCauseEnum,
  ComparabilityEnum,
  FigureBasisEnum,
  FormCodeEnum,
  GroupByEnum,
  ObservationStatusEnum,
  ReasonEnum,
  ScopeEnum,
} from "../enums";
import { FIGURES_USED } from "../phrases";
import { IsoDate } from "../scalars";
import { say } from "../say";

@ObjectType("Warning", {
  description: say("数据之外须知的事。", "Something to know beside the data."),
  simpleResolvers: true,
})
export class WarningType {
  @Field(() => String, { description: say("代码，如 OTHER_SCOPE。", "Code, e.g. OTHER_SCOPE.") })
  code!: string;

  @Field(() => String, { description: say("中文说明。", "In Chinese.") })
  messageZh!: string;

  @Field(() => String, { description: say("英文说明。", "In English.") })
  messageEn!: string;

  @Field(() => [String], {
    description: say("所涉机关或指标的代码。", "Codes of the agencies or indicators it is about."),
  })
  affected!: string[];
}

@ObjectType("Comparison", {
  description: say(
    "多个机关、指标、年度的并列；一次只有一种口径。",
    "Figures of many agencies, indicators and years side by side, in one scope.",
  ),
  simpleResolvers: true,
})
export class ComparisonType {
  @Field(() => Int, {
    description: say(
      "答自哪一版数据；0 为尚未发布。",
      "The release it is answered from; 0: none was published yet.",
    ),
  })
  release!: number;

  @Field(() => ScopeEnum, { description: say("口径。", "Scope.") })
  scope!: Scope;

  @Field(() => FigureBasisEnum, { description: FIGURES_USED })
  figures!: FigureBasis;

  @Field(() => [Int], { description: say("年度，按所问次序。", "Years, in the order asked.") })
  years!: number[];
}

@ObjectType("ComparisonRow", {
  description: say("一个机关的一行。", "The row of one agency."),
  simpleResolvers: true,
})
export class ComparisonRowType {}

@ObjectType("ComparisonCell", {
  description: say("一个机关、指标、年度的一格。", "One agency, indicator and year."),
  simpleResolvers: true,
})
export class ComparisonCellType {
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

  @Field(() => ObservationStatusEnum, { description: say("状态。", "State.") })
  status!: ObservationStatus;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "与 baseline 之差，单位同指标，百分率为百分点；null 为没有 baseline，否则见 reason。",
      "Minus the baseline's figure, in the indicator's unit, of rates in percentage points; null without a baseline, else see `reason`.",
    ),
  })
  delta!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "差占 baseline 那个数（绝对值）的百分数；null 为没有 baseline 或那个数为 0（ZERO_BASE），否则见 reason。",
      "`delta` in percent of the baseline's figure, its sign left aside; null without a baseline, where that figure is 0 (ZERO_BASE), else see `reason`.",
    ),
  })
  deltaPct!: number | null;

  @Field(() => ComparabilityEnum, {
    description: say(
      "有 baseline 时为与作比的数是否可比，没有 baseline 时为与最近年度多数机关所用表式是否可比；无从比为 NONE。",
      "With a baseline: with the figure that `delta` is taken from; without: with the form that most agencies used in the newest year; NONE where there is nothing to compare.",
    ),
  })
  comparable!: Comparability;

  @Field(() => ReasonEnum, {
    nullable: true,
    description: say(
      "无数值的原因；有数值而有 baseline 时为无差或无百分数的原因；否则为 null。",
      "Why `value` is null; with a baseline why else `delta`, or else `deltaPct`, is null; else null.",
    ),
  })
  reason!: Reason | null;
}

@ObjectType("ComparisonColumn", {
  description: say(
    "一个指标、一个年度的一列；各表按 agencies 的次序。",
    "One indicator and year; its lists stand in the order of `agencies`.",
  ),
  simpleResolvers: true,
})
export class ComparisonColumnType {
  @Field(() => Int, { description: say("年度。", "The year.") })
  year!: number;

  @Field(() => [Float], {
    nullable: "items",
    description: say("数值；null 的原因见 reasons。", "Values; `reasons` says why one is null."),
  })
  values!: (number | null)[];

  @Field(() => [ObservationStatusEnum], { description: say("状态。", "States.") })
  statuses!: ObservationStatus[];

  @Field(() => [Float], {
    nullable: "items",
    description: say(
      "与 baseline 之差；没有 baseline 时各为 null。",
      "Deltas as in a cell; nulls without a baseline.",
    ),
  })
  deltas!: (number | null)[];

  @Field(() => [Float], {
    nullable: "items",
    description: say(
      "差的百分数；没有 baseline 时各为 null。",
      "Deltas in percent as in a cell; nulls without a baseline.",
    ),
  })
  deltaPcts!: (number | null)[];

  @Field(() => [ComparabilityEnum], { description: say("可比性。", "Comparability, as in a cell.") })
  comparables!: Comparability[];

  @Field(() => [ReasonEnum], {
    nullable: "items",
    description: say("无数值、无差的原因，如各格。", "Why values or deltas are null, as in a cell."),
  })
  reasons!: (Reason | null)[];
}

@ObjectType("Break", {
  description: say("序列在两年之间断开。", "A series breaks between two years."),
  simpleResolvers: true,
})
export class BreakType {
  @Field(() => Int, { description: say("断开前的年度。", "The year before.") })
  fromYear!: number;

  @Field(() => Int, { description: say("断开后的年度。", "The year after.") })
  toYear!: number;

  @Field(() => BreakCauseEnum, { description: say("原因。", "Why.") })
  cause!: BreakCause;

  @Field(() => FormCodeEnum, {
    nullable: true,
    description: say("断开前的表式；null 为无关表式。", "The form before; null: not about forms."),
  })
  fromForm!: FormCode | null;

  @Field(() => FormCodeEnum, {
    nullable: true,
    description: say("断开后的表式；null 为无关表式。", "The form after; null: not about forms."),
  })
  toForm!: FormCode | null;

  @Field(() => ComparabilityEnum, {
    description: say(
      "断开两侧的可比性，PARTIAL 或 NONE；承继而职责相同的为 FULL。",
      "Across the break: PARTIAL or NONE; FULL for a succession to the same duties.",
    ),
  })
  comparability!: Comparability;

  @Field(() => String, { description: say("中文说明。", "In Chinese.") })
  noteZh!: string;

  @Field(() => String, { description: say("英文说明。", "In English.") })
  noteEn!: string;
}

@ObjectType("GroupKey", { description: say("一组的一个键。", "One key of a group."), simpleResolvers: true })
export class GroupKeyType {
  @Field(() => GroupByEnum, { description: say("按什么分组。", "What is grouped by.") })
  by!: GroupBy;

  @Field(() => ID, {
    description: say("键的代码；无从归组的为空字符串。", "Its code; empty for agencies that have none."),
  })
  code!: string;

  @Field(() => String, {
    description: say("键的名称；区划之外与 code 相同。", "Its name; for all but regions the same as `code`."),
  })
  label!: string;
}

@ObjectType("StatGroup", {
  description: say(
    "一组机关一个年度的分布；各数的单位为指标的单位。",
    "The distribution over one group and year, in the indicator's unit.",
  ),
  simpleResolvers: true,
})
export class StatGroupType {
  @Field(() => [GroupKeyType], {
    description: say("组的键，按 groupBy 的次序。", "Keys, in the order of `groupBy`."),
  })
  keys!: GroupKeyType[];

  @Field(() => Int, { description: say("年度。", "The year.") })
  year!: number;

  @Field(() => Int, { description: say("有可用数值的机关数。", "Agencies with a value that may be used.") })
  count!: number;

  @Field(() => Int, {
    description: say(
      "没有可用数值的机关数（未报送、未提取、不可比等）。",
      "Agencies without one (not filed, not extracted, not comparable …).",
    ),
  })
  missing!: number;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "合计；null 的原因见 sumReason，或组内无数值。",
      "Sum; null: see `sumReason`, or no value in the group.",
    ),
  })
  sum!: number | null;

  @Field(() => ReasonEnum, {
    nullable: true,
    description: say(
      "不合计的原因：NOT_ADDITIVE 或 NESTED。",
      "Why there is no sum: NOT_ADDITIVE or NESTED.",
    ),
  })
  sumReason!: Reason | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "合并计算的率：各机关分子之和 ÷ 分母之和；null 为不是率，组内无数值，或组内一个机关的数含另一个的。",
      "A ratio of all together: the sum of numerators over that of denominators; null: no ratio, no value, or a figure of the group holds another of it.",
    ),
  })
  pooled!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say("平均数；null 为组内无数值。", "Mean; null: no value."),
  })
  mean!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say("中位数；null 为组内无数值。", "Median; null: no value."),
  })
  median!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "第 10 百分位数（线性插值）；null 为组内无数值。",
      "10th percentile, interpolated; null: no value.",
    ),
  })
  p10!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "第 25 百分位数（线性插值）；null 为组内无数值。",
      "25th percentile, interpolated; null: no value.",
    ),
  })
  p25!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "第 75 百分位数（线性插值）；null 为组内无数值。",
      "75th percentile, interpolated; null: no value.",
    ),
  })
  p75!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "第 90 百分位数（线性插值）；null 为组内无数值。",
      "90th percentile, interpolated; null: no value.",
    ),
  })
  p90!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say("最小；null 为组内无数值。", "Least; null: no value."),
  })
  min!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say("最大；null 为组内无数值。", "Greatest; null: no value."),
  })
  max!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "样本标准差；null 为不足两个数值。",
      "Sample standard deviation; null: fewer than two values.",
    ),
  })
  stddev!: number | null;
}
