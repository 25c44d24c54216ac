/** What the formats of spreadsheets have in common once their cells are printed. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Those with words, and blank ones near them, in any order; no two have one place. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly ColumnRange[];
  readonly drawings: Drawings;
}

/** Rows and columns count from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** As the sheet prints it. */
  readonly text: string;
  /** Has a line on one of its sides. */
  readonly isFramed: boolean;
}

/** Both ends included. */
export interface ColumnRange {
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface CellRange extends ColumnRange {
  readonly firstRow: number;
  readonly lastRow: number;
}

/** What lies over the cells. */
export interface Drawings {
  readonly pictures: number;
  /** Words of text boxes. */
  readonly words: string;
}

export const noDrawings: Drawings = { pictures: 0, words: "" };

/** The largest place of a sheet, as Excel has it since 2007. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** @example addressOf(11, 27) //=> "AB12" */
export function addressOf(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters + String(row + 1);
}

/** The row and column of an address, from 0; null for anything else. Both in absolute style ($A$1) or not. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const place = { row: Number(digits) - 1, column: column - 1 };
  return place.row > lastRow || place.column > lastColumn ? null : place;
}

/** @example parseRange("A1:C2") //=> rows 0 to 1, columns 0 to 2; a single address is a range of one cell */
export function parseRange(range: string): CellRange | null {
  const [from = "", to = from] = range.split(":");
  const [first, last] = [parseAddress(from), parseAddress(to)];
  if (!first || !last || last.row < first.row || last.column < first.column) return null;
  return {
    firstRow: first.row,
    lastRow: last.row,
    firstColumn: first.column,
    lastColumn: last.column,
  };
}
