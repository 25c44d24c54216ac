import type { EntityManager } from "typeorm";
import { CHECKS_VERSION } from "../../checks";
import type { Database } from "../connection";
import { ReferenceDataEntity } from "../entities";

const NAME = "checks";

/** Notes that all that is stored was checked by this version of the checks. */
export async function noteChecksVersion(manager: EntityManager): Promise<void> {
  await manager.upsert(ReferenceDataEntity, { name: NAME, version: CHECKS_VERSION }, ["name"]);
}

/** Where nothing is stored yet, nothing was checked by another version. */
export async function noteChecksOfEmpty(manager: EntityManager): Promise<void> {
  const [row] = await manager.query<{ any: boolean }[]>("SELECT EXISTS (SELECT FROM reports) AS any");
  if (!row?.any) await noteChecksVersion(manager);
}

/** Whether some of what is stored was checked by another version of the checks, or by none: `recheckAll` brings it up to date. */
export async function checksAreOutdated(database: Database): Promise<boolean> {
  const known = await database.repository(ReferenceDataEntity).findOneBy({ name: NAME });
  return known?.version !== CHECKS_VERSION;
}
