import { eachRow, formByCode, type FormCode, type FormRow, type FormTable } from "../catalogue/index";
import type { PrintedFigures } from "./printed-figures";
import { Sheet, type CellToPlace, type PrintedTable } from "./printed-table";

export interface TableOptions {
  /** The form of table 3 where it is another than that of the rest: a hybrid. */
  readonly applicationsOf?: "B2019" | "C2021";
  /** Of table 2: figures below their heads, or heads and figures with spans of their own, as one real report has them. */
  readonly contents?: "even" | "uneven";
}

/** The three tables of B2019 and C2021, or the sheet of A2014, in their official layout. Throws where a figure is lacking. */
export function printTables(
  form: Exclude<FormCode, "PRE">,
  figures: PrintedFigures,
  { applicationsOf, contents = "even" }: TableOptions = {},
): PrintedTable[] {
  const { tables } = formByCode(form);
  if (form === "A2014") return [printSheet(figures)];
  const blocks = tables.filter(({ title }) => title.startsWith("第二十条"));
  return [
    printContents(blocks, figures, contents),
    printApplications(formByCode(applicationsOf ?? form).tables.at(-2)!, figures),
    printDisputes(tables.at(-1)!, figures),
  ];
}

const figure = (figures: PrintedFigures, code: string, columns = 1): CellToPlace => {
  const text = figures[code];
  if (text === undefined) throw new Error(`there is no figure for ${code}`);
  return { text, code, columns };
};

const wholeLabel = ({ number = "", label, remark = "" }: FormRow): string => number + label + remark;

function printSheet(figures: PrintedFigures): PrintedTable {
  const sheet = new Sheet();
  sheet.add(0, ["统计指标"], ["单位"], ["统计数"]);
  for (const { row } of eachRow(formByCode("A2014"))) {
    const { indicator, unit = "" } = row;
    sheet.add(
      0,
      [wholeLabel(row)],
      ...(indicator ? [[unit] as const, figure(figures, indicator)] : [[""] as const, [""] as const]),
    );
  }
  return sheet.table("政府信息公开情况统计表", [70, 12, 18], 1);
}

/** Columns of the six right of the label, for one, two and three figures; heads first. */
const contentSpans = {
  even: {
    1: [[6], [6]],
    2: [
      [3, 3],
      [3, 3],
    ],
    3: [
      [2, 2, 2],
      [2, 2, 2],
    ],
  },
  uneven: {
    1: [[6], [6]],
    2: [
      [3, 3],
      [2, 4],
    ],
    3: [
      [2, 3, 1],
      [3, 2, 1],
    ],
  },
} as const;

/** Blocks of one, two and three figures a row in one table. */
function printContents(
  blocks: readonly FormTable[],
  figures: PrintedFigures,
  spans: keyof typeof contentSpans,
): PrintedTable {
  const sheet = new Sheet();
  for (const { title, columns, rows } of blocks) {
    const [heads, values] = contentSpans[spans][columns.length as 1 | 2 | 3];
    sheet.add(0, [title, 7]);
    sheet.add(0, ["信息内容"], ...columns.map(({ label }, i) => [label, heads[i]!] as const));
    for (const { label, cells = [] } of rows)
      sheet.add(0, [label], ...cells.map((code, i) => figure(figures, code, values[i]!)));
  }
  return sheet.table("二、主动公开政府信息情况", [30, 12, 12, 12, 12, 11, 11], 0);
}

function printApplications(
  { title, rows, columns, identities }: FormTable,
  figures: PrintedFigures,
): PrintedTable {
  const sheet = new Sheet();
  const { printed } = identities!.find((identity) => identity.printed)!;
  sheet.add(0, [`（${printed}）`, 3, 3], ["申请人情况", 7]);
  sheet.add(3, ["自然人", 1, 2], ["法人或其他组织", 5], ["总计", 1, 2]);
  sheet.add(4, ...columns.slice(1, 6).map(({ label }) => [label] as const));
  const height = (row: FormRow): number => row.rows?.reduce((sum, one) => sum + height(one), 0) ?? 1;
  /** `before`: the headings that begin in this row, left of it. */
  const put = (row: FormRow, column: number, before: readonly CellToPlace[]): void => {
    if (!row.rows) {
      const values = row.cells!.map((code) => figure(figures, code));
      sheet.add(column - before.length, ...before, [wholeLabel(row), 3 - column], ...values);
      return;
    }
    row.rows.forEach((one, i) =>
      put(one, column + 1, i === 0 ? [...before, [wholeLabel(row), 1, height(row)]] : []),
    );
  };
  for (const row of rows) put(row, 0, []);
  return sheet.table(title, [5, 9, 26, 9, 9, 8, 9, 10, 7, 8], 3);
}

function printDisputes({ title, rows, columns }: FormTable, figures: PrintedFigures): PrintedTable {
  const sheet = new Sheet();
  const words = columns.map(({ label }) => label);
  sheet.add(0, ["行政复议", 5], ["行政诉讼", 10]);
  const reviews = words.slice(0, 5).map((word) => [word, 1, 2] as const);
  sheet.add(0, ...reviews, ["未经复议直接起诉", 5], ["复议后起诉", 5]);
  sheet.add(5, ...words.slice(5).map((word) => [word] as const));
  sheet.add(0, ...rows[0]!.cells!.map((code) => figure(figures, code)));
  return sheet.table(
    title,
    columns.map(() => 1),
    3,
  );
}
