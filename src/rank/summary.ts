import {
  ANCESTOR,
  distributionColumns,
  distributionOf,
  SHARED_REGIONS,
  type ComparisonSummary,
  type DistributionRow,
} from "../compare";
import type { Database } from "../db";
import type { RankQuestion } from "./question";
import { ranked } from "./ranked.sql";

/** The ranked values together: one statement. */
export async function rankSummary(database: Database, question: RankQuestion): Promise<ComparisonSummary> {
  const { indicator, year, scope } = question;
  const { ctes, parameters } = await ranked(database, question);
  const [row] = await database.query<DistributionRow>(
    `WITH RECURSIVE ${ANCESTOR}, ${ctes},
     grouped AS (${indicator ? FIGURES : SCORES}),
     shared AS (${SHARED_REGIONS})
     SELECT ${distributionColumns(scope)} FROM grouped`,
    parameters.values,
  );
  if (!row) throw new Error("a statement of aggregates gave no row");
  return { indicator, year, ...distributionOf(row, indicator) };
}

/** SQL: every peer, in one group. */
const FIGURES = `
  SELECT entrant.usable AS counted, entrant.value, judged.numerator, judged.denominator, judged.times, judged.type,
         judged.region_code, judged.year, judged.turn, ARRAY[]::text[] AS keys
  FROM entrant JOIN judged ON judged.code = entrant.code`;
const SCORES = `
  SELECT entrant.usable AS counted, entrant.value, NULL::double precision AS numerator, NULL::double precision AS denominator,
         NULL::integer AS times, NULL::text AS type, NULL::text AS region_code, NULL::integer AS year, NULL::integer AS turn,
         ARRAY[]::text[] AS keys
  FROM entrant`;
