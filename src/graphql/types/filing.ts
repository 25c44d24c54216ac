import { Field, Int, ObjectType } from "type-graphql";
import type { FilingState } from "../../db";
import { FilingStateEnum } from "../enums";
import { IsoDate } from "../scalars";
import { say } from "../say";
import { GroupKeyType } from "./comparison";
import { PageInfoType } from "./page-info";

@ObjectType("Filing", {
  description: say(
    "一个机关一个年度的年报是否按期公布；不论口径，每年一份。",
    "Whether an agency published its report on a year in time: one a year, whatever the scope.",
  ),
  simpleResolvers: true,
})
export class FilingType {
  @Field(() => Int, { description: say("报告所述年度。", "The year reported on.") })
  year!: number;

  @Field(() => FilingStateEnum, {
    description: say(
      "状态；多份不同文件的，按最早公布的一份判断，更正件晚到不算逾期。",
      "The state; of several documents the one published first decides: a correction that came later is not late.",
    ),
  })
  state!: FilingState;

  @Field(() => Boolean, {
    description: say(
      "同一口径是否有过内容不同的文件（更正件）。",
      "Whether documents that say different things were filed for one scope: a corrected version.",
    ),
  })
  revised!: boolean;

  @Field(() => IsoDate, {
    nullable: true,
    description: say(
      "最早的公布日期，没有的为落款日期；null 为未报送或日期不详。",
      "The earliest day of publication, else of signature; null: not filed, or no date is known.",
    ),
  })
  publishedOn!: string | null;

  @Field(() => IsoDate, {
    description: say(
      "期限，当日公布仍为按期：2018 年度及以前为次年 3 月 31 日；以后县级以上人民政府为 3 月 31 日，其余为 1 月 31 日。类型未定的机关取 3 月 31 日。",
      "The last day in time: 31 March of the next year for reports up to 2018; later, 31 March for governments at county level and above, 31 January for all others. An agency of unknown type has 31 March.",
    ),
  })
  deadline!: string;

  @Field(() => Int, {
    nullable: true,
    description: say(
      "逾期天数；MISSING 的算到 asOf；null 为没有逾期或无从判断。",
      "Days behind the deadline, for MISSING up to `asOf`; null unless LATE or MISSING.",
    ),
  })
  daysLate!: number | null;
}

@ObjectType("FilingEdge", {
  description: say("一条报送情况及其游标。", "A filing and its cursor."),
  simpleResolvers: true,
})
export class FilingEdgeType {
  @Field(() => String, { description: say("此条的游标，供 after 用。", "Cursor for `after`.") })
  cursor!: string;

  @Field(() => FilingType, { description: say("报送情况。", "The filing.") })
  node!: FilingType;
}

@ObjectType("FilingConnection", {
  description: say("一页报送情况。", "A page of filings."),
  simpleResolvers: true,
})
export class FilingConnectionType {
  @Field(() => [FilingEdgeType], { description: say("各条及其游标。", "Filings with their cursors.") })
  edges!: FilingEdgeType[];

  @Field(() => [FilingType], { description: say("各条。", "The filings.") })
  nodes!: FilingType[];

  @Field(() => PageInfoType, { description: say("页的信息。", "About the page.") })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: say("各页合计条数。", "How many there are on all pages.") })
  totalCount!: number;
}

const agencies = (zh: string, en: string) => say(`${zh}的机关数。`, `Agencies that ${en}.`);

@ObjectType("FilingCounts", {
  description: say(
    "一组机关一个年度的报送情况，各状态的机关数；合计为应报送的机关数。",
    "Agencies of one group and year by the state of their filing; together, those that owe a report.",
  ),
  simpleResolvers: true,
})
export class FilingCountsType {
  @Field(() => [GroupKeyType], {
    description: say(
      "组的键，按 groupBy 的次序；按 FORM 分组时，没有统计表的和未报送的代码为空。",
      "Keys, in the order of `groupBy`; by FORM, those without a table and those that have not filed have an empty code.",
    ),
  })
  keys!: GroupKeyType[];

  @Field(() => Int, { description: say("年度。", "The year.") })
  year!: number;

  @Field(() => Int, { description: agencies("按期公布", "published in time") })
  onTime!: number;

  @Field(() => Int, { description: agencies("逾期公布", "published late") })
  late!: number;

  @Field(() => Int, { description: agencies("已报送而日期不详", "filed, with no date known") })
  undated!: number;

  @Field(() => Int, { description: agencies("已过期限而未报送", "have not filed though it was due") })
  missing!: number;

  @Field(() => Int, { description: agencies("未到期限、尚未报送", "have not filed and need not yet") })
  notDue!: number;

  @Field(() => Int, { description: agencies("有过更正件", "filed a corrected version") })
  revised!: number;
}
