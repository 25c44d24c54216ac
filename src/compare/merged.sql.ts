import type { Indicator } from "../catalogue";
import type { Parameters } from "../db";
import type { PeersQuestion } from "./peers-question";

/**
 * SQL: `merged`, what `found` says of each source made one row for each peer. One source stands as it is; of several the parts are
 * added. `hindrance`: why there is no figure, where neither its status nor its parts say so.
 */
export function merged({ indicators, scope }: PeersQuestion, parameters: Parameters): string {
  const additive = parameters.add(indicators.flatMap((one, i) => (isAdditive(one) ? [i + 1] : [])));
  const [nested, join] =
    scope === "CONSOLIDATED"
      ? [
          "overlap.code IS NOT NULL",
          "LEFT JOIN overlap ON overlap.code = gathered.code AND overlap.year = gathered.year",
        ]
      : ["false", ""];
  return `
    gathered AS MATERIALIZED (
      SELECT ${PEER}, found.turn, found.split, count(found.source_code) AS sources, count(found.report_id) AS reports,
             coalesce(bool_or(NOT found.whole), false) AS divided, min(found.report_id) AS only_report, max(found.form) AS form,
             array_agg(DISTINCT found.form) FILTER (WHERE found.form IS NOT NULL) AS forms,
             min(found.status) AS a_status, count(DISTINCT found.status) AS statuses, min(found.letters) AS only_letters,
             count(*) FILTER (WHERE found.letters ~ '^R+$') AS known, bool_or(found.is_ratio) AS is_ratio, max(found.times) AS times,
             min(found.above) AS only_above, min(found.below) AS only_below,
             sum(found.above::numeric)::double precision AS above, sum(found.below::numeric)::double precision AS below,
             bool_or(found.in_other_scope) AS in_other_scope
      FROM found GROUP BY ${PEER}, found.turn, found.split),
    hindered AS MATERIALIZED (
      SELECT gathered.*,
             CASE WHEN gathered.divided OR gathered.sources = 0 AND gathered.split THEN 'BREAK'
                  WHEN gathered.sources < 2 OR gathered.known = 0 AND gathered.statuses = 1 THEN NULL
                  WHEN gathered.turn <> ALL (${additive}::integer[]) THEN 'NOT_ADDITIVE'
                  WHEN gathered.known < gathered.sources THEN 'MISSING_INPUT'
                  WHEN (SELECT count(*) FROM comparable WHERE comparable.turn = gathered.turn AND comparable.form = ANY (gathered.forms)
                          AND comparable.reference = ANY (gathered.forms)) < cardinality(gathered.forms) ^ 2 THEN 'NOT_COMPARABLE'
                  WHEN ${nested} THEN 'NESTED' END AS hindrance
      FROM gathered ${join}),
    merged AS (
      SELECT ${PEER.replaceAll("found.", "hindered.")}, hindered.turn, hindered.split, hindered.hindrance, hindered.form, hindered.is_ratio,
             hindered.times,
             hindered.in_other_scope AND hindered.reports = 0 AS in_other_scope,
             CASE WHEN hindered.sources = 1 AND NOT hindered.divided THEN hindered.only_report END AS report_id,
             CASE WHEN hindered.hindrance IS NOT NULL THEN 'NOT_COMPUTABLE'
                  WHEN hindered.sources = 0 THEN 'NOT_APPLICABLE'
                  WHEN hindered.sources = 1 OR hindered.known = 0 AND hindered.statuses = 1 THEN hindered.a_status
                  WHEN hindered.is_ratio AND hindered.below <= 0 THEN 'NOT_COMPUTABLE'
                  ELSE 'COMPUTED' END AS status,
             CASE WHEN hindered.hindrance IS NULL THEN
               CASE WHEN hindered.sources = 1 THEN hindered.only_letters WHEN hindered.known = hindered.sources THEN 'R' END END AS letters,
             CASE WHEN hindered.sources = 1 THEN hindered.only_above ELSE hindered.above END AS above,
             CASE WHEN hindered.sources = 1 THEN hindered.only_below ELSE hindered.below END AS below
      FROM hindered)`;
}

/** SQL: all columns of a peer and year. */
const PEER = ["code", "name", "type", "level", "region_code", "parent_code", "year"]
  .map((column) => `found.${column}`)
  .join(", ");

/** What is about a report, and what is never added up, is of one agency. */
function isAdditive({ kind, aggregation }: Indicator): boolean {
  return kind !== "QUALITY" && aggregation !== "NONE";
}
