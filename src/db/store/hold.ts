import type { EntityManager } from "typeorm";
import type { Held, Reading } from "../../ingest";
import type { Message } from "../../report";
import { requireCodeWithin, type Writer } from "../access/writer";
import { storeDocument, type SourceDocument } from "./documents";
import { howToAnswer } from "./how-to-answer";
import type { OpenBatch } from "./open-batch";

/**
 * Keeps a document that waits for an answer, unseen, with its original whatever the settings say: without it nobody could
 * answer. The same document again keeps its place, and what is known of it is brought up to date.
 *
 * @returns its id (null in a rehearsal, which holds nothing), and its messages with one more that says how to answer
 * @throws Problem FORBIDDEN where it is known to be of an agency outside the writer's region
 */
export async function hold(
  batch: OpenBatch,
  source: SourceDocument & { readonly original: Uint8Array },
  { held, messages }: Reading,
): Promise<{ id: number | null; messages: readonly Message[] }> {
  if (!held) throw new Error("there is nothing to ask about this document");
  return batch.inTransaction(async (manager) => {
    if (held.agency) await requireCodeWithin(manager, batch.writer, held.agency, batch.id);
    if (batch.rehearsal) return { id: null, messages: [...messages, wouldBeHeld(source.fileName)] };
    const id = await storeHeld(manager, batch.writer, source, held, messages);
    const waiting = { ...held, fileName: source.fileName, keepOriginal: source.content !== null };
    return { id, messages: [...messages, howToAnswer(id, waiting)] };
  });
}

async function storeHeld(
  manager: EntityManager,
  { actor }: Writer,
  source: SourceDocument & { readonly original: Uint8Array },
  held: Held,
  messages: readonly Message[],
): Promise<number> {
  await storeDocument(manager, { ...source, content: source.original });
  const [row] = await manager.query<{ id: number }[]>(
    `INSERT INTO held_documents (document_sha256, file_name, agency_code, agency_name, year, scope, messages, held_by, keep_original)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (document_sha256) WHERE resolved_at IS NULL DO UPDATE
       SET agency_code = excluded.agency_code, agency_name = excluded.agency_name, year = excluded.year,
           scope = excluded.scope, messages = excluded.messages,
           keep_original = held_documents.keep_original OR excluded.keep_original
     RETURNING id`,
    [
      source.sha256,
      source.fileName,
      held.agency,
      held.agencyName,
      held.year,
      held.scope,
      JSON.stringify(messages),
      actor,
      source.content !== null,
    ],
  );
  if (!row) throw new Error("a held document was neither found nor made");
  return row.id;
}

const wouldBeHeld = (fileName: string): Message => ({
  severity: "INFO",
  code: "HELD",
  messageZh: `${fileName}：正式导入时将作为待定留存，等待答复。`,
  messageEn: `${fileName}: a real import would hold it until somebody answers.`,
});
