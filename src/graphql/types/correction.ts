import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateTime } from "../scalars";
import { say } from "../say";

@ObjectType("Correction", {
  description: say(
    "对印出的一格的更正，或其撤回；原印的数一直留着。",
    "A correction of a printed cell, or its undoing; what is printed stays beside it.",
  ),
  simpleResolvers: true,
})
export class CorrectionType {
  @Field(() => Float, {
    nullable: true,
    description: say(
      "更正后的数，单位为指标的单位；null 为空白格。undone 的为恢复的原印数，null 为原印没有数字。",
      "The corrected figure in the indicator's unit; null: the cell is blank. Where `undone`, the printed figure that holds again, null where no number is printed.",
    ),
  })
  value!: number | null;

  @Field(() => String, { description: say("理由。", "Why.") })
  reason!: string;

  @Field(() => DateTime, { description: say("何时。", "When.") })
  at!: Date;

  @Field(() => Int, { description: say("带来它的那一版数据。", "The release that brought it.") })
  release!: number;

  @Field(() => Boolean, {
    description: say("是否为撤回此前更正。", "Whether it takes the correction before it back."),
  })
  undone!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: say(
      "自哪一版数据起失效：报告的新版在此格印了别的字；null 为没有失效。",
      "The release since which it holds no longer, because another version of the report prints another text in the cell; null: it did not lapse.",
    ),
  })
  lapsedIn!: number | null;
}
