import { cellsOf, formByCode, mergeLayouts, type FormCode } from "../../src/catalogue";
import type { Observation, Report } from "../../src/report";

/** What the cell of a code holds: a number, null for a blank, or the status of a cell without either. */
export type Figures = Readonly<
  Record<string, number | null | "NOT_APPLICABLE" | "NOT_EXTRACTED" | "NOT_IN_FORM">
>;

/** Three applications, two granted and one carried over: every identity of the form holds. All other cells are a reported 0. */
const consistent: Readonly<Record<FormCode, Figures>> = {
  PRE: {},
  A2014: {
    "application.received": 3,
    "application.received.online": 3,
    "application.completed": 2,
    "application.completed.on_time": 2,
    "application.answered": 2,
    "outcome.agreed": 2,
  },
  B2019: perApplicant({
    "application.received": 3,
    "outcome.granted": 2,
    "application.completed": 2,
    "application.carried_over": 1,
  }),
  C2021: perApplicant({
    "application.received": 3,
    "outcome.granted": 2,
    "application.completed": 2,
    "application.carried_over": 1,
  }),
};

function perApplicant(totals: Readonly<Record<string, number>>): Figures {
  return Object.fromEntries(
    Object.entries(totals).flatMap(([code, value]) => [
      [code, value],
      [`${code}@natural_person`, value],
    ]),
  );
}

/**
 * A report whose figures agree with each other, except for what a test puts in their place.
 *
 * @example aReport({ "application.received": 4 }) // the column 自然人 still says 3
 * @example aReport({ "application.received": null }, { form: "A2014" }) // a blank cell
 */
export function aReport(figures: Figures = {}, about: Partial<Report> = {}): Report {
  const form = about.form === undefined ? "C2021" : about.form;
  const layout = form ? mergeLayouts(form, Object.keys(figures)) : [];
  const year = about.year ?? 2024;
  return {
    agency: "371000-zxqyj",
    year,
    form,
    otherForms: [],
    scope: "OWN",
    scopeStated: true,
    title: `${year}年政府信息公开工作年度报告`,
    publishedOn: `${year + 1}-01-31`,
    signedOn: null,
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    contact: null,
    sections: [],
    layout,
    observations: form ? observe(form, layout, { ...consistent[form], ...figures }) : [],
    extras: [],
    claims: [],
    ...about,
  };
}

function observe(form: FormCode, layout: readonly string[], figures: Figures): Observation[] {
  const cells = new Map(cellsOf(formByCode(form)).map((cell) => [cell.indicator, cell]));
  return layout.map((code) => {
    const cell = cells.get(code);
    const at = { table: cell?.table.title, row: cell?.row.label, column: cell?.column.label };
    const value = code in figures ? figures[code]! : 0;
    if (value === null) return { status: "BLANK", raw: "", at };
    if (value === "NOT_APPLICABLE") return { status: value, raw: "/", at };
    if (typeof value === "string") return { status: value };
    return { status: "REPORTED", value, raw: String(value), at };
  });
}
