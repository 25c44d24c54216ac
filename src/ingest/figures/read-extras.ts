import type { ExtraFigure, Locator, Message } from "../../report/index";
import { info } from "../messages";
import { readCell } from "./cell";
import { pathOf } from "./form-index";
import type { MatchedRow } from "./match-rows";
import type { Locate, SheetRow } from "./sheet-rows";
import { isUnit } from "./units";

/** What the sheet prints beyond the form: rows that no form has, and further columns of rows that it has. */
export function readExtras(
  matched: readonly MatchedRow[],
  columns: readonly string[],
  column: number,
  locate: Locate,
): { extras: readonly ExtraFigure[]; messages: readonly Message[] } {
  const all = columns.map((_, i) => i);
  const others = all.filter((i) => i !== column);
  const read = matched.map(({ row, place }) => {
    const label = place ? pathOf(place) : row.label;
    const extras = (place ? others : all).flatMap(
      (i) => extraOf(row, label, columns[i]!, row.values[i], locate) ?? [],
    );
    return { row, isUnknown: place === null, extras };
  });
  const unknown = read.filter(({ isUnknown }) => isUnknown);
  return {
    extras: read.flatMap(({ extras }) => extras),
    messages: [
      ...unknown.map(({ row, extras }) =>
        rowUnknown(row.label || row.line.text, extras.length > 0, locate(row)),
      ),
      ...columnsUnread(others.map((i) => columns[i]!)),
    ],
  };
}

const longestFigure = 30;

/** 填报人：王五 below a sheet is no figure. */
export const isExtra = (text: string): boolean => /\d/.test(text) && text.length <= longestFigure;

function extraOf(
  row: SheetRow,
  label: string,
  column: string,
  raw: string | null | undefined,
  locate: Locate,
): ExtraFigure | null {
  if (!raw || !isExtra(raw)) return null;
  return {
    ...extraFigure(label, column || null, raw, row.unit && isUnit(row.unit) ? row.unit : null),
    at: { ...locate(row), ...(column ? { column } : {}) },
  };
}

/** Value and unit of a figure that no form has; the value is null where the cell is no number. */
export function extraFigure(
  label: string,
  column: string | null,
  raw: string,
  unit: string | null,
): Omit<ExtraFigure, "at"> {
  const reading = readCell(raw);
  const isNumber = reading.status === "REPORTED";
  return {
    label,
    column,
    raw,
    value: isNumber ? Number(reading.decimal) + 0 : null,
    unit: (isNumber ? reading.unit : null) ?? unit,
  };
}

/** `isKept`: its figures are among the extras. */
export const rowUnknown = (name: string, isKept: boolean, at: Locator): Message =>
  info(
    "ROW_UNKNOWN",
    `表式中没有“${name}”这一行，${isKept ? "其数值另存为表外数据" : "未读取"}。`,
    `No form has a row “${name}”: ${isKept ? "its figures are kept as extras" : "it was not read"}.`,
    at,
  );

const columnsUnread = (columns: readonly string[]): readonly Message[] =>
  columns.length === 0
    ? []
    : [
        info(
          "COLUMN_KEPT_APART",
          `统计表另有数值栏“${columns.join("”“")}”，其数值另存为表外数据。`,
          `The table has further columns (${columns.join(", ")}); their figures are kept as extras.`,
        ),
      ];
