import type { Indicator } from "../catalogue";
import type { Database } from "../db";
import { toSignificant } from "../report";
import type { Reason } from "./cell";
import type { CompareQuestion } from "./compare.sql";
import { NOBODY, readDistributions, type StatRow } from "./stats.sql";

/** One indicator and year of the compared agencies; every figure but the counts is null where nobody is counted. */
export interface ComparisonSummary {
  readonly indicator: Indicator;
  readonly year: number;
  /** Agencies whose figure is fully comparable with the form that most of them used in the year. */
  readonly count: number;
  /** All others that exist in the year. */
  readonly missing: number;
  readonly sum: number | null;
  readonly sumReason: Reason | null;
  /** Of a ratio: all numerators over all denominators; null where adding them would count twice. */
  readonly pooled: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p25: number | null;
  readonly p75: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** Indicator by indicator, then year by year, in the order of the question: one statement (and one for layouts that are new). */
export async function summarise(database: Database, question: CompareQuestion): Promise<ComparisonSummary[]> {
  const filter = { codes: question.agencies.map(({ code }) => code) };
  const rows = await readDistributions(database, { ...question, filter, groupBy: [], regionLevel: null });
  const byPlace = new Map(rows.map((row) => [`${row.turn} ${row.year}`, row]));
  return question.indicators.flatMap((indicator, i) =>
    question.years.map((year) => {
      const turn = i + 1;
      return summaryOf(byPlace.get(`${turn} ${year}`) ?? { ...NOBODY, year, turn }, indicator);
    }),
  );
}

function summaryOf(
  { year, count, missing, nested, ...row }: StatRow,
  indicator: Indicator,
): ComparisonSummary {
  const sumReason = indicator.aggregation !== "SUM" ? "NOT_ADDITIVE" : nested ? "NESTED" : null;
  return {
    ...{ indicator, year, count, missing, sumReason },
    sum: sumReason ? null : row.sum,
    pooled: nested ? null : toSignificant(row.pooled),
    mean: toSignificant(row.mean),
    median: toSignificant(row.median),
    p25: toSignificant(row.p25),
    p75: toSignificant(row.p75),
    min: row.min,
    max: row.max,
  };
}
