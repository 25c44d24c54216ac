import { computedIn, indicators } from "../catalogue";
import { agencyConditions, figuresAsked, STATUS_BY_LETTER, visible } from "../db";
import type { AgencyFilter, Layout, Parameters } from "../db";
import { SCOPES, type Scope } from "../report";

/** Which figures differ between two releases; `from` is not later than `to`. */
export interface DiffQuestion {
  readonly from: number;
  readonly to: number;
  /** Agencies as `to` has them. */
  readonly filter: AgencyFilter;
}

/** A place in the order of changes. */
export interface ChangePosition {
  readonly agencyCode: string;
  readonly year: number;
  readonly scope: Scope;
  /** Of the indicator, among all that are printed, from 1. */
  readonly turn: number;
}

/**
 * SQL: common table expressions up to `changed`, one row for each printed figure whose value or status differs, in no order.
 * Columns: agency_code, year, scope, scope_turn, turn, code, before_report, before_value, before_status, and the same with after_.
 *
 * Only reports that came, were replaced or corrected in between are looked at. Where two versions have different layouts, a
 * figure that one of them prints is held against what the form of the other computes, or NOT_IN_FORM.
 */
export function changedFigures(
  { from, to, filter }: DiffQuestion,
  layouts: readonly Layout[],
  parameters: Parameters,
  after: ChangePosition | null = null,
): string {
  const [before, now] = [parameters.add(from), parameters.add(to)].map((place) => `${place}::integer`) as [
    string,
    string,
  ];
  const codes = codesOf(layouts);
  const within = (column: string) => `${column} > ${before} AND ${column} <= ${now}`;
  const scopeTurn = `array_position(${parameters.add(SCOPES)}::text[], report.scope)`;
  const conditions = agencyConditions(filter, now, parameters);
  if (after) conditions.push(notBefore(after, parameters));
  return `
    layout AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${parameters.add(JSON.stringify(layouts.map((layout) => placesIn(layout, codes))))})
        AS layout(layout_id integer, places integer[], starts integer[], ends integer[], parts integer[])),
    touched AS (
      SELECT report.agency_code, report.year, report.scope, ${scopeTurn} AS scope_turn FROM reports AS report
      WHERE ${within("report.valid_from")} OR ${within("report.valid_to")}
      UNION
      SELECT report.agency_code, report.year, report.scope, ${scopeTurn} FROM corrected_figures AS corrected
      JOIN reports AS report ON report.id = corrected.report_id
      WHERE ${within("corrected.valid_from")} OR ${within("corrected.valid_to")}),
    pair AS NOT MATERIALIZED (
      SELECT touched.*, ${SIDES.flatMap((side) => COLUMNS.map((column) => `${side}.${column} AS ${side}_${column}`)).join(", ")}
      FROM (SELECT touched.* FROM touched JOIN agencies AS agency ON agency.code = touched.agency_code
            WHERE ${conditions.join(" AND ")}
            ORDER BY touched.agency_code COLLATE "C", touched.year, touched.scope_turn) AS touched
      LEFT JOIN LATERAL (${shown(before)}) AS before ON true
      LEFT JOIN LATERAL (${shown(now)}) AS after ON true),
    changed AS NOT MATERIALIZED (
      SELECT pair.agency_code, pair.year, pair.scope, pair.scope_turn, cell.turn, cell.code, pair.before_report, pair.after_report,
             before.value AS before_value, before.status AS before_status, after.value AS after_value, after.status AS after_status
      FROM pair CROSS JOIN unnest(${parameters.add(codes)}::text[]) WITH ORDINALITY AS cell(code, turn)
      CROSS JOIN LATERAL (${figure("before")}) AS before
      CROSS JOIN LATERAL (${figure("after")}) AS after
      WHERE (pair.before_places[cell.turn] > 0 OR pair.after_places[cell.turn] > 0)
        AND (before.status, before.value) IS DISTINCT FROM (after.status, after.value))`;
}

