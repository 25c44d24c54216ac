import { Field, ID, Int, ObjectType } from "type-graphql";
import type {
  Aggregation,
  AgencyLevel,
  Comparability,
  FormCode,
  IndicatorKind,
  Polarity,
} from "../../catalogue";
import {
  AgencyLevelEnum,
  AggregationEnum,
  ComparabilityEnum,
  FormCodeEnum,
  IndicatorKindEnum,
  PolarityEnum,
} from "../enums";
import { say } from "../say";

@ObjectType("Form", { description: say("一种官方表式。", "One official form."), simpleResolvers: true })
export class FormType {
  @Field(() => FormCodeEnum, { description: say("表式代码。", "Code of the form.") })
  code!: FormCode;

  @Field(() => String, { description: say("中文名称。", "Chinese name.") })
  nameZh!: string;

  @Field(() => String, { description: say("英文名称。", "English name.") })
  nameEn!: string;

  @Field(() => String, { description: say("依据文号。", "The notice that issued it.") })
  legalSource!: string;

  @Field(() => Int, {
    nullable: true,
    description: say("首个适用年度；null 为不限。", "First year it was asked for; null is open."),
  })
  firstYear!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: say("末个适用年度；null 为现行。", "Last year it was asked for; null: still in force."),
  })
  lastYear!: number | null;
}

@ObjectType("FormTable", {
  description: say(
    "共用一行栏目的一块表；A2014 只有一栏。",
    "A block that shares one row of column heads; A2014 has one column.",
  ),
  simpleResolvers: true,
})
export class FormTableType {
  @Field(() => ID, { description: say("表块代码，如 C2021.3。", "Code of the block, e.g. C2021.3.") })
  code!: string;

  @Field(() => String, { description: say("表块标题。", "Title of the block.") })
  title!: string;
}

@ObjectType("FormColumn", { description: say("表的一栏。", "A column of a table."), simpleResolvers: true })
export class FormColumnType {
  @Field(() => String, { description: say("栏目名，照表式所印。", "The head, as the form prints it.") })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: say("几栏之上的总栏目；null 为没有。", "The head above several columns; null: none."),
  })
  group!: string | null;

  @Field(() => String, {
    nullable: true,
    description: say("本栏单位；null 为由行定。", "Unit of the column; null: the row's."),
  })
  unit!: string | null;

  @Field(() => String, {
    nullable: true,
    description: say(
      "本栏指标代码中 @ 之后的部分；null 为总计或无此分。",
      "What stands after @ in this column's codes; null: the total, or none.",
    ),
  })
  member!: string | null;
}

@ObjectType("FormRow", {
  description: say("表式所印的一行；标题行没有格。", "A row as the form prints it; a heading has no cells."),
  simpleResolvers: true,
})
export class FormRowType {
  @Field(() => String, {
    nullable: true,
    description: say("行首序号，如（一）；null 为没有。", "The printed ordinal; null: none."),
  })
  number!: string | null;

  @Field(() => String, { description: say("行名，照表式所印。", "The label, as the form prints it.") })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: say("单位；null 为标题行或未印单位。", "Unit; null: a heading, or none printed."),
  })
  unit!: string | null;

  @Field(() => Int, { description: say("缩进层次，从 1 起。", "Level of indent, from 1.") })
  level!: number;

  @Field(() => String, {
    nullable: true,
    description: say(
      "下级各行与本行的关系：sum 之和等于本行，deduplicated 去重（不小于最大的一项，不大于各项之和），ofWhich 其中（每项不大于本行）；null 为无。",
      "How the rows below relate to it: sum, deduplicated (largest part ≤ total ≤ Σ parts), ofWhich (each part ≤ it); null: not at all.",
    ),
  })
  relation!: string | null;
}

@ObjectType("FormCell", { description: say("表中一格。", "A cell of the form."), simpleResolvers: true })
export class FormCellType {
  @Field(() => Int, { description: say("所在栏，从 0 起。", "Its column, from 0.") })
  column!: number;
}

@ObjectType("Indicator", {
  description: say(
    "指标：各表式所问的同一件事。代码永久不变，由总到分；@ 之后为申请人类别。",
    "An indicator: one thing that forms ask for. Its code is permanent, from the general to the special; after @ stands the kind of applicant.",
  ),
  simpleResolvers: true,
})
export class IndicatorType {
  @Field(() => ID, {
    description: say("永久代码，如 application.received。", "Permanent code, e.g. application.received."),
  })
  code!: string;

  @Field(() => String, { description: say("中文名称。", "Chinese name.") })
  nameZh!: string;

  @Field(() => String, { description: say("英文名称。", "English name.") })
  nameEn!: string;

  @Field(() => String, {
    description: say(
      "单位，如 件、条、万元；率为 %，比为 倍 或 件/人，逾期为 天。",
      "Unit, e.g. 件 (items), 万元 (10,000 yuan); % of rates, 倍 (times) or 件/人 (per person) of ratios, 天 (days).",
    ),
  })
  unit!: string;

  @Field(() => IndicatorKindEnum, { description: say("类别。", "Kind.") })
  kind!: IndicatorKind;

  @Field(() => AggregationEnum, {
    description: say("跨机关如何合计。", "How figures of several agencies are put together."),
  })
  aggregation!: Aggregation;

  @Field(() => PolarityEnum, { description: say("大小与优劣的关系。", "How size relates to merit.") })
  polarity!: Polarity;

  @Field(() => String, { description: say("中文定义。", "Definition in Chinese.") })
  definitionZh!: string;

  @Field(() => String, { description: say("英文定义。", "Definition in English.") })
  definitionEn!: string;

  @Field(() => Int, { description: say("定义和算式的版本。", "Version of the definition and formula.") })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: say(
      "申请人类别，如 natural_person；null 为总计。",
      "The kind of applicant after @; null: the total.",
    ),
  })
  member!: string | null;
}

@ObjectType("ComparabilityVerdict", {
  description: say(
    "两个表式的同一指标能否并列。",
    "Whether figures of two forms may stand beside each other.",
  ),
  simpleResolvers: true,
})
export class ComparabilityVerdictType {
  @Field(() => ComparabilityEnum, { description: say("结论。", "The verdict.") })
  verdict!: Comparability;

  @Field(() => String, {
    nullable: true,
    description: say("中文说明；null 为无须说明。", "Note in Chinese; null: nothing to note."),
  })
  noteZh!: string | null;

  @Field(() => String, {
    nullable: true,
    description: say("英文说明；null 为无须说明。", "Note in English; null: nothing to note."),
  })
  noteEn!: string | null;
}

@ObjectType("Region", {
  description: say(
    "行政区划。代码为 GB/T 2260、统计用区划代码，或以 x- 开头的自定代码。",
    "A region: code of GB/T 2260, the statistics bureau's longer code, or x- and a name of ours.",
  ),
  simpleResolvers: true,
})
export class RegionType {
  @Field(() => ID, { description: say("区划代码。", "Code of the region.") })
  code!: string;

  @Field(() => String, { description: say("名称。", "Name.") })
  name!: string;

  @Field(() => AgencyLevelEnum, { description: say("行政层级。", "Administrative level.") })
  level!: AgencyLevel;
}
