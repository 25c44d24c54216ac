import { rowsOf, type Form, type FormCell, type FormTable } from "../../../catalogue/index";
import type { Message } from "../../../report/index";
import type { PagePicture } from "../../document";
import { columnsMissing, rowsMissing, tablesMissing } from "./grid-messages";

/**
 * What is said of figures that a form has and the document has no cell for: tables that are not there by their titles, rows and
 * columns that a table lacks by theirs.
 */
export function aboutLostCells(
  lost: readonly FormCell[],
  form: Form,
  isSeen: (code: string) => boolean,
  pictures: readonly PagePicture[],
): readonly Message[] {
  const absent = form.tables.filter(
    (table) => lost.some((cell) => cell.table === table) && !codesOf(table).some(isSeen),
  );
  const partly = lost.filter(({ table }) => !absent.includes(table));
  const rows = [...new Set(partly.map(({ row }) => row))].filter(({ cells = [] }) => !cells.some(isSeen));
  const columns = new Set(partly.filter(({ row }) => !rows.includes(row)).map(({ column }) => column));
  return [
    ...tablesMissing(absent, pictures),
    ...rowsMissing(rows.map(({ number = "", label }) => number + label)),
    ...columnsMissing([...columns].map(({ group, label }) => (group ? `${group}/${label}` : label))),
  ];
}

const codesOf = (table: FormTable): readonly string[] =>
  [...rowsOf(table)].flatMap(({ row }) => row.cells ?? []);
