import { Field, Float, Int, ObjectType } from "type-graphql";
import type { ObservationStatus } from "../../compare";
import type { ReleaseCause } from "../../db";
import type { Scope } from "../../report";
import { ObservationStatusEnum, ReleaseCauseEnum, ScopeEnum } from "../enums";
import { DateTime } from "../scalars";
import { say } from "../say";
import { PageInfoType } from "./page-info";

@ObjectType("Release", {
  description: say(
    "一版数据：一次整体可见的改动，编号递增。",
    "One state of the published data: a change that became visible as a whole. Numbers increase.",
  ),
  simpleResolvers: true,
})
export class ReleaseType {
  @Field(() => Int, { description: say("编号，从 1 起。", "Its number, from 1.") })
  number!: number;

  @Field(() => DateTime, { description: say("何时可见。", "When it became visible.") })
  createdAt!: Date;

  @Field(() => ReleaseCauseEnum, { description: say("缘由。", "What made it.") })
  cause!: ReleaseCause;

  @Field(() => String, { description: say("中文概要。", "What it brought, in Chinese.") })
  summaryZh!: string;

  @Field(() => String, { description: say("英文概要。", "What it brought, in English.") })
  summaryEn!: string;

  @Field(() => Int, { description: say("新来的报告数。", "How many reports came.") })
  reportsAdded!: number;

  @Field(() => Int, {
    description: say("由新版取代的报告数。", "How many reports a newer version replaced."),
  })
  reportsReplaced!: number;
}

@ObjectType("ReleaseEdge", {
  description: say("一版数据及其游标。", "A release and its cursor."),
  simpleResolvers: true,
})
export class ReleaseEdgeType {
  @Field(() => String, { description: say("此条的游标，供 after 用。", "Cursor for `after`.") })
  cursor!: string;

  @Field(() => ReleaseType, { description: say("一版数据。", "The release.") })
  node!: ReleaseType;
}

@ObjectType("ReleaseConnection", {
  description: say("一页数据版次。", "A page of releases."),
  simpleResolvers: true,
})
export class ReleaseConnectionType {
  @Field(() => [ReleaseEdgeType], { description: say("各条及其游标。", "Releases with their cursors.") })
  edges!: ReleaseEdgeType[];

  @Field(() => [ReleaseType], { description: say("各版。", "The releases.") })
  nodes!: ReleaseType[];

  @Field(() => PageInfoType, { description: say("页的信息。", "About the page.") })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: say("各页合计条数。", "How many there are on all pages.") })
  totalCount!: number;
}

@ObjectType("Change", {
  description: say(
    "两版数据之间变了的一个数：表中印有的格，更正计入；由各格算得的不另列。",
    "A figure that differs between two releases: a printed cell, corrections put in. What is computed from cells is not listed.",
  ),
  simpleResolvers: true,
})
export class ChangeType {
  @Field(() => Int, { description: say("年度。", "The year.") })
  year!: number;

  @Field(() => ScopeEnum, { description: say("口径。", "Scope.") })
  scope!: Scope;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "前一版的数，单位照指标；null 为没有数，见 beforeStatus。",
      "In the earlier release, in the indicator's unit; null: no number, see beforeStatus.",
    ),
  })
  before!: number | null;

  @Field(() => ObservationStatusEnum, {
    description: say("前一版中的状态；NOT_FILED 为尚无报告。", "Its state then; NOT_FILED: no report yet."),
  })
  beforeStatus!: ObservationStatus;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "后一版的数，单位照指标；null 为没有数，见 afterStatus。",
      "In the later release, in the indicator's unit; null: no number, see afterStatus.",
    ),
  })
  after!: number | null;

  @Field(() => ObservationStatusEnum, { description: say("后一版中的状态。", "Its state in the later.") })
  afterStatus!: ObservationStatus;

  @Field(() => String, {
    nullable: true,
    description: say(
      "缘由，先中文后英文：新报告、新版报告、更正及其理由、更正撤回、更正失效；null 为不知。",
      "Why, in Chinese, then in English: a report came, a newer version, a correction with its reason, one taken back or lapsed; null: not known.",
    ),
  })
  reason!: string | null;
}

@ObjectType("ChangeEdge", {
  description: say("一个变动及其游标。", "A change and its cursor."),
  simpleResolvers: true,
})
export class ChangeEdgeType {
  @Field(() => String, { description: say("此条的游标，供 after 用。", "Cursor for `after`.") })
  cursor!: string;

  @Field(() => ChangeType, { description: say("变动。", "The change.") })
  node!: ChangeType;
}

@ObjectType("ChangeConnection", {
  description: say("一页变动。", "A page of changes."),
  simpleResolvers: true,
})
export class ChangeConnectionType {
  @Field(() => PageInfoType, { description: say("页的信息。", "About the page.") })
  pageInfo!: PageInfoType;
}
