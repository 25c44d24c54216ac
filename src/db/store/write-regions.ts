import type { EntityManager } from "typeorm";
import type { Region } from "../../catalogue";

/** Regions that are new, and names, levels and parents of those that are known. */
export async function writeRegions(manager: EntityManager, regions: readonly Region[]): Promise<void> {
  await manager.query(
    `INSERT INTO regions (code, name, level, parent_code)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
     ON CONFLICT (code) DO UPDATE
       SET name = excluded.name, level = excluded.level, parent_code = excluded.parent_code`,
    [
      regions.map(({ code }) => code),
      regions.map(({ name }) => name),
      regions.map(({ level }) => level),
      regions.map(({ parent }) => parent),
    ],
  );
}
