import { agencyConditions, existsIn, type Parameters } from "../db";
import type { PeersQuestion } from "./peers-question";

/** SQL: `peer`, one row for each agency of the filter and year in which it exists. */
export function peers({ filter, years }: PeersQuestion, release: string, parameters: Parameters): string {
  const asked = parameters.add(years);
  const conditions = agencyConditions(filter, release, parameters);
  if (filter.asOfYear === null || filter.asOfYear === undefined)
    conditions.push(existsIn("ARRAY[asked.year]"));
  return `
    peer AS MATERIALIZED (
      SELECT agency.code, agency.name, agency.type, agency.level, agency.region_code, agency.parent_code, asked.year
      FROM agencies AS agency CROSS JOIN unnest(${asked}::integer[]) AS asked(year)
      WHERE ${conditions.join(" AND ")})`;
}
