import { tooMuch } from "./refused";

/** One printed cell of a table: where it begins, from 0, and how many rows and columns it covers. */
export interface SpannedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

export interface GridRow {
  /** As many as the table has columns; a merged cell stands in every place that it covers, "" where nothing stands. */
  readonly cells: readonly string[];
  /** Of each place the index of the printed cell that covers it; -1 where none does. */
  readonly cellIds: readonly number[];
  /** Each printed cell of the line once, joined by tabs. */
  readonly text: string;
}

/** In places, covered ones included: some hundred times the largest form. */
export const largestTable = 1_000_000;

/**
 * Printed cells → a full grid of `height` rows. Of two cells that claim one place the first has it; what reaches below the last
 * row is cut off.
 *
 * @example toGrid([{ row: 0, column: 0, rows: 1, columns: 2, text: "总计" }], 1) //=> cells ["总计", "总计"], text "总计"
 */
export function toGrid(cells: readonly SpannedCell[], height: number): GridRow[] {
  const width = cells.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
  if (width * height > largestTable) throw tableTooLarge(height, width);
  const places: (SpannedCell | undefined)[][] = Array.from({ length: height }, () =>
    Array.from({ length: width }),
  );
  for (const cell of cells) {
    for (const line of places.slice(cell.row, cell.row + cell.rows)) {
      for (let at = cell.column; at < cell.column + cell.columns; at += 1) line[at] ??= cell;
    }
  }
  const ids = new Map(cells.map((cell, id) => [cell, id]));
  return places.map((line) => ({
    cells: line.map((cell) => cell?.text ?? ""),
    cellIds: line.map((cell) => (cell ? ids.get(cell)! : -1)),
    text: line
      .filter((cell, at) => cell === undefined || cell !== line[at - 1])
      .map((cell) => cell?.text ?? "")
      .join("\t"),
  }));
}

export const tableTooLarge = (rows: number, columns: number) =>
  tooMuch({
    zh: `有一个表格达 ${rows} 行、${columns} 列，上限为 ${largestTable} 格`,
    en: `a table has ${rows} rows and ${columns} columns; at most ${largestTable} places are read`,
  });
