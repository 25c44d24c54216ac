import { eachRow, forms, type Form, type FormCode } from "../../catalogue/index";
import { isTable, type Document, type Table } from "../document";
import { readTableHead } from "../figures/table-head";
import { letters } from "../figures/label";
import { indexForm, type FormIndex } from "../figures/form-index";

/** Fewer rows than that are an excerpt in the running text; where most rows are others, the sheet is of another kind (PRE). */
const rowsThatMakeASheet = 8;
const shareOfItsRows = 0.6;
const labelsThatNameAForm = 5;
const shortestTellingLabel = 6;

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

/** The form whose labels stand in the text though this stage cannot read its tables yet; of several that of most labels. */
export function unreadableForm({ text }: Document): FormCode | null {
  const words = letters(text);
  const counted = forms
    .filter((form) => !readable.includes(form))
    .map((form) => ({
      code: form.code,
      labels: tellingLabels(form).filter((label) => words.includes(label)).length,
    }))
    .sort((a, b) => b.labels - a.labels)[0];
  return counted && counted.labels >= labelsThatNameAForm ? counted.code : null;
}

function tellingLabels(form: Form): readonly string[] {
  const labels = form.tables
    .flatMap(({ columns }) => columns)
    .concat([...eachRow(form)].map(({ row }) => row));
  return [...new Set(labels.map(({ label }) => letters(label)))].filter(
    (label) => label.length >= shortestTellingLabel,
  );
}
