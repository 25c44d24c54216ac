import { IsNull, Not, type EntityManager } from "typeorm";
import { AgencyRegister, type Agency } from "../../report";
import { requireWithin, type Writer } from "../access/writer";
import type { Database } from "../connection";
import { AgencyEntity } from "../entities";
import { pinyinOf } from "../pinyin";

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

/** The register of the newest release. */
export async function currentRegister(database: Database): Promise<AgencyRegister> {
  const rows = await database
    .repository(AgencyEntity)
    .find({ where: { validFrom: Not(IsNull()), validTo: IsNull() }, order: { id: "ASC" } });
  return new AgencyRegister(rows.map(agencyOf));
}

/**
 * Writes a version of the agency into the batch, unless the register says just that already.
 *
 * @throws Problem FORBIDDEN where the agency lies outside the writer's region, before or after
 */
export async function storeAgency(
  manager: EntityManager,
  batchId: number,
  writer: Writer,
  agency: Agency,
): Promise<boolean> {
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
  await requireWithin(manager, writer, agency);
  if (known) await requireWithin(manager, writer, { code: known.code, region: known.regionCode });
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
    ...pinyinOf([agency.name, ...agency.aliases]),
    batchId,
    validFrom: null,
    validTo: null,
  });
  return true;
}

/** Spells the names of a register that was written before names were spelt. */
export async function fillPinyin(manager: EntityManager): Promise<void> {
  const rows = await manager.find(AgencyEntity, { where: { pinyin: IsNull() } });
  const spelt = rows.map(({ name, aliases }) => pinyinOf([name, ...aliases]));
  await manager.query(
    `UPDATE agencies SET pinyin = spelt.pinyin, initials = spelt.initials
     FROM unnest($1::integer[], $2::text[], $3::text[]) AS spelt(id, pinyin, initials) WHERE agencies.id = spelt.id`,
    [rows.map(({ id }) => id), spelt.map(({ pinyin }) => pinyin), spelt.map(({ initials }) => initials)],
  );
}

/** SQL: what `agencyOf` gives, of the table `agency`. */
export const AGENCY_JSON = `json_build_object('code', agency.code, 'name', agency.name, 'aliases', agency.aliases,
         'type', agency.type, 'level', agency.level, 'region', agency.region_code, 'parent', agency.parent_code,
         'validFrom', agency.exists_from, 'validTo', agency.exists_to, 'successors', agency.successors)`;

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