const SIDES = ["before", "after"] as const;
const COLUMNS = ["report", "values", "letters", "places", "starts", "ends", "parts"] as const;

/** All codes that a layout prints, in the order of the forms. */
function codesOf(layouts: readonly Layout[]): string[] {
  const printed = new Set(layouts.flatMap(({ codes }) => codes));
  return indicators.map(({ code }) => code).filter((code) => printed.has(code));
}

/**
 * Where a layout has each code, from 1, or 0; and of what its form computes, which of `parts` (from, to) its cells are: positions
 * in the layout.
 */
function placesIn({ id, form, codes }: Layout, all: readonly string[]) {
  const position = new Map(codes.map((code, i) => [code, i + 1]));
  const parts: number[] = [];
  const spans = all.map((code) => {
    const cells = position.has(code) ? [] : (computedIn(form, code) ?? []).map((part) => position.get(part));
    const start = parts.length + 1;
    if (cells.every((cell) => cell !== undefined)) parts.push(...cells);
    return { start, end: parts.length };
  });
  return {
    ...{ layout_id: id, parts, places: all.map((code) => position.get(code) ?? 0) },
    ...{ starts: spans.map(({ start }) => start), ends: spans.map(({ end }) => end) },
  };
}

/** SQL: the version of the report of `touched` that a release shows. */
function shown(place: string): string {
  const { join, values, statuses } = figuresAsked("CORRECTED", place);
  return `SELECT report.id AS report, ${values} AS values, ${statuses} AS letters, layout.places, layout.starts, layout.ends, layout.parts
          FROM reports AS report LEFT JOIN report_figures AS figures ON figures.report_id = report.id ${join}
          LEFT JOIN layout ON layout.layout_id = figures.layout_id
          WHERE report.agency_code = touched.agency_code AND report.year = touched.year AND report.scope = touched.scope
            AND ${visible("report", place)}`;
}

/** SQL: what one side says of a cell. */
function figure(side: (typeof SIDES)[number]): string {
  const of = (column: string) => `pair.${side}_${column}`;
  const place = `${of("places")}[cell.turn]`;
  const isComputed = `${of("starts")}[cell.turn] <= ${of("ends")}[cell.turn]`;
  const parts = `unnest(${of("parts")}[${of("starts")}[cell.turn]:${of("ends")}[cell.turn]]) AS part(place)`;
  const sum = `(SELECT CASE WHEN count(${of("values")}[part.place]) = count(*)
                 THEN sum(${of("values")}[part.place]::numeric)::double precision END FROM ${parts})`;
  return `
        SELECT CASE WHEN ${place} > 0 THEN ${of("values")}[${place}] WHEN ${isComputed} THEN ${sum} END AS value,
               CASE WHEN ${of("report")} IS NULL THEN 'NOT_FILED' WHEN ${of("places")} IS NULL THEN 'NOT_EXTRACTED'
                    WHEN ${place} > 0 THEN ${statusOfLetter(`substr(${of("letters")}, ${place}, 1)`)}
                    WHEN NOT ${isComputed} THEN 'NOT_IN_FORM' WHEN ${sum} IS NULL THEN 'NOT_COMPUTABLE' ELSE 'COMPUTED' END AS status`;
}

function statusOfLetter(letter: string): string {
  const cases = [...STATUS_BY_LETTER].map(([known, status]) => `WHEN '${known}' THEN '${status}'`);
  return `CASE ${letter} ${cases.join(" ")} END`;
}

/** SQL: the report of `touched` is that of the position or stands behind it. */
function notBefore({ agencyCode, year, scope }: ChangePosition, parameters: Parameters): string {
  const turn = SCOPES.indexOf(scope) + 1;
  return `(touched.agency_code COLLATE "C", touched.year, touched.scope_turn)
            >= (${parameters.add(agencyCode)}::text, ${parameters.add(year)}::integer, ${parameters.add(turn)}::integer)`;
}
