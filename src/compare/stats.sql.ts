import type { AgencyLevel } from "../catalogue";
import { allLayouts, Parameters, type Database } from "../db";
import { judgedFigures } from "./judged.sql";
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
  const ctes = judgedFigures(question, await allLayouts(database), parameters);
  const region = regionKey(question.regionLevel, parameters);
  const columns = groupBy.map((by) => (by === "REGION" ? "region_key" : by.toLowerCase()));
  const keysOf = (alias: string) =>
    `ARRAY[${columns.map((column) => `${alias}.${column}`).join(", ")}]::text[]`;
  const byForm = groupBy.includes("FORM");
  // Inside one form there is nothing to be comparable with another.
  const counted = byForm ? "judged.value IS NOT NULL" : "judged.usable";
  return database.query<StatRow>(
    `WITH RECURSIVE ${ANCESTOR}, ${ctes},
     placed AS (SELECT judged.*, ${region.column} AS region_key, ${counted} AS counted FROM judged ${region.join}),
     grouped AS (SELECT placed.*, ${keysOf("placed")} AS keys FROM placed ${byForm ? "WHERE placed.form IS NOT NULL" : ""}),
     shared AS (${SHARED_REGIONS})
     SELECT grouped.keys, grouped.year,
            ${groupBy.includes("REGION") ? REGION_NAME : "NULL"} AS label,
            count(*) FILTER (WHERE grouped.counted)::integer AS count,
            count(*) FILTER (WHERE NOT grouped.counted)::integer AS missing,
            (sum(grouped.value::numeric) FILTER (WHERE grouped.counted))::double precision AS sum,
            ${question.scope === "CONSOLIDATED" ? NESTED : "false"} AS nested,
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

/** Each region of an agency with itself and all that contain it. */
const ANCESTOR = `ancestor(code, above, level) AS (
      SELECT region.code, region.code, region.level FROM regions AS region
      WHERE region.code IN (SELECT agency.region_code FROM agencies AS agency)
      UNION ALL
      SELECT ancestor.code, region.parent_code, parent.level
      FROM ancestor JOIN regions AS region ON region.code = ancestor.above
      JOIN regions AS parent ON parent.code = region.parent_code)`;

/** SQL: the region to group by: the agency's own, or its ancestor at the level asked. */
function regionKey(level: AgencyLevel | null, parameters: Parameters): { join: string; column: string } {
  if (!level) return { join: "", column: "judged.region_code" };
  const join = `LEFT JOIN ancestor AS upper ON upper.code = judged.region_code AND upper.level = ${parameters.add(level)}`;
  return { join, column: "upper.above" };
}

const REGION_NAME = "(SELECT region.name FROM regions AS region WHERE region.code = min(grouped.region_key))";

/** SQL: the regions in which several agencies of one group have a figure. */
const SHARED_REGIONS = `
  SELECT grouped.year, grouped.keys, ancestor.above AS region_code
  FROM grouped JOIN ancestor ON ancestor.code = grouped.region_code
  WHERE grouped.counted GROUP BY grouped.year, grouped.keys, ancestor.above HAVING count(*) > 1`;

/** SQL: a government's consolidated figure holds those of its region. A row-wise IN is hashed: a join is planned badly here. */
const NESTED = `
  coalesce(bool_or(grouped.counted AND grouped.type = 'GOVERNMENT' AND (grouped.year, grouped.keys, grouped.region_code)
    IN (SELECT shared.year, shared.keys, shared.region_code FROM shared)), false)`;
