import { rowsOf, type PrintedCell, type PrintedTable } from "./printed-table";
import { isTable, type Part, type PrintedReport } from "./printed-report";

export const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\u00a0", "&nbsp;")
    .replaceAll("\n", "<br>");

/** The attributes of a merged cell. */
export const htmlSpans = ({ rows, columns }: Pick<PrintedCell, "rows" | "columns">): string =>
  (columns > 1 ? ` colspan="${columns}"` : "") + (rows !== 1 ? ` rowspan="${rows}"` : "");

export type WriteHtmlCell = (cell: PrintedCell, tag: string) => string;
export const htmlCell: WriteHtmlCell = (cell, tag) =>
  `<${tag}${htmlSpans(cell)}>${escapeHtml(cell.text)}</${tag}>`;

/** The rows of a table, `th` in its head; `gap` stands around each cell. */
export const htmlRows = (table: PrintedTable, cell: WriteHtmlCell = htmlCell, gap = ""): string =>
  rowsOf(table)
    .map((row, i) => {
      const tag = i < table.head ? "th" : "td";
      return `<tr>${gap}${row.map((one) => cell(one, tag)).join(gap)}${gap}</tr>`;
    })
    .join("\n");

export interface HtmlOptions {
  readonly table?: (table: PrintedTable) => string;
  /** Of the page. */
  readonly head?: string;
  /** What stands around the body. */
  readonly around?: (body: string) => string;
}

/** A page of all parts. Headings of the body are paragraphs, as office programs and content systems write them. */
export function writeHtml(
  { parts }: Pick<PrintedReport, "parts">,
  {
    table = (one) => `<table>${htmlRows(one)}</table>`,
    head = '<meta charset="utf-8">',
    around = (body) => body,
  }: HtmlOptions = {},
): string {
  const body = parts.map((part) => (isTable(part) ? table(part) : writeWords(part))).join("\n");
  return `<!DOCTYPE html><html><head>${head}</head><body>${around(body)}\n</body></html>`;
}

function writeWords(part: Exclude<Part, PrintedTable>): string {
  if (typeof part === "string") return `<p>${escapeHtml(part)}</p>`;
  return "title" in part ? `<h1>${escapeHtml(part.title)}</h1>` : `<p><b>${escapeHtml(part.heading)}</b></p>`;
}
