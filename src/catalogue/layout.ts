import { forms } from "./forms";
import { FORM_CODES, type Form, type FormCode, type FormColumn, type FormRow, type FormTable } from "./types";

/** A row with its place: `parents` are the rows above it in the tree, outermost first; `level` is 1 for the outermost. */
export interface PlacedRow {
  readonly table: FormTable;
  readonly row: FormRow;
  readonly parents: readonly FormRow[];
  readonly level: number;
}

/** One figure that the form prints, with its indicator's code. */
export interface FormCell {
  readonly table: FormTable;
  readonly row: FormRow;
  readonly column: FormColumn;
  readonly indicator: string;
}

export function isFormCode(code: string): code is FormCode {
  return (FORM_CODES as readonly string[]).includes(code);
}

/** The form of a code. Throws if no file declares it, which is a mistake of ours. */
export function formByCode(code: FormCode): Form {
  const form = forms.find((candidate) => candidate.code === code);
  if (!form) throw new Error(`no form ${code} is declared: add it to forms/index.ts`);
  return form;
}

/** Every row as printed from top to bottom, headings included. */
export function* eachRow(form: Form): Generator<PlacedRow> {
  for (const table of form.tables) yield* rowsOf(table);
}

const rowsByTable = new WeakMap<FormTable, readonly PlacedRow[]>();

/** Every row of one table as printed from top to bottom, headings included. Readers ask for the same ones all the time. */
export function rowsOf(table: FormTable): readonly PlacedRow[] {
  const known = rowsByTable.get(table) ?? [...rowsBelow(table, table.rows, [])];
  rowsByTable.set(table, known);
  return known;
}

function* rowsBelow(
  table: FormTable,
  rows: readonly FormRow[],
  parents: readonly FormRow[],
): Generator<PlacedRow> {
  for (const row of rows) {
    yield { table, row, parents, level: parents.length + 1 };
    yield* rowsBelow(table, row.rows ?? [], [...parents, row]);
  }
}

/**
 * The figures of a form, table by table, row by row, column by column.
 *
 * @example cellsOf(formByCode("C2021")).length //=> 200
 * @example cellsOf(formByCode("PRE")) //=> []
 */
export function cellsOf(form: Form): readonly FormCell[] {
  return [...eachRow(form)].flatMap(({ table, row }) =>
    codesIn(row).map((indicator, i): FormCell => {
      const column = table.columns[i];
      if (!column) throw new Error(`${table.code} ${row.label}: more cells than columns`);
      return { table, row, column, indicator };
    }),
  );
}

const codesIn = ({ cells, indicator }: FormRow): readonly string[] => cells ?? (indicator ? [indicator] : []);

/**
 * The form that the rules asked for in a year; a report of that year need not have used it.
 *
 * @example formInForce(2020).code //=> "B2019"
 */
export const formInForce = (year: number): Form =>
  forms.findLast(({ firstYear = 0 }) => firstYear <= year) ?? forms[0]!;

const layouts = new Map<FormCode, readonly string[]>();

/** The indicator codes of a form in the order of its cells: the order in which a report's figures are stored. */
export function layoutOf(code: FormCode): readonly string[] {
  let layout = layouts.get(code);
  if (!layout) {
    layout = Object.freeze(cellsOf(formByCode(code)).map((cell) => cell.indicator));
    layouts.set(code, layout);
  }
  return layout;
}

/**
 * The layout of a hybrid: a form's own, with each borrowed code behind the nearest one that precedes it in the form it comes
 * from. Codes that the form already has change nothing; a code that no form prints throws.
 *
 * @example mergeLayouts("C2021", ["outcome.other"]) // behind …reconfirmation, before …not_corrected@natural_person
 */
export function mergeLayouts(form: FormCode, borrowedCodes: readonly string[]): readonly string[] {
  const merged = [...layoutOf(form)];
  const borrowed = new Set(borrowedCodes.filter((code) => !merged.includes(code)));

  for (const lender of forms.filter(({ code }) => code !== form).map(({ code }) => layoutOf(code))) {
    for (const [place, code] of lender.entries()) {
      if (!borrowed.delete(code)) continue;
      const before = lender.slice(0, place).findLast((earlier) => merged.includes(earlier));
      merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, code);
    }
  }
  if (borrowed.size > 0) throw new Error(`no form prints ${[...borrowed].join(", ")}`);
  return merged;
}
