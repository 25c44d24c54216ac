import { Field, Float, Int, ObjectType } from "type-graphql";
import type { FindingStatus, Rule } from "../../checks";
import type { Indicator } from "../../catalogue";
import type { Scope } from "../../report";
import { FindingStatusEnum, ScopeEnum } from "../enums";
import { say } from "../say";
import { IndicatorType } from "./catalogue";
import { RuleType } from "./finding";

@ObjectType("ChainLink", {
  description: say(
    "一年承接上一年：两数相等即相符。",
    "What one year took over from the one before: both figures are the same where it holds.",
  ),
  simpleResolvers: true,
})
export class ChainLinkType {
  @Field(() => Int, { description: say("承接的年度。", "The year that took over.") })
  year!: number;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "上一年报告交出的数，单位照指标；null 为上一年没有报告或没有此数。",
      "Handed on by the report of the year before, in the indicator's unit; null: no such report, or it does not say.",
    ),
  })
  handedOn!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "本年报告接过的数；现行有效件数为年初数，即年末数减本年制发、加本年废止；null 为本年没有报告或不能算得。",
      "Taken over by the report of this year; of documents in force what the year began with: what it ends with, less those issued, more those repealed; null: no such report, or it does not say.",
    ),
  })
  takenOver!: number | null;

  @Field(() => FindingStatusEnum, {
    description: say(
      "PASS 相符；FAILED 不符；UNCERTAIN 须人核对；NOT_ASSESSABLE 缺数，不能核对。",
      "PASS: it holds; FAILED: it does not; UNCERTAIN: somebody has to look; NOT_ASSESSABLE: a figure is missing.",
    ),
  })
  status!: FindingStatus;
}

@ObjectType("Chain", {
  description: say(
    "一个机关一项数字逐年承接的全链：结转、现行有效、项目数量。以报告所印的数核对，不用更正数。",
    "What one figure of an agency hands from year to year, the whole way: applications carried over, documents in force, items. As printed, without corrections.",
  ),
  simpleResolvers: true,
})
export class ChainType {
  @Field(() => RuleType, { description: say("所依的核对规则。", "The rule it is judged by.") })
  rule!: Rule;

  @Field(() => IndicatorType, {
    description: say(
      "承接上一年的一格，如 application.carried_in；@ 之后为申请人类别。",
      "The figure that takes over, such as application.carried_in; after @ stands the kind of applicant.",
    ),
  })
  indicator!: Indicator;

  @Field(() => ScopeEnum, {
    description: say("口径；两种口径不相承接。", "Scope; the two are never held together."),
  })
  scope!: Scope;

  @Field(() => [ChainLinkType], {
    description: say(
      "由早到晚，每年一环；没有报告的年度也列出。",
      "One for each year, oldest first; years without a report stand too.",
    ),
  })
  links!: ChainLinkType[];

  @Field(() => Int, {
    nullable: true,
    description: say(
      "首个 FAILED 或 UNCERTAIN 的年度；null 为没有。",
      "The first year that is FAILED or UNCERTAIN; null: none.",
    ),
  })
  firstBreak!: number | null;
}
