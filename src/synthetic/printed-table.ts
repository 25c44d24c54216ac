/** A cell of a printed table: where it begins, from 0, and how many rows and columns it covers. */
export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** A line break in it is one that is printed. */
  readonly text: string;
  /** The code of its figure; absent for titles, heads and labels. */
  readonly code?: string;
}

/** A table as it is printed: what every format is written from, and what readers should give back. */
export interface PrintedTable {
  /** What stands above it. */
  readonly title: string | null;
  readonly cells: readonly PrintedCell[];
  readonly height: number;
  /** Columns. */
  readonly width: number;
  /** Of each column, as parts of the whole width. */
  readonly widths: readonly number[];
  /** Rows of the head. */
  readonly head: number;
}

/** What a row is put together from; `[text, columns, rows]`. */
export type CellToPlace =
  | readonly [text: string, columns?: number, rows?: number]
  | { readonly text: string; readonly code: string; readonly columns?: number };

/** Places cells from left to right and from above to below. */
export class Sheet {
  private readonly cells: PrintedCell[] = [];
  height = 0;

  /** One row, its cells side by side from `column` on. */
  add(column: number, ...cells: readonly CellToPlace[]): void {
    let at = column;
    for (const cell of cells) {
      const [text, columns = 1, rows = 1] = "code" in cell ? ([cell.text, cell.columns] as const) : cell;
      const code = "code" in cell ? { code: cell.code } : {};
      this.cells.push({ text, row: this.height, column: at, rows, columns, ...code });
      at += columns;
    }
    this.height += 1;
  }

  table(title: string | null, widths: readonly number[], head: number): PrintedTable {
    return { title, cells: this.cells, height: this.height, width: widths.length, widths, head };
  }
}

export const rowsOf = ({ cells, height }: Pick<PrintedTable, "cells" | "height">): PrintedCell[][] =>
  Array.from({ length: height }, (_, row) => cells.filter((cell) => cell.row === row));

/** The cells that begin in each row, their columns as places of a grid: "?" where no cell stands. */
export function gridOf({ cells, height, width }: PrintedTable): string[][] {
  const grid = Array.from({ length: height }, () => Array.from({ length: width }, () => "?"));
  for (const { text, row, column, rows, columns } of cells) {
    for (let i = row; i < row + rows; i += 1) {
      for (let j = column; j < column + columns; j += 1) grid[i]![j] = text;
    }
  }
  const begun = new Set(cells.map(({ column }) => column));
  return grid.map((line) => line.filter((_, j) => begun.has(j)));
}
