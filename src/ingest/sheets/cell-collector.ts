import { damaged } from "../refused";
import type { Budget } from "./budget";
import type { CellNotes } from "./cell-notes";
import { plainNumber, printNumber, printWords, type Printed } from "./print-number";
import { addressOf, lastColumn, lastRow, type SheetCell } from "./workbook";

/** A cell's format and frame. */
export interface CellStyle {
  readonly pattern: string;
  readonly isFramed: boolean;
}
export const plainStyle: CellStyle = { pattern: "General", isFramed: false };

export type CellValue =
  | { readonly kind: "number"; readonly value: number; readonly isResult?: boolean }
  /** Words, TRUE and FALSE, and errors such as #REF!. */
  | { readonly kind: "words"; readonly words: string }
  /** A formula without its result; the words are those of the formula where they are known. */
  | { readonly kind: "notCalculated"; readonly words: string };

/** How the workbook counts days, and whether its results can be trusted. */
export interface BookSettings {
  readonly is1904: boolean;
  /** Whoever wrote the file left the computing to the next program: a result of 0 is a placeholder. */
  readonly asksToCalculate: boolean;
}

/** Blanks are kept near words only: whole rows and columns are often set in some style to the last cell. */
const blanksBelowWords = 20;
const widestTable = 64;

/** Takes the cells of one sheet as a format stores them and keeps them as the sheet prints them. Throws `Refused`. */
export class CellCollector {
  private readonly kept = new Map<number, SheetCell>();
  private lastWords = -1;
  /** Zeros are printed; a sheet may be set to leave them blank. */
  showsZeros = true;

  constructor(
    private readonly sheet: string,
    private readonly book: BookSettings,
    private readonly notes: CellNotes,
    private readonly budget: Budget,
  ) {}

  get cells(): readonly SheetCell[] {
    return [...this.kept.values()];
  }

  add(row: number, column: number, value: CellValue, style: CellStyle): void {
    const printed = this.print(value, style.pattern);
    const at = { sheet: this.sheet, row, column };
    const stored = value.kind === "number" ? plainNumber(value.value) : value.words;
    if (printed.note) this.notes.add(printed.note, at, stored, printed.text);
    if (value.kind === "notCalculated" || this.isPlaceholder(value))
      this.notes.add("NOT_CALCULATED", at, stored, printed.text);
    else if (value.kind === "number" && value.isResult && this.book.asksToCalculate)
      this.notes.add("MAYBE_STALE", at, stored, printed.text);
    this.keep({ row, column, text: printed.text, isFramed: style.isFramed });
  }

  addBlank(row: number, column: number, { isFramed }: CellStyle): void {
    if (row <= this.lastWords + blanksBelowWords && column < widestTable)
      this.keep({ row, column, text: "", isFramed });
  }

  private print(value: CellValue, pattern: string): Printed {
    if (value.kind === "notCalculated") return { text: value.words, note: null };
    if (value.kind === "words") return printWords(value.words, pattern);
    if (this.isPlaceholder(value)) return { text: notCalculated, note: null };
    if (value.value === 0 && !this.showsZeros) return { text: "", note: "HIDDEN" };
    return printNumber(value.value, pattern, this.book.is1904);
  }

  private isPlaceholder(value: CellValue): boolean {
    return (
      value.kind === "number" && value.isResult === true && value.value === 0 && this.book.asksToCalculate
    );
  }

  private keep(cell: SheetCell): void {
    const { row, column, text } = cell;
    if (row > lastRow || column > lastColumn) throw outside(row, column);
    const key = row * (lastColumn + 1) + column;
    if (this.kept.has(key)) throw twice(this.sheet, addressOf(row, column));
    this.kept.set(key, cell);
    this.budget.spendCell(text.length);
    if (text !== "") this.lastWords = Math.max(this.lastWords, row);
  }
}

/** Stands in the cell where the file gives no formula in words: no reader takes it for a number or a blank. */
export const notCalculated = "（公式未计算）";

const outside = (row: number, column: number) =>
  damaged({
    zh: `有单元格在第 ${row + 1} 行第 ${column + 1} 列，超出工作表的范围`,
    en: `a cell lies in row ${row + 1}, column ${column + 1}, outside of any sheet`,
  });

const twice = (sheet: string, address: string) =>
  damaged({
    zh: `工作表“${sheet}”的单元格 ${address} 出现两次`,
    en: `cell ${address} of the sheet “${sheet}” is there twice`,
  });
