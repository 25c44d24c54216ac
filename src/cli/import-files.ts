import { readFile } from "node:fs/promises";
import { SingleBar } from "cli-progress";
import type { Batch, ImportedDocument, ImportOptions } from "../db";
import type { FoundFile } from "./files";

/** Imports file after file, with a progress bar where a person watches. */
export async function importFiles(
  batch: Batch,
  files: readonly FoundFile[],
  options: Omit<ImportOptions, "register">,
  onDocument: (imported: ImportedDocument) => void,
): Promise<ImportedDocument[]> {
  const bar = new SingleBar({
    format: "{bar} {value}/{total} {file}",
    stream: process.stderr,
    noTTYOutput: false,
    clearOnComplete: true,
  });
  const watched = process.stderr.isTTY && files.length > 1;
  if (watched) bar.start(files.length, 0, { file: "" });
  const documents: ImportedDocument[] = [];
  let register = await batch.register();
  for (const { path, name } of files) {
    const file = { fileName: name, bytes: await readFile(path) };
    const imported = await batch.importDocument(file, { ...options, register });
    // A figures file may have brought an agency that the next files name.
    if (imported.changesRegister) register = await batch.register();
    documents.push(imported);
    onDocument(imported);
    if (watched) bar.increment(1, { file: name });
  }
  if (watched) bar.stop();
  return documents;
}
