import { formByCode, layoutOf, mergeLayouts, type FormCode } from "../catalogue/index";
import type { ExtraFigure, Locator, Message, Observation } from "../report/index";
import { isTable, type Document, type Table, type TableRow } from "./document";
import { observeGrid } from "./figures/grid/observe-grid";
import { readLocalSheets, type PlaceOf } from "./figures/read-local-sheet";
import { observeSheet, type SheetReading } from "./figures/observe-sheet";
import type { Outline } from "./outline/sections";
import { unreadForm, type SheetOfForm } from "./recognise/form";
import { localSheet, noTable, tableShapeless, tablesUnread } from "./report-messages";

/** All that the tables of a document say. */
export interface Figures {
  readonly form: FormCode | null;
  readonly otherForms: readonly FormCode[];
  readonly layout: readonly string[];
  readonly observations: readonly Observation[];
  readonly extras: readonly ExtraFigure[];
  readonly messages: readonly Message[];
}

/**
 * Tables → figures. The form is that of the labels that are printed, whatever the year; where the tables are those of two forms
 * the report keeps the figures of both, under the form of which it has more.
 */
export function readFigures(
  document: Document,
  outline: Outline,
  sheet: SheetOfForm | null,
  year: number | null,
): Figures {
  const placeOf = (row: TableRow, table: Table): Locator => {
    const page = row.page ?? table.page;
    return { ...outline.places.get(row)!, ...(page === null ? {} : { page }), quote: row.text };
  };
  const grid = observeGrid(document, ({ line }) => placeOf(line.row, line.table));
  const own = sheet && readSheetOf(sheet, outline, placeOf);
  if (grid && own) return joined({ ...grid, form: grid.form.code }, own);
  if (grid) return { ...grid, form: grid.form.code };
  return own ?? readLocal(document, placeOf, year) ?? withoutTables(document);
}

function readSheetOf(
  { form, tables }: SheetOfForm,
  { sections }: Outline,
  placeOf: (row: TableRow, table: Table) => Locator,
): Figures {
  const reading: SheetReading = observeSheet(form, tables, ({ line, table, label }): Locator => {
    const place = placeOf(line, table);
    const { kind, title } = sections[place.section!]!;
    return { ...place, ...(kind === "ANNEX" ? { table: title } : {}), row: label };
  });
  return { form: form.code, otherForms: [], ...reading };
}

const isSeen = ({ status }: Observation): boolean => status !== "NOT_EXTRACTED" && status !== "NOT_IN_FORM";

function joined(one: Figures, two: Figures): Figures {
  const [main, other] = [one, two].sort(
    (a, b) => b.observations.filter(isSeen).length - a.observations.filter(isSeen).length,
  ) as [Figures, Figures];
  const seen = new Map(
    [other, main].flatMap(({ layout, observations }) =>
      layout.flatMap((code, i) => (isSeen(observations[i]!) ? [[code, observations[i]!] as const] : [])),
    ),
  );
  const own = new Map(main.layout.map((code, i) => [code, main.observations[i]!]));
  const layout = mergeLayouts(main.form!, [...main.layout, ...seen.keys()]);
  return {
    form: main.form,
    otherForms: [...new Set([...main.otherForms, other.form!, ...other.otherForms])].sort(),
    layout,
    observations: layout.map((code) => seen.get(code) ?? own.get(code) ?? { status: "NOT_EXTRACTED" }),
    extras: [...main.extras, ...other.extras],
    messages: [...main.messages, ...other.messages],
  };
}

const lastYearOfLocalSheets = formByCode("PRE").lastYear!;

/** Sheets of before 2014: label and figure as they stand, for nothing in them can be declared once. */
function readLocal(document: Document, placeOf: PlaceOf, year: number | null): Figures | null {
  const sheets = readLocalSheets(document, placeOf);
  if (!sheets || (!sheets.isOld && (year === null || year > lastYearOfLocalSheets))) return null;
  const { extras } = sheets;
  const none = { otherForms: [], layout: [], observations: [] };
  return { ...none, form: "PRE", extras, messages: [localSheet(extras.length)] };
}

/** No table is a form's: the words of one in the text tell at least which figures are not known. */
function withoutTables(document: Document): Figures {
  const { blocks, pictures = [] } = document;
  const unread = unreadForm(document);
  const none = { otherForms: [], observations: [], layout: [], extras: [] };
  if (!unread) return { ...none, form: null, messages: [noTable(blocks.filter(isTable).length, pictures)] };
  if (unread.isShapeless) return { ...none, form: null, messages: [tableShapeless(unread.code)] };
  const layout = layoutOf(unread.code);
  return {
    ...none,
    form: unread.code,
    layout,
    observations: layout.map(() => ({ status: "NOT_EXTRACTED" })),
    messages: [tablesUnread(unread.code)],
  };
}
