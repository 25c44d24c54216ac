import { stringify } from "csv-stringify/sync";
import type { Cell } from "../columns";
import type { ExportFormat, TableColumn } from "../table";
import { inert } from "./inert";
import { asOneText } from "./one-text";

const BOM = "\ufeff";

/**
 * RFC 4180: UTF-8, CRLF, one line of heads, then the rows of all parts. The byte-order mark tells Excel that it is UTF-8. There is
 * no other line, because readers take every line for a row: release and synthetic data are told in columns.
 */
export const csv: ExportFormat = {
  code: "csv",
  mediaType: "text/csv; charset=utf-8",
  options: { bom: ["true", "false"] },
  mostRows: null,
  async *write({ columns, parts }, { bom }) {
    yield `${bom === "false" ? "" : BOM}${linesOf([columns.map(headOf)])}`;
    for (const { pages } of parts)
      for await (const rows of pages()) if (rows.length) yield linesOf(rows.map((row) => row.map(fieldOf)));
  },
};

/** @example "机关代码 agency.code" */
export const headOf = ({ nameZh, path }: TableColumn): string => `${nameZh} ${path}`;

/** A number stays a number, with its sign; all else is text that no spreadsheet takes for a formula. */
function fieldOf(cell: Cell): string {
  return typeof cell === "number" ? String(cell) : inert(asOneText(cell));
}

/** A line break alone counts too: `record_delimiter` is both characters. */
const linesOf = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { record_delimiter: "\r\n", quoted_match: /[\r\n]/ });
