import { comparability, FORM_CODES, type Indicator } from "../catalogue";
import { figuresAsked, STATUS_BY_LETTER, visible } from "../db";
import type { Layout, Parameters } from "../db";
import { followedPeers, OVERLAPS } from "./followed-peers.sql";
import { merged } from "./merged.sql";
import type { PeersQuestion } from "./peers-question";
import { peers } from "./peers.sql";
import { pickOf } from "./picks";

export type { PeersQuestion } from "./peers-question";

/**
 * SQL: common table expressions up to `judged`, one row for each peer, year and indicator, with `value`, or `status` and `reason`
 * why there is none to rank or add up. `turn` is the place of the indicator in the question, from 1.
 *
 * Peers are the agencies of the filter that exist in the year. A figure of a form that is not fully comparable with the one
 * that most peers used that year keeps its value and gets the reason NOT_COMPARABLE: it stands apart and stops nobody.
 * (`seen` is materialised: else every branch behind it would work out letters and sums again.)
 * Columns: code, name, type, level, region_code, parent_code, year, turn, report_id, form, value, numerator, denominator (of a
 * ratio, else null), status, reason, usable. Rates are not rounded here.
 */
export function judgedFigures(
  question: PeersQuestion,
  layouts: readonly Layout[],
  parameters: Parameters,
): string {
  const release = parameters.add(question.release);
  const who = question.followSuccession ? followedPeers : peers;
  return [
    who(question, release, parameters),
    found(question, layouts, release, parameters),
    ...(question.followSuccession && question.scope === "CONSOLIDATED" ? [OVERLAPS] : []),
    ...(question.followSuccession ? [merged(question, parameters)] : []),
    judged(question, parameters),
  ].join(",\n    ");
}

/** SQL: what the report of each peer and year says, alone; where succession is followed, that of each of its sources. */
function found(
  { indicators, scope, figures, followSuccession }: PeersQuestion,
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
  return `
    pick AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${picks})
        AS pick(turn integer, layout_id integer, positions integer[], up integer[], down integer[], times integer, computed boolean)),
    seen AS MATERIALIZED (
      SELECT peer.*, asked.turn, report.id AS report_id, report.form, pick.positions, pick.computed, pick.times,
             pick.down IS NOT NULL AS is_ratio, other.id IS NOT NULL AS in_other_scope,
             (SELECT string_agg(substr(${effective.statuses}, part.position, 1), '')
              FROM unnest(pick.positions) AS part(position)) AS letters,
             ${sumOf("up")} AS above,
             ${sumOf("down")} AS below
      FROM ${who}
      LEFT JOIN reports AS report ON report.agency_code = ${code} AND report.year = peer.year
        AND report.scope = ${wanted} AND ${visible("report", release)}
      LEFT JOIN reports AS other ON other.agency_code = ${code} AND other.year = peer.year
        AND other.scope <> ${wanted} AND ${visible("other", release)}
      LEFT JOIN report_figures AS figures ON figures.report_id = report.id
      ${effective.join}
      CROSS JOIN unnest(${turns}::integer[]) AS asked(turn)
      LEFT JOIN pick ON pick.layout_id = figures.layout_id AND pick.turn = asked.turn),
    found AS (
      SELECT seen.*,
             CASE WHEN seen.report_id IS NULL THEN 'NOT_FILED'
                  WHEN seen.form IS NULL THEN 'NOT_EXTRACTED'
                  WHEN seen.positions IS NULL THEN 'NOT_IN_FORM'
                  WHEN seen.letters ~ '^R+$' THEN
                    CASE WHEN NOT seen.computed THEN 'REPORTED' WHEN seen.is_ratio AND seen.below <= 0 THEN 'NOT_COMPUTABLE' ELSE 'COMPUTED' END
                  WHEN seen.computed THEN 'NOT_COMPUTABLE'
                  ${statusByLetter()} END AS status
      FROM seen)`;
}

/** SQL: which of the figures may stand beside each other, and why the others may not. */
function judged({ indicators, followSuccession }: PeersQuestion, parameters: Parameters): string {
  const pairs = parameters.add(JSON.stringify(indicators.flatMap(fullyComparablePairs)));
  const [figures, whole, hindrance, split] = followSuccession
    ? [
        "merged AS found",
        " AND NOT valued.split",
        "WHEN valued.hindrance IS NOT NULL THEN valued.hindrance\n                  ",
        "WHEN valued.split THEN 'BREAK'\n                  ",
      ]
    : ["found", "", "", ""];
  return `
    valued AS (
      SELECT found.*,
             CASE WHEN found.status = 'REPORTED' OR found.status = 'COMPUTED' AND NOT found.is_ratio THEN found.above
                  WHEN found.status = 'COMPUTED' THEN found.times * found.above / found.below END AS value,
             CASE WHEN found.is_ratio AND found.letters ~ '^R+$' THEN found.above END AS numerator,
             CASE WHEN found.is_ratio AND found.letters ~ '^R+$' THEN found.below END AS denominator
      FROM ${figures}),
    reference AS (
      SELECT DISTINCT ON (valued.year, valued.turn) valued.year, valued.turn, valued.form
      FROM valued WHERE valued.value IS NOT NULL${whole}
      GROUP BY valued.year, valued.turn, valued.form ORDER BY valued.year, valued.turn, count(*) DESC, valued.form DESC),
    comparable AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${pairs}) AS comparable(turn integer, form text, reference text)),
    judged AS (
      SELECT valued.*, reference.form AS reference_form,
             valued.value IS NOT NULL AND comparable.form IS NOT NULL${whole} AS usable,
             CASE ${hindrance}WHEN valued.report_id IS NULL AND valued.in_other_scope THEN 'OTHER_SCOPE'
                  WHEN valued.status = 'NOT_COMPUTABLE' AND valued.denominator <= 0 THEN 'ZERO_DENOMINATOR'
                  WHEN valued.status = 'NOT_COMPUTABLE' THEN 'MISSING_INPUT'
                  WHEN valued.value IS NULL THEN valued.status
                  ${split}WHEN comparable.form IS NULL THEN 'NOT_COMPARABLE' END AS reason
      FROM valued LEFT JOIN reference ON reference.year = valued.year AND reference.turn = valued.turn
      LEFT JOIN comparable ON comparable.turn = valued.turn AND comparable.form = valued.form AND comparable.reference = reference.form)`;
}

function picksOf(layouts: readonly Layout[], indicators: readonly Indicator[]) {
  return layouts.flatMap((layout) =>
    indicators.flatMap((indicator, i) => {
      const pick = pickOf(layout, indicator);
      return pick ? [{ turn: i + 1, layout_id: layout.id, ...pick }] : [];
    }),
  );
}

function fullyComparablePairs({ code }: Indicator, i: number) {
  return FORM_CODES.flatMap((form) =>
    FORM_CODES.filter((reference) => comparability(code, form, reference).verdict === "FULL").map(
      (reference) => ({ turn: i + 1, form, reference }),
    ),
  );
}

function statusByLetter(): string {
  return [...STATUS_BY_LETTER]
    .map(([letter, status]) => `WHEN seen.letters = '${letter}' THEN '${status}'`)
    .join(" ");
}
