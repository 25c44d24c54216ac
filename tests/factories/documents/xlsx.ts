import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import { isTable, type Part, type PrintedCell, type PrintedReport, rowsOf } from "../../../src/synthetic";

export interface XlsxOptions {
  /** The whole report on one sheet, or each table on a sheet of its own behind the words. */
  readonly sheets: "one" | "each";
  /** Figures as numbers where they are plain ones, or all as text. */
  readonly numbers: "numbers" | "text";
  /** Empty rows and columns before what is written. */
  readonly offset: number;
}

const usual: XlsxOptions = { sheets: "one", numbers: "numbers", offset: 0 };

type Row = SheetData[number];

/** The bytes of an Excel workbook, made by the npm package write-excel-file. */
export async function toXlsx(
  { parts }: Pick<PrintedReport, "parts">,
  changes: Partial<XlsxOptions> = {},
): Promise<Buffer> {
  const options = { ...usual, ...changes };
  const margin = Array.from({ length: options.offset }, (): Row => []);
  const sheetOf = (some: readonly Part[], sheet: string) => ({
    data: [...margin, ...some.flatMap((part) => rowsIn(part, options))],
    sheet,
  });
  if (options.sheets === "one") return writeXlsxFile([sheetOf(parts, "年度报告")]).toBuffer();
  const tables = parts.filter(isTable);
  return writeXlsxFile([
    sheetOf(
      parts.filter((part) => !isTable(part)),
      "正文",
    ),
    ...tables.map((table, i) => sheetOf([table], `表${i + 1}`)),
  ]).toBuffer();
}

function rowsIn(part: Part, options: XlsxOptions): Row[] {
  const margin: Row = Array.from({ length: options.offset }, () => null);
  if (isTable(part)) return rowsOf(part).map((cells) => [...margin, ...writeRow(cells, part.width, options)]);
  const text = typeof part === "string" ? part : "title" in part ? part.title : part.heading;
  return [[...margin, { value: text, type: String }]];
}

/** One entry a column: nothing where a merged cell already stands. */
function writeRow(cells: readonly PrintedCell[], width: number, { numbers }: XlsxOptions): Row {
  const row: Row = Array.from({ length: width }, () => null);
  for (const { column, rows, columns, text, code } of cells) {
    const isNumber =
      numbers === "numbers" && code !== undefined && /^-?(?:0|[1-9]\d{0,14})(?:\.\d*[1-9])?$/.test(text);
    row[column] = {
      ...(isNumber ? { value: Number(text), type: Number } : { value: text, type: String, wrap: true }),
      columnSpan: columns,
      rowSpan: rows,
    };
  }
  return row;
}
