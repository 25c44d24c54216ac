import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Refusal } from "../../compare";
import { discardHeld, listHeld, resolveHeld, type HeldDocument } from "../../db";
import { answered } from "../answered";
import type { Context } from "../context";
import { requireHeldId } from "../import-arguments";
import { messageNode, type ImportResultNode, type MessageNode } from "../import-result";
import { connectionOf, Cursors, isPosition, requirePageSize } from "../paging";
import { AFTER, FIRST } from "../phrases";
import { requireNoNul } from "../plain-text";
import { say } from "../say";
import { AnswerArgs } from "../types/answer-args";
import {
  HeldDocumentConnectionType,
  HeldDocumentType,
  ImportMessageType,
  ImportResultType,
} from "../types/import";
import { SourceDocumentType } from "../types/report";
import { writerOf } from "../viewer";
import { writing } from "../writing";

/** Held documents belong to no release. */
const NO_RELEASE = 0;

@Resolver()
export class HeldResolver {
  @Query(() => HeldDocumentConnectionType, {
    nullable: true,
    description: say(
      "待定文件，等得久的在前（IMPORTER）。限于某区划的令牌只见已认定为其机关的，和自己送来、机关未定的。",
      "Documents that wait for an answer, longest first (IMPORTER). A token of a region sees those of its agencies, and those of unknown agencies that it brought.",
    ),
  })
  async heldDocuments(
    @Ctx() { database, viewer }: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: FIRST }) first: number,
    @Arg("after", () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Promise<HeldDocumentConnectionType> {
    const size = requirePageSize(first);
    const cursors = new Cursors("heldDocuments", null, { id: isPosition });
    const from = cursors.read(after, null);
    const query = { writer: writerOf(viewer), limit: size + 1, after: from?.key.id };
    const { held, totalCount } = await listHeld(database, query);
    const page = connectionOf(held, size, after, ({ id }) => cursors.write(NO_RELEASE, { id }));
    return { ...page, totalCount } as unknown as HeldDocumentConnectionType;
  }

  @Mutation(() => ImportResultType, {
    description: say(
      "答复一份待定文件并收录；只须写所缺的。仍不能确定的照旧待定（IMPORTER）。",
      "Answers for a held document and takes it in; only what is lacking need be said. What is still not certain stays held (IMPORTER).",
    ),
  })
  async resolveHeldDocument(
    @Ctx() context: Context,
    @Arg("id", () => ID, { description: say("待定文件的编号。", "Its number.") }) id: string,
    @Args(() => AnswerArgs) answers: AnswerArgs,
  ): Promise<ImportResultNode> {
    const held = requireHeldId(id);
    return answered(context, answers, (writer, options) =>
      resolveHeld(context.database, writer, held, options),
    );
  }

  @Mutation(() => HeldDocumentType, {
    description: say(
      "弃用一份待定文件，写明理由；同一文件再来不再问（IMPORTER）。",
      "Lays a held document aside with a reason; the same document is not asked about again (IMPORTER).",
    ),
  })
  async discardHeldDocument(
    @Ctx() context: Context,
    @Arg("id", () => ID, { description: say("待定文件的编号。", "Its number.") }) id: string,
    @Arg("reason", () => String, { description: say("理由，不能为空。", "Why; not empty.") }) reason: string,
  ): Promise<HeldDocument> {
    requireNoNul(reason, "reason");
    const why = reason.trim();
    if (!why || why.length > 500)
      throw new Refusal("BAD_ARGUMENT", "reason 须为 1 至 500 字", "reason must have 1 to 500 characters");
    return writing(context, (writer) => discardHeld(context.database, writer, requireHeldId(id), why));
  }
}

@Resolver(() => HeldDocumentType)
export class HeldDocumentFields {
  @FieldResolver(() => ID, { description: say("编号。", "Its number.") })
  id(@Root() { id }: HeldDocument): string {
    return String(id);
  }

  @FieldResolver(() => SourceDocumentType, { description: say("原件。", "The document itself.") })
  source(@Root() { source }: HeldDocument) {
    return source;
  }

  @FieldResolver(() => [ImportMessageType], {
    description: say("为何待定、怎样答复。", "Why it is held, and how to answer."),
  })
  messages(@Root() { messages, source }: HeldDocument): MessageNode[] {
    return messages.map((message) => messageNode(message, null, NO_RELEASE, source));
  }
}
