import { formByCode, rowsOf, type FormTable } from "../../../../src/catalogue";
import { isTable, type Document } from "../../../../src/ingest/document";
import { labelKey } from "../../../../src/ingest/figures/label";
import { isValue } from "../../../../src/ingest/text/forms/values";

export type FormCode = "B2019" | "C2021";

/** A row as it is printed: what stands before its figures, and the groups of rows that it stands in. */
export interface PrintedRow {
  readonly label: string;
  readonly groups: readonly string[];
  readonly figures: readonly string[];
}

export interface PrintedTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly PrintedRow[];
}

export interface PrintedForm {
  readonly contents: readonly PrintedTable[];
  readonly applications: PrintedTable;
  readonly disputes: PrintedTable;
}

/** Numbers that follow from a seed: the same test each time it runs. */
export class Numbers {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }
  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }
  /** Mostly small, as in the reports, some of four digits and more. */
  figure = (): string => String(this.below(4) > 0 ? this.below(12) : this.below(40_000));
}

/** The tables of a form with a figure of `figure` in each cell. */
export function printedForm(code: FormCode, figure: () => string): PrintedForm {
  const tables = formByCode(code).tables.map((table): PrintedTable => printedTable(table, figure));
  return {
    contents: tables.slice(0, -2),
    applications: tables.at(-2)!,
    disputes: tables.at(-1)!,
  };
}

function printedTable(table: FormTable, figure: () => string): PrintedTable {
  const words = ({ number = "", label, remark = "" }: { number?: string; label: string; remark?: string }) =>
    number + label + remark;
  return {
    title: table.title,
    columns: table.columns.map(({ label }) => label),
    rows: [...rowsOf(table)].flatMap(({ row, parents }) =>
      row.cells
        ? [{ label: words(row), groups: parents.map(words), figures: row.cells.map(() => figure()) }]
        : [],
    ),
  };
}

export const rowsOfForm = ({ contents, applications, disputes }: PrintedForm): readonly PrintedRow[] =>
  [...contents, applications, disputes].flatMap(({ rows }) => rows);

/** "label = figures" for each row; a row of unknown columns says so. */
export const factsOfForm = (form: PrintedForm): string[] =>
  rowsOfForm(form).map(({ label, figures }) => fact(label, figures, true));

const fact = (label: string, figures: readonly string[], aligned: boolean): string =>
  `${labelKey(label)} ${aligned ? "=" : "?"} ${figures.map((figure) => figure.replace(/\s/g, "~") || "_").join(" ")}`.trim();

/** The same of what was read: heads and titles left out. */
export function factsIn(document: Document): string[] {
  return document.blocks.filter(isTable).flatMap(({ rows }) =>
    rows
      .filter(({ cells }) => !isHead(cells))
      .map(({ cells, aligned }) =>
        // Table 4 has no label before its fifteen figures.
        cells.length < 15 && isWords(cells[0]!)
          ? fact(cells[0]!, cells.slice(1), aligned)
          : fact("", cells, aligned),
      ),
  );
}

const isWords = (cell: string): boolean => !isValue(cell) && /\p{Script=Han}/u.test(cell);

const isHead = (cells: readonly string[]): boolean =>
  (cells.length > 1 && cells.slice(1).every(isWords)) || /^第二十条/.test(cells[0]!);
