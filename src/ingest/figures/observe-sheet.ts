import { layoutOf, type Form } from "../../catalogue/index";
import type { ExtraFigure, Locator, Message, Observation } from "../../report/index";
import type { Table } from "../document";
import { fatal, warning } from "../messages";
import { indexForm, type FormIndex } from "./form-index";
import { matchRows, type MatchedRow } from "./match-rows";
import { observeRow, type RowReading } from "./observe-row";
import { readExtras } from "./read-extras";
import { missingRows, repeatedRows } from "./row-messages";
import { readSheet, type Locate, type Sheet, type SheetRow } from "./sheet-rows";
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
    .map((place): RowReading => {
      const row = printed.get(place);
      return row
        ? observeRow(place, row, column, at(row))
        : { observation: { status: "NOT_IN_FORM" }, messages: [] };
    });
  const lost = index.places.filter((place) => place.row.indicator && !printed.has(place));
  return {
    observations: read.map(({ observation }) => observation),
    messages: [...missingRows(lost, new Set(printed.keys())), ...read.flatMap(({ messages }) => messages)],
  };
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
