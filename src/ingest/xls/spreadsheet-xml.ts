import { damaged } from "../refused";
import type { Budget } from "../sheets/budget";
import {
  CellCollector,
  notCalculated,
  plainStyle,
  type BookSettings,
  type CellStyle,
  type CellValue,
} from "../sheets/cell-collector";
import type { CellNotes } from "../sheets/cell-notes";
import { lastColumn, noDrawings, type CellRange, type ColumnRange, type Sheet } from "../sheets/workbook";
import { childrenNamed, descendants, find, isElement, xmlTree, type XmlElement } from "../xml/tree";

/** “XML Spreadsheet 2003”, which Excel and reporting systems save under .xls and .xml. */
export const isSpreadsheetXml = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1").replaceAll("\0", "");
  return /^[^<]{0,4}\s*<\?xml\b/.test(start) && /urn:schemas-microsoft-com:office:spreadsheet/.test(start);
};

/** The worksheets of an XML Spreadsheet. Throws `Refused`. */
export function openSpreadsheetXml(bytes: Uint8Array, notes: CellNotes, budget: Budget): Sheet[] {
  const root = xmlTree(bytes, "Workbook");
  if (root.name !== "ss:Workbook") throw damaged({ zh: "其中没有工作簿", en: "there is no workbook in it" });
  const settings: BookSettings = {
    is1904: [...descendants(root)].some(({ name }) => name === "xe:Date1904"),
    asksToCalculate: false,
  };
  const styles = readStyles(find(root, "ss:Styles"));
  return childrenNamed(root, "ss:Worksheet").map((sheet) => {
    const name = sheet.attributes["ss:Name"] ?? "";
    const table = find(sheet, "ss:Table");
    const cells = new CellCollector(name, settings, notes, budget);
    const below = [...descendants(sheet)];
    cells.showsZeros = !below.some((one) => one.name === "xe:DoNotDisplayZeros");
    const visible = below.find((one) => one.name === "xe:Visible");
    return {
      name,
      isHidden: visible !== undefined && /hidden/i.test(wordsIn(visible)),
      ...(table
        ? readTable(table, cells, styles)
        : { merges: [], hiddenRows: new Set<number>(), hiddenColumns: [] }),
      cells: cells.cells,
      drawings: noDrawings,
    };
  });
}

/** The formats that have names instead of patterns, as a Chinese Excel prints them. */
const named: Readonly<Record<string, string>> = {
  "General Number": "General",
  Fixed: "0.00",
  Standard: "#,##0.00",
  Percent: "0.00%",
  Scientific: "0.00E+00",
  Currency: '"¥"#,##0.00;"¥"-#,##0.00',
  "General Date": "yyyy/m/d h:mm",
  "Short Date": "yyyy/m/d",
  "Medium Date": 'yyyy"年"m"月"d"日"',
  "Long Date": 'yyyy"年"m"月"d"日"',
};

function readStyles(element: XmlElement | undefined): ReadonlyMap<string, CellStyle> {
  const styles = new Map<string, CellStyle>();
  for (const style of element ? childrenNamed(element, "ss:Style") : []) {
    const parent = styles.get(style.attributes["ss:Parent"] ?? "Default") ?? plainStyle;
    const pattern = find(style, "ss:NumberFormat")?.attributes["ss:Format"];
    const borders = find(style, "ss:Borders");
    styles.set(style.attributes["ss:ID"] ?? "", {
      pattern: pattern === undefined ? parent.pattern : (named[pattern] ?? pattern),
      isFramed: borders ? childrenNamed(borders, "ss:Border").some(hasLine) : parent.isFramed,
    });
  }
  return styles;
}

const hasLine = ({ attributes }: XmlElement): boolean => (attributes["ss:LineStyle"] ?? "None") !== "None";

/** Rows, columns and cells follow one another unless they say where they stand. */
function readTable(
  table: XmlElement,
  cells: CellCollector,
  styles: ReadonlyMap<string, CellStyle>,
): Pick<Sheet, "merges" | "hiddenRows" | "hiddenColumns"> {
  const merges: CellRange[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: ColumnRange[] = [];
  let next = 0;
  for (const column of childrenNamed(table, "ss:Column")) {
    const firstColumn = indexOf(column) ?? next;
    next = firstColumn + count(column, "ss:Span") + 1;
    if (column.attributes["ss:Hidden"] === "1") hiddenColumns.push({ firstColumn, lastColumn: next - 1 });
  }
  let row = 0;
  for (const line of childrenNamed(table, "ss:Row")) {
    row = indexOf(line) ?? row;
    if (line.attributes["ss:Hidden"] === "1") hiddenRows.add(row);
    let column = 0;
    for (const cell of childrenNamed(line, "ss:Cell")) {
      column = indexOf(cell) ?? column;
      const style =
        styles.get(cell.attributes["ss:StyleID"] ?? line.attributes["ss:StyleID"] ?? "Default") ?? plainStyle;
      const value = readValue(cell);
      if (value) cells.add(row, column, value, style);
      else cells.addBlank(row, column, style);
      const [across, down] = [count(cell, "ss:MergeAcross"), count(cell, "ss:MergeDown")];
      if (across + down > 0)
        merges.push({ firstRow: row, lastRow: row + down, firstColumn: column, lastColumn: column + across });
      column += across + 1;
    }
    row += 1 + count(line, "ss:Span");
  }
  return { merges, hiddenRows, hiddenColumns };
}

const indexOf = ({ attributes }: XmlElement): number | null =>
  attributes["ss:Index"] === undefined ? null : Number(attributes["ss:Index"]) - 1;

function count({ attributes }: XmlElement, name: string): number {
  const number = Number(attributes[name] ?? "0");
  return Number.isInteger(number) && number >= 0 ? Math.min(number, lastColumn) : 0;
}

function readValue(cell: XmlElement): CellValue | null {
  const data = cell.children.filter(isElement).find(({ name }) => name === "ss:Data");
  const words = data ? wordsIn(data) : "";
  const formula = cell.attributes["ss:Formula"];
  const type = data?.attributes["ss:Type"] ?? "String";
  if (formula !== undefined && (data === undefined || (words === "" && type !== "String")))
    return { kind: "notCalculated", words: formula.startsWith("=") ? formula : notCalculated };
  if (words.trim() === "") return null;
  if (type === "Boolean") return { kind: "words", words: words.trim() === "1" ? "TRUE" : "FALSE" };
  if (type === "DateTime") return { kind: "words", words: words.trim().replace(/T00:00:00(?:\.0+)?$/, "") };
  if (type === "Number" && Number.isFinite(Number(words)) && !isTooLong(words.trim()))
    return { kind: "number", value: Number(words), isResult: formula !== undefined };
  return { kind: "words", words };
}

const isTooLong = (digits: string): boolean =>
  /^[+-]?\d+$/.test(digits) && !Number.isSafeInteger(Number(digits));

/** All text below, that of set runs included. */
const wordsIn = (element: XmlElement): string =>
  element.children.map((child) => (isElement(child) ? wordsIn(child) : child)).join("");
