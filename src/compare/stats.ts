import type { Indicator } from "../catalogue";
import type { Database } from "../db";
import { toSignificant } from "../report";
import { distributionOf } from "./distribution";
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
  const { keys, label, year, p10, p90, stddev } = row;
  return {
    keys: groupBy.map((by, i) => ({ by, code: keys[i] ?? "", label: by === "REGION" ? label : null })),
    year,
    ...distributionOf(row, indicator),
    p10: toSignificant(p10),
    p90: toSignificant(p90),
    stddev: toSignificant(stddev),
  };
}
