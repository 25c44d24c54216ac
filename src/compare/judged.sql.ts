import { comparability, FORM_CODES, type Indicator } from "../catalogue";
import { agencyConditions, existsIn, figuresAsked, STATUS_BY_LETTER, visible } from "../db";
import type { AgencyFilter, FigureBasis, Layout, Parameters } from "../db";
import type { Scope } from "../report";
import { pickOf } from "./picks";

/** One indicator of every peer. */
export interface PeerQuestion {
  readonly release: number;
  readonly indicator: Indicator;
  readonly years: readonly number[];
  readonly scope: Scope;
  readonly filter: AgencyFilter;
  readonly figures: FigureBasis;
}

/**
 * SQL: common table expressions up to `judged`, one row for each peer and year, with `value`, or `status` and `reason` why
 * there is none to rank or add up.
 *
 * Peers are the agencies of the filter that exist in the year. A figure of a form that is not fully comparable with the one
 * that most peers used that year keeps its value and gets the reason NOT_COMPARABLE: it stands apart and stops nobody.
 * (`seen` is materialised: else every branch behind it would work out letters and total again.)
 * Columns: code, name, type, level, region_code, parent_code, year, report_id, form, value, status, reason, usable.
 */
export function judgedFigures(
  question: PeerQuestion,
  layouts: readonly Layout[],
  parameters: Parameters,
): string {
  const { indicator, years, scope, filter } = question;
  const release = parameters.add(question.release);
  const asked = parameters.add(years);
  const conditions = agencyConditions(filter, release, parameters);
  if (filter.asOfYear === null || filter.asOfYear === undefined)
    conditions.push(existsIn("ARRAY[asked.year]"));
  const picks = parameters.add(JSON.stringify(picksOf(layouts, indicator)));
  const wanted = parameters.add(scope);
  const effective = figuresAsked(question.figures, release);
  const comparablePairs = parameters.add(fullyComparablePairs(indicator));
  return `
    peer AS MATERIALIZED (
      SELECT agency.code, agency.name, agency.type, agency.level, agency.region_code, agency.parent_code, asked.year
      FROM agencies AS agency CROSS JOIN unnest(${asked}::integer[]) AS asked(year)
      WHERE ${conditions.join(" AND ")}),
    pick AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${picks}) AS pick(layout_id integer, positions integer[], computed boolean)),
    seen AS MATERIALIZED (
      SELECT peer.*, report.id AS report_id, report.form, pick.positions, pick.computed,
             other.id IS NOT NULL AS in_other_scope,
             (SELECT string_agg(substr(${effective.statuses}, part.position, 1), '')
              FROM unnest(pick.positions) AS part(position)) AS letters,
             (SELECT sum(${effective.values}[part.position]::numeric)::double precision
              FROM unnest(pick.positions) AS part(position)) AS total
      FROM peer
      LEFT JOIN reports AS report ON report.agency_code = peer.code AND report.year = peer.year
        AND report.scope = ${wanted} AND ${visible("report", release)}
      LEFT JOIN reports AS other ON other.agency_code = peer.code AND other.year = peer.year
        AND other.scope <> ${wanted} AND ${visible("other", release)}
      LEFT JOIN report_figures AS figures ON figures.report_id = report.id
      ${effective.join}
      LEFT JOIN pick ON pick.layout_id = figures.layout_id),
    found AS (
      SELECT seen.*,
             CASE WHEN seen.report_id IS NULL THEN 'NOT_FILED'
                  WHEN seen.form IS NULL THEN 'NOT_EXTRACTED'
                  WHEN seen.positions IS NULL THEN 'NOT_IN_FORM'
                  WHEN seen.letters ~ '^R+$' THEN CASE WHEN seen.computed THEN 'COMPUTED' ELSE 'REPORTED' END
                  WHEN seen.computed THEN 'NOT_COMPUTABLE'
                  ${statusByLetter()} END AS status
      FROM seen),
    valued AS (
      SELECT found.*, CASE WHEN found.status IN ('REPORTED', 'COMPUTED') THEN found.total END AS value FROM found),
    reference AS (
      SELECT DISTINCT ON (valued.year) valued.year, valued.form FROM valued WHERE valued.value IS NOT NULL
      GROUP BY valued.year, valued.form ORDER BY valued.year, count(*) DESC, valued.form DESC),
    judged AS (
      SELECT valued.*, reference.form AS reference_form,
             coalesce(valued.value IS NOT NULL AND valued.form || ' ' || reference.form = ANY (${comparablePairs}::text[]),
                      false) AS usable,
             CASE WHEN valued.report_id IS NULL AND valued.in_other_scope THEN 'OTHER_SCOPE'
                  WHEN valued.status = 'NOT_COMPUTABLE' THEN 'MISSING_INPUT'
                  WHEN valued.value IS NULL THEN valued.status
                  WHEN valued.form || ' ' || reference.form = ANY (${comparablePairs}::text[]) THEN NULL
                  ELSE 'NOT_COMPARABLE' END AS reason
      FROM valued LEFT JOIN reference ON reference.year = valued.year)`;
}

function picksOf(layouts: readonly Layout[], indicator: Indicator) {
  return layouts.flatMap((layout) => {
    const pick = pickOf(layout, indicator);
    return pick ? [{ layout_id: layout.id, ...pick }] : [];
  });
}

function fullyComparablePairs({ code }: Indicator): string[] {
  return FORM_CODES.flatMap((from) =>
    FORM_CODES.filter((to) => comparability(code, from, to).verdict === "FULL").map((to) => `${from} ${to}`),
  );
}

function statusByLetter(): string {
  return [...STATUS_BY_LETTER]
    .map(([letter, status]) => `WHEN seen.letters = '${letter}' THEN '${status}'`)
    .join(" ");
}
