import { damaged, Refused } from "../refused";
import { Bytes } from "./bytes";

/** A file of streams, as Word and Excel wrote them up to 2003 (MS-CFB). */
export interface CompoundFile {
  has(name: string): boolean;
  /** A stream that lies in the root, by its name in any letter case; null where there is none. Throws `Refused`. */
  stream(name: string): Bytes | null;
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
  readonly links: { readonly left: number; readonly right: number; readonly child: number };
}

/** 0xfffffffa and above mark ends and free sectors. */
const noSector = 0xfffffffa;
const noEntry = 0xffffffff;
const streamKind = 2;
const entrySize = 128;
const inHeader = 109;

/** Throws `Refused` where its tables lead out of the file or in a circle. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = new Bytes(bytes);
  const size = 1 << checkedShift(file.u16(30), [9, 12]);
  const miniSize = 1 << checkedShift(file.u16(32), [6]);
  const most = Math.ceil(bytes.length / size);
  // The last sector of some writers is not filled up.
  const sector = (at: number): Bytes => {
    const start = (at + 1) * size;
    return file.slice(start, Math.min(size, Math.max(0, file.length - start)));
  };
  const table = tableOf(file, sector, size, most);
  const chain = (first: number) => join(follow(first, table, most).map(sector));

  const entries = entriesOf(chain(file.u32(48)));
  const root = entries[0];
  if (!root) throw unsound();
  const miniTable = numbersOf(chain(file.u32(60)));
  const cutoff = file.u32(56);
  const named = (name: string) =>
    inRoot(entries).find((one) => one.name === name.toLowerCase() && one.kind === streamKind);
  let mini: Bytes | null = null;
  return {
    has: (name) => named(name) !== undefined,
    stream(name) {
      const entry = named(name);
      if (!entry) return null;
      if (entry.size >= cutoff) return chain(entry.start).slice(0, entry.size);
      const small = (mini ??= chain(root.start));
      const parts = follow(entry.start, miniTable, Math.ceil(small.length / miniSize));
      return join(parts.map((at) => small.slice(at * miniSize, miniSize))).slice(0, entry.size);
    },
  };
}

/** Names of the streams in the root, lower case; none where its directory is damaged. Nothing is read. */
export function streamNames(bytes: Uint8Array): readonly string[] {
  try {
    const names = ["encryptedpackage", "worddocument", "workbook", "book"];
    const file = openCompoundFile(bytes);
    return names.filter((name) => file.has(name));
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

const checkedShift = (shift: number, allowed: readonly number[]): number => {
  if (!allowed.includes(shift)) throw unsound();
  return shift;
};

/** Which sector follows each: the numbers of the table's own sectors stand in the header, then in a chain. */
function tableOf(file: Bytes, sector: (at: number) => Bytes, size: number, most: number): Uint32Array {
  const at: number[] = [];
  for (let i = 0; i < inHeader; i += 1) at.push(file.u32(76 + 4 * i));
  let next = file.u32(68);
  for (let count = 0; next < noSector; count += 1) {
    if (count > most) throw unsound();
    const numbers = sector(next);
    for (let i = 0; i < size / 4 - 1; i += 1) at.push(numbers.u32(4 * i));
    next = numbers.u32(size - 4);
  }
  const used = at.filter((one) => one < noSector);
  if (used.length > most) throw unsound();
  return numbersOf(join(used.map(sector)));
}

/** The sectors of a chain, first to last. */
function follow(first: number, table: Uint32Array, most: number): number[] {
  const sectors: number[] = [];
  for (let at = first; at < noSector; at = table[at]!) {
    if (at >= table.length || sectors.length > most) throw unsound();
    sectors.push(at);
  }
  return sectors;
}

function entriesOf(directory: Bytes): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
    const nameLength = Math.max(0, Math.min(64, directory.u16(at + 64)) - 2);
    entries.push({
      name: directory.text(at, nameLength, "utf16le").toLowerCase(),
      kind: directory.u8(at + 66),
      links: { left: directory.u32(at + 68), right: directory.u32(at + 72), child: directory.u32(at + 76) },
      start: directory.u32(at + 116),
      size: directory.u32(at + 120),
    });
  }
  return entries;
}

/** What lies in the root itself: embedded objects have streams of the same names further down. */
function inRoot(entries: readonly Entry[]): readonly Entry[] {
  const found = new Set<Entry>();
  const waiting = [entries[0]!.links.child];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = at === noEntry ? undefined : entries[at];
    if (!entry || found.has(entry)) continue;
    found.add(entry);
    waiting.push(entry.links.left, entry.links.right);
  }
  return [...found];
}

const join = (parts: readonly Bytes[]): Bytes => new Bytes(Buffer.concat(parts.map(({ data }) => data)));

function numbersOf(bytes: Bytes): Uint32Array {
  const numbers = new Uint32Array(Math.floor(bytes.length / 4));
  for (let i = 0; i < numbers.length; i += 1) numbers[i] = bytes.u32(4 * i);
  return numbers;
}

const unsound = () => damaged({ zh: "文件内部的扇区表有误", en: "its table of sectors is unsound" });
