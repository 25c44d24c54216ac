import { ArgsType, Field, ID, Int } from "type-graphql";
import type { Scope } from "../../report";
import { ScopeEnum } from "../enums";
import { DRY_RUN } from "../phrases";
import { say } from "../say";

/** What somebody says a document is, and whether anything is to be kept of it. Last field first: the schema turns them round. */
@ArgsType()
export class AnswerArgs {
  @Field(() => Boolean, { defaultValue: false, description: DRY_RUN })
  dryRun!: boolean;

  @Field(() => ScopeEnum, {
    nullable: true,
    description: say("口径；null 为照文件所写。", "The scope; null: as the document says."),
  })
  scope?: Scope | null;

  @Field(() => Int, {
    nullable: true,
    description: say("年度；null 为照文件所写。", "The year; null: as the document says."),
  })
  year?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: say("机关代码；null 为照文件所写。", "Code of the agency; null: as the document says."),
  })
  agency?: string | null;
}
