import type { Indicator } from "../catalogue";
import type { Database } from "../db";
import { toSignificant } from "../report";
import type { GroupBy, StatGroup, StatsQuestion } from "./stat-group";
import { NOBODY, readDistributions, type StatRow } from "./stats.sql";

/** Distribution of one indicator over groups of agencies: one statement, whatever their number. */
export async function stats(database: Database, question: StatsQuestion): Promise<StatGroup[]> {
  const groupBy = [...new Set(question.groupBy)];
  const rows = await readDistributions(database, { ...question, groupBy, indicators: [question.indicator] });
  const all = groupBy.length ? rows : oneForEachYear(rows, question.years);
  return all.map((row) => groupOf(row, groupBy, question.indicator));
}

/** A year without any peer has its group too: of nobody. */
function oneForEachYear(rows: readonly StatRow[], years: readonly number[]): StatRow[] {
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => rows.find((row) => row.year === year) ?? { ...NOBODY, year, turn: 1 });
}

function groupOf(row: StatRow, groupBy: readonly GroupBy[], indicator: Indicator): StatGroup {
  const { keys, label, nested, ...figures } = row;
  const sumReason = indicator.aggregation !== "SUM" ? "NOT_ADDITIVE" : nested ? "NESTED" : null;
  return {
    keys: groupBy.map((by, i) => ({ by, code: keys[i] ?? "", label: by === "REGION" ? label : null })),
    year: figures.year,
    count: figures.count,
    missing: figures.missing,
    sum: sumReason ? null : figures.sum,
    sumReason,
    pooled: nested ? null : toSignificant(figures.pooled),
    mean: toSignificant(figures.mean),
    median: toSignificant(figures.median),
    p10: toSignificant(figures.p10),
    p25: toSignificant(figures.p25),
    p75: toSignificant(figures.p75),
    p90: toSignificant(figures.p90),
    min: figures.min,
    max: figures.max,
    stddev: toSignificant(figures.stddev),
  };
}
