import { comparability, FORM_CODES, type FormCode, type Indicator } from "../catalogue";
import type { Layout, Parameters } from "../db";
import { followedPeers, OVERLAPS } from "./followed-peers.sql";
import { found } from "./found.sql";
import { merged } from "./merged.sql";
import { peers } from "./peers.sql";
import type { PeersQuestion } from "./peers-question";

/**
 * SQL: common table expressions up to `judged`, one row for each peer, year and indicator, with `value`, or `status` and `reason`
 * why there is none to rank or add up. `turn` is the place of the indicator in the question, from 1.
 *
 * Peers are the agencies of the filter that exist in the year. A figure of a form that is not fully comparable with the one
 * that most peers used that year keeps its value and gets the reason NOT_COMPARABLE: it stands apart and stops nobody.
 * (`seen` is materialised: else every branch behind it would work out letters and sums again.)
 * Columns: code, name, type, level, region_code, parent_code, year, turn, report_id, form, value, numerator, denominator (of a
 * ratio, else null), status, reason, usable. Rates have 10 significant digits already here: whatever is worked out of them can be worked out of what is shown.
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
                  WHEN found.status = 'COMPUTED' THEN ${tenDigits("found.times * found.above / found.below")} END AS value,
             CASE WHEN found.is_ratio AND found.letters ~ '^R+$' THEN found.above END AS numerator,
             CASE WHEN found.is_ratio AND found.letters ~ '^R+$' THEN found.below END AS denominator
      FROM ${figures}),
    reference AS (
      SELECT DISTINCT ON (valued.year, valued.turn) valued.year, valued.turn, valued.form
      FROM valued WHERE valued.value IS NOT NULL${whole}
      GROUP BY valued.year, valued.turn, valued.form
      ORDER BY valued.year, valued.turn, count(*) DESC, valued.form DESC NULLS LAST),
    comparable AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${pairs}) AS comparable(turn integer, form text, reference text)),
    judged AS (
      SELECT valued.*, reference.form AS reference_form,
             valued.value IS NOT NULL AND comparable.turn IS NOT NULL${whole} AS usable,
             CASE ${hindrance}WHEN valued.report_id IS NULL AND valued.in_other_scope THEN 'OTHER_SCOPE'
                  WHEN valued.status = 'NOT_COMPUTABLE' AND valued.denominator <= 0 THEN 'ZERO_DENOMINATOR'
                  WHEN valued.status = 'NOT_COMPUTABLE' THEN 'MISSING_INPUT'
                  WHEN valued.value IS NULL THEN valued.status
                  ${split}WHEN comparable.turn IS NULL THEN 'NOT_COMPARABLE' END AS reason
      FROM valued LEFT JOIN reference ON reference.year = valued.year AND reference.turn = valued.turn
      LEFT JOIN comparable ON comparable.turn = valued.turn AND comparable.form = coalesce(valued.form, '${NO_FORM}')
        AND comparable.reference = coalesce(reference.form, '${NO_FORM}'))`;
}

/** Stands for the form of a report without a statistics table, which has QUALITY figures too. */
const NO_FORM = "";

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

/** SQL: to 10 significant digits, as `toSignificant` rounds. */
function tenDigits(value: string): string {
  return `to_char(${value}, '9.999999999EEEE')::double precision`;
}
