import { agencyFaults, type Agency, type AgencyRegister } from "../../report";
import { Problem } from "../access/problem";
import type { Writer } from "../access/writer";
import type { Database } from "../connection";
import { RegionEntity } from "../entities";
import { lockForTransaction } from "../locks";
import { currentRegister } from "./agencies";
import { Batch } from "./batch";

/**
 * Writes one agency into the register as a release of its own. `change` makes it from what the register has, null where the
 * code is new.
 *
 * @returns the agency, and the release; null where the register says just that already
 * @throws Problem where it names a region or an agency that there is not, is its own superior, or lies outside the writer's region
 */
export async function saveAgency(
  database: Database,
  writer: Writer,
  code: string,
  change: (known: Agency | null) => Agency,
): Promise<{ agency: Agency; release: number | null }> {
  return Batch.atOnce(database, writer, async (batch) => {
    // Two that change one agency at once see each other's change.
    await batch.inTransaction((manager) => lockForTransaction(manager, "publish"));
    const register = await currentRegister(batch.database);
    const agency = change(register.byCode(code) ?? null);
    await requireSound(batch.database, register, agency);
    await batch.addAgencies([agency]);
    const release = await batch.publish(
      "REGISTER",
      `登记${agency.name}（${agency.code}）`,
      `Registered ${agency.name} (${agency.code})`,
    );
    return { agency, release };
  });
}

async function requireSound(database: Database, register: AgencyRegister, agency: Agency): Promise<void> {
  const { region } = agency;
  const isThere = region !== null && (await database.repository(RegionEntity).existsBy({ code: region }));
  const [fault] = agencyFaults(agency, {
    agency: (code) => (code === agency.code ? agency : register.byCode(code)),
    hasRegion: () => isThere,
  });
  if (fault) throw new Problem(fault.unknownAgency ? "UNKNOWN_AGENCY" : "BAD_ARGUMENT", fault.zh, fault.en);
}
