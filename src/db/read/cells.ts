import { Figures, type CellStatus } from "../../checks";
import type { FormCode } from "../../catalogue";
import { statusOf } from "../status-letters";

/** Cells of a report as they are stored, some or all; all null where the report has no statistics table. */
export interface PickedCells {
  readonly form: FormCode | null;
  readonly codes: readonly string[] | null;
  readonly values: readonly (number | null)[] | null;
  /** One letter per code. */
  readonly statuses: string | null;
}

/** SQL: the common table expression `pick`: where each layout has the cells of `codes`, a text array. */
export function pickOfLayouts(codes: string): string {
  return `pick AS MATERIALIZED (
      SELECT layout.id AS layout_id, layout.form, array_agg(cell.code ORDER BY cell.place) AS codes,
             array_agg(cell.place::integer ORDER BY cell.place) AS places
      FROM layouts AS layout CROSS JOIN unnest(layout.codes) WITH ORDINALITY AS cell(code, place)
      WHERE cell.code = ANY (${codes}::text[]) GROUP BY layout.id)`;
}

/** SQL: joins that give `pick.form`, `pick.codes`, `cells.values` and `cells.statuses` of the table or expression `report`. */
export function joinCells(report: string): string {
  return `LEFT JOIN report_figures AS figures ON figures.report_id = ${report}.id
    LEFT JOIN pick ON pick.layout_id = figures.layout_id
    LEFT JOIN LATERAL (
      SELECT array_agg(figures.values[part.place] ORDER BY part.place) AS values,
             string_agg(substr(figures.statuses, part.place, 1), '' ORDER BY part.place) AS statuses
      FROM unnest(pick.places) AS part(place)) AS cells ON true`;
}

/** Stored figures as the checks ask for them: all of a report, or those that were picked and nothing else. */
export function figuresOfCells({ form, codes, values, statuses }: PickedCells): Figures {
  const cells = (codes ?? []).map((_, i) => ({
    status: statusOf(statuses![i]!) satisfies CellStatus,
    value: values![i]!,
  }));
  return Figures.of(form, codes ?? [], cells);
}
