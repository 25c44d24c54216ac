import { Any, IsNull } from "typeorm";
import type { Region } from "../../catalogue";
import { plainName } from "../../report";
import type { Database } from "../connection";
import { RegionEntity } from "../entities";

export async function regionsByCode(database: Database, codes: readonly string[]): Promise<Region[]> {
  const rows = await database.repository(RegionEntity).findBy({ code: Any([...codes]) });
  return rows.map(regionOf);
}

/** Children of each of these regions, in the order of their codes. */
export async function childrenOfRegions(database: Database, parents: readonly string[]): Promise<Region[]> {
  const rows = await database
    .repository(RegionEntity)
    .find({ where: { parentCode: Any([...parents]) }, order: { code: "ASC" } });
  return rows.map(regionOf);
}

/** With neither parent nor search the provinces; with both, what lies below the parent and bears the text. */
export async function listRegions(
  database: Database,
  query: { parent?: string | null; search?: string | null; limit: number },
): Promise<Region[]> {
  const search = query.search && plainName(query.search);
  if (!search) {
    const rows = await database
      .repository(RegionEntity)
      .find({ where: { parentCode: query.parent ?? IsNull() }, order: { code: "ASC" } });
    return rows.map(regionOf);
  }
  return database.query<Region>(
    `WITH RECURSIVE subtree AS (
       SELECT region.code FROM regions AS region WHERE region.parent_code IS NOT DISTINCT FROM $2
       UNION ALL
       SELECT region.code FROM regions AS region JOIN subtree ON region.parent_code = subtree.code)
     SELECT region.code, region.name, region.level, region.parent_code AS parent
     FROM regions AS region JOIN subtree ON subtree.code = region.code
     WHERE strpos(region.name, $1) > 0 OR region.code = $1
     ORDER BY length(region.name), region.code LIMIT $3`,
    [search, query.parent ?? null, query.limit],
  );
}

function regionOf(row: RegionEntity): Region {
  return { code: row.code, name: row.name, level: row.level, parent: row.parentCode };
}
