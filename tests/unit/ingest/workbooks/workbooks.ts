import * as XLSX from "@e965/xlsx";
import { isTable, isText, type Document, type Table } from "../../../../src/ingest/document";
import type { Result } from "../../../../src/ingest/messages";
import { xls } from "../../../../src/ingest/readers/xls";
import { xlsx } from "../../../../src/ingest/readers/xlsx";
import type { PrintedTable } from "../../../../src/synthetic";

export type Kind = "xlsx" | "xls";
const bookTypes: Record<Kind, XLSX.BookType> = { xlsx: "xlsx", xls: "biff8" };
const readers = { xlsx, xls };

/** What SheetJS writes. */
export const written = (book: XLSX.WorkBook, kind: Kind): Buffer =>
  XLSX.write(book, { type: "buffer", bookType: bookTypes[kind] }) as Buffer;

/** A workbook of the given sheets, by their names. */
export function aBook(sheets: Readonly<Record<string, XLSX.WorkSheet>>): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) XLSX.utils.book_append_sheet(book, sheet, name);
  return book;
}

/** Cells by their addresses, and what else SheetJS has of a sheet (`!merges`, `!rows`, `!cols`). */
export function aSheet(
  cells: Readonly<Record<string, string | number | boolean | XLSX.CellObject>>,
  more: Partial<XLSX.WorkSheet> = {},
): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  const places = Object.keys(cells).map((address) => XLSX.utils.decode_cell(address));
  for (const [address, value] of Object.entries(cells))
    sheet[address] =
      typeof value === "object"
        ? value
        : { v: value, t: typeof value === "number" ? "n" : typeof value === "boolean" ? "b" : "s" };
  sheet["!ref"] = XLSX.utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(...places.map(({ r }) => r)), c: Math.max(...places.map(({ c }) => c)) },
  });
  return Object.assign(sheet, more);
}

/** Printed tables one below another, each under its title, with a blank row between where asked for. */
export function tablesOnOneSheet(
  tables: readonly PrintedTable[],
  { gap = 1 }: { gap?: number } = {},
): XLSX.WorkSheet {
  const cells: Record<string, string | number> = {};
  const merges: XLSX.Range[] = [];
  let row = 0;
  const put = (r: number, c: number, text: string, rows: number, columns: number): void => {
    if (text !== "")
      cells[XLSX.utils.encode_cell({ r, c })] = /^-?\d{1,15}(?:\.\d+)?$/.test(text) ? Number(text) : text;
    if (rows * columns > 1) merges.push({ s: { r, c }, e: { r: r + rows - 1, c: c + columns - 1 } });
  };
  for (const table of tables) {
    const { title } = table;
    if (title !== null) {
      put(row, 0, title, 1, table.width);
      row += 1;
    }
    for (const { text, row: at, column, rows, columns } of table.cells)
      put(row + at, column, text, rows, columns);
    row += table.height + gap;
  }
  const sheet = aSheet(cells, { "!merges": merges });
  // The last table may end in blanks.
  sheet["!ref"] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: row, c: 15 } });
  return sheet;
}

export async function open(bytes: Uint8Array, kind: Kind): Promise<Result<Document>> {
  const { value, messages } = await readers[kind].open({ fileName: `workbook.${kind}`, bytes });
  if (!value) throw new Error(messages.map(({ code, messageEn }) => `${code} ${messageEn}`).join("\n"));
  return { value, messages };
}

/** The code and words of the message for which a file is refused. */
export async function refusalOf(bytes: Uint8Array, kind: Kind): Promise<{ code: string; messageEn: string }> {
  const { value, messages } = await readers[kind].open({ fileName: `workbook.${kind}`, bytes });
  expect(value).toBeNull();
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ severity: "FATAL" });
  return messages[0]!;
}

const tablesOf = ({ blocks }: Document): Table[] => blocks.filter(isTable);
export const gridsOf = (document: Document): string[][][] =>
  tablesOf(document).map(({ rows }) => rows.map(({ cells }) => [...cells]));
export const linesOf = ({ blocks }: Document): string[] => blocks.filter(isText).map(({ text }) => text);
