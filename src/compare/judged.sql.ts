import { comparability, FORM_CODES, type FormCode, type Indicator } from "../catalogue";
import { figuresAsked, STATUS_BY_LETTER, visible } from "../db";
import type { AgencyFilter, FigureBasis, Layout, Parameters } from "../db";
import type { Scope } from "../report";
import { peers } from "./peers.sql";
import { pickOf } from "./picks";
import { qualityFigures } from "./quality";

/** Indicators of every peer in every year. */
export interface PeersQuestion {
  readonly release: number;
  readonly indicators: readonly Indicator[];
  readonly years: readonly number[];
  readonly scope: Scope;
  readonly filter: AgencyFilter;
  readonly figures: FigureBasis;
  /** An agency stands with the figures of those whose duties it took over. */
  readonly followSuccession: boolean;
}

/** One indicator of every peer. */
export interface PeerQuestion extends Omit<PeersQuestion, "indicators"> {
  readonly indicator: Indicator;
}

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
  return `${peers(question, release, parameters)},
    ${found(question, layouts, release, parameters)},
    ${judged(question, parameters)}`;
}

/** SQL: what the report of each peer and year says, alone. What is about the report itself comes from `quality`. */
function found(
  { indicators, years, scope, figures }: PeersQuestion,
  layouts: readonly Layout[],
  release: string,
  parameters: Parameters,
): string {
  const picks = parameters.add(JSON.stringify(picksOf(layouts, indicators)));
  const wanted = parameters.add(scope);
  const turns = parameters.add(indicators.map((_, i) => i + 1));
  const effective = figuresAsked(figures, release);
  const sumOf = (factors: string) => `
             (SELECT sum(${effective.values}[part.position]::numeric * part.factor)::double precision
              FROM unnest(pick.positions, pick.${factors}) AS part(position, factor))`;
  const about = qualityFigures(indicators, { release, years, figures, layouts, parameters });
  const either = (quality: string, figure: string) => (about ? `coalesce(${quality}, ${figure})` : figure);
  return `
    pick AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${picks})
        AS pick(turn integer, layout_id integer, positions integer[], up integer[], down integer[], times integer, computed boolean)),
    ${about ? `${rated(wanted, release)}, ${about},` : ""}
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
      FROM peer
      LEFT JOIN reports AS report ON report.agency_code = peer.code AND report.year = peer.year
        AND report.scope = ${wanted} AND ${visible("report", release)}
      LEFT JOIN reports AS other ON other.agency_code = peer.code AND other.year = peer.year
        AND other.scope <> ${wanted} AND ${visible("other", release)}
      LEFT JOIN report_figures AS figures ON figures.report_id = report.id
      ${effective.join}
      CROSS JOIN unnest(${turns}::integer[]) AS asked(turn)
      LEFT JOIN pick ON pick.layout_id = figures.layout_id AND pick.turn = asked.turn
      ${about ? "LEFT JOIN quality ON quality.report_id = report.id AND quality.turn = asked.turn" : ""}),
    found AS (
      SELECT seen.*,
             CASE WHEN seen.report_id IS NULL THEN 'NOT_FILED'
                  WHEN seen.quality_status IS NOT NULL THEN seen.quality_status
                  WHEN seen.form IS NULL THEN 'NOT_EXTRACTED'
                  WHEN seen.positions IS NULL THEN 'NOT_IN_FORM'
                  WHEN seen.letters ~ '^R+$' THEN
                    CASE WHEN NOT seen.computed THEN 'REPORTED' WHEN seen.is_ratio AND seen.below <= 0 THEN 'NOT_COMPUTABLE' ELSE 'COMPUTED' END
                  WHEN seen.computed THEN 'NOT_COMPUTABLE'
                  ${statusByLetter()} END AS status
      FROM seen)`;
}

/** SQL: which of the figures may stand beside each other, and why the others may not. */
function judged({ indicators }: PeersQuestion, parameters: Parameters): string {
  const pairs = parameters.add(JSON.stringify(indicators.flatMap(fullyComparablePairs)));
  return `
    valued AS (
      SELECT found.*,
             CASE WHEN found.status = 'REPORTED' OR found.status = 'COMPUTED' AND NOT found.is_ratio THEN found.above
                  WHEN found.status = 'COMPUTED' THEN found.times * found.above / found.below END AS value,
             CASE WHEN found.is_ratio AND found.letters ~ '^R+$' THEN found.above END AS numerator,
             CASE WHEN found.is_ratio AND found.letters ~ '^R+$' THEN found.below END AS denominator
      FROM found),
    reference AS (
      SELECT DISTINCT ON (valued.year, valued.turn) valued.year, valued.turn, valued.form
      FROM valued WHERE valued.value IS NOT NULL
      GROUP BY valued.year, valued.turn, valued.form
      ORDER BY valued.year, valued.turn, count(*) DESC, valued.form DESC NULLS LAST),
    comparable AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${pairs}) AS comparable(turn integer, form text, reference text)),
    judged AS (
      SELECT valued.*, reference.form AS reference_form,
             valued.value IS NOT NULL AND comparable.turn IS NOT NULL AS usable,
             CASE WHEN valued.report_id IS NULL AND valued.in_other_scope THEN 'OTHER_SCOPE'
                  WHEN valued.status = 'NOT_COMPUTABLE' AND valued.denominator <= 0 THEN 'ZERO_DENOMINATOR'
                  WHEN valued.status = 'NOT_COMPUTABLE' THEN 'MISSING_INPUT'
                  WHEN valued.value IS NULL THEN valued.status
                  WHEN comparable.turn IS NULL THEN 'NOT_COMPARABLE' END AS reason
      FROM valued LEFT JOIN reference ON reference.year = valued.year AND reference.turn = valued.turn
      LEFT JOIN comparable ON comparable.turn = valued.turn AND comparable.form = coalesce(valued.form, '${NO_FORM}')
        AND comparable.reference = coalesce(reference.form, '${NO_FORM}'))`;
}

/** SQL: the reports of all peers and years, for what is about a report and not in it. */
function rated(scope: string, release: string): string {
  return `rated AS MATERIALIZED (
      SELECT report.id AS report_id, report.agency_code, report.year, report.scope, report.form, peer.type, peer.level,
             ${release}::integer AS shown_at
      FROM peer JOIN reports AS report ON report.agency_code = peer.code AND report.year = peer.year
        AND report.scope = ${scope} AND ${visible("report", release)})`;
}

/** Stands for the form of a report without a statistics table, which has QUALITY figures too. */
const NO_FORM = "";

function picksOf(layouts: readonly Layout[], indicators: readonly Indicator[]) {
  return layouts.flatMap((layout) =>
    indicators.flatMap((indicator, i) => {
      const pick = pickOf(layout, indicator);
      return pick ? [{ turn: i + 1, layout_id: layout.id, ...pick }] : [];
    }),
  );
}

/** QUALITY figures stand beside each other whatever the forms, and without any. */
function fullyComparablePairs({ code, kind }: Indicator, i: number) {
  const forms = kind === "QUALITY" ? [...FORM_CODES, NO_FORM] : FORM_CODES;
  const isFull = (form: string, reference: string) =>
    kind === "QUALITY" || comparability(code, form as FormCode, reference as FormCode).verdict === "FULL";
  return forms.flatMap((form) =>
    forms
      .filter((reference) => isFull(form, reference))
      .map((reference) => ({ turn: i + 1, form, reference })),
  );
}

function statusByLetter(): string {
  return [...STATUS_BY_LETTER]
    .map(([letter, status]) => `WHEN seen.letters = '${letter}' THEN '${status}'`)
    .join(" ");
}
