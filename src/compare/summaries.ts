import type { Indicator } from "../catalogue";
import type { Database } from "../db";
import type { CompareQuestion } from "./compare.sql";
import { distributionOf, type Distribution } from "./distribution";
import { NOBODY, readDistributions } from "./stats.sql";

/**
 * One indicator and year in short. Counted are the agencies whose figure is fully comparable with the form that most of them used
 * in the year; missing are all others that exist in it.
 */
export interface ComparisonSummary extends Distribution {
  /** Null for the score of a scheme. */
  readonly indicator: Indicator | null;
  readonly year: number;
}

/** Indicator by indicator, then year by year, in the order of the question: one statement (and one for layouts that are new). */
export async function summarise(database: Database, question: CompareQuestion): Promise<ComparisonSummary[]> {
  const filter = { codes: question.agencies.map(({ code }) => code) };
  const rows = await readDistributions(database, { ...question, filter, groupBy: [], regionLevel: null });
  const byPlace = new Map(rows.map((row) => [`${row.turn} ${row.year}`, row]));
  return question.indicators.flatMap((indicator, i) =>
    question.years.map((year) => {
      const turn = i + 1;
      const row = byPlace.get(`${turn} ${year}`) ?? NOBODY;
      return { indicator, year, ...distributionOf(row, indicator) };
    }),
  );
}
