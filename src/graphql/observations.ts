import { figureOf, pickOf, requireIndicator, type Figure } from "../compare";
import type { ShownFigures } from "../db";
import type { Context } from "./context";
import type { ObservationNode, ReportNode } from "./nodes";

/** What the report says about an indicator that exists, and what there is to say about the report itself. */
export async function observe(
  { loaders }: Context,
  report: ReportNode,
  code: string,
): Promise<ObservationNode> {
  const key = { release: report.shownAt, key: report.id };
  if (requireIndicator(code).kind !== "QUALITY")
    return observationOf(report, await loaders.figuresByReport.load(key), code);
  const figure = (await loaders.qualityByReport.load(key)).get(code);
  if (!figure) throw new Error(`nothing is known of ${code} of report ${report.id}`);
  return { ...nowhere(report, code), ...figure };
}

/** Printed nowhere in the report. */
const nowhere = (report: ReportNode, code: string): Omit<ObservationNode, keyof Figure> => ({
  code,
  shownAt: report.shownAt,
  agencyCode: report.agencyCode,
  year: report.year,
  scope: report.scope,
  reportId: report.id,
  position: null,
  reportedValue: null,
  mayBeCorrected: false,
});

/** What the report says about the indicator, printed or worked out, with its corrections. `figures: null`: it has no statistics table. */
function observationOf(report: ReportNode, figures: ShownFigures | null, code: string): ObservationNode {
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
    ...nowhere(report, code),
    position: cell,
    reportedValue: cell === null ? null : figures!.values[cell]!,
    mayBeCorrected: cell !== null && figures!.corrected !== null,
  };
}

/** One for each cell that the form has or the document prints, in the form's order. */
export function printedObservations(report: ReportNode, figures: ShownFigures | null): ObservationNode[] {
  return figures?.codes.map((code) => observationOf(report, figures, code)) ?? [];
}
