import { Readable } from "node:stream";
import { ZipFile } from "yazl";

export interface ZipEntry {
  readonly name: string;
  /** Called when its turn comes. */
  readonly content: () => Iterable<string> | AsyncIterable<string>;
}

/** No file of the archive has a date of its own. */
const DATE = new Date(1980, 0, 1);

/**
 * A ZIP archive, entry after entry, each read no faster than the archive is. What an entry throws is thrown; whoever stops reading
 * the archive stops the entry.
 */
export async function* zipped(entries: readonly ZipEntry[]): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const archive = zip.outputStream as Readable;
  const opened: Readable[] = [];
  // Nobody else listens to the entries: an error that is not caught there would end the process.
  const fail = (error: unknown) => archive.destroy(error as Error);
  zip.on("error", fail);
  for (const { name, content } of entries)
    zip.addReadStreamLazy(name, { mtime: DATE }, (give) => {
      const stream = Readable.from(content(), { objectMode: false }).on("error", fail);
      opened.push(stream);
      give(null, stream);
    });
  zip.end();
  try {
    for await (const chunk of archive) yield chunk as Buffer;
  } finally {
    for (const stream of opened) stream.destroy();
  }
}
