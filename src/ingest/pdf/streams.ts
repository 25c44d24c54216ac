import { inflateSync, constants } from "node:zlib";
import { mostOfAllParts, mostOfOnePart, PastLimit } from "./limits";

/**
 * What is wrong with the compressed parts of a PDF, told before anything unfolds them for good: the library that reads them
 * takes whatever comes out, however much it is, and stops without a word where it makes no sense. Pictures are never read.
 * Throws `PastLimit`.
 */
export function damagedParts(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isEncrypted(file)) return 0;
  let [damaged, total] = [0, 0];
  for (const { head, body } of partsOf(file)) {
    if (/\/Subtype\s*\/Image\b/.test(head) || !isDeflated(head, body)) continue;
    const size = inflatedSize(body);
    if (size === null) damaged += 1;
    else total += size;
    if (total > mostOfAllParts) throw new PastLimit("SIZE", null, total, mostOfAllParts);
  }
  return damaged;
}

/** With an empty password it can be read all the same, but not from here. */
const isEncrypted = (file: Buffer): boolean => file.includes("/Encrypt");

interface Part {
  /** The dictionary before it. */
  readonly head: string;
  readonly body: Buffer;
}

function* partsOf(file: Buffer): Generator<Part> {
  for (let at = file.indexOf("stream"); at !== -1; at = file.indexOf("stream", at)) {
    const isEnd = file.subarray(at - 3, at).toString("latin1") === "end";
    at += "stream".length;
    if (isEnd) continue;
    const begin = file[at] === 13 && file[at + 1] === 10 ? at + 2 : at + 1;
    if (file[at] !== 10 && file[at] !== 13) continue;
    const head = headBefore(file, at);
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(head)?.[1] ?? Number.NaN);
    const stated = begin + length;
    const isStated = file
      .subarray(stated, stated + 12)
      .toString("latin1")
      .trimStart()
      .startsWith("endstr");
    const end = isStated ? stated : file.indexOf("endstream", begin);
    yield { head, body: file.subarray(begin, end === -1 ? file.length : end) };
    at = end === -1 ? file.length : end;
  }
}

/** Dictionaries are short; what stands further ahead belongs to another part. */
function headBefore(file: Buffer, at: number): string {
  const before = file.subarray(Math.max(0, at - 2000), at).toString("latin1");
  return before.slice(before.lastIndexOf(" obj") + 1);
}

const isDeflated = (head: string, body: Buffer): boolean =>
  /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(head) &&
  body.length > 2 &&
  (body[0]! & 0x0f) === 8 &&
  (body[0]! * 256 + body[1]!) % 31 === 0;

/** Bytes that it unfolds to; null where it is damaged. What merely ends early is complete for all that can be told. */
function inflatedSize(body: Buffer): number | null {
  try {
    return inflateSync(body, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostOfOnePart }).length;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") throw new PastLimit("SIZE", null, mostOfOnePart, mostOfOnePart);
    return null;
  }
}

/** Whether the file goes on to its end: its last words tell where its list of parts begins. */
export function isCutShort(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Some servers add a page of their own behind it.
  return !file.subarray(-4096).toString("latin1").includes("%%EOF");
}
