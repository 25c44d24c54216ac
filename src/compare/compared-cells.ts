import { FORM_CODES, type Comparability, type FormCode } from "../catalogue";
import type { FindsBase } from "./baseline";
import type { CompareQuestion } from "./compare.sql";
import { changeFrom } from "./deltas";
import type { FigureTable, FoundFigure } from "./figure-table";
import { sideBySide } from "./side-by-side";

export interface ComparedCell extends FoundFigure {
  /** In the indicator's unit, of rates in percentage points; null without a baseline. */
  readonly delta: number | null;
  /** In percent of the base; null without a baseline. */
  readonly deltaPct: number | null;
  /** With the base; without a baseline with the form that most agencies used in the newest year. */
  readonly comparable: Comparability;
}

/** By agency, then indicator, then year, in the order of the question. `reference`: the form that cells without a base are held to. */
export function comparedCells(
  question: CompareQuestion,
  table: FigureTable,
  baseOf: FindsBase | null,
  reference: FormCode | null,
): ComparedCell[] {
  const { agencies, indicators, years } = question;
  const newest = { value: 0, form: reference };
  return agencies.flatMap((agency) =>
    indicators.flatMap((indicator, column) =>
      years.map((year): ComparedCell => {
        const figure = table.at(agency, column, year);
        if (baseOf) return { ...figure, ...changeFrom(baseOf(agency, column, year), figure, indicator) };
        const comparable = sideBySide(indicator, figure, newest);
        return { ...figure, delta: null, deltaPct: null, comparable };
      }),
    ),
  );
}

/** The form that most agencies used in the newest year that has any report. */
export function newestForm(table: FigureTable, { agencies, years }: CompareQuestion): FormCode | null {
  for (const year of [...years].sort((a, b) => b - a)) {
    const form = mostUsed(agencies.flatMap((agency) => table.form(agency, year) ?? []));
    if (form) return form;
  }
  return null;
}

/** Of two as frequent the newer: FORM_CODES stand in the order in which the forms were issued. */
export function mostUsed(forms: readonly FormCode[]): FormCode | null {
  const count = (form: FormCode) => forms.reduce((n, other) => (other === form ? n + 1 : n), 0);
  const used = FORM_CODES.filter((form) => forms.includes(form)).map((form) => ({ form, n: count(form) }));
  const most = Math.max(...used.map(({ n }) => n));
  return used.findLast(({ n }) => n === most)?.form ?? null;
}
