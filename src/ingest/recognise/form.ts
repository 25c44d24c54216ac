import { eachRow, forms, type Form, type FormCode } from "../../catalogue/index";
import { isTable, type Document, type Table } from "../document";
import { readTableHead } from "../figures/table-head";
import { letters } from "../figures/label";
import { indexForm, type FormIndex } from "../figures/form-index";

/** Fewer rows than that are an excerpt in the running text; where most rows are others, the sheet is of another kind (PRE). */
const rowsThatMakeASheet = 8;
const shareOfItsRows = 0.6;
const labelsThatNameAForm = 5;
/** More than any report names in its sentences. */
const labelsThatMakeAShapelessSheet = 20;
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

/**
 * The form whose labels stand in a text in which no table of it was found: it lost the shape of one (`isShapeless`: a sheet of
 * one column). Of several forms the one of most labels; null where the text holds none.
 */
export function unreadForm({ text }: Document): { code: FormCode; isShapeless: boolean } | null {
  const words = letters(text);
  const [most] = forms
    .map((form) => ({
      form,
      isShapeless: readable.includes(form),
      found: tellingLabels(form).filter((label) => words.includes(label)),
    }))
    .filter(
      ({ found, isShapeless }) =>
        found.length >= (isShapeless ? labelsThatMakeAShapelessSheet : labelsThatNameAForm),
    )
    .sort((a, b) => b.found.length - a.found.length);
  return most ? { code: most.form.code, isShapeless: most.isShapeless } : null;
}

function tellingLabels(form: Form): readonly string[] {
  const labels = form.tables
    .flatMap(({ columns }) => columns)
    .concat([...eachRow(form)].map(({ row }) => row));
  return [...new Set(labels.map(({ label }) => letters(label)))].filter(
    (label) => label.length >= shortestTellingLabel,
  );
}
