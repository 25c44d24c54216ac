import { Field, ID, InputType, Int } from "type-graphql";
import type { AgencyLevel } from "../../catalogue";
import type { AgencyType } from "../../report";
import { AgencyLevelEnum, AgencyTypeEnum } from "../enums";
import { say } from "../say";

@InputType("AgencyInput", {
  description: say(
    "名录中的一个机关；不写的可选项保持原样，新机关则为空。",
    "An agency of the register; an optional part that is absent stays as it is, or is empty for a new one.",
  ),
})
export class AgencyInputType {
  @Field(() => ID, {
    description: say(
      "永久代码，从不另作他用；2 至 64 个字母、数字、点或连字符。",
      "Permanent code, never used again; 2 to 64 letters, digits, dots or hyphens.",
    ),
  })
  code!: string;

  @Field(() => String, { description: say("名称。", "Name.") })
  name!: string;

  @Field(() => [String], {
    nullable: true,
    description: say("别名和曾用名；null 为清空。", "Other and former names; null: none."),
  })
  aliases?: string[] | null;

  @Field(() => AgencyTypeEnum, { description: say("机关类型。", "Kind of agency.") })
  type!: AgencyType;

  @Field(() => AgencyLevelEnum, { description: say("行政层级。", "Administrative level.") })
  level!: AgencyLevel;

  @Field(() => ID, {
    nullable: true,
    description: say("所在区划代码；null 为未登记。", "Code of its region; null: not registered."),
  })
  region?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: say("上级机关代码；null 为没有。", "Code of the agency above; null: none."),
  })
  parent?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: say("存续的首年；null 为不限。", "First year it exists; null: open."),
  })
  validFrom?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: say("存续的末年；null 为至今。", "Last year it exists; null: open."),
  })
  validTo?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: say(
      "承接其职责的机关代码；null 为清空。",
      "Codes of the agencies that took over its duties; null: none.",
    ),
  })
  successors?: string[] | null;
}
