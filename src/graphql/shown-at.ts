import type { Context } from "./context";
import { agencyNode, reportNode, type AgencyNode, type ReportNode } from "./nodes";

/** The agency of a code as a release shows it; null where it shows none. */
export async function agencyShownAt(
  { loaders }: Pick<Context, "loaders">,
  release: number,
  code: string,
): Promise<AgencyNode | null> {
  const agency = await loaders.agencyByCode.load({ release, key: code });
  return agency && agencyNode(agency, release);
}

/** A version of a report, looked at from a release; null stays null. */
export async function reportShownAt(
  { loaders }: Pick<Context, "loaders">,
  release: number,
  id: number | null,
): Promise<ReportNode | null> {
  const report = id === null ? null : await loaders.reportById.load(id);
  return report && reportNode(report, release);
}
