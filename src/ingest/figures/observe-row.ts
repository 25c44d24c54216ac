import { indicatorByCode } from "../../catalogue/index";
import type { Locator, Message, Observation } from "../../report/index";
import { fatal, warning } from "../messages";
import { pathOf, type FormPlace } from "./form-index";
import { observeCell } from "./observe-cell";
import type { SheetRow } from "./sheet-rows";
import { isMoney, isUnit, powersBetween } from "./units";

export interface RowReading {
  readonly observation: Observation;
  readonly messages: readonly Message[];
}

/** What a line of the sheet says in the unit of the form's row. */
export function observeRow(place: FormPlace, row: SheetRow, column: number, at: Locator): RowReading {
  const path = pathOf(place);
  const raw = row.values[column] ?? null;
  if (raw === null) return withoutCell(path, row, at);
  const unit = place.row.unit ?? indicatorByCode(place.row.indicator!)!.unit;
  const printed = row.unit !== null && isUnit(row.unit) ? row.unit : null;
  const { observation, messages } = observeCell({ raw, name: path, unit, rowUnit: printed, at });
  const isBareMoney =
    isMoney(unit) && printed === null && observation.status === "REPORTED" && /^[\d.,\s+-]+$/.test(raw);
  return {
    observation,
    messages: [
      ...aboutCells(path, row, at),
      ...(observation.status === "REPORTED" && observation.value < 0 ? [negative(path, raw, at)] : []),
      ...unitDiffers(path, row.unit, unit, at),
      ...(isBareMoney && observation.value !== 0 ? [unitNotPrinted(path, raw, unit, at)] : []),
      ...messages,
    ],
  };
}

/** A blank cell that leaves no trace between gaps is still blank where the unit before it is printed. */
function withoutCell(path: string, { unit }: SheetRow, at: Locator): RowReading {
  return unit !== null
    ? { observation: { status: "BLANK", raw: "", at }, messages: [cellAbsent(path, at)] }
    : { observation: { status: "UNREADABLE", raw: "", at }, messages: [nothingButLabel(path, at)] };
}

const cellAbsent = (path: string, at: Locator): Message =>
  warning(
    "VALUE_CELL_ABSENT",
    `${path}：这一行印有单位，没有统计数一栏，按空白处理（不是 0）。`,
    `${path}: the line has its unit and no cell for the figure; it counts as blank, not as 0.`,
    at,
  );

const nothingButLabel = (path: string, at: Locator): Message =>
  fatal(
    "VALUE_MISSING",
    `${path}：这一行只有指标名称，缺少单位和统计数。请补全后再导入；确为空白的，应保留空白单元格。`,
    `${path}: the line has nothing but its label; unit and figure are lost. Complete it, or keep the blank cell if the figure is blank.`,
    at,
  );

/** A cell too many may be half a number: then the one that was read is not to be trusted. */
function aboutCells(path: string, { surplus, isShifted, line }: SheetRow, at: Locator): readonly Message[] {
  const messages: Message[] = [];
  const printed = line.cells.join(" | ");
  if (surplus.length > 0)
    messages.push(
      (surplus.some((cell) => /\d/.test(cell)) ? fatal : warning)(
        "CELL_SURPLUS",
        `${path}：这一行的单元格比表头多（${printed}），多出“${surplus.join("”“")}”。请核对数字是否被拆开。`,
        `${path}: the line has more cells than the head (${printed}): “${surplus.join("”, “")}” belongs to no column. Check whether a number was torn apart.`,
        at,
      ),
    );
  if (isShifted)
    messages.push(
      warning(
        "CELL_SHIFTED",
        `${path}：这一行的单元格比表头少（${printed}），按内容而不是按栏位读取。`,
        `${path}: the line has fewer cells than the head (${printed}); they were told by what they hold, not by their columns.`,
        at,
      ),
    );
  return messages;
}

const negative = (path: string, raw: string, at: Locator): Message =>
  warning(
    "NUMBER_NEGATIVE",
    `${path}：“${raw}”是负数，这一行不应为负，请核对。`,
    `${path}: “${raw}” is negative, which nothing in this row can be; check it.`,
    at,
  );

function unitDiffers(path: string, printed: string | null, unit: string, at: Locator): readonly Message[] {
  if (printed === null || powersBetween(printed, unit) === 0) return [];
  const converted = powersBetween(printed, unit) !== null;
  return [
    warning(
      "UNIT_DIFFERS",
      `${path}：印的单位是“${printed}”，表式规定为“${unit}”${converted ? "，已换算" : ""}。`,
      `${path}: printed in ${printed}, the form asks for ${unit}${converted ? "; converted" : ""}.`,
      at,
    ),
  ];
}

const unitNotPrinted = (path: string, raw: string, unit: string, at: Locator): Message =>
  warning(
    "UNIT_NOT_PRINTED",
    `${path}：“${raw}”没有印单位，按表式规定的${unit}读取。`,
    `${path}: “${raw}” has no unit printed; it counts in ${unit}, as the form asks.`,
    at,
  );
