import { figureOf, pickOf, requireIndicator } from "../compare";
import type { StoredFigures } from "../db";
import type { ObservationNode, ReportNode } from "./nodes";

/** What the report says about the indicator, printed or computed. `figures: null`: it has no statistics table. */
export function observationOf(
  report: ReportNode,
  figures: StoredFigures | null,
  code: string,
): ObservationNode {
  const pick = figures && pickOf({ id: 0, form: figures.form, codes: figures.codes }, requireIndicator(code));
  const elements = pick?.positions.map((position) => position - 1) ?? [];
  const figure = figureOf(
    report.form,
    pick,
    elements.map((element) => figures?.values[element] ?? null),
    elements.map((element) => figures?.statuses[element]).join(""),
  );
  const printed = pick && !pick.computed;
  return {
    ...figure,
    code,
    shownAt: report.shownAt,
    agencyCode: report.agencyCode,
    year: report.year,
    scope: report.scope,
    reportId: report.id,
    position: printed ? elements[0]! : null,
    reportedValue: printed ? figure.value : null,
  };
}

/** One for each cell that the form has or the document prints, in the form's order. */
export function printedObservations(report: ReportNode, figures: StoredFigures | null): ObservationNode[] {
  return figures?.codes.map((code) => observationOf(report, figures, code)) ?? [];
}
