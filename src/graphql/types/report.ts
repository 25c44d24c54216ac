import { Field, Float, InputType, Int, ObjectType } from "type-graphql";
import type { FormCode } from "../../catalogue";
import type { Scope, SectionKind } from "../../report";
import { FormCodeEnum, ScopeEnum, SectionKindEnum } from "../enums";
import { DateTime, IsoDate } from "../scalars";
import { say } from "../say";
import { AgencyFilterInput } from "./agency";
import { PageInfoType } from "./page-info";

@ObjectType("Report", {
  description: say(
    "一个机关一个年度、一种口径的年度报告的一版。",
    "One version of one agency's report for one year and scope.",
  ),
  simpleResolvers: true,
})
export class ReportType {
  @Field(() => Int, { description: say("报告所述年度。", "The year reported on.") })
  year!: number;

  @Field(() => [FormCodeEnum], {
    description: say("混合表另借用其行的表式。", "Forms that a hybrid borrows rows from."),
  })
  otherForms!: FormCode[];

  @Field(() => ScopeEnum, { description: say("统计口径。", "What its figures cover.") })
  scope!: Scope;

  @Field(() => Boolean, {
    description: say(
      "口径是否由报告写明；false 为按机关类型推定。",
      "Whether the report states its scope; false: taken from the agency's type.",
    ),
  })
  scopeStated!: boolean;

  @Field(() => String, {
    description: say(
      "标题；原件无标题的，由机关名称和年度组成。",
      "Title; formed from agency and year where the source has none.",
    ),
  })
  title!: string;

  @Field(() => IsoDate, {
    nullable: true,
    description: say(
      "公布日期：网页所载，否则为落款日期；null 为不知。",
      "Day of publication: the page's, else the date under the report; null: not known.",
    ),
  })
  publishedOn!: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: say("落款日期；null 为不知。", "The date under the report; null: not known."),
  })
  signedOn!: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: say("统计期限之始；null 为未写。", "First day of the period; null: not stated."),
  })
  periodStart!: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: say("统计期限之终；null 为未写。", "Last day of the period; null: not stated."),
  })
  periodEnd!: string | null;

  @Field(() => String, {
    nullable: true,
    description: say(
      "联系方式，照原文；null 为未写。",
      "How to get in touch, in its own words; null: not stated.",
    ),
  })
  contact!: string | null;
}

@ObjectType("SourceDocument", {
  description: say("报告的原件。", "The document a report was read from."),
  simpleResolvers: true,
})
export class SourceDocumentType {
  @Field(() => String, {
    description: say("原件的 SHA-256，64 位十六进制。", "SHA-256 of the original, 64 hexadecimal digits."),
  })
  sha256!: string;

  @Field(() => String, { description: say("文件名。", "File name.") })
  fileName!: string;

  @Field(() => String, { description: say("媒体类型。", "Media type.") })
  mediaType!: string;

  @Field(() => Int, { description: say("大小，字节。", "Size in bytes.") })
  bytes!: number;

  @Field(() => DateTime, { description: say("导入时间。", "When it was imported.") })
  importedAt!: Date;
}

@ObjectType("Section", {
  description: say("一节：标题及其下的文字。", "A heading and the text below it."),
  simpleResolvers: true,
})
export class SectionType {
  @Field(() => SectionKindEnum, { description: say("规范类别。", "Canonical kind.") })
  kind!: SectionKind;

  @Field(() => String, {
    nullable: true,
    description: say("序号，如 一、（一）；null 为没有。", "Ordinal as printed; null: none."),
  })
  number!: string | null;

  @Field(() => String, { description: say("标题。", "Title.") })
  title!: string;

  @Field(() => Int, {
    description: say(
      "层次：1 为一、，2 为（一），3 为 1.；0 为正文之外（前言、附件）。",
      "1 for 一、, 2 for （一）, 3 for 1.; 0: outside the numbered body (front matter, annex).",
    ),
  })
  level!: number;

  @Field(() => Int, {
    nullable: true,
    description: say("所在页，从 1 起；null 为不分页。", "Page, from 1; null: the document has no pages."),
  })
  page!: number | null;

  @Field(() => String, {
    description: say("标题之下、下一标题之前的文字。", "The text up to the next heading of any level."),
  })
  text!: string;
}

@ObjectType("ExtraFigure", {
  description: say("文件中有而各表式都没有的一格。", "A figure of a row that no form has."),
  simpleResolvers: true,
})
export class ExtraFigureType {
  @Field(() => String, { description: say("行名，照原文。", "The row's label as printed.") })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: say("栏目名；null 为只有一栏。", "The column's head; null: one column only."),
  })
  column!: string | null;

  @Field(() => String, { description: say("原文。", "As printed.") })
  raw!: string;

  @Field(() => Float, {
    nullable: true,
    description: say("数值；null 为不是数字。", "The number; null: it is none."),
  })
  value!: number | null;

  @Field(() => String, {
    nullable: true,
    description: say("单位；null 为未印。", "Unit; null: none printed."),
  })
  unit!: string | null;
}

@ObjectType("YearSummary", {
  description: say("一个年度有多少报告。", "What there is of one year."),
  simpleResolvers: true,
})
export class YearSummaryType {
  @Field(() => Int, { description: say("年度。", "The year.") })
  year!: number;

  @Field(() => Int, {
    description: say("报告数，本级和汇总分别计。", "Reports, the two scopes counted apart."),
  })
  reports!: number;

  @Field(() => Int, { description: say("机关数。", "Agencies.") })
  agencies!: number;

  @Field(() => [FormCodeEnum], { description: say("所用表式。", "Forms in use.") })
  forms!: FormCode[];
}

@InputType("ReportFilter", {
  description: say("哪些报告；各项同时满足。", "Which reports; all parts must hold."),
})
export class ReportFilterInput {
  @Field(() => AgencyFilterInput, { nullable: true, description: say("哪些机关。", "Which agencies.") })
  agency?: AgencyFilterInput | null;

  @Field(() => [Int], { nullable: true, description: say("年度。", "Years.") })
  years?: number[] | null;

  @Field(() => [FormCodeEnum], { nullable: true, description: say("表式。", "Forms.") })
  forms?: FormCode[] | null;

  @Field(() => ScopeEnum, {
    nullable: true,
    description: say("口径；null 为两种都取。", "Scope; null: both."),
  })
  scope?: Scope | null;
}

@ObjectType("ReportEdge", {
  description: say("一份报告及其游标。", "A report and its cursor."),
  simpleResolvers: true,
})
export class ReportEdgeType {
  @Field(() => String, { description: say("此条的游标，供 after 用。", "Cursor for `after`.") })
  cursor!: string;

  @Field(() => ReportType, { description: say("报告。", "The report.") })
  node!: ReportType;
}

@ObjectType("ReportConnection", {
  description: say("一页报告。", "A page of reports."),
  simpleResolvers: true,
})
export class ReportConnectionType {
  @Field(() => [ReportEdgeType], { description: say("各条及其游标。", "Reports with their cursors.") })
  edges!: ReportEdgeType[];

  @Field(() => [ReportType], { description: say("各报告。", "The reports.") })
  nodes!: ReportType[];

  @Field(() => PageInfoType, { description: say("页的信息。", "About the page.") })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: say("各页合计条数。", "How many there are on all pages.") })
  totalCount!: number;
}
