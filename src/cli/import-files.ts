import type { Batch, ImportedDocument, ImportOptions } from "../db";
import { isNamedAsReadable } from "../ingest";
import type { DocumentReading, ReaderPool, ReadsDocument, SourceFile } from "../ingest";
import type { AgencyRegister } from "../report";
import type { FoundFile } from "./files";
import { inOrder } from "./in-order";
import { loadFile } from "./load-file";
import { otherFormat, type PassedOver } from "./passed-over";

/** What became of a file; one that was never read has no SHA-256. */
export type ImportedFile = Pick<ImportedDocument, "fileName" | "held" | "reports"> & {
  readonly sha256: string | null;
};

type Given = Omit<ImportOptions, "register" | "read">;

interface ReadAhead {
  readonly file: SourceFile;
  readonly register: AgencyRegister;
  readonly reading: DocumentReading;
}

/**
 * Imports file after file in their order, while the pool reads the next ones: a handful of documents is in memory at a time,
 * however many there are.
 */
export async function* importFiles(
  batch: Batch,
  files: readonly (FoundFile | PassedOver)[],
  given: Given,
  pool: ReaderPool,
): AsyncGenerator<ImportedFile | PassedOver, void> {
  const { keepDocument: _, ...answers } = given;
  let register = await batch.register();

  const begin = async (found: FoundFile | PassedOver): Promise<ReadAhead | ImportedFile | PassedOver> => {
    const loaded = "passedOver" in found ? found : await loadFile(found);
    if ("passedOver" in loaded) return loaded;
    const { name } = found;
    const isWanted = (found as FoundFile).isGiven || isNamedAsReadable(name);
    if ("refused" in loaded) return isWanted ? rejectedUnread(name, loaded.refused) : otherFormat(name);
    const { file } = loaded;
    // A file before it may change the register while this one is read.
    const known = register;
    const reading = await pool.read(file, { ...answers, register: known });
    return isWanted || !isUnsupported(reading) ? { file, register: known, reading } : otherFormat(name);
  };

  for await (const ahead of inOrder(files, pool.processes + 2, begin)) {
    if (!("reading" in ahead)) {
      yield ahead;
      continue;
    }
    const read = readerAfter(ahead, pool, register);
    const imported = await batch.importDocument(ahead.file, { ...given, register, read });
    // A figures file may have brought an agency that the next files name.
    if (imported.changesRegister) register = await batch.register();
    yield imported;
  }
}

/** The first question is answered by what was read ahead, unless the register has changed since. */
function readerAfter(ahead: ReadAhead, pool: ReaderPool, register: AgencyRegister): ReadsDocument {
  let first = ahead.register === register ? ahead.reading : null;
  return (file, options) => {
    const known = first;
    first = null;
    return known ? Promise.resolve(known) : pool.read(file, options);
  };
}

const isUnsupported = ({ readings: [first] }: DocumentReading): boolean =>
  first?.messages.some(({ code }) => code === "FORMAT_UNSUPPORTED") ?? false;

function rejectedUnread(fileName: string, { readings }: DocumentReading): ImportedFile {
  const reports = readings.map(({ messages }) => ({
    ...{ outcome: "REJECTED" as const, report: null, agency: null, reportId: null, findings: [] },
    messages,
  }));
  return { fileName, sha256: null, held: null, reports };
}
