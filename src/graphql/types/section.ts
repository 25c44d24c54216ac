import { Field, InputType, Int, ObjectType } from "type-graphql";
import type { TextOp } from "../../compare";
import type { SectionKind } from "../../report";
import { SectionKindEnum, TextOpEnum } from "../enums";
import { say } from "../say";
import { AgencyFilterInput } from "./agency";
import { PageInfoType } from "./page-info";
import { SectionType } from "./report";

@InputType("SectionFilter", {
  description: say("哪些节；各项同时满足。", "Which sections; all parts must hold."),
})
export class SectionFilterInput {
  @Field(() => String, {
    nullable: true,
    description: say(
      "在各节自己的文字里查（不含标题和下级各节）。空格隔开的各词都要出现；引号里的算一个词。全角半角、大小写、繁简逐字不分，汉字之间的空白和换行不计。至多 100 个字符、10 个词；null 为不查文字。",
      "Looks in each section's own text (not its title, not the sections below). Words parted by spaces must all occur; what stands in quotes is one word. Full or half width, capitals, and traditional or simplified characters (one by one) make no difference, nor do spaces and line breaks between Chinese characters. At most 100 characters and 10 words; null: any text.",
    ),
  })
  search?: string | null;

  @Field(() => [SectionKindEnum], { nullable: true, description: say("规范类别。", "Canonical kinds.") })
  kinds?: SectionKind[] | null;

  @Field(() => [Int], { nullable: true, description: say("年度。", "Years.") })
  years?: number[] | null;

  @Field(() => AgencyFilterInput, { nullable: true, description: say("哪些机关。", "Which agencies.") })
  agency?: AgencyFilterInput | null;
}

@ObjectType("TextRange", {
  description: say("文字里的一段，左闭右开，UTF-16 单元。", "A range of a text, half-open, in UTF-16 units."),
  simpleResolvers: true,
})
export class TextRangeType {
  @Field(() => Int, { description: say("第一个单元，从 0 起。", "Its first unit, from 0.") })
  start!: number;

  @Field(() => Int, { description: say("末尾之后的单元。", "The unit behind its last.") })
  end!: number;
}

@ObjectType("TextChange", {
  description: say("一句话，连同句末的标点和换行。", "One sentence, with what ends it."),
  simpleResolvers: true,
})
export class TextChangeType {
  @Field(() => TextOpEnum, { description: say("有无变化。", "What became of it.") })
  op!: TextOp;

  @Field(() => String, { description: say("这句话，一字不差。", "The sentence, to the last character.") })
  text!: string;
}

@ObjectType("SectionEdge", {
  description: say("一节、其游标和此次查询的命中。", "A section, its cursor, and the hits of this search."),
  simpleResolvers: true,
})
export class SectionEdgeType {
  @Field(() => String, { description: say("此条的游标，供 after 用。", "Cursor for `after`.") })
  cursor!: string;

  @Field(() => SectionType, { description: say("节。", "The section.") })
  node!: SectionType;
}

@ObjectType("SectionConnection", {
  description: say("一页章节。", "A page of sections."),
  simpleResolvers: true,
})
export class SectionConnectionType {
  @Field(() => [SectionEdgeType], { description: say("各条及其游标。", "Sections with their cursors.") })
  edges!: SectionEdgeType[];

  @Field(() => [SectionType], { description: say("各节。", "The sections.") })
  nodes!: SectionType[];

  @Field(() => PageInfoType, { description: say("页的信息。", "About the page.") })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: say("各页合计条数。", "How many there are on all pages.") })
  totalCount!: number;
}
