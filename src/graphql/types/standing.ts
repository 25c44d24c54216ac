import { Field, Int, ObjectType } from "type-graphql";
import type { Scope } from "../../report";
import { ScopeEnum } from "../enums";
import { say } from "../say";
import { WarningType } from "./comparison";

@ObjectType("Standing", {
  description: say(
    "一个机关在同组机关中的位次。名次按指标的优劣方向（无优劣的和方案得分从大到小），并列按 COMPETITION。",
    "Where one agency stands among its peers. Ranks follow the polarity (a size and a score from the largest), ties by COMPETITION.",
  ),
  simpleResolvers: true,
})
export class StandingType {
  @Field(() => Int, { description: say("答自哪一版数据。", "The release it is answered from.") })
  release!: number;

  @Field(() => Int, { description: say("年度。", "The year.") })
  year!: number;

  @Field(() => ScopeEnum, {
    description: say(
      "用的口径；未指定时为该年最新一份报告的口径，该年没有报告则为最近一份的，从未报送则为 OWN。",
      "The scope that was used; where none was asked that of its newest report of the year, else of its newest report, else OWN.",
    ),
  })
  scope!: Scope;

  @Field(() => [WarningType], {
    description: say(
      "须知：规模指标、追随承继的规则。",
      "Warnings: a size, and the rule of a followed succession.",
    ),
  })
  warnings!: WarningType[];
}
