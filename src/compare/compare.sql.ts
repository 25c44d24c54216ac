import type { FormCode, Indicator } from "../catalogue";
import { figuresAsked, visible, type Database, type FigureBasis } from "../db";
import type { Agency, Scope } from "../report";
import type { Place } from "./picks";

/** Agencies, indicators and years to put side by side, in one scope, as one release shows them. */
export interface CompareQuestion {
  readonly release: number;
  readonly agencies: readonly Agency[];
  readonly indicators: readonly Indicator[];
  readonly years: readonly number[];
  readonly scope: Scope;
  readonly figures: FigureBasis;
  readonly followSuccession: boolean;
  /** Codes of all compared agencies where `agencies` is a part of them: what most of them used is judged over all. */
  readonly among?: readonly string[];
}

/** A report of the question with the elements that were asked for, pick after pick. */
export interface PickedReport {
  readonly id: number;
  readonly agencyCode: string;
  readonly year: number;
  readonly scope: Scope;
  readonly form: FormCode | null;
  readonly layoutId: number | null;
  readonly values: (number | null)[];
  readonly statuses: string;
}

/** Only the elements asked for leave PostgreSQL; of reports in the other scope none, only that they exist. */
export async function readPickedReports(
  database: Database,
  { release, agencies, years, scope, figures }: CompareQuestion,
  places: ReadonlyMap<number, readonly Place[]>,
): Promise<PickedReport[]> {
  const byLayout = [...places].map(([layoutId, some]) => ({
    layout_id: layoutId,
    positions: some.flatMap(({ pick }) => pick?.positions ?? []),
  }));
  const asked = figuresAsked(figures, "$1");
  return database.query<PickedReport>(
    `SELECT report.id, report.agency_code AS "agencyCode", report.year, report.scope, report.form, figures.layout_id AS "layoutId",
            ARRAY(SELECT ${asked.values}[asked.position]
                  FROM unnest(pick.positions) WITH ORDINALITY AS asked(position, turn) ORDER BY asked.turn) AS values,
            (SELECT coalesce(string_agg(substr(${asked.statuses}, asked.position, 1), '' ORDER BY asked.turn), '')
             FROM unnest(pick.positions) WITH ORDINALITY AS asked(position, turn)) AS statuses
     FROM reports AS report
     LEFT JOIN report_figures AS figures ON figures.report_id = report.id AND report.scope = $4
     ${asked.join}
     LEFT JOIN jsonb_to_recordset($5) AS pick(layout_id integer, positions integer[]) ON pick.layout_id = figures.layout_id
     WHERE ${visible("report", "$1")} AND report.agency_code = ANY ($2::text[]) AND report.year = ANY ($3::integer[])`,
    [release, agencies.map(({ code }) => code), years, scope, JSON.stringify(byLayout)],
  );
}
