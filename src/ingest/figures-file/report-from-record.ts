import {
  cellsOf,
  formByCode,
  forms,
  indicatorByCode,
  layoutOf,
  mergeLayouts,
  type FormCell,
  type FormCode,
} from "../../catalogue/index";
import type { ExtraFigure, Locator, Message, Observation } from "../../report/index";
import { observeCell } from "../figures/observe-cell";
import { extraFigure } from "../figures/read-extras";
import { fatal } from "../messages";
import { placeOf } from "./issues";
import type { FiguresRecord } from "./schema";

export interface FiguresOfRecord {
  readonly layout: readonly string[];
  readonly observations: readonly Observation[];
  readonly extras: readonly ExtraFigure[];
  readonly messages: readonly Message[];
}

/**
 * The figures of a record in the order of its form: a code that is absent was not seen (NOT_EXTRACTED), null is a cell that this
 * document's form does not have, "" a blank one; anything else is read as the cell of a table would be.
 */
export function observeRecord(record: FiguresRecord, line: number | null): FiguresOfRecord {
  const extras = record.extras.map(toExtra);
  const wrong = wrongCodes(record, line);
  if (wrong.length > 0 || record.form === null)
    return { layout: [], observations: [], extras, messages: wrong };

  const layout = layoutFor(record.form, record);
  const cells = cellsByCode([record.form, ...record.otherForms]);
  const read = layout.map((code) => observe(code, record.figures[code], cells.get(code)!, line));
  return {
    layout,
    observations: read.map(({ observation }) => observation),
    extras,
    messages: read.flatMap(({ messages }) => messages),
  };
}

function layoutFor(form: FormCode, { figures }: FiguresRecord): readonly string[] {
  const own = layoutOf(form);
  const borrowed = Object.keys(figures).filter((code) => !own.includes(code));
  return borrowed.length > 0 ? mergeLayouts(form, borrowed) : own;
}

function cellsByCode(codes: readonly FormCode[]): ReadonlyMap<string, FormCell> {
  const cells = codes.toReversed().flatMap((code) => cellsOf(formByCode(code)));
  return new Map(cells.map((cell) => [cell.indicator, cell]));
}

type Read = { observation: Observation; messages: readonly Message[] };

function observe(
  code: string,
  given: string | number | null | undefined,
  cell: FormCell,
  line: number | null,
): Read {
  if (given === undefined) return { observation: { status: "NOT_EXTRACTED" }, messages: [] };
  if (given === null) return { observation: { status: "NOT_IN_FORM" }, messages: [] };
  const raw = String(given);
  const { unit, unitNotPrinted = false } = indicatorByCode(code)!;
  const name = line === null ? `figures.${code}` : `第 ${line} 行 figures.${code}`;
  return observeCell({ raw, name, unit, rowUnit: null, unitNotPrinted, at: locatorOf(cell, raw) });
}

/** The place in the form: a figures file has no pages. The quote is the figure as it stands in the file. */
function locatorOf({ table, row, column, indicator }: FormCell, raw: string): Locator {
  const { group, label } = column;
  return {
    table: table.title,
    row: (row.number ?? "") + row.label,
    column: group ? `${group}/${label}` : label,
    quote: `${indicator} = ${raw}`,
  };
}

const toExtra = ({ label, column, raw }: FiguresRecord["extras"][number]): ExtraFigure => ({
  ...extraFigure(label, column, raw, null),
  at: { row: label, ...(column ? { column } : {}), quote: `${label} = ${raw}` },
});

/** Codes that no form prints, and codes of a form that the record does not name. */
function wrongCodes({ figures, form, otherForms }: FiguresRecord, line: number | null): readonly Message[] {
  const named = form === null ? [] : [form, ...otherForms];
  const allowed = new Set(named.flatMap((code) => [...layoutOf(code)]));
  return Object.keys(figures)
    .filter((code) => !allowed.has(code))
    .map((code) => wrongCode(code, placeOf(["figures", code], line), named));
}

function wrongCode(code: string, where: { zh: string; en: string }, named: readonly FormCode[]): Message {
  const homes = forms.filter((form) => layoutOf(form.code).includes(code)).map((form) => form.code);
  if (homes.length === 0)
    return fatal(
      "FIGURE_UNKNOWN",
      `${where.zh}：没有这个指标代码${indicatorByCode(code) ? "（它由其他数据算出，不由表格填报）" : ""}。可用 GraphQL 的 indicators 查询全部代码。`,
      `${where.en}: no form prints a figure of this code${indicatorByCode(code) ? " (it is computed from others)" : ""}. The query indicators lists all codes.`,
    );
  return fatal(
    "FIGURE_OF_OTHER_FORM",
    `${where.zh}：这是表式 ${homes.join("、")} 的指标，本记录写的是 ${named.join("、") || "null（无表）"}。混用表式时请在 otherForms 中写明。`,
    `${where.en}: it belongs to form ${homes.join(", ")}, the record names ${named.join(", ") || "none"}. A hybrid names the others in otherForms.`,
  );
}
