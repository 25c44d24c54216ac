import type { EntityManager } from "typeorm";
import { regions, regionsVersion } from "../catalogue";
import type { Database } from "./connection";
import { ReferenceDataEntity } from "./entities";
import { noteChecksOfEmpty } from "./recheck/checks-version";
import { fillPinyin } from "./store/agencies";
import { foldSections } from "./store/fold-sections";
import { lockForTransaction } from "./locks";

/** Brings the tables, the regions, the spelling of names and what texts are searched by up to date. Two that start at once wait for each other. */
export async function migrate(database: Database): Promise<{ applied: string[] }> {
  // The outer transaction only holds the lock: migrations run on connections of their own.
  return database.transaction(async (guard) => {
    await lockForTransaction(guard, "migrate");
    const applied = await database.source.runMigrations();
    await database.transaction(copyRegions);
    await database.transaction(fillPinyin);
    await database.transaction(foldSections);
    await database.transaction(noteChecksOfEmpty);
    return { applied: applied.map((migration) => migration.name) };
  });
}

/** What TypeORM would still change so that the tables fit the entities; empty when migrations and entities agree. */
export async function schemaDifferences(database: Database): Promise<string[]> {
  const log = await database.source.driver.createSchemaBuilder().log();
  return log.upQueries.map(({ query }) => query);
}

async function copyRegions(manager: EntityManager): Promise<void> {
  const name = "regions";
  const known = await manager.findOneBy(ReferenceDataEntity, { name });
  if (known?.version === regionsVersion) return;
  const all = regions();
  await manager.query(
    `INSERT INTO regions (code, name, level, parent_code)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
     ON CONFLICT (code) DO UPDATE
       SET name = excluded.name, level = excluded.level, parent_code = excluded.parent_code`,
    [all.map((r) => r.code), all.map((r) => r.name), all.map((r) => r.level), all.map((r) => r.parent)],
  );
  await manager.upsert(ReferenceDataEntity, { name, version: regionsVersion }, ["name"]);
}
