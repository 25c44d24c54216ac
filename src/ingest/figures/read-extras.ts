import type { ExtraFigure, Locator, Message } from "../../report/index";
import { info } from "../messages";
import { readCell } from "./cell";
import { pathOf } from "./form-index";
import type { MatchedRow } from "./match-rows";
import type { Locate, SheetRow } from "./sheet-rows";

/** What the sheet prints beyond the form: rows that no form has, and further columns of rows that it has. */
export function readExtras(
  matched: readonly MatchedRow[],
  columns: readonly string[],
  column: number,
  locate: Locate,
): { extras: readonly ExtraFigure[]; messages: readonly Message[] } {
  const unknown = matched.filter(({ place }) => place === null).map(({ row }) => row);
  const others = columns.map((_, i) => i).filter((i) => i !== column);
  const extras = matched.flatMap(({ row, place }) => {
    const label = place ? pathOf(place) : row.label;
    return (place ? others : columns.map((_, i) => i)).flatMap(
      (i) => extraOf(row, label, columns[i] ?? "", row.values[i], locate) ?? [],
    );
  });
  return {
    extras,
    messages: [
      ...unknown.map((row) => rowUnknown(row, locate(row))),
      ...columnsUnread(others.map((i) => columns[i]!)),
    ],
  };
}

function extraOf(
  row: SheetRow,
  label: string,
  column: string,
  raw: string | null | undefined,
  locate: Locate,
): ExtraFigure | null {
  if (raw === null || raw === undefined || raw === "") return null;
  return {
    ...extraFigure(label, column === "" ? null : column, raw, row.unit),
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

const rowUnknown = ({ label, values }: SheetRow, at: Locator): Message =>
  info(
    "ROW_UNKNOWN",
    `表式中没有“${label}”这一行，${values.some(Boolean) ? "其数值另存为表外数据" : "未读取"}。`,
    `No form has a row “${label}”: ${values.some(Boolean) ? "its figures are kept as extras" : "it was not read"}.`,
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
