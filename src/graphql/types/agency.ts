import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { AgencyLevel } from "../../catalogue";
import type { AgencyType as TypeOfAgency } from "../../report";
import { AgencyLevelEnum, AgencyTypeEnum } from "../enums";
import { PageInfoType } from "./page-info";
import { say } from "../say";

@ObjectType("Agency", {
  description: say("机关，照此版数据的名录所载。", "An agency, as the register of this release has it."),
  simpleResolvers: true,
})
export class AgencyType {
  @Field(() => ID, { description: say("永久代码，不再用于他机关。", "Permanent code, never used again.") })
  code!: string;

  @Field(() => String, { description: say("名称。", "Name.") })
  name!: string;

  @Field(() => [String], { description: say("别名和曾用名。", "Other and former names.") })
  aliases!: string[];

  @Field(() => AgencyTypeEnum, { description: say("机关类型。", "Kind of agency.") })
  type!: TypeOfAgency;

  @Field(() => AgencyLevelEnum, { description: say("行政层级。", "Administrative level.") })
  level!: AgencyLevel;

  @Field(() => Int, {
    nullable: true,
    description: say("存续的首年；null 为不限。", "First year it exists; null is open."),
  })
  validFrom!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: say("存续的末年；null 为至今。", "Last year it exists; null is open."),
  })
  validTo!: number | null;
}

@InputType("AgencyFilter", {
  description: say(
    "哪些机关；各项同时满足，不写即不限。",
    "Which agencies; all parts must hold, an absent part asks nothing.",
  ),
})
export class AgencyFilterInput {
  @Field(() => [ID], { nullable: true, description: say("机关代码。", "Agency codes.") })
  codes?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: say("行政区划，含其全部下级。", "Regions with everything below them."),
  })
  regions?: string[] | null;

  @Field(() => [AgencyTypeEnum], { nullable: true, description: say("机关类型。", "Kinds of agency.") })
  types?: TypeOfAgency[] | null;

  @Field(() => [AgencyLevelEnum], {
    nullable: true,
    description: say("行政层级。", "Administrative levels."),
  })
  levels?: AgencyLevel[] | null;

  @Field(() => ID, {
    nullable: true,
    description: say("此机关的直接下级。", "Direct children of this agency."),
  })
  parent?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: say(
      "只取此年存续的机关；null 为所问的各年。",
      "Only agencies that exist in this year; null: the years asked.",
    ),
  })
  asOfYear?: number | null;
}

@ObjectType("AgencyEdge", {
  description: say("名录中的一条及其游标。", "An agency and its cursor."),
  simpleResolvers: true,
})
export class AgencyEdgeType {
  @Field(() => String, { description: say("此条的游标，供 after 用。", "Cursor for `after`.") })
  cursor!: string;

  @Field(() => AgencyType, { description: say("机关。", "The agency.") })
  node!: AgencyType;
}

@ObjectType("AgencyConnection", {
  description: say("一页机关。", "A page of agencies."),
  simpleResolvers: true,
})
export class AgencyConnectionType {
  @Field(() => [AgencyEdgeType], { description: say("各条及其游标。", "Agencies with their cursors.") })
  edges!: AgencyEdgeType[];

  @Field(() => [AgencyType], { description: say("各机关。", "The agencies.") })
  nodes!: AgencyType[];

  @Field(() => PageInfoType, { description: say("页的信息。", "About the page.") })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: say("各页合计条数。", "How many there are on all pages.") })
  totalCount!: number;
}
