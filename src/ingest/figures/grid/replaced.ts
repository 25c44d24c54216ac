import { cellsOf, rowsOf, type Form, type FormRow } from "../../../catalogue/index";
import { isBorrowed } from "./choose-forms";
import type { SeenCell } from "./seen-cells";
import { gridForms, gridKey, isTwin } from "./vocabulary";

/**
 * Figures of a form that the document does not ask for, because it prints another form's block or rows in their place: those of
 * （六）1–3 where it prints 2019's single row （六）, those of a block of table 2 where it prints 2019's columns.
 */
export function replacedCodes(form: Form, seen: readonly SeenCell[]): ReadonlySet<string> {
  const codes = new Set(seen.map(({ code }) => code));
  const foreign = seen.filter((cell) => isBorrowed(cell, form));
  const tables = new Set(foreign.map(({ table }) => table));
  const rows = new Set(foreign.flatMap(({ row }) => row.refs.flatMap((ref) => [ref.row, ...ref.parents])));
  const headings = new Set([...rows].filter((row) => row.label !== "").map(({ label }) => gridKey(label)));
  const replaced = cellsOf(form).filter(({ table, row }) => {
    const byBlock = [...tables].some(
      (other) => isTwin(other, table) && !/^[一二三四五六]、/.test(table.title),
    );
    return (
      byBlock ||
      ancestry(form, row).some(({ label }) => isRowOfOthers(form, label) && headings.has(gridKey(label)))
    );
  });
  return new Set(replaced.map(({ indicator }) => indicator).filter((code) => !codes.has(code)));
}

/** A label under which the forms count differently: a row of figures in one, a heading of rows in the other. */
function isRowOfOthers(form: Form, label: string): boolean {
  const has = (one: Form) =>
    one.tables.some((table) => [...rowsOf(table)].some(({ row }) => row.label === label && row.cells));
  return gridForms.some((other) => other !== form && has(other) !== has(form));
}

/** A row and the headings above it. */
function ancestry(form: Form, wanted: FormRow): readonly FormRow[] {
  for (const table of form.tables)
    for (const { row, parents } of rowsOf(table)) if (row === wanted) return [...parents, row];
  return [];
}
