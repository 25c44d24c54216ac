import iconv from "iconv-lite";
import {
  escapeHtml,
  htmlCell,
  htmlRows,
  htmlSpans,
  type Part,
  type PrintedCell,
  type PrintedReport,
  type PrintedTable,
  rowsOf,
  writeHtml,
} from "../../../src/synthetic";

/** How a page may write a report. Each gives the page's bytes. */
export interface Markup {
  readonly name: string;
  write(parts: readonly Part[]): string | Uint8Array;
}

/** The bytes of a web page with the report on it. */
export const toHtml = ({ parts }: Pick<PrintedReport, "parts">, { write }: Markup = markups[0]!): Buffer =>
  Buffer.from(write(parts));

const page = (
  parts: readonly Part[],
  table: (table: PrintedTable) => string,
  head?: string,
  around?: (body: string) => string,
): string => writeHtml({ parts }, { table, head, around });

const everyTable =
  (write: (table: PrintedTable) => string, head?: string) =>
  (parts: readonly Part[]): string =>
    page(parts, write, head);

/** Labels are wrapped where no sign of their own stands: between two Chinese characters. */
const wrapped = (text: string, mark: string): string =>
  escapeHtml(text).replace(/(?<=[\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff]{2})/g, (_, at: number) =>
    at % 3 === 0 ? mark : "",
  );

/** As Word saves it: each run of one kind of letters in a span of its own, a number in two. */
function wordCell(cell: PrintedCell, tag: string): string {
  const runs = (cell.text.match(/[\x21-\x7e]+|[^\x21-\x7e]+/g) ?? []).flatMap((run) =>
    /^\d{2,}/.test(run) ? [run.slice(0, 1), run.slice(1)] : [run],
  );
  const words = runs.map((run, i) =>
    i % 2 === 0
      ? `<span lang=EN-US style='font-size:10.5pt;font-family:\n"Times New Roman",serif'>${escapeHtml(run)}</span>`
      : `<span style='font-family:宋体;mso-ascii-font-family:Calibri'>${escapeHtml(run)}</span>`,
  );
  const blank = "<span lang=EN-US><o:p>&nbsp;</o:p></span>";
  return `<${tag} width=76${htmlSpans(cell)} style='width:57.1pt;border:solid windowtext 1.0pt;\n  padding:0cm 5.4pt 0cm 5.4pt'>
  <p class=MsoNormal align=center style='text-align:center'>${words.join("") || blank}<span lang=EN-US><o:p></o:p></span></p>
  </${tag}>`;
}

const wordHead = `<meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:10.5pt;} --></style>`;

