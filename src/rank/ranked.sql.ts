import { nameSortKey, type Database } from "../db";
import { candidates, type Candidates } from "./candidates";
import type { RankQuestion, TieMethod } from "./question";

/** SQL: how equal values share a rank. */
const RANKS: Record<TieMethod, string> = {
  COMPETITION: "rank() OVER by_value",
  DENSE: "dense_rank() OVER by_value",
  ORDINAL: "row_number() OVER in_order",
  AVERAGE: "rank() OVER by_value + (count(*) OVER same_value - 1) / 2.0",
};

/**
 * SQL: common table expressions up to `entrant`, every peer of the year with its value or the reason why it has no rank, and
 * `ranked`, those of them that have one.
 *
 * Rates and scores are rounded before they rank: what an answer shows as equal is equal in rank.
 * Columns of `entrant`: code, name, value, denominator, status, reason, usable, report_id; of `ranked`: code, name, value,
 * report_id, position, rank, tie_size, ahead (strictly before it), total, percentile.
 */
export async function ranked(database: Database, question: RankQuestion): Promise<Candidates> {
  const { ctes, parameters } = await candidates(database, question, [question.year]);
  const { direction, ties, tieOrder, minDenominator } = question;
  const isSmall =
    minDenominator === null
      ? "false"
      : `coalesce(candidate.denominator < ${parameters.add(minDenominator)}::double precision, false)`;
  return {
    parameters,
    ctes: `${ctes},
     entrant AS MATERIALIZED (
       SELECT candidate.code, candidate.name, candidate.denominator, candidate.status, candidate.report_id,
              candidate.value,
              candidate.usable AND NOT ${isSmall} AS usable,
              CASE WHEN candidate.usable AND ${isSmall} THEN 'SMALL_DENOMINATOR' ELSE candidate.reason END AS reason
       FROM candidate),
     placed AS (
       SELECT entrant.code, entrant.name, entrant.value, entrant.report_id,
              (row_number() OVER in_order)::integer AS position,
              (${RANKS[ties]})::double precision AS rank,
              (rank() OVER by_value - 1)::integer AS ahead,
              (count(*) OVER same_value)::integer AS tie_size,
              (count(*) OVER ())::integer AS total
       FROM entrant WHERE entrant.usable
       WINDOW by_value AS (ORDER BY entrant.value ${direction}),
              same_value AS (PARTITION BY entrant.value),
              in_order AS (ORDER BY entrant.value ${direction}, ${nameSortKey(tieOrder, "entrant")}, entrant.code COLLATE "C")),
     ranked AS (
       SELECT placed.*,
              100.0 * (placed.total - placed.ahead - placed.tie_size) / nullif(placed.total - 1, 0)::double precision AS percentile
       FROM placed)`,
  };
}

/** SQL: a ranked row as JSON; `RankedRow` is its type. */
export const RANKED_ROW = `json_build_object('position', ranked.position, 'rank', ranked.rank, 'tieSize', ranked.tie_size,
                'code', ranked.code, 'value', ranked.value, 'percentile', ranked.percentile, 'reportId', ranked.report_id)`;
