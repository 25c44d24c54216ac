import type { Bytes } from "../cfb/bytes";
import { damaged } from "../refused";
import type { Budget } from "../sheets/budget";
import {
  CellCollector,
  notCalculated,
  plainStyle,
  type CellStyle,
  type CellValue,
} from "../sheets/cell-collector";
import type { CellNotes } from "../sheets/cell-notes";
import type { CellRange, ColumnRange, Sheet } from "../sheets/workbook";
import type { Globals } from "./globals";
import { recordsFrom, types, type XlsRecord } from "./records";
import { booleanOrError, rational, readResult } from "./values";

const picture = 8;

/** One worksheet: its records in their order. Throws `Refused`. */
export function readSheetRecords(
  stream: Bytes,
  { name, start, isHidden }: Globals["sheets"][number],
  globals: Globals,
  notes: CellNotes,
  budget: Budget,
): Sheet {
  const records = [...recordsFrom(stream, start, budget)];
  if (records[0]?.type !== types.beginning) throw noSheet(name);
  const settings = {
    is1904: globals.is1904,
    asksToCalculate: records.some(({ type }) => type === types.uncalculated),
  };
  const cells = new CellCollector(name, settings, notes, budget);
  const view = records.find(({ type }) => type === types.view);
  if (view) cells.showsZeros = (view.data.u16(0) & 0x10) !== 0;
  readCells(records, globals, name, cells);
  return {
    name,
    isHidden,
    cells: cells.cells,
    merges: records.filter(({ type }) => type === types.merges).flatMap(({ data }) => readMerges(data)),
    hiddenRows: new Set(
      records
        .filter(({ type, data }) => type === types.row && (data.u16(12) & 0x20) !== 0)
        .map(({ data }) => data.u16(0)),
    ),
    hiddenColumns: records
      .filter(({ type }) => type === types.columns)
      .flatMap(({ data }) => hiddenColumns(data)),
    drawings: {
      pictures: records.filter(({ type, data }) => type === types.object && isPicture(data)).length,
      words: "",
    },
  };
}

function readCells(
  records: readonly XlsRecord[],
  { strings, styles, textOf }: Globals,
  sheet: string,
  cells: CellCollector,
): void {
  const styleOf = (index: number): CellStyle => styles[index] ?? plainStyle;
  const add = (data: Bytes, value: CellValue | null): void => {
    const style = styleOf(data.u16(4));
    if (value) cells.add(data.u16(0), data.u16(2), value, style);
    else cells.addBlank(data.u16(0), data.u16(2), style);
  };
  const words = (text: string): CellValue | null =>
    text.trim() === "" ? null : { kind: "words", words: text };
  /** A formula whose result is a text, which stands in a record of its own. */
  let waiting: Bytes | null = null;
  const endWaiting = (): void => {
    if (waiting) add(waiting, { kind: "notCalculated", words: notCalculated });
    waiting = null;
  };
  for (const { type, data, parts } of records) {
    if (type === types.result && waiting) {
      add(waiting, words(textOf(parts, 0, 2)));
      waiting = null;
    } else if (type === types.formula) {
      endWaiting();
      const result = readResult(data);
      if (result === "TEXT") waiting = data;
      else add(data, result);
    } else if (type === types.sharedText) {
      const text = strings[data.u32(6)];
      if (text === undefined) throw noSuchText(sheet);
      add(data, words(text));
    } else if (type === types.text || type === types.richText) add(data, words(textOf(parts, 6, 2)));
    else if (type === types.number) add(data, { kind: "number", value: data.f64(6) });
    else if (type === types.rational) add(data, { kind: "number", value: rational(data.u32(6)) });
    else if (type === types.booleanOrError) add(data, booleanOrError(data.u8(6), data.u8(7) === 1));
    else if (type === types.blank) add(data, null);
    else if (type === types.rationals) {
      for (let at = 4, column = data.u16(2); at + 8 <= data.length; at += 6, column += 1)
        cells.add(
          data.u16(0),
          column,
          { kind: "number", value: rational(data.u32(at + 2)) },
          styleOf(data.u16(at)),
        );
    } else if (type === types.blanks) {
      for (let at = 4, column = data.u16(2); at + 4 <= data.length; at += 2, column += 1)
        cells.addBlank(data.u16(0), column, styleOf(data.u16(at)));
    }
  }
  endWaiting();
}

function readMerges(data: Bytes): CellRange[] {
  const count = data.u16(0);
  return Array.from({ length: count }, (_, i) => ({
    firstRow: data.u16(2 + i * 8),
    lastRow: data.u16(4 + i * 8),
    firstColumn: data.u16(6 + i * 8),
    lastColumn: data.u16(8 + i * 8),
  }));
}

const hiddenColumns = (data: Bytes): ColumnRange[] =>
  (data.u16(8) & 1) === 1 ? [{ firstColumn: data.u16(0), lastColumn: data.u16(2) }] : [];

/** The first part of an object says what it is. */
const isPicture = (data: Bytes): boolean =>
  data.length >= 6 && data.u16(0) === 0x15 && data.u16(4) === picture;

const noSheet = (sheet: string) =>
  damaged({ zh: `找不到工作表“${sheet}”的内容`, en: `the sheet “${sheet}” has no content` });

const noSuchText = (sheet: string) =>
  damaged({
    zh: `工作表“${sheet}”引用了不存在的文字`,
    en: `the sheet “${sheet}” refers to a text that is not there`,
  });
