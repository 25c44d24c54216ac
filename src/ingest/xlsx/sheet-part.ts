import { CellCollector, plainStyle, type BookSettings, type CellStyle } from "../sheets/cell-collector";
import type { Budget } from "../sheets/budget";
import type { CellNotes } from "../sheets/cell-notes";
import {
  lastColumn,
  lastRow,
  parseAddress,
  parseRange,
  type CellRange,
  type ColumnRange,
  type Sheet,
} from "../sheets/workbook";
import { damaged } from "../refused";
import { parseXml, type Attributes } from "../xml/parse-xml";
import { readCellValue, type StoredCell } from "./cell-value";
import { isOn } from "./is-on";

export interface SheetContext {
  readonly name: string;
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly settings: BookSettings;
  readonly notes: CellNotes;
  readonly budget: Budget;
}

export interface SheetPart extends Pick<Sheet, "cells" | "merges" | "hiddenRows" | "hiddenColumns"> {
  /** The relation that leads to what lies over the cells. */
  readonly drawing: string | null;
}

/** One worksheet, read as it streams past: rows and cells that name no place follow the one before. Throws `Refused`. */
export function readSheetPart(bytes: Uint8Array, part: string, context: SheetContext): SheetPart {
  const cells = new CellCollector(context.name, context.settings, context.notes, context.budget);
  const merges: CellRange[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: ColumnRange[] = [];
  let drawing: string | null = null;
  let row = -1;
  let column = -1;
  let cell: StoredCell | null = null;
  let field: "words" | "formula" | null = null;
  let readings = 0;

  const openCell = (attributes: Attributes): void => {
    const { r: address } = attributes;
    const place =
      address === undefined ? { row: Math.max(row, 0), column: column + 1 } : parseAddress(address);
    if (!place) throw unknownPlace(context.name, address ?? "");
    ({ row, column } = place);
    cell = {
      type: attributes["t"] ?? "n",
      style: context.styles[Number(attributes["s"] ?? "0")] ?? plainStyle,
      words: null,
      formula: null,
    };
  };
  const closeCell = ({ style, ...stored }: StoredCell): void => {
    const value = readCellValue({ style, ...stored }, context.strings, context.name);
    if (value) cells.add(row, column, value, style);
    else cells.addBlank(row, column, style);
  };

  parseXml(bytes, part, {
    open(name, attributes) {
      if (name === "x:c") openCell(attributes);
      else if (cell) {
        if (name === "x:rPh") readings += 1;
        else if ((name === "x:v" || name === "x:t") && readings === 0) {
          field = "words";
          cell.words ??= "";
        } else if (name === "x:f") {
          field = "formula";
          cell.formula = "";
        }
      } else if (name === "x:row") {
        row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
        column = -1;
        if (!(Number.isInteger(row) && row >= 0 && row <= lastRow))
          throw unknownPlace(context.name, attributes["r"] ?? "");
        if (isOn(attributes["hidden"])) hiddenRows.add(row);
      } else if (name === "x:col" && isOn(attributes["hidden"])) {
        hiddenColumns.push(columnsOf(attributes));
      } else if (name === "x:mergeCell") {
        const range = parseRange(attributes["ref"] ?? "");
        if (!range) throw unknownPlace(context.name, attributes["ref"] ?? "");
        merges.push(range);
      } else if (name === "x:sheetView" && attributes["showZeros"] !== undefined) {
        cells.showsZeros = isOn(attributes["showZeros"]);
      } else if (name === "x:drawing") drawing = attributes["r:id"] ?? null;
    },
    text(text) {
      if (cell && field) cell[field] = (cell[field] ?? "") + text;
    },
    close(name) {
      if (name === "x:rPh") readings -= 1;
      else if (name === "x:v" || name === "x:t" || name === "x:f") field = null;
      else if (name === "x:c" && cell) {
        closeCell(cell);
        cell = null;
      }
    },
  });
  return { cells: cells.cells, merges, hiddenRows, hiddenColumns, drawing };
}

const columnsOf = (attributes: Attributes): ColumnRange => ({
  firstColumn: Math.max(0, Number(attributes["min"] ?? "1") - 1),
  lastColumn: Math.min(lastColumn, Number(attributes["max"] ?? "1") - 1),
});

const unknownPlace = (sheet: string, address: string) =>
  damaged({
    zh: `工作表“${sheet}”有不存在的单元格位置“${address.slice(0, 40)}”`,
    en: `the sheet “${sheet}” names a place that does not exist: “${address.slice(0, 40)}”`,
  });
