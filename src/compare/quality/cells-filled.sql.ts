import { figuresAsked } from "../../db";
import type { QualityMetric } from "./metric";

/** Letters: R is a cell with a number, F one that the sheet of the place does not have. PRE has no cells at all. */
export const cellsFilled: QualityMetric = {
  code: "quality.cells_filled",
  sql: ({ release, figures }) => {
    const { join, statuses } = figuresAsked(figures, release);
    const without = (letter: string) => `length(replace(${statuses}, '${letter}', ''))`;
    return `
    SELECT rated.report_id, (length(${statuses}) - ${without("R")})::double precision AS above,
           ${without("F")}::double precision AS below,
           CASE WHEN figures.report_id IS NULL THEN 'NOT_EXTRACTED' WHEN ${without("F")} = 0 THEN 'NOT_IN_FORM' ELSE 'COMPUTED' END AS status
    FROM rated LEFT JOIN report_figures AS figures ON figures.report_id = rated.report_id
    ${join}`;
  },
};
