import { Field, Int, ObjectType } from "type-graphql";
import type { FormCode } from "../../catalogue";
import type { ObservationStatus } from "../../compare";
import { FormCodeEnum, ObservationStatusEnum } from "../enums";
import { say } from "../say";
import { PageInfoType } from "./page-info";

@ObjectType("CoverageCell", {
  description: say(
    "一个机关一个年度有没有报告、报告有多少数；各数只计所用表式的格，照原印。",
    "Whether there is a report of an agency and year, and how much of it; the counts are of the cells of its form, as printed.",
  ),
  simpleResolvers: true,
})
export class CoverageCellType {
  @Field(() => Int, { description: say("年度。", "The year.") })
  year!: number;

  @Field(() => ObservationStatusEnum, {
    description: say(
      "REPORTED：有报告，表中有格被提取；NOT_EXTRACTED：有报告，没有统计表或一格也未提取；NOT_FILED：未报送；NOT_APPLICABLE：该年没有此机关。",
      "REPORTED: cells of the report's table were read; NOT_EXTRACTED: a report without a table, or no cell of it was read; NOT_FILED; NOT_APPLICABLE: no such agency in that year.",
    ),
  })
  status!: ObservationStatus;

  @Field(() => FormCodeEnum, {
    nullable: true,
    description: say(
      "报告所用表式；null 为没有报告或没有统计表。",
      "The form of the report; null: no report, or no table.",
    ),
  })
  form!: FormCode | null;

  @Field(() => Int, {
    description: say("印有数字的格数（0 也是数字）。", "Cells with a number (0 is a number too)."),
  })
  reported!: number;

  @Field(() => Int, { description: say("空白的格数。", "Blank cells.") })
  blank!: number;

  @Field(() => Int, { description: say("未见到或未能提取的格数。", "Cells not seen, or not extracted.") })
  notExtracted!: number;
}

@ObjectType("CoverageEdge", {
  description: say("一条及其游标。", "A cell and its cursor."),
  simpleResolvers: true,
})
export class CoverageEdgeType {
  @Field(() => String, { description: say("此条的游标，供 after 用。", "Cursor for `after`.") })
  cursor!: string;

  @Field(() => CoverageCellType, { description: say("一个机关一个年度。", "One agency and year.") })
  node!: CoverageCellType;
}

@ObjectType("CoverageConnection", {
  description: say("一页，按机关代码、年度。", "A page, by agency code, then year."),
  simpleResolvers: true,
})
export class CoverageConnectionType {
  @Field(() => [CoverageEdgeType], { description: say("各条及其游标。", "Cells with their cursors.") })
  edges!: CoverageEdgeType[];

  @Field(() => [CoverageCellType], { description: say("各条。", "The cells.") })
  nodes!: CoverageCellType[];

  @Field(() => PageInfoType, { description: say("页的信息。", "About the page.") })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: say("各页合计条数。", "How many there are on all pages.") })
  totalCount!: number;
}
