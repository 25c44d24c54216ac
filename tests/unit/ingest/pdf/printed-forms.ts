import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formByCode, type FormRow, type FormTable } from "../../../../src/catalogue";
import type { SpannedCell } from "../../../../src/ingest/spanned-cells";

/** Printed value by code of the cell, of a real report. */
export type Figures = Readonly<Record<string, string>>;

const root = join(__dirname, "../../../..");

export function realFigures(name: string): Figures {
  const file = readFileSync(join(root, `samples/reports/${name}.figures.json`), "utf8");
  const { figures } = JSON.parse(file) as { figures: Record<string, string | number | null> };
  return Object.fromEntries(
    Object.entries(figures).map(([code, raw]) => [code, raw === null ? "" : String(raw)]),
  );
}

export const seedFigures: Figures = Object.fromEntries(
  Object.entries(
    JSON.parse(
      readFileSync(join(root, "tests/fixtures/reports/weihai-sme-2017.expected.json"), "utf8"),
    ) as Record<string, number>,
  ).map(([code, value]) => [code, String(value)]),
);

/** A table as it is printed; `widths` are parts of the whole width. */
export interface PrintedTable {
  readonly title: string | null;
  readonly height: number;
  readonly widths: readonly number[];
  readonly cells: readonly SpannedCell[];
}

class Sheet {
  readonly cells: SpannedCell[] = [];
  height = 0;
  put(row: number, column: number, text: string, rows = 1, columns = 1): void {
    this.cells.push({ row, column, rows, columns, text });
    this.height = Math.max(this.height, row + rows);
  }
}

/** The three tables of B2019 or C2021. */
export function printedForm(code: "B2019" | "C2021", figures: Figures): PrintedTable[] {
  const tables = formByCode(code).tables;
  const contents = tables.filter(({ title }) => title.startsWith("第二十条"));
  const [applications, disputes] = tables.filter((table) => !contents.includes(table));
  return [
    contentSheet(contents, figures),
    applicationSheet(applications!, figures),
    disputeSheet(disputes!, figures),
  ];
}

/** Blocks of one, two and three columns of figures on one grid. */
function contentSheet(tables: readonly FormTable[], figures: Figures): PrintedTable {
  const sheet = new Sheet();
  const spans: Record<number, number[]> = { 1: [6], 2: [3, 3], 3: [2, 2, 2] };
  for (const { title, columns, rows } of tables) {
    sheet.put(sheet.height, 0, title, 1, 7);
    const line = (label: string, texts: readonly string[]) => {
      const row = sheet.height;
      sheet.put(row, 0, label);
      let column = 1;
      texts.forEach((text, i) => {
        const width = spans[texts.length]![i]!;
        sheet.put(row, column, text, 1, width);
        column += width;
      });
    };
    line(
      "信息内容",
      columns.map(({ label, unit }) => (unit === "万元" ? `${label}（单位：万元）` : label)),
    );
    for (const row of rows)
      line(
        row.label,
        row.cells!.map((cell) => figures[cell] ?? ""),
      );
  }
  return {
    title: "二、主动公开政府信息情况",
    height: sheet.height,
    widths: [30, 12, 12, 12, 12, 11, 11],
    cells: sheet.cells,
  };
}

function applicationSheet({ title, columns, rows, identities }: FormTable, figures: Figures): PrintedTable {
  const sheet = new Sheet();
  const printed = identities!.find((identity) => identity.printed)!.printed!;
  sheet.put(0, 0, `（${printed}）`, 3, 3);
  sheet.put(0, 3, "申请人情况", 1, 7);
  sheet.put(1, 3, "自然人", 2);
  sheet.put(1, 4, "法人或其他组织", 1, 5);
  sheet.put(1, 9, "总计", 2);
  columns.slice(1, 6).forEach(({ label }, i) => sheet.put(2, 4 + i, label));
  const put = (row: FormRow, column: number): void => {
    const at = sheet.height;
    const label = `${row.number ?? ""}${row.label}${row.remark ?? ""}`;
    if (row.cells) {
      sheet.put(at, column, label, 1, 3 - column);
      row.cells.forEach((cell, i) => sheet.put(at, 3 + i, figures[cell] ?? ""));
      return;
    }
    for (const part of row.rows!) put(part, column + 1);
    sheet.put(at, column, label, sheet.height - at);
  };
  for (const row of rows) put(row, 0);
  return { title, height: sheet.height, widths: [5, 9, 26, 9, 9, 8, 9, 10, 7, 8], cells: sheet.cells };
}

function disputeSheet({ title, columns, rows }: FormTable, figures: Figures): PrintedTable {
  const sheet = new Sheet();
  sheet.put(0, 0, "行政复议", 1, 5);
  sheet.put(0, 5, "行政诉讼", 1, 10);
  sheet.put(1, 5, "未经复议直接起诉", 1, 5);
  sheet.put(1, 10, "复议后起诉", 1, 5);
  columns.forEach(({ label }, i) => (i < 5 ? sheet.put(1, i, label, 2) : sheet.put(2, i, label)));
  rows[0]!.cells!.forEach((cell, i) => sheet.put(3, i, figures[cell] ?? ""));
  return { title, height: 4, widths: columns.map(() => 1), cells: sheet.cells };
}

/** The sheet of A2014: label, unit, figure. */
export function printedSheet(figures: Figures): PrintedTable {
  const sheet = new Sheet();
  ["统计指标", "单位", "统计数"].forEach((text, i) => sheet.put(0, i, text));
  const put = (row: FormRow): void => {
    const at = sheet.height;
    sheet.put(at, 0, `${row.number ?? ""}${row.label}${row.remark ?? ""}`);
    sheet.put(at, 1, row.indicator ? row.unit! : "");
    sheet.put(at, 2, row.indicator ? (figures[row.indicator] ?? "") : "");
    row.rows?.forEach(put);
  };
  formByCode("A2014").tables.forEach(({ rows }) => rows.forEach(put));
  return { title: "政府信息公开情况统计表", height: sheet.height, widths: [70, 12, 18], cells: sheet.cells };
}
