import { indicatorByCode, layoutOf, type Form } from "../../catalogue/index";
import type { ExtraFigure, Locator, Message, Observation } from "../../report/index";
import type { Table } from "../document";
import { fatal, warning } from "../messages";
import { indexForm, pathOf, type FormIndex, type FormPlace } from "./form-index";
import { matchRows, type MatchedRow } from "./match-rows";
import { observeCell, type ReportedOrNot } from "./observe-cell";
import { readExtras } from "./read-extras";
import { missingRows, repeatedRows } from "./row-messages";
import { readSheet, type Locate, type Sheet, type SheetRow } from "./sheet-rows";
import { powersBetween } from "./units";
import { valueColumn } from "./value-column";

export interface SheetReading {
  readonly layout: readonly string[];
  readonly observations: readonly Observation[];
  readonly extras: readonly ExtraFigure[];
  readonly messages: readonly Message[];
}

/**
 * The figures of a sheet of one column (A2014) in the order of its form. A row that the form has and the sheet lost, a row
 * printed twice, a row without its cell and a cell that is no number are FATAL; a row that no form has becomes an extra.
 */
export function observeSheet(form: Form, tables: readonly Table[], locate: Locate): SheetReading {
  const layout = layoutOf(form.code);
  const sheet = readSheet(tables);
  const column = valueColumn(sheet, form.tables[0]!.columns[0]!);
  if (column === null) return { layout, observations: [], extras: [], messages: [columnUnclear(sheet)] };

  const index = indexForm(form);
  const matched = matchRows(sheet.rows, index);
  const { extras, messages: unknown } = readExtras(matched, sheet.columns, column, locate);
  const at = (row: SheetRow): Locator => ({
    ...locate(row),
    ...(sheet.columns[column] ? { column: sheet.columns[column] } : {}),
  });
  const repeated = repeatedRows(matched, at);
  const { observations, messages } = sheet.rows.some(({ values }) => values.some((value) => value !== null))
    ? observeRows(index, matched, column, at)
    : withoutFigures(layout);
  return { layout, observations, extras, messages: [...repeated, ...messages, ...unknown] };
}

function observeRows(index: FormIndex, matched: readonly MatchedRow[], column: number, at: Locate) {
  const printed = new Map(
    matched.flatMap(({ place, row, again }) => (place && !again ? [[place, row] as const] : [])),
  );
  const read = index.places
    .filter(({ row }) => row.indicator)
    .map((place) => observeRow(place, printed.get(place), column, at));
  const lost = index.places.filter((place) => place.row.indicator && !printed.has(place));
  return {
    observations: read.map(({ observation }) => observation),
    messages: [...missingRows(lost, new Set(printed.keys())), ...read.flatMap(({ messages }) => messages)],
  };
}

function observeRow(
  place: FormPlace,
  row: SheetRow | undefined,
  column: number,
  at: Locate,
): { observation: Observation; messages: readonly Message[] } {
  if (!row) return { observation: { status: "NOT_IN_FORM" }, messages: [] };
  const path = pathOf(place);
  const raw = row.values[column] ?? null;
  if (raw === null) return withoutCell(path, row, at(row));
  const unit = place.row.unit ?? indicatorByCode(place.row.indicator!)!.unit;
  const cell = observeCell({ raw, name: path, unit, rowUnit: row.unit, at: at(row) });
  return {
    observation: cell.observation,
    messages: [...unitDiffers(path, row, unit, at(row)), ...cell.messages],
  };
}

/** A blank cell that leaves no trace between gaps is still blank where the unit before it is printed. */
function withoutCell(
  path: string,
  row: SheetRow,
  at: Locator,
): { observation: ReportedOrNot; messages: readonly Message[] } {
  if (row.unit !== null)
    return {
      observation: { status: "BLANK", raw: "", at },
      messages: [
        warning(
          "VALUE_CELL_ABSENT",
          `${path}：这一行印有单位，没有统计数一栏，按空白处理（不是 0）。`,
          `${path}: the line has its unit and no cell for the figure; it counts as blank, not as 0.`,
          at,
        ),
      ],
    };
  return {
    observation: { status: "UNREADABLE", raw: "", at },
    messages: [
      fatal(
        "VALUE_MISSING",
        `${path}：这一行只有指标名称，缺少单位和统计数。请补全后再导入；确为空白的，应保留空白单元格。`,
        `${path}: the line has nothing but its label; unit and figure are lost. Complete it, or keep the blank cell if the figure is blank.`,
        at,
      ),
    ],
  };
}

function unitDiffers(path: string, row: SheetRow, unit: string, at: Locator): readonly Message[] {
  if (row.unit === null || powersBetween(row.unit, unit) === 0) return [];
  const converted = powersBetween(row.unit, unit) !== null;
  return [
    warning(
      "UNIT_DIFFERS",
      `${path}：印的单位是“${row.unit}”，表式规定为“${unit}”${converted ? "，已换算" : ""}。`,
      `${path}: printed in ${row.unit}, the form asks for ${unit}${converted ? "; converted" : ""}.`,
      at,
    ),
  ];
}

/** Labels and not one figure, e.g. a table that was published as a picture: nothing was seen, which is not the same as blank. */
function withoutFigures(layout: readonly string[]): { observations: Observation[]; messages: Message[] } {
  return {
    observations: layout.map(() => ({ status: "NOT_EXTRACTED" })),
    messages: [
      warning(
        "NO_FIGURES",
        "统计表只有指标名称，没有任何数值栏，全部指标按“未提取”处理。",
        "The table has labels and no column of figures at all: every indicator is NOT_EXTRACTED.",
      ),
    ],
  };
}

const columnUnclear = ({ columns }: Sheet): Message =>
  fatal(
    "COLUMN_AMBIGUOUS",
    `统计表有 ${columns.length} 个数值栏（${columns.join("、")}），不能确定哪一栏是本报告的年度数。请只保留一栏，或把栏名改为“统计数”“合计”或“本年累计”。`,
    `The table has ${columns.length} columns of figures (${columns.join(", ")}) and none is plainly the year's. Keep one, or name it 统计数, 合计 or 本年累计.`,
  );
