import type { EntityManager } from "typeorm";
import type { SourceFile } from "../../ingest";
import type { Writer } from "../access/writer";
import type { Database } from "../connection";
import { lockForTransaction } from "../locks";
import { heldById, heldOriginal, type HeldDocument } from "../read/held";
import { closeHeld } from "./close-held";
import { answeredAlready, noSuchHeld } from "./held-problem";
import { howToAnswer } from "./how-to-answer";
import { heldAs } from "./import-document";
import {
  inOneBatch,
  readOne,
  storeOne,
  type Answers,
  type OneDocument,
  type OneDocumentOptions,
} from "./one-document";

/**
 * Reads a held document again with what somebody says, and takes it in. What was known of it when it was held, by its words or
 * by whoever brought it, need not be said again. Where that is not enough it stays held, and the messages say what is lacking.
 *
 * @throws Problem where there is no such document, somebody was faster, or its agency is outside the writer's region
 */
export async function resolveHeld(
  database: Database,
  writer: Writer,
  id: number,
  options: OneDocumentOptions,
): Promise<OneDocument> {
  const known = await requireWaiting(database, writer, id);
  const file = await originalOf(database, writer, known);
  const read = await readOne(database, file, { ...knownOf(known), ...options });
  const asking = read.readings.find(({ held }) => held);
  if (asking?.held) {
    const keepOriginal = read.source.content !== null;
    const how = howToAnswer(id, { ...asking.held, fileName: file.fileName, keepOriginal });
    return { imported: heldAs(read.source, id, [...asking.messages, how]), release: null };
  }
  return inOneBatch(database, writer, options, async (batch) => {
    if (!options.dryRun) await batch.inTransaction((manager) => waitForTurn(manager, id));
    await requireWaiting(batch.database, writer, id);
    const result = await storeOne(batch, read, options);
    if (!options.dryRun && !result.imported.rejected) {
      const end = { resolution: "IMPORTED", by: writer.actor, reason: null } as const;
      await batch.inTransaction((manager) => closeHeld(manager, id, end));
    }
    return result;
  });
}

/** The publisher closes held documents: its lock comes first, so that two never wait for each other. */
async function waitForTurn(manager: EntityManager, id: number): Promise<void> {
  await lockForTransaction(manager, "publish");
  await manager.query(LOCK, [id]);
}

const LOCK = "SELECT FROM held_documents WHERE id = $1 FOR UPDATE";

/** Lays a held document aside; it is not asked about again. @throws Problem as above */
export async function discardHeld(
  database: Database,
  writer: Writer,
  id: number,
  reason: string,
): Promise<HeldDocument> {
  return database.transaction(async (manager) => {
    await manager.query(LOCK, [id]);
    await requireWaiting(database.within(manager), writer, id);
    await closeHeld(manager, id, { resolution: "DISCARDED", by: writer.actor, reason });
    return (await heldById(database.within(manager), id, writer))!;
  });
}

async function requireWaiting(database: Database, writer: Writer, id: number): Promise<HeldDocument> {
  const held = await heldById(database, id, writer);
  if (!held) throw noSuchHeld(id);
  if (held.resolution) throw answeredAlready(id, held.resolution);
  return held;
}

function knownOf({ agencyCode: agency, year, scope }: HeldDocument): Answers {
  return {
    ...(agency !== null && { agency }),
    ...(year !== null && { year }),
    ...(scope !== null && { scope }),
  };
}

/** A document that waits has its original, whatever the settings say. */
async function originalOf(
  database: Database,
  writer: Writer,
  { id, source }: HeldDocument,
): Promise<SourceFile> {
  const kept = await heldOriginal(database, source.sha256, writer);
  if (kept) return { fileName: kept.fileName, bytes: kept.content };
  await requireWaiting(database, writer, id); // Somebody may have been faster just now.
  throw new Error(`the original of the held document ${source.sha256} is gone`);
}
