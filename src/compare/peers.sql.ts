import { agencyConditions, existsIn, type Parameters } from "../db";
import type { PeersQuestion } from "./peers-question";

/**
 * SQL: `peer`, one row for each agency of the filter and year in which it exists; with `asOfYear` or `everyAgency` one in each year,
 * `exists` or not.
 */
export function peers(
  { filter, years, everyAgency = false }: PeersQuestion,
  release: string,
  parameters: Parameters,
): string {
  const asked = parameters.add(years);
  const conditions = agencyConditions(filter, release, parameters);
  const exists = existsIn("ARRAY[asked.year]");
  if (!everyAgency && (filter.asOfYear === null || filter.asOfYear === undefined)) conditions.push(exists);
  return `
    peer AS MATERIALIZED (
      SELECT agency.code, agency.name, agency.type, agency.level, agency.region_code, agency.parent_code, asked.year,
             ${exists} AS exists
      FROM agencies AS agency CROSS JOIN unnest(${asked}::integer[]) AS asked(year)
      WHERE ${conditions.join(" AND ")})`;
}
