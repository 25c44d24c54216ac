import { AgencyRegister, type Agency } from "../../report";
import { Problem } from "../access/problem";
import type { Writer } from "../access/writer";
import type { Database } from "../connection";
import { RegionEntity } from "../entities";
import { lockForTransaction } from "../locks";
import { currentAgencies } from "./agencies";
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
    const register = new AgencyRegister(await currentAgencies(batch.database));
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
  const { code, region, parent, successors, validFrom, validTo } = agency;
  if (region !== null && !(await database.repository(RegionEntity).existsBy({ code: region })))
    throw wrong(
      `没有行政区划 ${region}；可用 regions(search:) 查代码`,
      `there is no region ${region}; find codes with regions(search:)`,
    );
  const unknown = [...(parent === null ? [] : [parent]), ...successors].filter(
    (other) => other !== code && !register.byCode(other),
  );
  if (unknown.length)
    throw new Problem(
      "UNKNOWN_AGENCY",
      `名录中没有机关 ${unknown.join("、")}；请先登记`,
      `the register has no agency ${unknown.join(", ")}; register it first`,
    );
  if (successors.includes(code)) throw wrong(`${code} 不能承继自己`, `${code} cannot be its own successor`);
  const above = superiorsOf(register, parent);
  if (above.includes(code))
    throw wrong(
      `上级机关成环：${[code, ...above.slice(0, above.indexOf(code) + 1)].join(" → ")}`,
      `superiors run in a circle: ${[code, ...above.slice(0, above.indexOf(code) + 1)].join(" → ")}`,
    );
  if (validFrom !== null && validTo !== null && validFrom > validTo)
    throw wrong(
      `存续首年 ${validFrom} 晚于末年 ${validTo}`,
      `the first year ${validFrom} is after the last one ${validTo}`,
    );
}

/** Codes of the agencies above, nearest first; a circle among them ends the walk. */
function superiorsOf(register: AgencyRegister, parent: string | null): string[] {
  const codes: string[] = [];
  for (let at = parent; at !== null && !codes.includes(at); at = register.byCode(at)?.parent ?? null)
    codes.push(at);
  return codes;
}

const wrong = (zh: string, en: string) => new Problem("BAD_ARGUMENT", zh, en);
