import { Bytes } from "../cfb/bytes";
import { lastAtOrBelow } from "./last-at-or-below";

/** The properties that a place of the file has, and where those end. */
export interface Run {
  readonly end: number;
  readonly list: Bytes;
}

const pageSize = 512;
const nothing = new Bytes(new Uint8Array());

/**
 * Looks up which properties hold at a place of the file: an index leads to pages of 512 bytes with runs (MS-DOC 2.8.5, 2.9.33).
 * `entrySize` bytes stand for each run, whose first one says where on the page its properties are; `read` takes them from there.
 */
export function propertyPages(
  file: Bytes,
  index: Bytes,
  entrySize: number,
  read: (page: Bytes, at: number) => Bytes,
): (place: number) => Run {
  const count = Math.max(0, Math.floor((index.length - 4) / 8));
  return (place) => {
    const at = lastAtOrBelow(place, count, (i) => index.u32(4 * i));
    if (at < 0) return { end: count > 0 ? index.u32(0) : Infinity, list: nothing };
    const end = index.u32(4 * at + 4);
    if (place >= end) return { end: Infinity, list: nothing };
    const page = file.slice((index.u32(4 * (count + 1) + 4 * at) & 0x3fffff) * pageSize, pageSize);
    const runs = page.u8(pageSize - 1);
    const run = lastAtOrBelow(place, runs, (i) => page.u32(4 * i));
    if (run < 0) return { end, list: nothing };
    const runEnd = page.u32(4 * run + 4);
    const where = page.u8(4 * (runs + 1) + entrySize * run) * 2;
    return { end: runEnd > place ? runEnd : end, list: where === 0 ? nothing : read(page, where) };
  };
}

export const characterList = (page: Bytes, at: number): Bytes => page.slice(at + 1, page.u8(at));

/** The number of the style, two bytes, stands before the list. */
export function paragraphList(page: Bytes, at: number): Bytes {
  const words = page.u8(at);
  return words === 0 ? page.slice(at + 2, page.u8(at + 1) * 2) : page.slice(at + 1, words * 2 - 1);
}
