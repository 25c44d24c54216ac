import type { AgencyLevel, Indicator } from "../catalogue";
import type { Database } from "../db";
import type { Reason } from "./cell";
import { toSignificant } from "./decimals";
import type { PeerQuestion } from "./judged.sql";
import { readStatRows, type StatRow } from "./stats.sql";

export const GROUP_BYS = ["REGION", "LEVEL", "TYPE", "FORM"] as const;
export type GroupBy = (typeof GROUP_BYS)[number];

export interface StatsQuestion extends PeerQuestion {
  /** None: one group a year. */
  readonly groupBy: readonly GroupBy[];
  /** The level at which REGION groups; null is the agency's own region. */
  readonly regionLevel: AgencyLevel | null;
}

/** Of the agencies of one group and year; every figure but the counts is null where no agency has a value. */
export interface StatGroup {
  readonly keys: readonly { readonly by: GroupBy; readonly code: string; readonly label: string | null }[];
  readonly year: number;
  readonly count: number;
  readonly missing: number;
  readonly sum: number | null;
  readonly sumReason: Reason | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p10: number | null;
  readonly p25: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly stddev: number | null;
}

/** Distribution of one indicator over groups of agencies: one statement, whatever their number. */
export async function stats(database: Database, question: StatsQuestion): Promise<StatGroup[]> {
  const groupBy = [...new Set(question.groupBy)];
  const rows = await readStatRows(database, question, groupBy);
  const all = groupBy.length ? rows : oneForEachYear(rows, question.years);
  return all.map((row) => groupOf(row, groupBy, question.indicator));
}

/** A year without any peer has its group too: of nobody. */
function oneForEachYear(rows: readonly StatRow[], years: readonly number[]): StatRow[] {
  const nobody = { count: 0, missing: 0, sum: null, mean: null, median: null, min: null, max: null };
  const unknown = {
    p10: null,
    p25: null,
    p75: null,
    p90: null,
    stddev: null,
    keys: [],
    label: null,
    nested: false,
  };
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => rows.find((row) => row.year === year) ?? { year, ...nobody, ...unknown });
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
