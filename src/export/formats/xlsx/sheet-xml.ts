import type { Cell } from "../../columns";
import { asOneText } from "../one-text";
import type { Sheet } from "./sheets";
import { HEAD, TEXT } from "./frame";
import { xmlText } from "./xml-text";

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A sheet with a head that stays in view. @throws Error where it has more rows than a sheet holds */
export async function* sheetXml({ heads, pages }: Sheet, mostRows: number): AsyncGenerator<string> {
  const columns = heads.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  yield (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}">` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns.join("")}</cols><sheetData>`
  );
  yield rowXml(
    1,
    heads.map(({ name }) => textXml(`${name}`, HEAD)),
  );
  let rows = 0;
  for await (const page of pages()) {
    const first = rows + 2;
    rows += page.length;
    if (rows > mostRows) throw new Error(`more than ${mostRows} rows in a sheet`);
    yield page.map((row, i) => rowXml(first + i, row.map(cellXml))).join("");
  }
  yield "</sheetData></worksheet>";
}

const rowXml = (number: number, cells: readonly string[]): string => {
  const placed = cells.map((cell, i) => cell && cell.replace("<c ", `<c r="${lettersOf(i)}${number}" `));
  return `<row r="${number}">${placed.join("")}</row>`;
};

function cellXml(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c ><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  return textXml(asOneText(cell), TEXT);
}

const textXml = (text: string, style: number): string =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

/** @example lettersOf(0) //=> "A"; lettersOf(26) //=> "AA" */
function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest ? lettersOf(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}
