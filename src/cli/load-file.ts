import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { refusedForSize, type DocumentReading, type SourceFile } from "../ingest";
import type { FoundFile } from "./files";
import { noFile, unreadable, type PassedOver } from "./passed-over";

/** A file with its bytes, or why it has none. */
export type Loaded = { readonly file: SourceFile } | { readonly refused: DocumentReading } | PassedOver;

/** Never waits for a pipe or a device, whatever the file has become since it was found, and takes no more than is read. */
export async function loadFile({ path, name }: FoundFile): Promise<Loaded> {
  try {
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const status = await handle.stat();
      if (!status.isFile()) return { ...noFile(name), isFailure: true };
      const refused = refusedForSize(name, status.size);
      if (refused) return { refused };
      const bytes = Buffer.alloc(status.size);
      const { bytesRead } = await handle.read(bytes, 0, status.size, 0);
      return { file: { fileName: name, bytes: bytes.subarray(0, bytesRead) } };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return unreadable(name, error as NodeJS.ErrnoException);
  }
}
