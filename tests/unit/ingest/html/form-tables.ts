import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eachRow, formByCode, type FormCode, type FormTable } from "../../../../src/catalogue";

/** A cell of a printed table with its place, from 0: what both the markup and the expected grid are made of. */
export interface Printed {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface PrintedTable {
  readonly cells: readonly Printed[];
  readonly height: number;
  readonly width: number;
  /** Rows of the head. */
  readonly head: number;
}

const root = join(__dirname, "../../../..");

/** Indicator → figure as printed, of a real report; "" is a blank cell. */
export function figuresOf(sample: string): Readonly<Record<string, string>> {
  if (sample === "weihai-sme-2017") {
    const seed = readFileSync(join(root, "tests/fixtures/reports/weihai-sme-2017.expected.json"), "utf8");
    const figures = JSON.parse(seed) as Record<string, number>;
    return Object.fromEntries(Object.entries(figures).map(([code, value]) => [code, String(value)]));
  }
  const file = readFileSync(join(root, `samples/reports/${sample}.figures.json`), "utf8");
  return (JSON.parse(file) as { figures: Record<string, string> }).figures;
}

/** Places cells from left to right and from above to below. */
class Sheet {
  readonly cells: Printed[] = [];
  height = 0;
  constructor(readonly width: number) {}

  /** `[text, columns, rows]` from `column` on. */
  add(column: number, ...cells: readonly (readonly [string, number?, number?])[]): void {
    let at = column;
    for (const [text, columns = 1, rows = 1] of cells) {
      this.cells.push({ text, row: this.height, column: at, rows, columns });
      at += columns;
    }
    this.height += 1;
  }
  table = (head: number): PrintedTable => ({
    cells: this.cells,
    height: this.height,
    width: this.width,
    head,
  });
}

type Figures = Readonly<Record<string, string>>;
const figure = (figures: Figures, code: string): string => {
  const value = figures[code];
  if (value === undefined) throw new Error(`the sample has no ${code}`);
  return value;
};

/** The three tables of B2019 and C2021, or the sheet of A2014, with the figures of a sample in them. */
export function printForm(code: FormCode, figures: Figures): PrintedTable[] {
  const { tables } = formByCode(code);
  if (tables.length === 1) return [printSheet(code, figures)];
  const blocks = tables.filter(({ title }) => title.startsWith("第二十条"));
  return [
    printContents(blocks, figures),
    printApplications(tables.at(-2)!, figures),
    printDisputes(tables.at(-1)!, figures),
  ];
}

function printSheet(code: FormCode, figures: Figures): PrintedTable {
  const sheet = new Sheet(3);
  sheet.add(0, ["统计指标"], ["单位"], ["统计数"]);
  for (const { row } of eachRow(formByCode(code))) {
    const label = (row.number ?? "") + row.label + (row.remark ?? "");
    sheet.add(0, [label], [row.unit ?? ""], [row.indicator ? figure(figures, row.indicator) : ""]);
  }
  return sheet.table(1);
}

/** Blocks of one, two and three columns of figures in one table of seven places: 1+6, 1+3+3, 1+2+2+2. */
function printContents(blocks: readonly FormTable[], figures: Figures): PrintedTable {
  const sheet = new Sheet(7);
  for (const { title, columns, rows } of blocks) {
    const span = 6 / columns.length;
    sheet.add(0, [title, 7]);
    sheet.add(0, ["信息内容"], ...columns.map(({ label }) => [label, span] as const));
    for (const { label, cells = [] } of rows)
      sheet.add(0, [label], ...cells.map((code) => [figure(figures, code), span] as const));
  }
  return sheet.table(0);
}

function printApplications({ rows, columns }: FormTable, figures: Figures): PrintedTable {
  const sheet = new Sheet(10);
  sheet.add(
    0,
    ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3],
    ["申请人情况", 7],
  );
  sheet.add(3, ["自然人", 1, 2], ["法人或其他组织", 5], ["总计", 1, 2]);
  sheet.add(4, ...columns.slice(1, 6).map(({ label }) => [label] as const));
  const values = (cells: readonly string[] = []) => cells.map((code) => [figure(figures, code)] as const);
  const leaves = (row: (typeof rows)[number]): number =>
    row.rows ? row.rows.reduce((sum, one) => sum + leaves(one), 0) : 1;
  const printed = ({ number = "", label, remark = "" }: (typeof rows)[number]) => number + label + remark;
  for (const row of rows) {
    if (!row.rows) {
      sheet.add(0, [printed(row), 3], ...values(row.cells));
      continue;
    }
    let beginning: (readonly [string, number?, number?])[] = [[printed(row), 1, leaves(row)]];
    for (const group of row.rows) {
      if (!group.rows) {
        sheet.add(1 - beginning.length, ...beginning, [printed(group), 2], ...values(group.cells));
        beginning = [];
        continue;
      }
      let label: (readonly [string, number?, number?])[] = [[printed(group), 1, leaves(group)]];
      for (const one of group.rows) {
        const before = [...beginning, ...label];
        sheet.add(2 - before.length, ...before, [printed(one)], ...values(one.cells));
        beginning = label = [];
      }
    }
  }
  return sheet.table(3);
}

function printDisputes({ rows, columns }: FormTable, figures: Figures): PrintedTable {
  const sheet = new Sheet(15);
  const words = columns.map(({ label }) => label);
  sheet.add(0, ["行政复议", 5], ["行政诉讼", 10]);
  sheet.add(
    0,
    ...words.slice(0, 5).map((word) => [word, 1, 2] as const),
    ["未经复议直接起诉", 5],
    ["复议后起诉", 5],
  );
  sheet.add(5, ...words.slice(5).map((word) => [word] as const));
  sheet.add(0, ...rows[0]!.cells!.map((code) => [figure(figures, code)] as const));
  return sheet.table(3);
}

/** What a reader should give: each cell's words in every place that it covers; no column in which nothing begins. */
export function gridOf({ cells, height, width }: PrintedTable): string[][] {
  const grid = Array.from({ length: height }, () => Array.from({ length: width }, () => "?"));
  for (const { text, row, column, rows, columns } of cells) {
    for (let i = row; i < row + rows; i += 1) {
      for (let j = column; j < column + columns; j += 1) grid[i]![j] = text;
    }
  }
  expect(grid.flat()).not.toContain("?");
  const begun = new Set(cells.map(({ column }) => column));
  return grid.map((line) => line.filter((_, j) => begun.has(j)));
}

export const rowsOf = ({ cells, height }: PrintedTable): Printed[][] =>
  Array.from({ length: height }, (_, row) => cells.filter((cell) => cell.row === row));
