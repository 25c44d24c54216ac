import type { Locator, Message, Observation } from "../../report/index";
import { fatal, info, warning } from "../messages";
import { readCell, shiftDecimal } from "./cell";
import { isMoney, powersBetween } from "./units";

export interface CellToRead {
  readonly raw: string;
  /** What names the cell in a message: the path of its row, the code of its figure. */
  readonly name: string;
  readonly unit: string;
  /** The unit that the document prints for the whole row; null where it prints none. */
  readonly rowUnit: string | null;
  /** The form prints no unit beside it: a bare number stays as it is. */
  readonly unitNotPrinted?: boolean;
  readonly at: Locator;
}

export type ReportedOrNot = Exclude<Observation, { status: "NOT_EXTRACTED" | "NOT_IN_FORM" }>;

/** One cell → what the report says in the form's unit, and what is to be said about it. A cell that is no number is FATAL. */
export function observeCell(cell: CellToRead): { observation: ReportedOrNot; messages: readonly Message[] } {
  const { raw, name, unit, at } = cell;
  const reading = readCell(raw);
  if (reading.status === "UNREADABLE") return unreadable(cell, "不是数字", "is no number");
  if (reading.status !== "REPORTED")
    return { observation: { status: reading.status, raw, at }, messages: [] };

  const printed = reading.unit ?? cell.rowUnit ?? unit;
  // Another word for a count does not change the count; money and a count are two things.
  const powers = powersBetween(printed, unit) ?? (isMoney(printed) === isMoney(unit) ? 0 : null);
  if (powers === null)
    return unreadable(
      cell,
      `单位“${printed}”不能换算为${unit}`,
      `has the unit ${printed}, which is no ${unit}`,
    );
  const keepsItsUnit = cell.unitNotPrinted && reading.unit === null && cell.rowUnit === null;
  const decimal = keepsItsUnit ? reading.decimal : shiftDecimal(reading.decimal, powers);

  const messages: Message[] = [];
  if (reading.unit !== null && powersBetween(reading.unit, unit) === null)
    messages.push(
      warning(
        "UNIT_OTHER",
        `${name}：单元格“${raw}”的单位不是${unit}，数值按原样读取。`,
        `${name}: the cell “${raw}” has another unit than ${unit}; its number is taken as it is.`,
        at,
      ),
    );
  if (reading.doubleSign)
    messages.push(
      warning(
        "NUMBER_SIGN",
        `${name}：“${raw}”有两个符号，读作 ${decimal}。`,
        `${name}: “${raw}” has two signs and was read as ${decimal}.`,
        at,
      ),
    );
  if (reading.note)
    messages.push(
      info(
        "NUMBER_NOTE",
        `${name}：“${raw}”读作 ${decimal}，括号中的说明保留在原文里。`,
        `${name}: “${raw}” was read as ${decimal}; the note stays in the raw text.`,
        at,
      ),
    );
  if (decimal.includes(".") && !isMoney(unit) && unit !== "%")
    messages.push(
      warning(
        "NUMBER_NOT_WHOLE",
        `${name}：${raw} 不是整数，${unit}应为整数。`,
        `${name}: ${raw} is not whole, and ${unit} are counted in whole numbers.`,
        at,
      ),
    );
  return { observation: { status: "REPORTED", value: Number(decimal) + 0, raw, at }, messages };
}

function unreadable({ raw, name, unit, at }: CellToRead, causeZh: string, causeEn: string) {
  return {
    observation: { status: "UNREADABLE", raw, at } as const,
    messages: [
      fatal(
        "NUMBER_UNREADABLE",
        `${name}：“${raw}”${causeZh}。应为数字（可带千分位、正负号和单位${unit}），空白、/、-、—或“无”。`,
        `${name}: “${raw}” ${causeEn}. A number (with thousands commas, a sign, the unit ${unit} if need be), a blank, /, -, — or 无 would be right.`,
        at,
      ),
    ],
  };
}
