import { indicatorByCode } from "../../../catalogue/index";
import type { Locator, Message, Observation } from "../../../report/index";
import { observeCell } from "../observe-cell";
import { isMoney } from "../units";
import { warning } from "../../messages";
import { headAssumed, negativeFigure, rowUnplaced } from "./grid-messages";
import type { SeenCell } from "./seen-cells";

/** Where a cell stands in the report. */
export type LocateCell = (seen: SeenCell) => Locator;

export interface CellReading {
  readonly observation: Exclude<Observation, { status: "NOT_EXTRACTED" | "NOT_IN_FORM" }>;
  readonly messages: readonly Message[];
}

/** What the cells of one figure say: nearly always one. A figure printed twice with two values is not for a reader to choose. */
export function observeSeen(seen: readonly SeenCell[], locate: LocateCell): CellReading {
  const readings = seen.map((one) => observeOne(one, locate(one)));
  const [first] = readings;
  const values = new Set(
    readings.map(({ observation }) => JSON.stringify([observation.status, valueOf(observation)])),
  );
  if (values.size === 1) return first!;
  const at = locate(seen[0]!);
  const raw = readings.map(({ observation }) => observation.raw).join(" | ");
  return { observation: { status: "UNREADABLE", raw, at }, messages: [printedTwice(seen[0]!, raw, at)] };
}

const valueOf = (observation: Observation): number | null =>
  observation.status === "REPORTED" ? observation.value : null;

function observeOne(seen: SeenCell, at: Locator): CellReading {
  const { cell, code, row } = seen;
  if (!cell) {
    const raw = row.cells.map(({ text }) => text).join(" | ");
    return { observation: { status: "UNREADABLE", raw, at }, messages: [rowUnplaced(seen, at)] };
  }
  const { unit, unitNotPrinted = false } = indicatorByCode(code)!;
  const name = nameOf(seen);
  const rowUnit = isMoney(unit) ? seen.unit : null;
  const reading = observeCell({ raw: cell.text, name, unit, rowUnit, unitNotPrinted, at });
  const { observation } = reading;
  const isBelowZero = observation.status === "REPORTED" && observation.value < 0 && !isSigned(seen);
  // One cell that cannot be read is no reason to turn 199 others away.
  const assumed = row.head ? [] : [headAssumed(seen.table.title, at)];
  const messages = [...assumed, ...reading.messages].map((message) => ({
    ...message,
    severity: message.severity === "FATAL" ? ("WARNING" as const) : message.severity,
  }));
  return {
    observation,
    messages: isBelowZero ? [negativeFigure(name, cell.text, at), ...messages] : messages,
  };
}

const isSigned = ({ table, code }: SeenCell): boolean =>
  table.rows.some(({ cells = [] }) => table.columns[cells.indexOf(code)]?.signed);

/** 三、本年度办理结果/（七）总计 · 自然人 */
const nameOf = ({ rowPath, column, table }: SeenCell): string =>
  [rowPath || table.title, column].filter(Boolean).join(" · ");

const printedTwice = (seen: SeenCell, raw: string, at: Locator): Message =>
  warning(
    "CELL_TWICE",
    `${nameOf(seen)}：在表中出现不止一次，而且内容不同（${raw}），不能确定以哪个为准，记为“无法识别”。`,
    `${nameOf(seen)}: printed more than once and not alike (${raw}); which one counts is not known, so it is UNREADABLE.`,
    at,
  );
