import type { SpannedCell } from "./spanned-cells";

/**
 * The same cells without the columns in which none begins: programs cut a grid finer than anything that is printed on it.
 *
 * @example withoutIdleColumns([{ row: 0, column: 0, rows: 1, columns: 2, text: "13" }]) //=> the cell with columns: 1
 */
export function withoutIdleColumns(cells: readonly SpannedCell[]): SpannedCell[] {
  const begun = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  return cells.map((cell) => {
    const column = countBelow(begun, cell.column);
    return { ...cell, column, columns: countBelow(begun, cell.column + cell.columns) - column };
  });
}

/** How many of sorted numbers are below `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
