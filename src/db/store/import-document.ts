import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import { readDocument, type Reading, type ReadOptions, type SourceFile } from "../../ingest";
import type { Message, Report } from "../../report";
import { storeAgency } from "./agencies";
import { storeDocument } from "./documents";
import { storeReport, type StoreOutcome } from "./reports";

/** What became of one report of a document. */
export interface ImportedReport {
  readonly outcome: StoreOutcome | "REJECTED";
  /** Null where it was rejected before it could be told what it is. */
  readonly report: Report | null;
  readonly messages: readonly Message[];
}

export interface ImportedDocument {
  readonly fileName: string;
  readonly sha256: string;
  readonly rejected: boolean;
  /** It registered an agency, or a new version of one. */
  readonly changesRegister: boolean;
  readonly reports: readonly ImportedReport[];
}

export interface ImportOptions extends ReadOptions {
  /** Whether the original is kept. */
  readonly keepDocument: boolean;
}

/** Reads a document and stores all that it holds, or nothing: one FATAL message rejects the whole of it. */
export async function importDocument(
  inTransaction: <Result>(work: (manager: EntityManager) => Promise<Result>) => Promise<Result>,
  batchId: number,
  file: SourceFile,
  options: ImportOptions,
): Promise<ImportedDocument> {
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const { mediaType, readings } = await readDocument(file, options);
  const about = { fileName: file.fileName, sha256 };
  if (readings.some(({ report }) => !report))
    return { ...about, rejected: true, changesRegister: false, reports: readings.map(rejected) };

  const source = {
    ...{ sha256, fileName: file.fileName, mediaType, bytes: file.bytes.byteLength },
    content: options.keepDocument ? file.bytes : null,
  };
  let changesRegister = false;
  const reports = await inTransaction(async (manager) => {
    await storeDocument(manager, source);
    const stored: ImportedReport[] = [];
    for (const { report, agency, messages } of readings) {
      if (agency && (await storeAgency(manager, batchId, agency))) changesRegister = true;
      const { outcome } = await storeReport(manager, batchId, report!, source);
      stored.push({ outcome, report, messages });
    }
    return stored;
  });
  return { ...about, rejected: false, changesRegister, reports };
}

function rejected({ report, messages }: Reading): ImportedReport {
  return { outcome: "REJECTED", report, messages };
}
