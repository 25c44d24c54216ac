import type { Item } from "../compose-document";
import { largestTable, tableTooLarge, type SpannedCell } from "../spanned-cells";
import { isBlank, wordsOf } from "./line-kinds";
import type { PrintedCell, SheetLine } from "./visible-lines";

/** Framed rows without words below a table: the figures of a form that nobody filled in. More are room for rows to come. */
const mostBlankRows = 3;

/**
 * Lines → a grid in which every place belongs to a cell. Columns at the edges in which no words begin are left out, and those
 * that only merged cells of the columns before them cover. With the columns that are left; null where nothing has words.
 */
export function tableItem(all: readonly SheetLine[]): { table: Item; width: number } | null {
  const lines = all.slice(
    all.findIndex((line) => !isBlank(line)),
    all.findLastIndex((line) => !isBlank(line)) + 1 + mostBlankRows,
  );
  const begun = lines.flatMap((line) => wordsOf(line).map(({ column }) => column));
  if (begun.length === 0) return null;
  const first = begun.reduce((least, at) => Math.min(least, at));
  const last = begun.reduce((most, at) => Math.max(most, at));
  const width = last - first + 1;
  if (lines.length * width > largestTable) throw tableTooLarge(lines.length, width);
  const cells = wholeGrid(lines, first, last);
  const kept = withoutCoveredColumns(cells);
  return {
    table: { kind: "table", cells: kept, height: lines.length },
    width: new Set(kept.map(({ column }) => column)).size,
  };
}

/** The cells of the lines between two columns, blank ones included. */
function wholeGrid(lines: readonly SheetLine[], first: number, last: number): SpannedCell[] {
  const seen = new Set<PrintedCell>();
  const cells: SpannedCell[] = [];
  lines.forEach((line, row) => {
    let column = first;
    const blanksTo = (end: number): void => {
      for (; column < end; column += 1)
        cells.push({ row, column: column - first, rows: 1, columns: 1, text: "" });
    };
    for (const cell of line.cells) {
      const begin = Math.max(cell.column, first);
      const end = Math.min(cell.column + cell.columns, last + 1);
      if (end <= begin) continue;
      blanksTo(begin);
      if (!seen.has(cell)) {
        seen.add(cell);
        let rows = 1;
        while (row + rows < lines.length && lines[row + rows]!.cells.includes(cell)) rows += 1;
        cells.push({ row, column: begin - first, rows, columns: end - begin, text: cell.text });
      }
      column = Math.max(column, end);
    }
    blanksTo(last + 1);
  });
  return cells;
}

function withoutCoveredColumns(cells: readonly SpannedCell[]): SpannedCell[] {
  const begun = new Set(cells.map(({ column }) => column));
  const end = cells.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
  /** How many columns stay left of each. */
  const before = [0];
  for (let column = 0; column < end; column += 1) before.push(before[column]! + (begun.has(column) ? 1 : 0));
  return cells.map((cell) => ({
    ...cell,
    column: before[cell.column]!,
    columns: before[cell.column + cell.columns]! - before[cell.column]!,
  }));
}
