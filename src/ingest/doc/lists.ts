import type { Bytes } from "../cfb/bytes";
import type { List, ListLevel } from "../lists/list-counter";
import { numberFormat } from "./number-formats";

const listSize = 28;
const levelSize = 28;
const useSize = 16;
const mostLists = 5000;
const longestText = 100;

/** The lists of a document by the numbers, from 1, that paragraphs call them by (PlfLst and PlfLfo, MS-DOC 2.9.150). */
export function readLists(
  tables: Bytes,
  kindsAt: number,
  kindsLength: number,
  uses: Bytes,
): ReadonlyMap<number, List> {
  if (kindsLength < 2 || uses.length < 4) return new Map();
  return readUses(uses, readKinds(tables, kindsAt, kindsLength));
}

type Levels = readonly (ListLevel | undefined)[];

/** Levels by the number of their list. The levels of all lists stand behind the table of lists. */
function readKinds(tables: Bytes, start: number, length: number): ReadonlyMap<number, Levels> {
  const count = Math.min(mostLists, tables.u16(start));
  const kinds = new Map<number, Levels>();
  let at = start + length;
  for (let i = 0; i < count; i += 1) {
    const head = start + 2 + listSize * i;
    const isSimple = (tables.u8(head + 26) & 1) !== 0;
    const levels: ListLevel[] = [];
    for (let depth = 0; depth < (isSimple ? 1 : 9); depth += 1) {
      const { level, end } = readLevel(tables, at);
      levels.push(level);
      at = end;
    }
    kinds.set(tables.i32(head), levels);
  }
  return kinds;
}

function readLevel(tables: Bytes, at: number): { level: ListLevel; end: number } {
  const flags = tables.u8(at + 5);
  const textAt = at + levelSize + tables.u8(at + 24) + tables.u8(at + 25);
  const length = tables.u16(textAt);
  const text = tables.text(textAt + 2, length * 2, "utf16le");
  const level = {
    start: countOf(tables.i32(at)),
    format: numberFormat(tables.u8(at + 4)),
    // The characters 0 to 8 stand for the numbers of the levels.
    text: Array.from(text.slice(0, longestText), (sign) =>
      sign.charCodeAt(0) < 9 ? `%${sign.charCodeAt(0) + 1}` : sign,
    ).join(""),
    gap: tables.u8(at + 15) !== 2,
    inDigits: (flags & 0x04) !== 0,
    neverRestarts: (flags & 0x08) !== 0 && tables.u8(at + 26) === 0,
  };
  return { level, end: textAt + 2 + length * 2 };
}

function readUses(uses: Bytes, kinds: ReadonlyMap<number, Levels>): ReadonlyMap<number, List> {
  const count = Math.min(mostLists, uses.u32(0));
  const lists = new Map<number, List>();
  let at = 4 + useSize * count;
  for (let i = 0; i < count; i += 1) {
    const head = 4 + useSize * i;
    const kind = uses.i32(head);
    const levels = [...(kinds.get(kind) ?? [])];
    const startsAnew = new Map<number, number>();
    at += 4;
    for (let n = uses.u8(head + 12); n > 0 && at + 8 <= uses.length; n -= 1) {
      const flags = uses.u32(at + 4);
      if (flags & 0x10) startsAnew.set(flags & 0xf, countOf(uses.i32(at)));
      at += 8;
      if (!(flags & 0x20)) continue;
      const own = readLevel(uses, at);
      levels[flags & 0xf] = own.level;
      if (flags & 0x10) startsAnew.set(flags & 0xf, own.level.start);
      at = own.end;
    }
    if (levels.length > 0) lists.set(i + 1, { id: String(i + 1), kin: String(kind), levels, startsAnew });
  }
  return lists;
}

const countOf = (count: number): number => (count >= 0 && count < 100_000 ? count : 1);
