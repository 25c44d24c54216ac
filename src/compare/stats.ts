import type { AgencyLevel, Indicator } from "../catalogue";
import { allLayouts, Parameters, type Database } from "../db";
import type { Reason } from "./cell";
import { toSignificant } from "./decimals";
import { judgedFigures, type PeerQuestion } from "./judged.sql";

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

type Row = Omit<StatGroup, "keys" | "sumReason"> & {
  key0?: string;
  key1?: string;
  key2?: string;
  key3?: string;
} & {
  label?: string | null;
  nested: boolean;
};

/**
 * Distribution of one indicator over groups of agencies: one statement, whatever their number. Sums are taken of decimals: of
 * doubles the last digit would depend on the order in which the rows come.
 */
export async function stats(database: Database, question: StatsQuestion): Promise<StatGroup[]> {
  const parameters = new Parameters();
  const ctes = judgedFigures(question, await allLayouts(database), parameters);
  const groupBy = [...new Set(question.groupBy)];
  const region = regionKey(question.regionLevel, parameters);
  const columns = groupBy.map((by) =>
    by === "REGION" ? "grouped.region_key" : `grouped.${by.toLowerCase()}`,
  );
  const keys = columns.map((column, i) => `${column} AS key${i}, `).join("");
  const groups = ["grouped.year", ...columns].join(", ");
  const order = ["grouped.year DESC", ...columns.map((column) => `${column} COLLATE "C"`)].join(", ");
  // Inside one form there is nothing to be comparable with another.
  const counted = groupBy.includes("FORM") ? "judged.value IS NOT NULL" : "judged.usable";
  const rows = await database.query<Row>(
    `WITH RECURSIVE ${region.ctes} ${ctes},
     grouped AS (SELECT judged.*, ${region.column} AS region_key, ${counted} AS counted FROM judged ${region.join}),
     containing AS (${question.scope === "CONSOLIDATED" ? containing(columns) : noContaining(groupBy.length)})
     SELECT ${keys}${groupBy.includes("REGION") ? `(SELECT region.name FROM regions AS region WHERE region.code = grouped.region_key) AS label,` : ""}
            grouped.year, count(*) FILTER (WHERE grouped.counted)::integer AS count,
            count(*) FILTER (WHERE NOT grouped.counted)::integer AS missing,
            (sum(grouped.value::numeric) FILTER (WHERE grouped.counted))::double precision AS sum,
            EXISTS (SELECT FROM containing WHERE containing.year = grouped.year
                    ${columns.map((column, i) => `AND containing.key${i} IS NOT DISTINCT FROM ${column}`).join(" ")}) AS nested,
            (avg(grouped.value::numeric) FILTER (WHERE grouped.counted))::double precision AS mean,
            ${percentile(0.5)} AS median, ${percentile(0.1)} AS p10, ${percentile(0.25)} AS p25,
            ${percentile(0.75)} AS p75, ${percentile(0.9)} AS p90,
            min(grouped.value) FILTER (WHERE grouped.counted) AS min, max(grouped.value) FILTER (WHERE grouped.counted) AS max,
            (stddev_samp(grouped.value::numeric) FILTER (WHERE grouped.counted))::double precision AS stddev
     FROM grouped ${groupBy.includes("FORM") ? "WHERE grouped.form IS NOT NULL" : ""}
     GROUP BY ${groups} ORDER BY ${order}`,
    parameters.values,
  );
  const all = groupBy.length ? rows : oneForEachYear(rows, question.years);
  return all.map((row) => groupOf(row, groupBy, question.indicator));
}

/** A year without any peer has its group too: of nobody. */
function oneForEachYear(rows: readonly Row[], years: readonly number[]): Row[] {
  const nobody = {
    count: 0,
    missing: 0,
    sum: null,
    mean: null,
    median: null,
    min: null,
    max: null,
    stddev: null,
  };
  const empty = { ...nobody, p10: null, p25: null, p75: null, p90: null, nested: false };
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => rows.find((row) => row.year === year) ?? { year, ...empty });
}

function percentile(share: number): string {
  return `percentile_cont(${share}) WITHIN GROUP (ORDER BY grouped.value) FILTER (WHERE grouped.counted)`;
}

/** SQL: the region to group by: the agency's own, or its ancestor at the level asked. */
function regionKey(
  level: AgencyLevel | null,
  parameters: Parameters,
): { ctes: string; join: string; column: string } {
  const ancestors = `ancestor(code, above, level) AS (
      SELECT region.code, region.code, region.level FROM regions AS region
      WHERE region.code IN (SELECT agency.region_code FROM agencies AS agency)
      UNION ALL
      SELECT ancestor.code, region.parent_code, parent.level
      FROM ancestor JOIN regions AS region ON region.code = ancestor.above
      JOIN regions AS parent ON parent.code = region.parent_code),`;
  if (!level) return { ctes: ancestors, join: "", column: "judged.region_code" };
  const join = `LEFT JOIN ancestor AS upper ON upper.code = judged.region_code AND upper.level = ${parameters.add(level)}`;
  return { ctes: ancestors, join, column: "upper.above" };
}

/** SQL: groups in which one agency's consolidated figure already holds another's. */
function containing(columns: readonly string[]): string {
  const keys = columns.map((column, i) => `${column.replace("grouped.", "outer_one.")} AS key${i}`);
  const same = columns.map((column) => {
    const name = column.replace("grouped.", "");
    return `AND inner_one.${name} IS NOT DISTINCT FROM outer_one.${name}`;
  });
  return `
    SELECT DISTINCT ${[...keys, "outer_one.year"].join(", ")}
    FROM grouped AS outer_one
    JOIN grouped AS inner_one ON inner_one.year = outer_one.year AND inner_one.code <> outer_one.code ${same.join(" ")}
    JOIN ancestor ON ancestor.code = inner_one.region_code AND ancestor.above = outer_one.region_code
    WHERE outer_one.counted AND inner_one.counted AND outer_one.type = 'GOVERNMENT'`;
}

function noContaining(keys: number): string {
  const columns = Array.from({ length: keys }, (_, i) => `NULL::text AS key${i}`);
  return `SELECT ${[...columns, "NULL::integer AS year"].join(", ")} WHERE false`;
}

function groupOf(row: Row, groupBy: readonly GroupBy[], indicator: Indicator): StatGroup {
  const { label = null, nested, ...figures } = row;
  const keyValues = [row.key0, row.key1, row.key2, row.key3];
  const sumReason = indicator.aggregation !== "SUM" ? "NOT_ADDITIVE" : nested ? "NESTED" : null;
  return {
    keys: groupBy.map((by, i) => ({ by, code: keyValues[i] ?? "", label: by === "REGION" ? label : null })),
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
