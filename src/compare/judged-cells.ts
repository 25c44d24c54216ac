import type { FormCode, Indicator } from "../catalogue";
import { allLayouts, Parameters, type Database } from "../db";
import type { ObservationStatus, Reason } from "./cell";
import type { CompareQuestion } from "./compare.sql";
import { judgedFigures } from "./judged.sql";

/** A figure of a comparison as the statement behind ranks and statistics gives it. */
export interface JudgedCell {
  readonly code: string;
  readonly year: number;
  readonly indicator: Indicator;
  readonly reportId: number | null;
  readonly form: FormCode | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: ObservationStatus;
  readonly reason: Reason | null;
}

/** What has no cells of its own to be picked from a report: QUALITY indicators, and figures of several agencies. One statement. */
export async function readJudgedCells(
  database: Database,
  question: CompareQuestion,
  indicators: readonly Indicator[],
): Promise<JudgedCell[]> {
  if (indicators.length === 0) return [];
  const parameters = new Parameters();
  const filter = { codes: question.agencies.map(({ code }) => code) };
  const asked = { ...question, indicators, filter, everyAgency: true };
  const ctes = judgedFigures(asked, await allLayouts(database), parameters);
  const rows = await database.query<Omit<JudgedCell, "indicator"> & { readonly turn: number }>(
    `WITH RECURSIVE ${ctes}
     SELECT judged.code, judged.year, judged.turn, judged.report_id AS "reportId", judged.form, judged.value, judged.numerator,
            judged.denominator, judged.status, CASE WHEN judged.value IS NULL THEN judged.reason END AS reason
     FROM judged`,
    parameters.values,
  );
  return rows.map(({ turn, ...row }) => ({ ...row, indicator: indicators[turn - 1]! }));
}
