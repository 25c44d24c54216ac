import type { CellNotes } from "./cell-notes";
import { MergedCells } from "./merged-cells";
import type { CellRange, ColumnRange, Sheet, SheetCell } from "./workbook";

/** A cell as printed: merged ones are one. Rows are indexes of lines, columns those that are shown; both from 0. */
export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly isFramed: boolean;
}

/** A row of the sheet that has cells or a part of a merged one. */
export interface SheetLine {
  /** All that lie in it, those that begin above included, from left to right. */
  readonly cells: readonly PrintedCell[];
  /** Rows without anything stand above it. */
  readonly followsGap: boolean;
}

/** What a sheet hides, of what has words. */
export interface HiddenParts {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The lines of a sheet as they are printed: without hidden rows and columns, and without words below merged cells. */
export function visibleLines(sheet: Sheet, notes: CellNotes): { lines: SheetLine[]; hidden: HiddenParts } {
  const words = sheet.cells.filter(({ text }) => text.trim() !== "");
  const last = sheet.cells.reduce(
    (most, { row, column }) => ({ row: Math.max(most.row, row), column: Math.max(most.column, column) }),
    { row: -1, column: -1 },
  );
  const merges = new MergedCells(sheet, last);
  noteCovered(sheet.name, words, merges, notes);
  const hiddenColumns = columnsIn(sheet.hiddenColumns, last.column);
  const isHiddenColumn = (column: number): boolean => hiddenColumns.has(column);
  const rows = shownRows(sheet, merges, last.row);
  const columns = Array.from({ length: last.column + 1 }, (_, column) => column).filter(
    (column) => !isHiddenColumn(column),
  );
  const printed = place(sheet, merges, rows, columns);
  const lines = rows.map((row, i) => ({
    cells: printed[i]!,
    followsGap: i > 0 && hasGap(rows[i - 1]!, row, sheet.hiddenRows),
  }));
  return { lines, hidden: hiddenParts(words, merges, sheet.hiddenRows, isHiddenColumn) };
}

/** Some programs write the words of a merged cell into each place that it covers; only others are lost. */
function noteCovered(
  sheet: string,
  words: readonly SheetCell[],
  merges: MergedCells,
  notes: CellNotes,
): void {
  const textAt = new Map(words.map(({ row, column, text }) => [`${row} ${column}`, text]));
  for (const { row, column, text } of words) {
    const cell = merges.at(row, column);
    if (cell && textAt.get(`${cell.firstRow} ${cell.firstColumn}`) !== text)
      notes.add("COVERED", { sheet, row, column }, text, "");
  }
}

function shownRows(sheet: Sheet, merges: MergedCells, last: number): number[] {
  const rows = new Set([...sheet.cells.map(({ row }) => row), ...merges.rows()]);
  return [...rows].filter((row) => row <= last && !sheet.hiddenRows.has(row)).sort((a, b) => a - b);
}

/** Rows between two lines that are not there because they are blank, not because they are hidden. */
function hasGap(above: number, below: number, hiddenRows: ReadonlySet<number>): boolean {
  for (let row = above + 1; row < below; row += 1) if (!hiddenRows.has(row)) return true;
  return false;
}

/** The cells of each line. */
function place(
  sheet: Sheet,
  merges: MergedCells,
  rows: readonly number[],
  columns: readonly number[],
): PrintedCell[][] {
  const lineOf = new Map(rows.map((row, i) => [row, i]));
  const columnOf = new Map(columns.map((column, i) => [column, i]));
  const cellAt = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const lines: PrintedCell[][] = rows.map(() => []);
  const put = (range: CellRange, cell: SheetCell | undefined): void => {
    const inRows = shownIn(range.firstRow, range.lastRow, lineOf);
    const inColumns = shownIn(range.firstColumn, range.lastColumn, columnOf);
    if (!inRows || !inColumns) return;
    const printed: PrintedCell = {
      row: inRows.first,
      column: inColumns.first,
      rows: inRows.count,
      columns: inColumns.count,
      text: cell?.text ?? "",
      isFramed: cell?.isFramed ?? false,
    };
    for (const line of lines.slice(inRows.first, inRows.first + inRows.count)) line.push(printed);
  };
  for (const range of merges.ranges) put(range, cellAt.get(`${range.firstRow} ${range.firstColumn}`));
  for (const cell of sheet.cells) {
    const { row, column } = cell;
    if (!merges.at(row, column))
      put({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, cell);
  }
  return lines.map((line) => line.sort((a, b) => a.column - b.column));
}

/** Where the first of the rows or columns of a range that are shown stands among those shown, and how many there are. */
function shownIn(
  first: number,
  last: number,
  shown: ReadonlyMap<number, number>,
): { first: number; count: number } | null {
  let begin: number | null = null;
  let count = 0;
  for (let at = first; at <= last; at += 1) {
    const index = shown.get(at);
    if (index === undefined) continue;
    begin ??= index;
    count += 1;
  }
  return begin === null ? null : { first: begin, count };
}

function hiddenParts(
  words: readonly SheetCell[],
  merges: MergedCells,
  hiddenRows: ReadonlySet<number>,
  isHiddenColumn: (column: number) => boolean,
): HiddenParts {
  // Words of a merged cell of which a part is shown are shown.
  const lost = words.filter(({ row, column }) => !merges.at(row, column));
  const unique = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);
  return {
    rows: unique(lost.map(({ row }) => row).filter((row) => hiddenRows.has(row))),
    columns: unique(lost.map(({ column }) => column).filter(isHiddenColumn)),
  };
}

function columnsIn(ranges: readonly ColumnRange[], last: number): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const { firstColumn, lastColumn } of ranges.slice(0, last + 1))
    for (let at = firstColumn; at <= Math.min(lastColumn, last); at += 1) columns.add(at);
  return columns;
}
