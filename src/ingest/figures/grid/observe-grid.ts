import { cellsOf, mergeLayouts, type Form, type FormCode } from "../../../catalogue/index";
import type { ExtraFigure, Locator, Message, Observation } from "../../../report/index";
import type { Document } from "../../document";
import { chooseForms, isBorrowed } from "./choose-forms";
import { gridExtras } from "./grid-extras";
import * as say from "./grid-messages";
import { rowsOfSegments, type GridRow } from "./grid-rows";
import { aboutLostCells } from "./lost-cells";
import { observeSeen, type LocateCell } from "./observe-seen";
import { replacedCodes } from "./replaced";
import { repeatedTables } from "./repeated-tables";
import { rowPathOf, seenCells, type SeenCell } from "./seen-cells";
import { segmentsOf, type Segment } from "./segments";

export interface GridReading {
  readonly form: Form;
  readonly otherForms: readonly FormCode[];
  readonly layout: readonly string[];
  readonly observations: readonly Observation[];
  readonly extras: readonly ExtraFigure[];
  readonly messages: readonly Message[];
}

/** Where a row of a grid stands. */
export type LocateRow = (row: GridRow) => Locator;

/** Fewer figures are an excerpt in the running text. */
const fewestCells = 3;
/** Columns of a row of which one blank at the end says something. */
const fewestToTell = 3;

/**
 * The figures of the tables of a form with several columns (B2019, C2021), whatever cuts, merges and misprints they came with.
 * What cannot be given to a cell surely is UNREADABLE, what is not there NOT_EXTRACTED, each with a message; null where the
 * document has no such table.
 */
export function observeGrid(document: Document, locateRow: LocateRow): GridReading | null {
  const segments = segmentsOf(document.blocks);
  const rows = rowsOfSegments(segments);
  const seen = rows.flatMap(seenCells);
  const chosen = chooseForms(seen);
  if (!chosen || seen.length < fewestCells) return null;

  const { form, others, isAmbiguous } = chosen;
  const locate: LocateCell = ({ row, rowPath, column, table }) => ({
    ...locateRow(row),
    table: table.title,
    ...(rowPath ? { row: rowPath } : {}),
    column,
  });
  const byCode = groupByCode(seen.filter((cell) => cell.forms.includes(form) || isBorrowed(cell, form)));
  const layout = mergeLayouts(form.code, [...byCode.keys()]);
  const { extras, messages: unknown } = gridExtras(rows, locateRow);
  const about = [
    ...(isAmbiguous ? [say.formAmbiguous({ zh: form.nameZh, en: form.nameEn })] : []),
    ...misprints(segments, rows, locateRow),
  ];
  const base = { form, otherForms: others, layout, extras };
  if (rows.every(({ cells }) => cells.every(({ kind }) => kind === "blank")))
    return {
      ...base,
      observations: layout.map(() => ({ status: "NOT_EXTRACTED" })),
      messages: [...about, say.noFigures()],
    };

  const read = new Map([...byCode].map(([code, cells]) => [code, observeSeen(cells, locate)]));
  const replaced = replacedCodes(form, seen);
  const lost = cellsOf(form).filter(({ indicator }) => !read.has(indicator) && !replaced.has(indicator));
  return {
    ...base,
    observations: layout.map(
      (code) =>
        read.get(code)?.observation ?? { status: replaced.has(code) ? "NOT_IN_FORM" : "NOT_EXTRACTED" },
    ),
    messages: [
      ...repeatedTables(byCode, locate),
      ...about,
      ...aboutLostCells(lost, form, (code) => read.has(code), document.pictures ?? []),
      ...blankAtTheEnd(rows, locateRow),
      ...eachOnce([...read.values()].flatMap(({ messages }) => messages)),
      ...unknown,
    ],
  };
}

function groupByCode(seen: readonly SeenCell[]): ReadonlyMap<string, readonly SeenCell[]> {
  const groups = new Map<string, SeenCell[]>();
  for (const cell of seen) groups.set(cell.code, [...(groups.get(cell.code) ?? []), cell]);
  return groups;
}

function misprints(
  segments: readonly Segment[],
  rows: readonly GridRow[],
  locate: LocateRow,
): readonly Message[] {
  const heads = segments.flatMap(({ head }) => head ?? []);
  return [
    ...heads.flatMap(({ misread }) =>
      misread.map(({ slot, ref }) => say.columnMisprinted(slot.printed, ref.column.label)),
    ),
    ...heads.flatMap(({ twice }) => twice.map(({ column }) => say.columnTwice(column.label))),
    ...rows
      .filter(({ isMisprint }) => isMisprint)
      .map((row) => say.rowMisprinted(row.labels.at(-1)!.text, row.refs[0]!.row.label, locate(row))),
  ];
}

/** A row that lost a cell looks like that where the program closed the gap. */
function blankAtTheEnd(rows: readonly GridRow[], locate: LocateRow): readonly Message[] {
  return rows.flatMap((row) => {
    const { values, refs, head } = row;
    if (!values || refs.length === 0 || values.length < fewestToTell) return [];
    const isSuspect = values.every(({ kind }, i) => (kind === "blank") === (i === values.length - 1));
    const name = rowPathOf(row) || refs[0]!.table.title;
    return isSuspect ? [say.lastCellBlank(name, head?.slots.at(-1)?.printed ?? "", locate(row))] : [];
  });
}

/** A line that could not be read says so once, not for each of its cells. */
function eachOnce(messages: readonly Message[]): readonly Message[] {
  return [...new Map(messages.map((message) => [message.code + message.messageZh, message])).values()];
}
