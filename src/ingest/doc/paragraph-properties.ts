import type { Bytes } from "../cfb/bytes";
import type { RowShape } from "../word/table-flow";
import { rowShape } from "./row-shape";
import { sprmsOf, type Sprm } from "./sprms";

/** What a list of properties says of a paragraph; undefined where it says nothing. */
export interface ParagraphProperties {
  readonly isInTable: boolean;
  /** How many tables deep it stands. */
  readonly depth: number;
  readonly endsRow: boolean;
  readonly endsInnerCell: boolean;
  readonly endsInnerRow: boolean;
  /** 0–8 for headings, 9 for running text. */
  readonly outline: number | undefined;
  /** From 1; 0 for none. */
  readonly list: number | undefined;
  readonly listLevel: number | undefined;
  readonly shape: () => RowShape;
}

const codes = {
  inTable: 0x2416, endsRow: 0x2417, depth: 0x6649, innerCell: 0x244b, innerRow: 0x244c, outline: 0x2640, listLevel: 0x260a,
  list: 0x460b, elsewhere: 0x6646, elsewhereOld: 0x6645,
} as const; // prettier-ignore

/** `changes` come after the list. Those of rows that are too long for their page stand in `data`. */
export function paragraphProperties(list: Bytes, changes: Bytes, data: Bytes): ParagraphProperties {
  const sprms = [...sprmsOf(list), ...sprmsOf(changes)].flatMap((sprm) => followed(sprm, data));
  const last = (code: number): Bytes | undefined => sprms.filter((sprm) => sprm.code === code).at(-1)?.value;
  const isOn = (code: number): boolean => (last(code)?.u8(0) ?? 0) !== 0;
  const isInTable = isOn(codes.inTable);
  const depth = last(codes.depth)?.i32(0) ?? 0;
  return {
    isInTable,
    depth: isInTable ? Math.max(1, depth) : 0,
    endsRow: isOn(codes.endsRow),
    endsInnerCell: isOn(codes.innerCell),
    endsInnerRow: isOn(codes.innerRow),
    outline: last(codes.outline)?.u8(0),
    list: last(codes.list)?.u16(0),
    listLevel: last(codes.listLevel)?.u8(0),
    shape: () => rowShape(sprms),
  };
}

function followed(sprm: Sprm, data: Bytes): readonly Sprm[] {
  if (sprm.code !== codes.elsewhere && sprm.code !== codes.elsewhereOld) return [sprm];
  const at = sprm.value.u32(0);
  return at + 2 > data.length
    ? []
    : [...sprmsOf(data.slice(at + 2, Math.min(data.u16(at), data.length - at - 2)))];
}
