import { Field, Float, Int, ObjectType } from "type-graphql";
import type { ObservationStatus, Reason } from "../../compare";
import type { Scope } from "../../report";
import { ObservationStatusEnum, ReasonEnum, ScopeEnum } from "../enums";
import { say } from "../say";

@ObjectType("Observation", {
  description: say("一份报告关于一个指标所说的。", "What one report says about one indicator."),
  simpleResolvers: true,
})
export class ObservationType {
  @Field(() => Int, { description: say("年度。", "The year.") })
  year!: number;

  @Field(() => ScopeEnum, { description: say("口径。", "Scope.") })
  scope!: Scope;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "数值，单位见 unit，有更正的为更正后的数；仅当 status 为 REPORTED 或 COMPUTED 时有。印 0 即 0。",
      "In `unit`, corrected where there is a correction; null unless `status` is REPORTED or COMPUTED. A printed 0 is 0.",
    ),
  })
  value!: number | null;

  @Field(() => ObservationStatusEnum, { description: say("状态。", "State.") })
  status!: ObservationStatus;

  @Field(() => ReasonEnum, {
    nullable: true,
    description: say("无数值的原因；有数值时为 null。", "Why there is no value; null where there is one."),
  })
  reason!: Reason | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "率或比的分子；null 为不是率，或缺其中一项。",
      "Of a ratio what stands above; null: no ratio, or a part of it is missing.",
    ),
  })
  numerator!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "率或比的分母，为 0 时没有数值；null 为不是率，或缺其中一项。",
      "Of a ratio what stands below, without a value where it is 0; null: no ratio, or a part of it is missing.",
    ),
  })
  denominator!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "报告印出的数，不含更正；null 为印出的不是数字，或没有印出。",
      "The figure as printed, without any correction; null where no number is printed.",
    ),
  })
  reportedValue!: number | null;
}

@ObjectType("Evidence", {
  description: say("一个数字在原件中的位置。", "Where in the document a figure stands."),
  simpleResolvers: true,
})
export class EvidenceType {
  @Field(() => Int, {
    nullable: true,
    description: say("页，从 1 起；null 为不分页。", "Page, from 1; null: no pages."),
  })
  page!: number | null;

  @Field(() => String, {
    nullable: true,
    description: say("表名；null 为不在表中。", "Title of the table; null: not in one."),
  })
  table!: string | null;

  @Field(() => String, {
    nullable: true,
    description: say("行名，照原文；null 为不在表中。", "The row's label as printed; null: not in a table."),
  })
  row!: string | null;

  @Field(() => String, {
    nullable: true,
    description: say(
      "栏目名，照原文；null 为不在表中。",
      "The column's head as printed; null: not in a table.",
    ),
  })
  column!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: say(
      "在该节文字中的起点（UTF-16 单元）；null 为无从定位。",
      "Start in the section's text, in UTF-16 units; null: no range is known.",
    ),
  })
  charStart!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: say(
      "在该节文字中的终点，不含；null 为无从定位。",
      "End in the section's text, not included; null: no range is known.",
    ),
  })
  charEnd!: number | null;
}
