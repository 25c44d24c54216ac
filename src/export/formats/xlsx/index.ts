import type { ExportFormat } from "../../table";
import { frameOf } from "./frame";
import { sheetsOf } from "./sheets";
import { sheetXml } from "./sheet-xml";
import { zipped } from "./zipped";

/** Excel's rows without the head. */
const MOST_ROWS = 1_048_575;

/**
 * A workbook: a sheet for each part, then indicators, notes, release and citation. Written row by row into the archive, so that
 * memory does not grow with the rows; text is stored as text and never runs as a formula.
 */
export const xlsx: ExportFormat = {
  code: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  options: {},
  mostRows: MOST_ROWS,
  async *write(table) {
    const sheets = sheetsOf(table);
    yield* zipped([
      ...frameOf(sheets.map(({ name }) => name)).map(([name, text]) => ({ name, content: () => [text] })),
      ...sheets.map((sheet, i) => ({
        name: `xl/worksheets/sheet${i + 1}.xml`,
        content: () => sheetXml(sheet, MOST_ROWS),
      })),
    ]);
  },
};
