import { allLayouts, Parameters, type Database } from "../db";
import { judgedFigures } from "./judged.sql";
import { ANCESTOR, regionKey, regionName } from "./region-key.sql";
import type { GroupBy, StatGroup, StatsQuestion } from "./stat-group";

/** A group as PostgreSQL gives it. `label`: the region's name; `nested`: a figure of it holds another of it. */
export interface StatRow extends Omit<StatGroup, "keys" | "sumReason"> {
  readonly keys: readonly (string | null)[];
  readonly label: string | null;
  readonly nested: boolean;
}

/**
 * The groups that there are, newest year first, then by their keys. Sums are taken of decimals: of doubles the last digit would
 * depend on the order in which the rows come.
 */
export async function readStatRows(
  database: Database,
  question: StatsQuestion,
  groupBy: readonly GroupBy[],
): Promise<StatRow[]> {
  const parameters = new Parameters();
  const ctes = judgedFigures(
    { ...question, indicators: [question.indicator] },
    await allLayouts(database),
    parameters,
  );
  const region = regionKey("judged.region_code", question.regionLevel, parameters);
  const columns = groupBy.map((by) => (by === "REGION" ? "region_key" : by.toLowerCase()));
  const keysOf = (alias: string) =>
    `ARRAY[${columns.map((column) => `${alias}.${column}`).join(", ")}]::text[]`;
  const byForm = groupBy.includes("FORM");
  // Inside one form there is nothing to be comparable with another.
  const counted = byForm ? "judged.value IS NOT NULL" : "judged.usable";
  // A report without a statistics table has no figures; what is about the report itself it has.
  const hasForm =
    question.indicator.kind === "QUALITY" ? "placed.report_id IS NOT NULL" : "placed.form IS NOT NULL";
  return database.query<StatRow>(
    `WITH RECURSIVE ${ANCESTOR}, ${ctes},
     placed AS (SELECT judged.*, ${region.column} AS region_key, ${counted} AS counted FROM judged ${region.join}),
     grouped AS (SELECT placed.*, ${keysOf("placed")} AS keys FROM placed ${byForm ? `WHERE ${hasForm}` : ""}),
     shared AS (${SHARED_REGIONS})
     SELECT grouped.keys, grouped.year,
            ${groupBy.includes("REGION") ? regionName("grouped.region_key") : "NULL"} AS label,
            count(*) FILTER (WHERE grouped.counted)::integer AS count,
            count(*) FILTER (WHERE NOT grouped.counted)::integer AS missing,
            (sum(grouped.value::numeric) FILTER (WHERE grouped.counted))::double precision AS sum,
            ${question.scope === "CONSOLIDATED" ? NESTED : "false"} AS nested,
            (sum(grouped.times * grouped.numerator::numeric) FILTER (WHERE grouped.counted)
              / nullif(sum(grouped.denominator::numeric) FILTER (WHERE grouped.counted), 0))::double precision AS pooled,
            (avg(grouped.value::numeric) FILTER (WHERE grouped.counted))::double precision AS mean,
            ${percentile(0.5)} AS median, ${percentile(0.1)} AS p10, ${percentile(0.25)} AS p25,
            ${percentile(0.75)} AS p75, ${percentile(0.9)} AS p90,
            min(grouped.value) FILTER (WHERE grouped.counted) AS min, max(grouped.value) FILTER (WHERE grouped.counted) AS max,
            (stddev_samp(grouped.value::numeric) FILTER (WHERE grouped.counted))::double precision AS stddev
     FROM grouped
     GROUP BY grouped.year, grouped.keys ORDER BY grouped.year DESC, grouped.keys COLLATE "C"`,
    parameters.values,
  );
}

function percentile(share: number): string {
  return `percentile_cont(${share}) WITHIN GROUP (ORDER BY grouped.value) FILTER (WHERE grouped.counted)`;
}

/** SQL: the regions in which several agencies of one group have a figure. */
const SHARED_REGIONS = `
  SELECT grouped.year, grouped.keys, ancestor.above AS region_code
  FROM grouped JOIN ancestor ON ancestor.code = grouped.region_code
  WHERE grouped.counted GROUP BY grouped.year, grouped.keys, ancestor.above HAVING count(*) > 1`;

/** SQL: a government's consolidated figure holds those of its region. A row-wise IN is hashed: a join is planned badly here. */
const NESTED = `
  coalesce(bool_or(grouped.counted AND grouped.type = 'GOVERNMENT' AND (grouped.year, grouped.keys, grouped.region_code)
    IN (SELECT shared.year, shared.keys, shared.region_code FROM shared)), false)`;
