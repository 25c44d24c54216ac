import { visible, type Parameters } from "../db";

/**
 * SQL: who took over from whom, as the register of the release says: common table expressions up to `part` and `heir`.
 *
 * - `passed`: duties went from `code` to `successor`. Only an agency that has ended hands on; with `asOfYear`, one that had ended
 *   before that year. What runs in a circle is left out (and UNION ends the walk through one).
 * - `stands`: `code` took over from `member`, directly or through others; `whole`: all that the member had came to it.
 * - `part`: the same with each agency as a part of itself, and the years in which the part exists.
 * - `heir`: who stands in the end for a `member` that is no more: there is one at most, since of two that have the whole of it one
 *   has the whole of the other.
 */
export function successions(release: string, asOfYear: number | null, parameters: Parameters): string {
  const ended =
    asOfYear === null ? "agency.exists_to IS NOT NULL" : `agency.exists_to < ${parameters.add(asOfYear)}`;
  return `
    link AS MATERIALIZED (
      SELECT DISTINCT agency.code, next.code AS successor
      FROM agencies AS agency CROSS JOIN unnest(agency.successors) AS named(code)
      JOIN agencies AS next ON next.code = named.code AND next.code <> agency.code AND ${visible("next", release)}
      WHERE ${visible("agency", release)} AND ${ended}),
    ${walk("reached", "link")},
    passed AS MATERIALIZED (
      SELECT link.code, link.successor FROM link
      WHERE NOT EXISTS (SELECT FROM reached AS back WHERE back.code = link.successor AND back.successor = link.code)),
    ${walk("handed", "passed")},
    leak AS MATERIALIZED (
      SELECT DISTINCT handed.successor AS code, handed.code AS member
      FROM handed JOIN passed ON passed.code = handed.code AND passed.successor <> handed.successor
      WHERE NOT EXISTS (SELECT FROM handed AS inside WHERE inside.code = passed.successor AND inside.successor = handed.successor)),
    divided AS MATERIALIZED (
      SELECT leak.code, leak.member FROM leak
      UNION SELECT leak.code, handed.code FROM leak JOIN handed ON handed.successor = leak.member),
    stands AS MATERIALIZED (
      SELECT handed.successor AS code, handed.code AS member, divided.code IS NULL AS whole
      FROM handed LEFT JOIN divided ON divided.code = handed.successor AND divided.member = handed.code),
    part AS MATERIALIZED (
      SELECT pair.code, pair.member, pair.whole, agency.name, agency.type, agency.level, agency.region_code, agency.exists_from, agency.exists_to
      FROM (SELECT self.code, self.code AS member, true AS whole FROM agencies AS self WHERE ${visible("self", release)}
            UNION ALL SELECT stands.code, stands.member, stands.whole FROM stands) AS pair
      JOIN agencies AS agency ON agency.code = pair.member AND ${visible("agency", release)}),
    heir AS MATERIALIZED (
      SELECT stands.member, stands.code FROM stands
      WHERE stands.whole AND stands.code NOT IN (SELECT above.member FROM stands AS above WHERE above.whole))`;
}

/**
 * SQL: all pairs that steps lead to, one after another. The planner takes a recursion for a thousand times what it gives, and plans all
 * behind it badly (measured: seconds for milliseconds); what comes out of one JSON value it takes for a hundred rows.
 */
function walk(name: string, steps: string): string {
  return `${name}_walk(code, successor) AS (
      SELECT ${steps}.code, ${steps}.successor FROM ${steps}
      UNION SELECT so_far.code, ${steps}.successor FROM ${name}_walk AS so_far JOIN ${steps} ON ${steps}.code = so_far.successor),
    ${name} AS MATERIALIZED (
      SELECT pair.code, pair.successor
      FROM jsonb_to_recordset((SELECT jsonb_agg(${name}_walk) FROM ${name}_walk)) AS pair(code text, successor text))`;
}

/** SQL: the row of `alias` exists in the year. */
export function isThere(alias: string, year: string): string {
  return `coalesce(${alias}.exists_from, ${year}) <= ${year} AND coalesce(${alias}.exists_to, ${year}) >= ${year}`;
}
