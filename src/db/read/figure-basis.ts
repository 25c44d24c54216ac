import { visible } from "./parameters";

/** With the corrections that were accepted, or as printed. */
export const FIGURE_BASES = ["CORRECTED", "REPORTED"] as const;
export type FigureBasis = (typeof FIGURE_BASES)[number];

/**
 * SQL: behind a join of `report_figures AS figures`, one that adds the corrected figures which the release shows, and what
 * stands for the arrays of the report then. One more look into a small table, no statement more.
 */
export function figuresAsked(
  basis: FigureBasis,
  release: string,
): { readonly join: string; readonly values: string; readonly statuses: string } {
  if (basis === "REPORTED") return { join: "", values: "figures.values", statuses: "figures.statuses" };
  return {
    join: `LEFT JOIN corrected_figures AS corrected ON corrected.report_id = figures.report_id AND ${visible("corrected", release)}`,
    values: "(coalesce(corrected.values, figures.values))",
    statuses: "coalesce(corrected.statuses, figures.statuses)",
  };
}
