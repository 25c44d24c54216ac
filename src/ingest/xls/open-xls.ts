import { openCompoundFile } from "../cfb/compound-file";
import { damaged } from "../refused";
import type { Budget } from "../sheets/budget";
import type { CellNotes } from "../sheets/cell-notes";
import type { Sheet } from "../sheets/workbook";
import { readGlobals } from "./globals";
import { readSheetRecords } from "./sheet-records";

/** The worksheets of a workbook of Excel 5.0 to 2003 (BIFF), which WPS calls .et. Throws `Refused`. */
export function openXls(bytes: Uint8Array, notes: CellNotes, budget: Budget): Sheet[] {
  const file = openCompoundFile(bytes);
  const stream = file.stream("Workbook") ?? file.stream("Book");
  if (!stream) throw damaged({ zh: "找不到工作簿的内容", en: "it has no workbook" });
  const globals = readGlobals(stream, budget);
  return globals.sheets.map((sheet) => readSheetRecords(stream, sheet, globals, notes, budget));
}
