import { heldById, type Database, type HeldDocument, type OneDocument } from "../db";
import type { Message } from "../report";
import type { Context } from "./context";
import { makeLoaders, type Loaders } from "./loaders";
import { evidenceNode, reportNode, type EvidenceNode, type ReportNode } from "./nodes";
import type { ImportOutcome } from "./types/import";
import { writerOf } from "./viewer";

export type MessageNode = Message & { readonly evidence: EvidenceNode | null };

export interface ImportResultNode {
  readonly outcome: ImportOutcome;
  readonly dryRun: boolean;
  readonly report: ReportNode | null;
  readonly held: HeldDocument | null;
  readonly release: number | null;
  readonly messages: readonly MessageNode[];
}

/** `reportId: null`: the document became no report. */
export function messageNode(
  message: Message,
  reportId: number | null,
  shownAt: number,
  source: HeldDocument["source"],
): MessageNode {
  return { ...message, evidence: message.at ? evidenceNode(reportId, message.at, shownAt, source) : null };
}

/** The result as it is answered, from the release that the write made. */
export async function importResult(
  context: Context,
  { imported, release }: OneDocument,
  dryRun: boolean,
): Promise<ImportResultNode> {
  if (release !== null) context.releases.moveTo(release);
  const shownAt = release ?? (await context.releases.resolve(null));
  const one = imported.reports[0]!;
  const report = await storedReport(context, imported, shownAt, dryRun);
  const { sha256, fileName, mediaType, bytes } = imported;
  const source = { sha256, fileName, mediaType, bytes, kept: false, importedAt: new Date() };
  const messages = one.messages.map((message) => messageNode(message, report?.id ?? null, shownAt, source));
  const held =
    dryRun || imported.held === null
      ? null
      : await heldById(context.database, imported.held, writerOf(context.viewer));
  return { outcome: one.outcome, dryRun, report, held, release, messages };
}

async function storedReport(
  { loaders }: Context,
  { reports: [one] }: OneDocument["imported"],
  shownAt: number,
  dryRun: boolean,
): Promise<ReportNode | null> {
  if (!one?.report || one.outcome === "REJECTED") return null;
  if (dryRun) {
    const rehearsed = one.reportId === null ? null : await loaders.reportById.load(one.reportId);
    return rehearsed && reportNode(rehearsed, shownAt);
  }
  const { agency, year, scope } = one.report;
  const all = await loaders.reportsByAgencyCode.load({ release: shownAt, key: agency });
  const found = all.find((report) => report.year === year && report.scope === scope);
  return found ? reportNode(found, shownAt) : null;
}

/** Whatever lies below one version of a report, loaders that are yet to be made too. */
type ByReport = Extract<keyof Loaders, "reportById" | `${string}ByReportId`>;
const byReport = (loaders: Loaders) =>
  Object.keys(loaders).filter((name) => /^reportById$|ByReportId$/.test(name)) as ByReport[];

/**
 * Reads what a rehearsal stored while it can be read, so that a report of a dry run can be answered like any other. `rehearsed`:
 * the release that it would make; null where nothing would change.
 */
export async function rememberRehearsal(
  { loaders, releases }: Context,
  inside: Database,
  { reports: [one] }: OneDocument["imported"],
  rehearsed: number | null,
): Promise<void> {
  if (!one?.report || one.reportId === null) return;
  const id = one.reportId;
  const there = makeLoaders(inside);
  // One after another: they share the connection of the transaction.
  for (const name of byReport(loaders)) loaders[name].prime(id, (await there[name].load(id)) as never);
  const shownAt = await releases.resolve(null);
  const report = await there.reportById.load(id);
  // The release of the rehearsal is taken back with it.
  if (rehearsed !== null && report?.validFrom === rehearsed)
    loaders.reportById.clear(id).prime(id, { ...report, validFrom: null });
  const key = { release: shownAt, key: id };
  const keyThere = { release: rehearsed ?? shownAt, key: id };
  for (const name of [
    "figuresByReport",
    "findingsByReport",
    "openFindingsByReport",
    "passesByReport",
    "qualityByReport",
  ] as const)
    loaders[name].prime(key, (await there[name].load(keyThere)) as never);
  if (one.agency) {
    const agency = { release: shownAt, key: one.agency.code };
    loaders.agencyByCode.clear(agency).prime(agency, one.agency);
  }
}
