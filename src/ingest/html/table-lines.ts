import type { Grid, PlacedCell } from "./table-model";

/**
 * The grid without the rows and columns in which no cell begins: they are other cells' spans only, as where one title has
 * `colspan="100"`.
 */
export function withoutEmptyLines<T>(grid: Grid<T>): Grid<T> {
  const rows = renumber(grid.cells.map(({ row }) => row));
  const columns = renumber(grid.cells.map(({ column }) => column));
  const cells = grid.cells.map(({ content, ...cell }) => {
    const row = rows.at(cell.row);
    const column = columns.at(cell.column);
    return {
      content,
      row,
      column,
      rows: rows.at(cell.row + cell.rows) - row,
      columns: columns.at(cell.column + cell.columns) - column,
    };
  });
  return { ...grid, cells, height: rows.count };
}

/** `at(n)`: how many of the lines before the n-th are kept. */
function renumber(used: readonly number[]): { count: number; at(line: number): number } {
  const kept = [...new Set(used)].sort((a, b) => a - b);
  return {
    count: kept.length,
    at: (line) => {
      let [low, high] = [0, kept.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (kept[middle]! < line) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/**
 * The grid without columns at its right edge that nothing but a line across the whole table claims. A blank cell at the end of
 * a row stays: the row may have been torn, and its last figure be the blank one.
 */
export function withoutOverlongLines<T>(grid: Grid<T>): Grid<T> {
  const width = widthOf(grid);
  const last = grid.cells.filter(({ column, columns }) => column + columns === width);
  if (width < 2 || !last.every(({ columns, rows }) => columns === width && rows === 1)) return grid;
  if (last.length === grid.height) return grid;
  const cells = grid.cells.map((cell) =>
    cell.column + cell.columns < width ? cell : { ...cell, columns: cell.columns - 1 },
  );
  return withoutOverlongLines({ ...grid, cells });
}

/** The grid without columns at its right edge that every row has and none has a word in. */
export function withoutBlankEdge<T>(grid: Grid<T>, isBlank: (content: T) => boolean): Grid<T> {
  const width = widthOf(grid);
  const last = grid.cells.filter(({ column, columns }) => column + columns === width);
  const covered = last.reduce((sum, { rows }) => sum + rows, 0);
  const isEdge = ({ columns, content }: PlacedCell<T>) =>
    columns === width || (columns === 1 && isBlank(content));
  if (width < 2 || covered < grid.height || !last.every(isEdge) || last.every(({ columns }) => columns > 1))
    return grid;
  const cells = grid.cells.flatMap((cell): PlacedCell<T>[] => {
    if (cell.column + cell.columns < width) return [cell];
    return cell.columns === 1 ? [] : [{ ...cell, columns: cell.columns - 1 }];
  });
  return withoutBlankEdge({ ...grid, cells }, isBlank);
}

export const widthOf = ({ cells }: Pick<Grid<unknown>, "cells">): number =>
  cells.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
