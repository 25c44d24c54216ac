import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { Polarity } from "../../catalogue";
import type { MissingPolicy, Normalisation, TermKind } from "../../db";
import type { AgencyType as TypeOfAgency } from "../../report";
import { AgencyTypeEnum, PolarityEnum } from "../enums";
import { DateTime } from "../scalars";
import { say } from "../say";
import { MissingPolicyEnum, NormalisationEnum, TermKindEnum } from "../scheme-enums";
import { TERM_PHRASES } from "../scheme-phrases";
import { IndicatorType } from "./catalogue";

@ObjectType("SchemeTerm", {
  description: say("评价方案的一项。", "A term of a scheme."),
  simpleResolvers: true,
})
export class SchemeTermType {
  @Field(() => TermKindEnum, { description: TERM_PHRASES.kind })
  kind!: TermKind;

  @Field(() => IndicatorType, { description: say("所据的指标。", "The indicator it is about.") })
  indicator!: IndicatorType;

  @Field(() => Int, {
    description: say(
      "保存方案时该指标的版本；与 indicator.version 不同，则其算法此后改过。",
      "The version that the indicator had when the scheme was saved; other than indicator.version where its formula changed since.",
    ),
  })
  indicatorVersion!: number;

  @Field(() => Float, { nullable: true, description: TERM_PHRASES.weight })
  weight!: number | null;

  @Field(() => PolarityEnum, {
    description: say(
      "此方案中何为优；从不为 NEUTRAL。",
      "Which end this scheme calls better; never NEUTRAL.",
    ),
  })
  polarity!: Polarity;

  @Field(() => NormalisationEnum, { nullable: true, description: TERM_PHRASES.normalise })
  normalise!: Normalisation | null;

  @Field(() => Float, { nullable: true, description: TERM_PHRASES.low })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: TERM_PHRASES.high })
  high!: number | null;

  @Field(() => Float, { nullable: true, description: TERM_PHRASES.threshold })
  threshold!: number | null;

  @Field(() => Float, { nullable: true, description: TERM_PHRASES.points })
  points!: number | null;
}

@ObjectType("Scheme", {
  description: say(
    "评价方案的一个版本；版本永不改变。得分为各权重项之和减扣分、加加分，不设上下限：各项贡献之和就是得分。",
    "One version of a composite scheme; a version never changes. The score is the weighted sum less deductions plus bonuses, without floor or ceiling: the contributions add up to it.",
  ),
  simpleResolvers: true,
})
export class SchemeType {
  @Field(() => ID, { description: say("永久代码。", "Permanent code.") })
  code!: string;

  @Field(() => Int, { description: say("版本，从 1 起。", "Version, from 1.") })
  version!: number;

  @Field(() => String, { description: say("中文名称。", "Chinese name.") })
  nameZh!: string;

  @Field(() => String, { description: say("英文名称。", "English name.") })
  nameEn!: string;

  @Field(() => [SchemeTermType], { description: say("各项，按所写的次序。", "Its terms, in order.") })
  terms!: SchemeTermType[];

  @Field(() => MissingPolicyEnum, { description: say("缺项怎样处理。", "What becomes of a missing term.") })
  missing!: MissingPolicy;

  @Field(() => [AgencyTypeEnum], {
    description: say(
      "适用的机关类型；其余机关没有名次，原因为 OUTSIDE_SCHEME。",
      "Types of agency it ranks; others stand apart with OUTSIDE_SCHEME.",
    ),
  })
  appliesTo!: TypeOfAgency[];

  @Field(() => DateTime, { description: say("何时保存。", "When it was saved.") })
  createdAt!: Date;
}
