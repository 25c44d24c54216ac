import { figureOf, pickOf, requireIndicator } from "../compare";
import type { ShownFigures } from "../db";
import type { ObservationNode, ReportNode } from "./nodes";

/** What the report says about the indicator, printed or computed, with its corrections. `figures: null`: it has no statistics table. */
export function observationOf(
  report: ReportNode,
  figures: ShownFigures | null,
  code: string,
): ObservationNode {
  const pick = figures && pickOf({ id: 0, form: figures.form, codes: figures.codes }, requireIndicator(code));
  const elements = pick?.positions.map((position) => position - 1) ?? [];
  const effective = figures?.corrected ?? figures;
  const figure = figureOf(
    report.form,
    pick,
    elements.map((element) => effective?.values[element] ?? null),
    elements.map((element) => effective?.statuses[element]).join(""),
  );
  const cell = figures && pick && !pick.computed ? elements[0]! : null;
  return {
    ...figure,
    code,
    shownAt: report.shownAt,
    agencyCode: report.agencyCode,
    year: report.year,
    scope: report.scope,
    reportId: report.id,
    position: cell,
    reportedValue: cell === null ? null : figures!.values[cell]!,
    mayBeCorrected: cell !== null && figures!.corrected !== null,
  };
}

/** One for each cell that the form has or the document prints, in the form's order. */
export function printedObservations(report: ReportNode, figures: ShownFigures | null): ObservationNode[] {
  return figures?.codes.map((code) => observationOf(report, figures, code)) ?? [];
}
