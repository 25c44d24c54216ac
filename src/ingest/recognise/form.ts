import { eachRow, forms, type Form, type FormCode } from "../../catalogue/index";
import { isTable, type Document, type Table } from "../document";
import { readTableHead } from "../figures/table-head";
import { labelKey, letters } from "../figures/label";
import { indexForm, type FormIndex } from "../figures/form-index";

/** Fewer rows than that are an excerpt in the running text; where most rows are others, the sheet is of another kind (PRE). */
const rowsThatMakeASheet = 8;
const shareOfItsRows = 0.6;
const labelsThatNameAForm = 5;
const shortestTellingLabel = 7;

/** Forms of one column: what this stage reads out of tables. The others are named where they are met. */
const readable = forms.filter(
  ({ tables }) => tables.length > 0 && tables.every(({ columns }) => columns.length === 1),
);

export interface SheetOfForm {
  readonly form: Form;
  /** In the order of the document: a sheet may be cut into several. */
  readonly tables: readonly Table[];
}

/** The form whose labels the document's tables print, whatever the year; null where no table is a form's. */
export function recogniseSheet({ blocks }: Document): SheetOfForm | null {
  for (const form of readable) {
    const index = indexForm(form);
    const tables = blocks.filter(isTable).map((table) => ({ table, ...countRows(table, index) }));
    const sheets = tables.filter(
      ({ known, all }) => known.length > 0 && known.length >= shareOfItsRows * all,
    );
    const rows = new Set(sheets.flatMap(({ known }) => known));
    if (rows.size >= rowsThatMakeASheet) return { form, tables: sheets.map(({ table }) => table) };
  }
  return null;
}

function countRows({ rows }: Table, index: FormIndex): { known: readonly unknown[]; all: number } {
  const known = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => index.candidates(cell)[0] ?? []).slice(0, 1),
  );
  return { known, all: rows.filter(({ cells }) => cells.length > 1 && readTableHead(cells) === null).length };
}

/** A form whose labels stand in the text, though this stage cannot read its tables yet. */
export function unreadableForm({ text }: Document): FormCode | null {
  const words = letters(text);
  for (const form of forms) {
    if (readable.includes(form)) continue;
    const labels = new Set(
      [...eachRow(form)]
        .map(({ row }) => labelKey(row.label))
        .filter((key) => key.length >= shortestTellingLabel),
    );
    if ([...labels].filter((key) => words.includes(key)).length >= labelsThatNameAForm) return form.code;
  }
  return null;
}