export const markups: readonly Markup[] = [
  {
    name: "cells without anything around them",
    write: everyTable((table) => `<table>${htmlRows(table)}</table>`),
  },
  {
    name: "one cell a line, with the spaces of indented markup",
    write: everyTable(
      (table) =>
        `<table border="1">\n${htmlRows(table, (cell, tag) => `<${tag}${htmlSpans(cell)}>\n      ${escapeHtml(cell.text)}\n    </${tag}>`, "\n    ")}\n</table>`,
    ),
  },
  {
    name: "labels wrapped by <br>, by ends of line in the markup and by paragraphs",
    write: everyTable(
      (table) =>
        `<table>${htmlRows(table, (cell, tag) => {
          const marks = ["<br>", "\n        ", "</p><p>"];
          return `<${tag}${htmlSpans(cell)}><p>${wrapped(cell.text, marks[(cell.row + cell.column) % 3]!)}</p></${tag}>`;
        })}</table>`,
    ),
  },
  {
    name: "Word's own markup, numbers split over spans",
    write: everyTable(
      (table) =>
        `<div class=WordSection1><![if !supportEmptyParas]><![endif]><table class=MsoTableGrid border=1 style='mso-yfti-tbllook:1184'>${htmlRows(table, wordCell, "\n ")}</table></div>`,
      wordHead,
    ),
  },
  {
    name: "capital letters, fonts, no end tags and values without quotes",
    write: everyTable(
      (table) =>
        `<TABLE BORDER=1 BGCOLOR=#FFFFFF>${rowsOf(table)
          .map(
            (row) =>
              `<TR>${row.map((cell) => `<TD${htmlSpans(cell).toUpperCase().replaceAll('"', "")}><FONT SIZE=2>${escapeHtml(cell.text)}</FONT>`).join("")}`,
          )
          .join("\n")}</TABLE>`,
    ),
  },
  {
    name: "head, body and foot, the foot written before the body, and spans down to the end of the group",
    write: everyTable((table) => {
      const rows = rowsOf(table);
      const write = (from: number, to: number) =>
        rows
          .slice(from, to)
          .map((row) => `<tr>${row.map((cell) => htmlCell(endless(cell, to), "td")).join("")}</tr>`)
          .join("");
      const last = table.cells.some(
        ({ row, rows: span }) => row < table.height - 1 && row + span === table.height,
      )
        ? table.height
        : table.height - 1;
      return `<table><thead>${write(0, table.head)}</thead><tfoot>${write(last, table.height)}</tfoot><tbody>${write(table.head, last)}</tbody></table>`;
    }),
  },
  {
    name: "each column as three of the markup, cells over the whole width as a thousand",
    write: everyTable(
      (table) =>
        `<table>${htmlRows(table, (cell, tag) => htmlCell({ ...cell, columns: cell.columns === table.width ? 1000 : cell.columns * 3 }, tag))}</table>`,
    ),
  },
  {
    name: "in a table that holds the page, with a menu beside it",
    write: (parts) =>
      page(
        parts,
        (table) => `<table><tr><td><table border=1>${htmlRows(table)}</table></td></tr></table>`,
        undefined,
        (body) =>
          `<table width=1000><tr><td rowspan=2><ul><li><a href=a>首页</a><li><a href=b>动态</a></ul></td><td>位置</td></tr><tr><td>${body}</td></tr></table>`,
      ),
  },
  {
    name: "spaces of all kinds, characters without width, digits as entities",
    write: everyTable(
      (table) =>
        `<table>${htmlRows(table, (cell, tag) => {
          const digits = escapeHtml(cell.text).replace(/\d/g, (digit) => `&#${48 + Number(digit)};`);
          const spaced = digits.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, "\u200b&#8288;");
          return `<${tag}${htmlSpans(cell)}>&nbsp;\u3000${spaced}&ensp;\ufeff&nbsp;</${tag}>`;
        })}</table>`,
    ),
  },
  {
    name: "an empty column at the right",
    write: everyTable(
      (table) =>
        `<table>${rowsOf(table)
          .map((row) => `<tr>${row.map((cell) => htmlCell(cell, "td")).join("")}<td>&nbsp;</td></tr>`)
          .join("")}</table>`,
    ),
  },
  {
    name: "rows that set widths and are hidden, as Excel saves them",
    write: everyTable(
      (table) =>
        `<table x:str><col width=72 span=3><!--[if gte mso 9]><tr><td>9</td></tr><![endif]-->${htmlRows(table, (cell, tag) => `<${tag} class=xl65${htmlSpans(cell)} x:num>${escapeHtml(cell.text)}</${tag}>`)}<![if supportMisalignedColumns]><tr height=0 style='display:none'>${"<td width=72></td>".repeat(table.width)}</tr><![endif]></table>`,
    ),
  },
  {
    name: "GBK, named gb2312",
    write: (parts) =>
      iconv.encode(
        page(
          parts,
          (table) => `<table>${htmlRows(table)}</table>`,
          '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
        ),
        "gbk",
      ),
  },
  {
    name: "UTF-16 with its mark",
    write: (parts) =>
      iconv.encode(
        page(parts, (table) => `<table>${htmlRows(table)}</table>`),
        "utf16-le",
        { addBOM: true },
      ),
  },
];

/** `rowspan="0"` for a cell that ends with its group. */
const endless = (cell: PrintedCell, end: number): PrintedCell =>
  cell.rows > 1 && cell.row + cell.rows === end ? { ...cell, rows: 0 } : cell;
