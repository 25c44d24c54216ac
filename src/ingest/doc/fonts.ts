import type { Bytes } from "../cfb/bytes";

const nameAt = 40;
const mostFonts = 2000;

/** Names of the fonts by their number (SttbfFfn, MS-DOC 2.9.286). */
export function readFonts(table: Bytes): readonly string[] {
  const names: string[] = [];
  if (table.length < 4) return names;
  const count = Math.min(mostFonts, table.u16(0));
  let at = 4;
  for (let i = 0; i < count && at < table.length; i += 1) {
    const length = table.u8(at) + 1;
    const size = Math.max(0, Math.min(length, table.length - at) - nameAt);
    names.push(table.text(at + Math.min(nameAt, length), size - (size % 2), "utf16le").split("\0")[0]!);
    at += length;
  }
  return names;
}
