import { Refusal, sameSection } from "../compare";
import type { StoredSection } from "../db";
import type { Context } from "./context";
import type { SectionNode } from "./nodes";
import { isPosition } from "./paging";

/** The id that clients know a section by. */
export const sectionId = ({ reportId, ordinal }: StoredSection): string => `${reportId}-${ordinal}`;

/** The same section of the report before: last year's of the same agency and scope. */
export async function previousSection(
  { loaders }: Context,
  section: SectionNode,
): Promise<SectionNode | null> {
  const { shownAt } = section;
  const report = await loaders.reportById.load(section.reportId);
  if (!report) return null;
  const all = await loaders.reportsByAgencyCode.load({ release: shownAt, key: report.agencyCode });
  const before = all.find(({ year, scope }) => year === report.year - 1 && scope === report.scope);
  if (!before) return null;
  const same = sameSection(section, await loaders.sectionsByReportId.load(before.id));
  return same && { ...same, shownAt };
}

/**
 * A section by its id, of any version of a report that was published up to the release: what was replaced since can be compared
 * with too, what waits or was never shown cannot.
 *
 * @throws Refusal BAD_ARGUMENT where there is none
 */
export async function requireSection(
  { loaders }: Context,
  release: number,
  id: string,
): Promise<StoredSection> {
  const [, reportId, ordinal] = /^(\d+)-(\d+)$/.exec(id)?.map(Number) ?? [];
  if (!isPosition(reportId) || !isPosition(ordinal)) throw unknown(id, release);
  const report = await loaders.reportById.load(reportId);
  if (!report) throw unknown(id, release);
  const { agencyCode, year, scope } = report;
  const versions = await loaders.versionsByReportKey.load({ release, key: { agencyCode, year, scope } });
  if (!versions.some((version) => version.id === reportId)) throw unknown(id, release);
  const sections = await loaders.sectionsByReportId.load(reportId);
  const found = sections.find((section) => section.ordinal === ordinal);
  if (!found) throw unknown(id, release);
  return found;
}

function unknown(id: string, release: number): Refusal {
  return new Refusal(
    "BAD_ARGUMENT",
    `第 ${release} 版数据中没有章节 ${id}；to 须为 Section.id，形如 12-3`,
    `release ${release} shows no section ${id}; to must be a Section.id, such as 12-3`,
    { query: "sections" },
  );
}
