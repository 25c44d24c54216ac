import type { AgencyLevel } from "../catalogue";
import type { Parameters } from "../db";

/** SQL: the recursive table `ancestor`: each region of an agency with itself and all that contain it. */
export const ANCESTOR = `ancestor(code, above, level) AS (
      SELECT region.code, region.code, region.level FROM regions AS region
      WHERE region.code IN (SELECT agency.region_code FROM agencies AS agency)
      UNION ALL
      SELECT ancestor.code, region.parent_code, parent.level
      FROM ancestor JOIN regions AS region ON region.code = ancestor.above
      JOIN regions AS parent ON parent.code = region.parent_code)`;

/** SQL: the region to group by: the one of `column`, or its ancestor at the level asked, which takes the join. */
export function regionKey(
  column: string,
  level: AgencyLevel | null,
  parameters: Parameters,
): { join: string; column: string } {
  if (!level) return { join: "", column };
  const join = `LEFT JOIN ancestor AS upper ON upper.code = ${column} AND upper.level = ${parameters.add(level)}`;
  return { join, column: "upper.above" };
}

/** SQL: the name of the region of a group; `column` is the same in all of it. */
export const regionName = (column: string): string =>
  `(SELECT region.name FROM regions AS region WHERE region.code = min(${column}))`;
