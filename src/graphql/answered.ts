import type { OneDocument, OneDocumentOptions, Writer } from "../db";
import type { Context } from "./context";
import { requireAnswers } from "./import-arguments";
import { importResult, rememberRehearsal, type ImportResultNode } from "./import-result";
import type { AnswerArgs } from "./types/answer-args";
import { writing } from "./writing";

/** Takes one document in as the viewer, by what was said of it; of a rehearsal the report can still be asked for. */
export async function answered(
  context: Context,
  { dryRun, ...said }: AnswerArgs,
  takeIn: (writer: Writer, options: OneDocumentOptions) => Promise<OneDocument>,
): Promise<ImportResultNode> {
  const answers = await requireAnswers(context, said);
  const result = await writing(context, (writer) =>
    takeIn(writer, {
      ...answers,
      ...{ dryRun, keepDocument: context.keepDocuments, read: context.read },
      ...(dryRun && {
        look: (inside, imported, release) => rememberRehearsal(context, inside, imported, release),
      }),
    }),
  );
  return importResult(context, result, dryRun);
}
