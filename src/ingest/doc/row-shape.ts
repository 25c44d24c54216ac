import type { Bytes } from "../cfb/bytes";
import type { RowShape } from "../word/table-flow";
import type { Sprm } from "./sprms";

const codes = {
  definition: 0xd608, mergeDown: 0xd62b, mergeAcross: 0x5624,
  // These move sides or cells of a definition that stands before them.
  insert: 0x7621, remove: 0x5622, width: 0x7623, split: 0x5625,
} as const; // prettier-ignore

type Cells = NonNullable<RowShape>[number][];

/** Sides and merges of a row's cells, from the properties at its end; null where they do not say or say it by halves. */
export function rowShape(sprms: Iterable<Sprm>): RowShape {
  let cells: Cells | null = null;
  for (const { code, value } of sprms) {
    if (code === codes.definition) cells = defined(value);
    else if (!cells) continue;
    else if (code === codes.mergeDown) mergeDown(cells, value);
    else if (code === codes.mergeAcross) mergeAcross(cells, value);
    else if (code === codes.insert || code === codes.remove || code === codes.width || code === codes.split)
      return null;
  }
  return cells;
}

const cellSize = 20;

/** Number of cells, their sides, then flags and borders of each (MS-DOC 2.9.322). */
function defined(value: Bytes): Cells | null {
  const count = value.length > 0 ? value.u8(0) : 0;
  const flagsAt = 1 + 2 * (count + 1);
  if (count === 0 || value.length < flagsAt) return null;
  return Array.from({ length: count }, (_, i) => {
    const at = flagsAt + cellSize * i;
    const flags = at + 2 <= value.length ? value.u16(at) : 0;
    return {
      left: value.i16(1 + 2 * i),
      right: value.i16(3 + 2 * i),
      joinsLeft: (flags & 0x0002) !== 0,
      merge: (flags & 0x0040) !== 0 ? "begins" : (flags & 0x0020) !== 0 ? "goes on" : null,
    };
  });
}

function mergeDown(cells: Cells, value: Bytes): void {
  if (value.length < 2) return;
  const cell = cells[value.u8(0)];
  const flags = value.u8(1) & 3;
  if (cell) cells[value.u8(0)] = { ...cell, merge: flags === 3 ? "begins" : flags === 1 ? "goes on" : null };
}

function mergeAcross(cells: Cells, value: Bytes): void {
  for (let i = value.u8(0) + 1; i < Math.min(cells.length, value.u8(1)); i += 1)
    cells[i] = { ...cells[i]!, joinsLeft: true };
}
