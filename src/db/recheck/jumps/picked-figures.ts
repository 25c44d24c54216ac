import type { EntityManager } from "typeorm";
import { Figures } from "../../../checks";
import type { FormCode } from "../../../catalogue";
import { statusOf } from "../../status-letters";

/** Of a layout: the codes that are read, and where they stand in its arrays, from 1. */
interface Pick {
  readonly layout: number;
  readonly codes: readonly string[];
  readonly positions: readonly number[];
}

/** Some cells of every layout: only they leave the database. */
export class PickedCells {
  private constructor(private readonly picks: ReadonlyMap<number, Pick>) {}

  /** One statement. */
  static async of(manager: EntityManager, wanted: (code: string) => boolean): Promise<PickedCells> {
    const layouts = await manager.query<{ id: number; codes: string[] }[]>(
      "SELECT layout.id, layout.codes FROM layouts AS layout ORDER BY layout.id",
    );
    return new PickedCells(
      new Map(
        layouts.map(({ id, codes }) => {
          const places = codes.flatMap((code, i) => (wanted(code) ? [i] : []));
          return [
            id,
            { layout: id, codes: places.map((i) => codes[i]!), positions: places.map((i) => i + 1) },
          ];
        }),
      ),
    );
  }

  /** For `pickedColumns`. */
  parameter(): string {
    return JSON.stringify([...this.picks.values()].map(({ layout, positions }) => ({ layout, positions })));
  }

  figuresOf({ form, layout, values, letters }: PickedRow): Figures {
    const codes = this.picks.get(layout)?.codes ?? [];
    return Figures.of(
      form,
      codes,
      codes.map((_, i) => ({ status: statusOf(letters[i]!), value: values[i]! })),
    );
  }
}

export interface PickedRow {
  readonly form: FormCode;
  readonly layout: number;
  readonly values: readonly (number | null)[];
  readonly letters: string;
}

/** SQL: joins the picked cells of `report` (`parameter` holds what `PickedCells.parameter` gives), for `pickedColumns`. */
export const pickedFrom = (parameter: string): string => `
  JOIN report_figures AS figures ON figures.report_id = report.id
  JOIN jsonb_to_recordset(${parameter}::jsonb) AS pick(layout integer, positions integer[]) ON pick.layout = figures.layout_id
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(figures.values[place.position] ORDER BY place.n), '{}') AS values,
           coalesce(string_agg(substr(figures.statuses, place.position, 1), '' ORDER BY place.n), '') AS letters
    FROM unnest(pick.positions) WITH ORDINALITY AS place(position, n)) AS picked`;

export const pickedColumns = "report.form, figures.layout_id AS layout, picked.values, picked.letters";
