import { AGENCY_LEVELS } from "../../catalogue";
import { deadlineOf } from "../../checks";
import { AGENCY_TYPES } from "../../report";
import { agencyConditions, existsIn, type AgencyFilter } from "./agency-filter";
import { filedDocuments } from "./filing-documents";
import type { Parameters } from "./parameters";

/** UNDATED: filed, and no date is known. MISSING: past the deadline and not there. NOT_DUE: not there, and not yet due. */
export const FILING_STATES = ["ON_TIME", "LATE", "UNDATED", "MISSING", "NOT_DUE"] as const;
export type FilingState = (typeof FILING_STATES)[number];

export interface FilingQuestion {
  readonly release: number;
  readonly years: readonly number[];
  readonly filter: AgencyFilter;
  /** ISO day from which it is looked at: what was published later is not there yet. */
  readonly asOf: string;
}

/**
 * SQL: common table expressions up to `filing`, one row for each agency of the filter and year in which it exists: one report is
 * owed, whatever its scope.
 *
 * Columns: code, type, level, region_code, year, deadline, state, revised, filed_on, days_late, report_id, form.
 */
export function filingStates(question: FilingQuestion, parameters: Parameters): string {
  const release = parameters.add(question.release);
  const years = parameters.add(question.years);
  const asOf = `${parameters.add(question.asOf)}::date`;
  const conditions = agencyConditions(question.filter, release, parameters);
  return `
    due AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${parameters.add(JSON.stringify(deadlines(question.years)))})
        AS due(type text, level text, year integer, deadline date)),
    owed AS MATERIALIZED (
      SELECT agency.code, agency.type, agency.level, agency.region_code, due.year, due.deadline
      FROM agencies AS agency JOIN due ON due.type = agency.type AND due.level = agency.level
      WHERE ${conditions.join(" AND ")} AND ${existsIn("ARRAY[due.year]")}),
    filed AS (${filedDocuments(release, `report.year = ANY (${years}::integer[])`)}),
    there AS (
      SELECT filed.agency_code, filed.year, min(filed.filed_on) AS filed_on,
             count(DISTINCT (filed.scope, filed.content_sha256)) > count(DISTINCT filed.scope) AS revised,
             (array_agg(filed.id ORDER BY filed.valid_from DESC, filed.scope DESC, filed.id DESC))[1] AS report_id
      FROM filed WHERE filed.filed_on IS NULL OR filed.filed_on <= ${asOf}
      GROUP BY filed.agency_code, filed.year),
    filing AS (
      SELECT owed.*, there.filed_on, coalesce(there.revised, false) AS revised, there.report_id, report.form, state.state,
             CASE state.state WHEN 'LATE' THEN there.filed_on - owed.deadline WHEN 'MISSING' THEN ${asOf} - owed.deadline END AS days_late
      FROM owed LEFT JOIN there ON there.agency_code = owed.code AND there.year = owed.year
      LEFT JOIN reports AS report ON report.id = there.report_id
      CROSS JOIN LATERAL (SELECT CASE
        WHEN there.report_id IS NULL AND ${asOf} > owed.deadline THEN 'MISSING'
        WHEN there.report_id IS NULL THEN 'NOT_DUE'
        WHEN there.filed_on IS NULL THEN 'UNDATED'
        WHEN there.filed_on <= owed.deadline THEN 'ON_TIME'
        ELSE 'LATE' END AS state) AS state)`;
}

/** What `deadlineOf` says of every kind of agency: the rule stands there, and SQL joins it. */
export const deadlines = (years: readonly number[]) =>
  years.flatMap((year) =>
    AGENCY_TYPES.flatMap((type) =>
      AGENCY_LEVELS.map((level) => ({ type, level, year, deadline: deadlineOf({ type, level }, year).day })),
    ),
  );
