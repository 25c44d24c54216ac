import type { SpannedCell } from "../spanned-cells";

/** One cell of a row as a file of Word's older formats states it. */
export interface EdgedCell {
  readonly text: string;
  /** Where its sides stand, in twentieths of a point; rows of one table share their zero. */
  readonly left: number;
  readonly right: number;
  /** Goes on from the cell to its left. */
  readonly joinsLeft: boolean;
  /** Whether a merge downwards begins here or goes on from the row above; null for a cell of one row. */
  readonly merge: "begins" | "goes on" | null;
}

/** In twentieths of a point, half a millimetre: sides that stand nearer are one line, drawn by hand. */
const nearest = 30;

/**
 * Rows whose cells know their sides → cells with their places in one grid; null where a cell with words has no width.
 *
 * @example placeCells([[{ text: "总计", left: 0, right: 900, joinsLeft: false, merge: null }]]) //=> one cell, column 0, columns 1
 */
export function placeCells(rows: readonly (readonly EdgedCell[])[]): SpannedCell[] | null {
  const columnOf = lines(rows.flat());
  const placed: { row: number; column: number; rows: number; columns: number; text: string }[] = [];
  /** The merge that reaches lowest so far, by its left side. */
  const above = new Map<number, (typeof placed)[number]>();
  for (const [row, cells] of rows.entries()) {
    let last: (typeof placed)[number] | undefined;
    for (const { text, left, right, joinsLeft, merge } of cells) {
      const column = columnOf(left);
      const columns = columnOf(right) - column;
      if (joinsLeft && last) {
        last.columns = Math.max(last.columns, column + columns - last.column);
        last.text += text;
        continue;
      }
      if (columns <= 0) {
        if (text.trim() !== "") return null;
        continue;
      }
      const upper = merge === "goes on" ? above.get(column) : undefined;
      if (upper && upper.row + upper.rows === row && upper.columns === columns) {
        upper.rows += 1;
        last = undefined;
        continue;
      }
      last = { row, column, rows: 1, columns, text };
      placed.push(last);
      if (merge) above.set(column, last);
      else above.delete(column);
    }
  }
  return placed;
}

/** Numbers the lines that sides stand on, from left to right. */
function lines(cells: readonly EdgedCell[]): (side: number) => number {
  const sides = [...new Set(cells.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
  const lineOf = new Map<number, number>();
  let first = -Infinity;
  let line = -1;
  for (const side of sides) {
    if (side - first > nearest) {
      first = side;
      line += 1;
    }
    lineOf.set(side, line);
  }
  return (side) => lineOf.get(side)!;
}
