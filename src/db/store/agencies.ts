import type { EntityManager } from "typeorm";
import type { Agency } from "../../report";
import { AgencyEntity } from "../entities";

/** Agencies as the newest release has them, with those that the open batch brings. */
export async function agenciesForBatch(manager: EntityManager, batchId: number): Promise<Agency[]> {
  const rows = await manager
    .createQueryBuilder(AgencyEntity, "agency")
    .where("(agency.validFrom IS NOT NULL AND agency.validTo IS NULL) OR agency.batchId = :batchId", {
      batchId,
    })
    .orderBy("agency.validFrom", "ASC", "NULLS LAST")
    .addOrderBy("agency.id")
    .getMany();
  return [...new Map(rows.map((row) => [row.code, agencyOf(row)])).values()];
}

/** Writes a version of the agency into the batch, unless the register says just that already. */
export async function storeAgency(manager: EntityManager, batchId: number, agency: Agency): Promise<boolean> {
  const known = await manager
    .createQueryBuilder(AgencyEntity, "agency")
    .where("agency.code = :code", { code: agency.code })
    .andWhere("((agency.validFrom IS NOT NULL AND agency.validTo IS NULL) OR agency.batchId = :batchId)", {
      batchId,
    })
    .orderBy("agency.validFrom", "DESC", "NULLS FIRST")
    .addOrderBy("agency.id", "DESC")
    .getOne();
  if (known && JSON.stringify(agencyOf(known)) === JSON.stringify(inOrder(agency))) return false;
  await manager.insert(AgencyEntity, {
    code: agency.code,
    name: agency.name,
    aliases: [...agency.aliases],
    type: agency.type,
    level: agency.level,
    regionCode: agency.region,
    parentCode: agency.parent,
    existsFrom: agency.validFrom,
    existsTo: agency.validTo,
    successors: [...agency.successors],
    batchId,
    validFrom: null,
    validTo: null,
  });
  return true;
}

export function agencyOf(row: AgencyEntity): Agency {
  return inOrder({
    code: row.code,
    name: row.name,
    aliases: row.aliases,
    type: row.type,
    level: row.level,
    region: row.regionCode,
    parent: row.parentCode,
    validFrom: row.existsFrom,
    validTo: row.existsTo,
    successors: row.successors,
  });
}

/** The same fields in one order, so that two records can be compared as text. */
function inOrder(agency: Agency): Agency {
  const { code, name, aliases, type, level, region, parent, validFrom, validTo, successors } = agency;
  return { code, name, aliases, type, level, region, parent, validFrom, validTo, successors };
}
