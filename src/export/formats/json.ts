import type { Cell } from "../columns";
import type { ExportFormat, ExportTable } from "../table";

/**
 * One object: the citation and the columns, then a list of rows for each part, each row an object by the columns' paths, then what
 * is said beside them. `counts` stands last, and tells whether all of it arrived.
 */
export const json: ExportFormat = {
  code: "json",
  mediaType: "application/json; charset=utf-8",
  options: {},
  mostRows: null,
  async *write(table) {
    const { citation, columns } = table;
    const heads = columns.map(({ path, nameZh, nameEn }) => ({ path, nameZh, nameEn }));
    yield `${JSON.stringify({ ...citation, columns: heads }, null, 1).slice(0, -2)},\n`;
    const counts: Record<string, number> = {};
    for (const part of table.parts) {
      yield ` ${JSON.stringify(part.code)}: [`;
      let rows = 0;
      for await (const page of part.pages()) {
        yield page.map((row, i) => `${rows + i ? "," : ""}\n  ${asObject(table, row)}`).join("");
        rows += page.length;
      }
      yield "\n ],\n";
      counts[part.code] = rows;
    }
    yield `${JSON.stringify({ ...table.after(), counts }, null, 1).slice(2)}\n`;
  },
};

function asObject({ columns }: ExportTable, row: readonly Cell[]): string {
  return JSON.stringify(Object.fromEntries(columns.map(({ path }, i) => [path, row[i]])));
}
