import type { Indicator } from "../catalogue";
import { figuresAsked, STATUS_BY_LETTER, visible, type Layout, type Parameters } from "../db";
import type { PeersQuestion } from "./peers-question";
import { pickOf } from "./picks";
import { qualityFigures } from "./quality";

/**
 * SQL: what the report of each peer and year says, alone; where succession is followed, that of each of its sources. What is about
 * the report itself comes from `quality`.
 */
export function found(
  { indicators, years, scope, figures, followSuccession }: PeersQuestion,
  layouts: readonly Layout[],
  release: string,
  parameters: Parameters,
): string {
  const picks = parameters.add(JSON.stringify(picksOf(layouts, indicators)));
  const wanted = parameters.add(scope);
  const turns = parameters.add(indicators.map((_, i) => i + 1));
  const effective = figuresAsked(figures, release);
  const [who, code] = followSuccession ? ["source AS peer", "peer.source_code"] : ["peer", "peer.code"];
  const sumOf = (factors: string) => `
             (SELECT sum(${effective.values}[part.position]::numeric * part.factor)::double precision
              FROM unnest(pick.positions, pick.${factors}) AS part(position, factor))`;
  const about = qualityFigures(indicators, { release, years, figures, layouts, parameters });
  const either = (quality: string, figure: string) => (about ? `coalesce(${quality}, ${figure})` : figure);
  // Sources of a followed succession all exist in their year.
  const absent = followSuccession
    ? "'NOT_FILED'"
    : "CASE WHEN seen.exists THEN 'NOT_FILED' ELSE 'NOT_APPLICABLE' END";
  return `
    pick AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${picks})
        AS pick(turn integer, layout_id integer, positions integer[], up integer[], down integer[], times integer, computed boolean)),
    ${about ? `${rated(wanted, release, who, code)}, ${about},` : ""}
    seen AS MATERIALIZED (
      SELECT peer.*, asked.turn, report.id AS report_id, report.form, pick.positions, pick.computed,
             ${either("CASE WHEN quality.below IS NOT NULL THEN 100 WHEN quality.report_id IS NOT NULL THEN 1 END", "pick.times")} AS times,
             pick.down IS NOT NULL${about ? " OR quality.below IS NOT NULL" : ""} AS is_ratio, other.id IS NOT NULL AS in_other_scope,
             ${either(
               "CASE WHEN quality.status = 'COMPUTED' THEN 'R' END",
               `(SELECT string_agg(substr(${effective.statuses}, part.position, 1), '')
              FROM unnest(pick.positions) AS part(position))`,
             )} AS letters,
             ${either("quality.above", sumOf("up"))} AS above,
             ${either("quality.below", sumOf("down"))} AS below,
             ${about ? "quality.status" : "NULL::text"} AS quality_status
      FROM ${who}
      LEFT JOIN reports AS report ON report.agency_code = ${code} AND report.year = peer.year
        AND report.scope = ${wanted} AND ${visible("report", release)}
      LEFT JOIN reports AS other ON other.agency_code = ${code} AND other.year = peer.year
        AND other.scope <> ${wanted} AND ${visible("other", release)}
      LEFT JOIN report_figures AS figures ON figures.report_id = report.id
      ${effective.join}
      CROSS JOIN unnest(${turns}::integer[]) AS asked(turn)
      LEFT JOIN pick ON pick.layout_id = figures.layout_id AND pick.turn = asked.turn
      ${about ? "LEFT JOIN quality ON quality.report_id = report.id AND quality.turn = asked.turn" : ""}),
    found AS (
      SELECT seen.*,
             CASE WHEN seen.report_id IS NULL THEN ${absent}
                  WHEN seen.quality_status IS NOT NULL THEN seen.quality_status
                  WHEN seen.form IS NULL THEN 'NOT_EXTRACTED'
                  WHEN seen.positions IS NULL THEN 'NOT_IN_FORM'
                  WHEN seen.letters ~ '^R+$' THEN
                    CASE WHEN NOT seen.computed THEN 'REPORTED' WHEN seen.is_ratio AND seen.below <= 0 THEN 'NOT_COMPUTABLE' ELSE 'COMPUTED' END
                  WHEN seen.computed THEN 'NOT_COMPUTABLE'
                  ${statusByLetter()} END AS status
      FROM seen)`;
}

/** SQL: the reports of all peers and years, for what is about a report and not in it. */
function rated(scope: string, release: string, who: string, code: string): string {
  return `rated AS MATERIALIZED (
      SELECT DISTINCT report.id AS report_id, report.agency_code, report.year, report.scope, report.form, agency.type, agency.level,
             ${release}::integer AS shown_at
      FROM ${who} JOIN reports AS report ON report.agency_code = ${code} AND report.year = peer.year
        AND report.scope = ${scope} AND ${visible("report", release)}
      JOIN agencies AS agency ON agency.code = report.agency_code AND ${visible("agency", release)})`;
}

function picksOf(layouts: readonly Layout[], indicators: readonly Indicator[]) {
  return layouts.flatMap((layout) =>
    indicators.flatMap((indicator, i) => {
      const pick = pickOf(layout, indicator);
      return pick ? [{ turn: i + 1, layout_id: layout.id, ...pick }] : [];
    }),
  );
}

function statusByLetter(): string {
  return [...STATUS_BY_LETTER]
    .map(([letter, status]) => `WHEN seen.letters = '${letter}' THEN '${status}'`)
    .join(" ");
}
