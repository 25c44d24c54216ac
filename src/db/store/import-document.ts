import { createHash } from "node:crypto";
import type { Finding } from "../../checks";
import {
  readDocument,
  type Reading,
  type ReadOptions,
  type ReadsDocument,
  type SourceFile,
} from "../../ingest";
import type { Agency, Message, Report } from "../../report";
import type { Database } from "../connection";
import { storeAgency } from "./agencies";
import { storeDocument, type SourceDocument } from "./documents";
import { earlierAnswer } from "./earlier-answer";
import { hold } from "./hold";
import type { OpenBatch } from "./open-batch";
import { storeReport, type StoreOutcome } from "./reports";

/** What became of one report of a document. */
export interface ImportedReport {
  readonly outcome: StoreOutcome | "HELD" | "REJECTED";
  /** Null where it was held or rejected before it could be told what it is. */
  readonly report: Report | null;
  /** Brought by the file, because the register did not have it; else null. */
  readonly agency: Agency | null;
  /** Of the stored version; null where none was stored. */
  readonly reportId: number | null;
  /** What the report says wrong of itself; what others tell of it is known when the batch is published. */
  readonly findings: readonly Finding[];
  readonly messages: readonly Message[];
}

export interface ImportedDocument {
  readonly fileName: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly rejected: boolean;
  /** It registered an agency, or a new version of one. */
  readonly changesRegister: boolean;
  /** Id among the held documents; null where it is not held, and in a rehearsal. */
  readonly held: number | null;
  readonly reports: readonly ImportedReport[];
}

export interface ImportOptions extends ReadOptions {
  /** Whether the original is kept. */
  readonly keepDocument: boolean;
  /** How it is read: in this process where nothing is said. */
  readonly read?: ReadsDocument;
}

/** A document once it was read, ready to be stored. */
export interface ReadFile {
  readonly source: SourceDocument & { readonly original: Uint8Array };
  readonly readings: readonly Reading[];
}

/** Reads a document. What is asked of it and was answered before, for the same bytes, is not asked again. */
export async function readFile(
  database: Database,
  file: SourceFile,
  { keepDocument, read = readDocument, ...options }: ImportOptions,
): Promise<ReadFile> {
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const { mediaType, readings } = await read(file, options);
  const source = {
    ...{ sha256, fileName: file.fileName, mediaType, bytes: file.bytes.byteLength },
    content: keepDocument ? file.bytes : null,
    original: file.bytes,
  };
  if (!readings.some(({ held }) => held)) return { source, readings };
  const answer = await earlierAnswer(database, sha256);
  if (!answer) return { source, readings };
  if ("discarded" in answer)
    return {
      source,
      readings: readings.map((reading) => ({ ...reading, ...answer.discarded(file.fileName) })),
    };
  const again = await read(file, { ...answer.given, ...options });
  const said = answer.message(file.fileName);
  return {
    source,
    readings: again.readings.map((reading) => ({ ...reading, messages: [said, ...reading.messages] })),
  };
}

/**
 * Stores all that a document holds, or nothing: one FATAL message rejects the whole of it, unless all that it lacks is an
 * answer: then it is held.
 *
 * @throws Problem FORBIDDEN where it is about an agency outside the writer's region
 */
export async function storeFile(batch: OpenBatch, { source, readings }: ReadFile): Promise<ImportedDocument> {
  const asking = readings.find(({ held }) => held);
  if (asking) {
    const { id, messages } = await hold(batch, source, asking);
    return heldAs(source, id, messages);
  }
  if (readings.some(({ report }) => !report))
    return { ...aboutFile(source), rejected: true, reports: readings.map(rejected) };
  let changesRegister = false;
  const reports = await batch.inTransaction(async (manager) => {
    await storeDocument(manager, source);
    const stored: ImportedReport[] = [];
    for (const { report, agency, messages } of readings) {
      if (agency && (await storeAgency(manager, batch.id, batch.writer, agency))) changesRegister = true;
      const result = await storeReport(manager, batch, report!, source);
      stored.push({ ...result, report, agency, messages });
    }
    return stored;
  });
  return { ...aboutFile(source), changesRegister, reports };
}

function aboutFile({ fileName, sha256, mediaType, bytes }: SourceDocument) {
  return { fileName, sha256, mediaType, bytes, rejected: false, changesRegister: false, held: null };
}

/** `id: null`: it would be held. */
export function heldAs(
  source: SourceDocument,
  id: number | null,
  messages: readonly Message[],
): ImportedDocument {
  const reports = [
    { outcome: "HELD", report: null, agency: null, reportId: null, findings: [], messages },
  ] as const;
  return { ...aboutFile(source), held: id, reports };
}

function rejected({ report, messages }: Reading): ImportedReport {
  return { outcome: "REJECTED", report, agency: null, reportId: null, findings: [], messages };
}
