import { Field, Int, ObjectType } from "type-graphql";
import type { Scope, Severity } from "../../report";
import { enumOf, ScopeEnum, SeverityEnum } from "../enums";
import { DateTime } from "../scalars";
import { say } from "../say";
import { PageInfoType } from "./page-info";

const IMPORT_OUTCOMES = ["CREATED", "REPLACED", "UNCHANGED", "HELD", "REJECTED"] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

const ImportOutcomeEnum = enumOf(
  "ImportOutcome",
  IMPORT_OUTCOMES,
  say("一份文件导入的结果。", "What became of a document."),
  {
    CREATED: say("新增：此机关此年度此口径的第一份", "The first report of its agency, year and scope"),
    REPLACED: say("替换：此前的一版留存，不再是最新", "A newer version; the one before is kept"),
    UNCHANGED: say("未变：与库中最新的一版相同", "The newest version says just that already"),
    HELD: say(
      "待定：等人答复机关、年度或口径",
      "Waits until somebody says which agency, year or scope it is",
    ),
    REJECTED: say("拒收：原因见提示", "Not taken in; the messages say why"),
  },
);

@ObjectType("ImportMessage", {
  description: say("读入一份文件时的提示。", "What there is to say about a document that was read."),
  simpleResolvers: true,
})
export class ImportMessageType {
  @Field(() => SeverityEnum, { description: say("轻重。", "How grave.") })
  severity!: Severity;

  @Field(() => String, {
    description: say("固定代码，如 YEAR_UNKNOWN。", "Permanent code, such as YEAR_UNKNOWN."),
  })
  code!: string;

  @Field(() => String, { description: say("中文说明。", "In Chinese.") })
  messageZh!: string;

  @Field(() => String, { description: say("英文说明。", "In English.") })
  messageEn!: string;
}

@ObjectType("HeldDocument", {
  description: say(
    "待定文件：已读入，在有人答复是哪个机关、哪一年度、何种口径之前不公开。",
    "A document that was read and is kept unseen until somebody says which agency, year or scope it is.",
  ),
  simpleResolvers: true,
})
export class HeldDocumentType {
  @Field(() => String, {
    nullable: true,
    description: say(
      "文件所写的机关；null 为没有写明。",
      "The agency in the words of the document; null: it names none.",
    ),
  })
  agencyName!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: say("文件所写的年度；null 为不能确定。", "The year it states; null: not certain."),
  })
  year!: number | null;

  @Field(() => ScopeEnum, {
    nullable: true,
    description: say("文件所写的口径；null 为没有写明。", "The scope it states; null: none."),
  })
  scope!: Scope | null;

  @Field(() => DateTime, { description: say("何时起待定。", "Since when it waits.") })
  heldAt!: Date;

  @Field(() => String, {
    description: say(
      "由谁送来，如 token:名称、cli:用户。",
      "Who brought it, such as token:name or cli:user.",
    ),
  })
  heldBy!: string;
}

@ObjectType("HeldDocumentEdge", {
  description: say("一份待定文件及其游标。", "A held document and its cursor."),
  simpleResolvers: true,
})
export class HeldDocumentEdgeType {
  @Field(() => String, { description: say("此条的游标，供 after 用。", "Cursor for `after`.") })
  cursor!: string;

  @Field(() => HeldDocumentType, { description: say("待定文件。", "The held document.") })
  node!: HeldDocumentType;
}

@ObjectType("HeldDocumentConnection", {
  description: say("一页待定文件。", "A page of held documents."),
  simpleResolvers: true,
})
export class HeldDocumentConnectionType {
  @Field(() => [HeldDocumentEdgeType], {
    description: say("各条及其游标。", "Held documents with their cursors."),
  })
  edges!: HeldDocumentEdgeType[];

  @Field(() => [HeldDocumentType], { description: say("各待定文件。", "The held documents.") })
  nodes!: HeldDocumentType[];

  @Field(() => PageInfoType, { description: say("页的信息。", "About the page.") })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: say("各页合计条数。", "How many there are on all pages.") })
  totalCount!: number;
}

@ObjectType("ImportResult", {
  description: say(
    "一份文件导入的结果；试导入时为将会怎样。",
    "What became of a document; in a dry run, what would become of it.",
  ),
  simpleResolvers: true,
})
export class ImportResultType {
  @Field(() => ImportOutcomeEnum, { description: say("结果。", "The outcome.") })
  outcome!: ImportOutcome;

  @Field(() => Boolean, {
    description: say("是否试导入：什么也没有存。", "Whether nothing was stored, because it was a dry run."),
  })
  dryRun!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: say(
      "由此成为的数据版次；null 为没有变化，或试导入。",
      "The release that it made; null: nothing changed, or a dry run.",
    ),
  })
  release!: number | null;
}
