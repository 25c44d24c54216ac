import type { Indicator } from "../catalogue";
import { ANCESTOR, type Reason } from "../compare";
import type { Database } from "../db";
import { toSignificant } from "../report";
import type { RankQuestion } from "./question";
import { ranked } from "./ranked.sql";

/** The ranked values together; every figure but the counts is null where nobody is ranked. */
export interface RankSummary {
  /** Null for the score of a scheme. */
  readonly indicator: Indicator | null;
  readonly year: number;
  readonly count: number;
  readonly missing: number;
  readonly sum: number | null;
  readonly sumReason: Reason | null;
  /** Of a rate: numerators over denominators; null where one agency's figure holds another's, and of all others. */
  readonly pooled: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p25: number | null;
  readonly p75: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

type Figures = Omit<RankSummary, "indicator" | "year" | "sumReason"> & { readonly nested: boolean };

/** Distribution of what is ranked: one statement. */
export async function rankSummary(database: Database, question: RankQuestion): Promise<RankSummary> {
  const { indicator, year } = question;
  const { ctes, parameters } = await ranked(database, question);
  const [row] = await database.query<Figures>(
    `WITH RECURSIVE ${ANCESTOR}, ${ctes},
     counted AS (${indicator ? WITH_PARTS : WITHOUT_PARTS})
     SELECT count(counted.value)::integer AS count, (count(*) - count(counted.value))::integer AS missing,
            sum(counted.value::numeric)::double precision AS sum, avg(counted.value::numeric)::double precision AS mean,
            (sum(counted.times * counted.numerator::numeric) / nullif(sum(counted.denominator::numeric), 0))::double precision AS pooled,
            ${percentile(0.5)} AS median, ${percentile(0.25)} AS p25, ${percentile(0.75)} AS p75,
            min(counted.value) AS min, max(counted.value) AS max,
            ${indicator && question.scope === "CONSOLIDATED" ? NESTED : "false"} AS nested
     FROM counted`,
    parameters.values,
  );
  if (!row) throw new Error("a statement of aggregates gave no row");
  const { nested, pooled, count, missing, sum, min, max } = row;
  const sumReason = indicator?.aggregation !== "SUM" ? "NOT_ADDITIVE" : nested ? "NESTED" : null;
  return {
    ...{ indicator, year, count, missing, sumReason, min, max },
    sum: sumReason ? null : sum,
    pooled: nested ? null : toSignificant(pooled),
    mean: toSignificant(row.mean),
    median: toSignificant(row.median),
    p25: toSignificant(row.p25),
    p75: toSignificant(row.p75),
  };
}

const percentile = (share: number) =>
  `percentile_cont(${share}) WITHIN GROUP (ORDER BY counted.value) FILTER (WHERE counted.value IS NOT NULL)`;

/** SQL: every peer, with figures where it is ranked. */
const WITH_PARTS = `
  SELECT CASE WHEN entrant.usable THEN entrant.value END AS value,
         CASE WHEN entrant.usable THEN judged.numerator END AS numerator,
         CASE WHEN entrant.usable THEN judged.denominator END AS denominator, judged.times, judged.type, judged.region_code
  FROM entrant JOIN judged ON judged.code = entrant.code`;
const WITHOUT_PARTS = `
  SELECT CASE WHEN entrant.usable THEN entrant.value END AS value, NULL::numeric AS numerator, NULL::numeric AS denominator,
         NULL::integer AS times FROM entrant`;

/** SQL: a government's consolidated figure holds those of its region. */
const NESTED = `
  coalesce(bool_or(counted.value IS NOT NULL AND counted.type = 'GOVERNMENT' AND counted.region_code IN (
    SELECT ancestor.above FROM counted AS inner_one JOIN ancestor ON ancestor.code = inner_one.region_code
    WHERE inner_one.value IS NOT NULL GROUP BY ancestor.above HAVING count(*) > 1)), false)`;
