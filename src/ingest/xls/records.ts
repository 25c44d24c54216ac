import type { Bytes } from "../cfb/bytes";
import { damaged } from "../refused";
import type { Budget } from "../sheets/budget";

/** Types of the records that are read (MS-XLS, 2.3). */
export const types = {
  formula: 0x0006,
  endOfFile: 0x000a,
  dateMode: 0x0022,
  filePassword: 0x002f,
  continued: 0x003c,
  codePage: 0x0042,
  object: 0x005d,
  uncalculated: 0x005e,
  columns: 0x007d,
  sheet: 0x0085,
  rationals: 0x00bd,
  blanks: 0x00be,
  richText: 0x00d6,
  style: 0x00e0,
  merges: 0x00e5,
  strings: 0x00fc,
  sharedText: 0x00fd,
  blank: 0x0201,
  number: 0x0203,
  text: 0x0204,
  booleanOrError: 0x0205,
  result: 0x0207,
  row: 0x0208,
  view: 0x023e,
  rational: 0x027e,
  format: 0x041e,
  beginning: 0x0809,
} as const;

export interface XlsRecord {
  readonly type: number;
  readonly data: Bytes;
  /** The data of the records that go on where this one was full, itself first. */
  readonly parts: readonly Bytes[];
}

const headerSize = 4;
/** Those of charts are the highest. A damaged type would take its cell with it without a word. */
const lastType = 0x10ff;

/**
 * The records of one part of the stream, from its beginning to its end; those of parts inside of it (charts) are left out.
 * Throws `Refused` where the stream breaks off before.
 */
export function* recordsFrom(stream: Bytes, start: number, budget: Budget): Generator<XlsRecord> {
  let at = start;
  let depth = 0;
  do {
    budget.spendRecord();
    const type = stream.u16(at);
    if (type > lastType) throw unknownRecord(type);
    const parts = [partAt(stream, at)];
    at += headerSize + parts[0]!.length;
    while (at + headerSize <= stream.length && stream.u16(at) === types.continued) {
      budget.spendRecord();
      const part = partAt(stream, at);
      parts.push(part);
      at += headerSize + part.length;
    }
    if (type === types.beginning) depth += 1;
    if (depth === 1) yield { type, data: parts[0]!, parts };
    if (type === types.endOfFile) depth -= 1;
  } while (depth > 0);
}

const partAt = (stream: Bytes, at: number): Bytes => stream.slice(at + headerSize, stream.u16(at + 2));

const unknownRecord = (type: number) =>
  damaged({
    zh: `有不存在的记录类型 0x${type.toString(16)}`,
    en: `it has a record of a type that does not exist, 0x${type.toString(16)}`,
  });
