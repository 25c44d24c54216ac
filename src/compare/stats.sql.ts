import { allLayouts, Parameters, type Database } from "../db";
import { distributionColumns, percentile, SHARED_REGIONS } from "./distribution.sql";
import type { DistributionRow } from "./distribution";
import { judgedFigures } from "./judged.sql";
import type { PeersQuestion } from "./peers-question";
import { ANCESTOR, regionKey, regionName } from "./region-key.sql";
import type { StatGroup, StatsQuestion } from "./stat-group";

/** Several indicators over the groups of agencies in each year. */
export type DistributionsQuestion = PeersQuestion & Pick<StatsQuestion, "groupBy" | "regionLevel">;

/** A group as PostgreSQL gives it. `label`: the region's name. */
export interface StatRow extends DistributionRow, Pick<StatGroup, "year" | "p10" | "p90" | "stddev"> {
  /** The place of the indicator in the question, from 1. */
  readonly turn: number;
  readonly keys: readonly (string | null)[];
  readonly label: string | null;
  /** The form that most peers used in the year. */
  readonly referenceForm: string | null;
}

/** A group without any peer. */
export const NOBODY: Omit<StatRow, "year" | "turn"> = {
  ...{ count: 0, missing: 0, sum: null, pooled: null, referenceForm: null, nested: false },
  ...{ keys: [], label: null, mean: null, stddev: null, min: null, max: null },
  ...{ median: null, p10: null, p25: null, p75: null, p90: null },
};

/** The groups that there are, newest year first, then by their keys, then by indicator. */
export async function readDistributions(
  database: Database,
  question: DistributionsQuestion,
): Promise<StatRow[]> {
  const { groupBy } = question;
  const parameters = new Parameters();
  const ctes = judgedFigures(question, await allLayouts(database), parameters);
  const region = regionKey("judged.region_code", question.regionLevel, parameters);
  const columns = groupBy.map((by) => (by === "REGION" ? "region_key" : by.toLowerCase()));
  const keysOf = (alias: string) =>
    `ARRAY[${columns.map((column) => `${alias}.${column}`).join(", ")}]::text[]`;
  const byForm = groupBy.includes("FORM");
  // Inside one form there is nothing to be comparable with another.
  const counted = byForm ? "judged.value IS NOT NULL" : "judged.usable";
  // A report without a statistics table has no figures; what is about the report itself it has.
  const quality = question.indicators.flatMap(({ kind }, i) => (kind === "QUALITY" ? [i + 1] : []));
  const hasForm = `placed.form IS NOT NULL${quality.length ? ` OR placed.report_id IS NOT NULL AND placed.turn IN (${quality.join()})` : ""}`;
  return database.query<StatRow>(
    `WITH RECURSIVE ${ANCESTOR}, ${ctes},
     placed AS (SELECT judged.*, ${region.column} AS region_key, ${counted} AS counted FROM judged ${region.join}),
     grouped AS (SELECT placed.*, ${keysOf("placed")} AS keys FROM placed ${byForm ? `WHERE ${hasForm}` : ""}),
     shared AS (${SHARED_REGIONS})
     SELECT grouped.turn, grouped.keys, grouped.year, min(grouped.reference_form) AS "referenceForm",
            ${groupBy.includes("REGION") ? regionName("grouped.region_key") : "NULL"} AS label,
            ${distributionColumns(question.scope)}, ${percentile(0.1)} AS p10, ${percentile(0.9)} AS p90,
            (stddev_samp(grouped.value::numeric) FILTER (WHERE grouped.counted))::double precision AS stddev
     FROM grouped
     GROUP BY grouped.year, grouped.keys, grouped.turn
     ORDER BY grouped.year DESC, grouped.keys COLLATE "C", grouped.turn`,
    parameters.values,
  );
}
