import { agencyConditions, type Parameters } from "../db";
import type { PeersQuestion } from "./peers-question";
import { isThere, successions } from "./succession.sql";

type Asked = Pick<PeersQuestion, "filter" | "years" | "everyAgency">;

/**
 * SQL: `peer`, who has a row, and `source`, whose figures make it: one row for each of them that exists in the year, or one without
 * a `source_code` where none does. `split`: the peer's duties were split, so that nobody stands for it.
 *
 * Peers are agencies that nobody else stands for; codes that name a dissolved one ask for its heir. With `everyAgency` each agency of
 * the filter has its row in each year: its own figures while it exists, then those of its heir.
 */
export function followedPeers(question: Asked, release: string, parameters: Parameters): string {
  const asOfYear = question.filter.asOfYear ?? null;
  const years = parameters.add(question.years);
  return `${successions(release, asOfYear, parameters)},
    peer AS MATERIALIZED (
      SELECT agency.code, agency.name, agency.type, agency.level, agency.region_code, agency.parent_code, asked.year,
             CASE WHEN agency.exists_to < asked.year THEN coalesce(heir.code, agency.code) ELSE agency.code END AS holder,
             agency.code IN (SELECT passed.code FROM passed) AND heir.code IS NULL AS split
      FROM agencies AS agency CROSS JOIN unnest(${years}::integer[]) AS asked(year)
      LEFT JOIN heir ON heir.member = agency.code
      WHERE ${whoIsAPeer(question, release, years, parameters).join(" AND ")}),
    source AS MATERIALIZED (
      SELECT peer.*, part.member AS source_code, part.type AS source_type, part.level AS source_level, part.region_code AS source_region, part.whole
      FROM peer LEFT JOIN part ON part.code = peer.holder AND ${isThere("part", "peer.year")})`;
}

function whoIsAPeer(
  { filter, everyAgency = false }: Asked,
  release: string,
  years: string,
  parameters: Parameters,
): string[] {
  if (everyAgency) return agencyConditions(filter, release, parameters);
  const { codes = null, ...others } = filter;
  const conditions = [...agencyConditions(others, release, parameters), "heir.code IS NULL"];
  if (codes) {
    const asked = parameters.add(codes);
    conditions.push(`(agency.code = ANY (${asked}::text[])
        OR agency.code IN (SELECT heir.code FROM heir WHERE heir.member = ANY (${asked}::text[])))`);
  }
  if (others.asOfYear === null || others.asOfYear === undefined)
    conditions.push(`(agency.code, asked.year) IN (
        SELECT part.code, there.year FROM part CROSS JOIN unnest(${years}::integer[]) AS there(year)
        WHERE ${isThere("part", "there.year")})`);
  return conditions;
}

/** SQL: `upper`, the regions of sources with all that contain them, and `overlap`: peers of which one source holds another. */
export const OVERLAPS = `
    upper(code, above) AS (
      SELECT DISTINCT source.source_region, source.source_region FROM source WHERE source.source_region IS NOT NULL
      UNION SELECT upper.code, region.parent_code FROM upper JOIN regions AS region ON region.code = upper.above
      WHERE region.parent_code IS NOT NULL),
    overlap AS MATERIALIZED (
      SELECT DISTINCT held.code, held.year
      FROM source AS held JOIN upper ON upper.code = held.source_region
      JOIN source AS holding ON holding.code = held.code AND holding.year = held.year
        AND holding.source_region = upper.above AND holding.source_type = 'GOVERNMENT' AND holding.source_code <> held.source_code)`;
