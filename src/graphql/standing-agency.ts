import { Refusal } from "../compare";
import type { AgencyFilter } from "../db";
import type { Words } from "./agency-words";
import type { Context } from "./context";
import { agencyNode, type AgencyNode } from "./nodes";

/** Who stands for the agency among such peers: itself, unless all that it had went to one other by the year that they are of. */
export async function heirOf(
  { loaders }: Context,
  agency: AgencyNode,
  peers: AgencyFilter | null,
): Promise<AgencyNode> {
  const { code, release } = agency;
  const heir = await loaders.heirByAgency.load({ release, key: { code, asOfYear: peers?.asOfYear ?? null } });
  const found = heir === code ? null : await loaders.agencyByCode.load({ release, key: heir });
  return found ? agencyNode(found, release) : agency;
}

/** What to call the peers; of an heir it is said for whom it stands. */
export function wordsFor(agency: AgencyNode, holder: AgencyNode, { zh, en }: Words): Words {
  if (agency.code === holder.code) return { zh, en };
  return {
    zh: `${zh}；${agency.name}的职责已归${holder.name}，位次是后者的`,
    en: `${en}; the duties of ${agency.name} went to ${holder.name}, whose place this is`,
  };
}

/** @throws Refusal BAD_ARGUMENT */
export function refuseOthers({ code, name }: AgencyNode, year: number): never {
  throw new Refusal(
    "BAD_ARGUMENT",
    `peers 不含 ${name}（${code}），它在 ${year} 年便没有位次；请放宽 peers，或不写 peers`,
    `peers do not contain ${name} (${code}), so that it has no place among them in ${year}; widen peers, or leave them out`,
    { peers: null },
  );
}
