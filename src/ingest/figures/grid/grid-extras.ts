import type { ExtraFigure, Locator, Message } from "../../../report/index";
import { extraFigure, isExtra, rowUnknown } from "../read-extras";
import { columnsApart } from "./grid-messages";
import type { GridRow } from "./grid-rows";
import type { Slot } from "./slots";
import { rowPathOf } from "./seen-cells";

type Locate = (row: GridRow) => Locator;

/** Figures below a form's heads in rows and columns that no form has: kept with their words. */
export function gridExtras(
  rows: readonly GridRow[],
  locate: Locate,
): { extras: readonly ExtraFigure[]; messages: readonly Message[] } {
  const unknown = rows.filter(({ head, refs, line }) => head && refs.length === 0 && !line.isBlank);
  const ofRows = unknown.map((row) => ({ row, extras: extrasOf(row, locate, () => true) }));
  const known = rows.filter(({ refs }) => refs.length > 0);
  const ofColumns = known.flatMap((row) => extrasOf(row, locate, (slot) => slot?.refs.length === 0));
  const columns = new Set(ofColumns.flatMap(({ column }) => column ?? []));
  return {
    extras: [...ofRows.flatMap(({ extras }) => extras), ...ofColumns],
    messages: [
      ...ofRows.map(({ row, extras }) => rowUnknown(nameOf(row), extras.length > 0, locate(row))),
      ...columnsApart([...columns]),
    ],
  };
}

function extrasOf(row: GridRow, locate: Locate, isWanted: (slot: Slot | null) => boolean): ExtraFigure[] {
  const { values, cells, head } = row;
  const label = rowPathOf(row) || row.line.row.text;
  return (values ?? cells).flatMap(({ text }, i) => {
    const slot = (values && head?.slots[i]) ?? null;
    if (!isWanted(slot) || !isExtra(text)) return [];
    const column = slot?.printed || null;
    const at = { ...locate(row), row: label, ...(column ? { column } : {}) };
    return [{ ...extraFigure(label, column, text, slot?.unit ?? null), at }];
  });
}

const nameOf = ({ labels, line }: GridRow): string =>
  labels.map(({ text }) => text).join("/") || line.row.text;
