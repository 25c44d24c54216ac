import { Field, Float, ID, InputType } from "type-graphql";
import type { Polarity } from "../../catalogue";
import type { MissingPolicy, Normalisation, TermKind } from "../../db";
import type { AgencyType as TypeOfAgency } from "../../report";
import { AgencyTypeEnum, PolarityEnum } from "../enums";
import { say } from "../say";
import { MissingPolicyEnum, NormalisationEnum, TermKindEnum } from "../scheme-enums";
import { FROZEN, TERM_PHRASES } from "../scheme-phrases";

@InputType("SchemeTermInput", {
  description: say(
    `评价方案的一项。WEIGHT 须有 weight 和 normalise，VETO 须有 threshold，DEDUCTION 和 BONUS 须有 threshold 和 points。${FROZEN.split("\n")[0]}`,
    `A term of a scheme. WEIGHT needs \`weight\` and \`normalise\`, VETO \`threshold\`, DEDUCTION and BONUS \`threshold\` and \`points\`. ${FROZEN.split("\n")[1]}`,
  ),
})
export class SchemeTermInputType {
  @Field(() => TermKindEnum, { defaultValue: "WEIGHT", description: TERM_PHRASES.kind })
  kind!: TermKind;

  @Field(() => ID, { description: say("指标代码。", "Code of the indicator.") })
  indicator!: string;

  @Field(() => Float, { nullable: true, description: TERM_PHRASES.weight })
  weight?: number | null;

  @Field(() => PolarityEnum, {
    nullable: true,
    description: say(
      "何为优；null 为指标自身的方向，指标不分优劣时须写。",
      "Which end is better; null: the indicator's own polarity. It must be given where that is NEUTRAL.",
    ),
  })
  polarity?: Polarity | null;

  @Field(() => NormalisationEnum, { nullable: true, description: TERM_PHRASES.normalise })
  normalise?: Normalisation | null;

  @Field(() => Float, { nullable: true, description: TERM_PHRASES.low })
  low?: number | null;

  @Field(() => Float, { nullable: true, description: TERM_PHRASES.high })
  high?: number | null;

  @Field(() => Float, { nullable: true, description: TERM_PHRASES.threshold })
  threshold?: number | null;

  @Field(() => Float, { nullable: true, description: TERM_PHRASES.points })
  points?: number | null;
}

@InputType("SchemeInput", {
  description: say("评价方案的全部内容。", "All that a scheme says."),
})
export class SchemeInputType {
  @Field(() => ID, {
    description: say(
      "代码，永久；2 至 64 个字母、数字、点、下划线或连字符。已有则成为其下一版。",
      "Permanent code, 2 to 64 letters, digits, dots, underscores or hyphens. A known one gets its next version.",
    ),
  })
  code!: string;

  @Field(() => String, { description: say("中文名称。", "Chinese name.") })
  nameZh!: string;

  @Field(() => String, {
    nullable: true,
    description: say("英文名称；null 则用中文名称。", "English name; null: the Chinese one stands for it."),
  })
  nameEn?: string | null;

  @Field(() => [SchemeTermInputType], {
    description: say(
      "各项，至多 50；至少一个 WEIGHT，一个指标至多一个 WEIGHT。",
      "Its terms, 50 at most; one WEIGHT at least, one at most of an indicator.",
    ),
  })
  terms!: SchemeTermInputType[];

  @Field(() => MissingPolicyEnum, {
    defaultValue: "EXCLUDE",
    description: say("缺项怎样处理。", "What becomes of a missing term."),
  })
  missing!: MissingPolicy;

  @Field(() => [AgencyTypeEnum], {
    description: say("适用的机关类型，至少一类。", "Types of agency it ranks, one at least."),
  })
  appliesTo!: TypeOfAgency[];
}
