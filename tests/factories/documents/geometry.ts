import type { PrintedCell, PrintedTable } from "../../../src/synthetic";

/** The same table printed in other shapes; what it says stays the same. */

/** An empty column at the right. */
export const withEmptyColumn = (table: PrintedTable): PrintedTable => ({
  ...table,
  width: table.width + 1,
  widths: [...table.widths, 6],
  cells: inOrder([
    ...table.cells,
    ...Array.from({ length: table.height }, (_, row) => blankAt(row, table.width)),
  ]),
});

const blankAt = (row: number, column: number): PrintedCell => ({
  text: "",
  row,
  column,
  rows: 1,
  columns: 1,
});

/** Every place a cell of its own: the words of a merged cell in each of them, or in the first. */
export function unmerged(table: PrintedTable, words: "repeated" | "once"): PrintedTable {
  const cells = table.cells.flatMap(({ code, ...cell }) =>
    Array.from({ length: cell.rows * cell.columns }, (_, i): PrintedCell => {
      const isFirst = i === 0;
      return {
        text: isFirst || words === "repeated" ? cell.text : "",
        row: cell.row + Math.floor(i / cell.columns),
        column: cell.column + (i % cell.columns),
        rows: 1,
        columns: 1,
        ...(isFirst && code !== undefined ? { code } : {}),
      };
    }),
  );
  return { ...table, cells: inOrder(cells) };
}

/** Rows that a form does not have, below one of its rows, `cells` from the first column on; cells that reach over it grow. */
function withRow(
  table: PrintedTable,
  below: number,
  cells: readonly Omit<PrintedCell, "row" | "rows">[],
): PrintedTable {
  const at = below + 1;
  const moved = table.cells.map((cell) =>
    cell.row >= at
      ? { ...cell, row: cell.row + 1 }
      : cell.row + cell.rows > at
        ? { ...cell, rows: cell.rows + 1 }
        : cell,
  );
  const added = cells.map((cell) => ({ ...cell, row: at, rows: 1 }));
  return { ...table, height: table.height + 1, cells: inOrder([...moved, ...added]) };
}

/** A page mark that a conversion has left as a row of the table. */
export const withPageMark = (table: PrintedTable, below: number, text: string): PrintedTable => {
  const free = Array.from({ length: table.width }, (_, column) => column).filter(
    (column) =>
      !table.cells.some(
        (cell) =>
          cell.column <= column &&
          column < cell.column + cell.columns &&
          cell.row <= below &&
          below + 1 < cell.row + cell.rows,
      ),
  );
  return withRow(table, below, [{ text, column: free[0]!, columns: free.length }]);
};

/** Two tables one behind the other, as a page break makes them; a cell that is cut says its words in the first, or in both. */
export function split(
  table: PrintedTable,
  before: number,
  cut: "first" | "both",
): [PrintedTable, PrintedTable] {
  const upper = table.cells.flatMap((cell) =>
    cell.row < before ? [{ ...cell, rows: Math.min(cell.rows, before - cell.row) }] : [],
  );
  const lower = table.cells.flatMap((cell): PrintedCell[] => {
    if (cell.row >= before) return [{ ...cell, row: cell.row - before }];
    const rows = cell.row + cell.rows - before;
    return rows > 0 ? [{ ...cell, row: 0, rows, text: cut === "both" ? cell.text : "" }] : [];
  });
  return [
    { ...table, height: before, cells: upper },
    { ...table, height: table.height - before, head: 0, cells: inOrder(lower) },
  ];
}

export const inOrder = (cells: readonly PrintedCell[]): PrintedCell[] =>
  [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
