import type { ReadOptions, ReadsDocument, SourceFile } from "../../ingest";
import type { Message } from "../../report";
import type { Writer } from "../access/writer";
import type { Database } from "../connection";
import { currentRegister } from "./agencies";
import { Batch } from "./batch";
import { readFile, type ImportedDocument, type ReadFile } from "./import-document";

/** `agency`, `year`, `scope` as somebody says, for what the document does not tell. */
export type Answers = Pick<ReadOptions, "agency" | "year" | "scope">;

export interface OneDocumentOptions extends Answers {
  readonly keepDocument: boolean;
  /** Nothing is kept: what would happen. */
  readonly dryRun: boolean;
  /** How it is read: in this process where nothing is said. */
  readonly read?: ReadsDocument;
  /** Called while what was stored can still be read in `inside`, a rehearsal's too, at `release` where it makes one. */
  readonly look?: (inside: Database, imported: ImportedDocument, release: number | null) => Promise<void>;
}

export interface OneDocument {
  readonly imported: ImportedDocument;
  /** Null where nothing changed. */
  readonly release: number | null;
}

/**
 * One document with one report as one release: what the command line does with a folder, for somebody who waits for the answer.
 *
 * @throws Problem FORBIDDEN where it is about an agency outside the writer's region
 */
export async function importOne(
  database: Database,
  writer: Writer,
  file: SourceFile,
  options: OneDocumentOptions,
): Promise<OneDocument> {
  const read = await readOne(database, file, options);
  return inOneBatch(database, writer, options, (batch) => storeOne(batch, read, options));
}

/** Reads it with the newest register. A figures file of several reports is not for one answer. */
export async function readOne(
  database: Database,
  file: SourceFile,
  { agency, year, scope, keepDocument, read: reads }: OneDocumentOptions,
): Promise<ReadFile> {
  const register = await currentRegister(database);
  const given = { ...(agency !== undefined && { agency }), ...(year !== undefined && { year }) };
  const read = await readFile(database, file, {
    ...{ register, keepDocument, ...given, read: reads },
    ...(scope !== undefined && { scope }),
  });
  if (read.readings.length <= 1) return read;
  const messages = [severalReports(file.fileName, read.readings.length)];
  return { ...read, readings: [{ report: null, agency: null, messages, held: null, text: null }] };
}

export function inOneBatch<Result>(
  database: Database,
  writer: Writer,
  { dryRun }: Pick<OneDocumentOptions, "dryRun">,
  work: (batch: Batch) => Promise<Result>,
): Promise<Result> {
  return dryRun ? Batch.rehearse(database, writer, work) : Batch.atOnce(database, writer, work);
}

export async function storeOne(
  batch: Batch,
  read: ReadFile,
  { dryRun, look }: OneDocumentOptions,
): Promise<OneDocument> {
  const imported = await batch.store(read);
  const { fileName } = read.source;
  // What is held needs no release, and must wait for no publisher: those wait for held documents.
  const publishes = isStored(imported);
  // A rehearsal's too: what it shows is held against last year's and others' before all of it is taken back.
  const release = publishes
    ? await batch.publish("IMPORT", `导入 ${fileName}`, `Imported ${fileName}`)
    : null;
  await look?.(batch.database, imported, release);
  return {
    imported: publishes && release === null ? asUnchanged(imported) : imported,
    release: dryRun ? null : release,
  };
}

const isStored = ({ reports }: ImportedDocument) =>
  reports.every(({ outcome }) => outcome !== "HELD" && outcome !== "REJECTED");

/** Another batch published the same since it was looked at. */
function asUnchanged(imported: ImportedDocument): ImportedDocument {
  const reports = imported.reports.map((one) => ({ ...one, outcome: "UNCHANGED" as const }));
  return { ...imported, reports };
}

function severalReports(fileName: string, count: number): Message {
  return {
    severity: "FATAL",
    code: "SEVERAL_REPORTS",
    messageZh: `${fileName}：文件中有 ${count} 份报告，一次只收一份。请用 gongkai import 导入，或拆成每份一个文件。`,
    messageEn: `${fileName}: the file holds ${count} reports, and one is taken at a time. Import it with gongkai import, or make a file of each.`,
  };
}
