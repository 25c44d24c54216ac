import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { Locator, Observation, Report } from "../../report";
import { EvidenceEntity, ExtraEntity, FiguresEntity, ReportEntity, SectionEntity } from "../entities";
import { letterOf } from "../status-letters";
import { storeClaims } from "./claims";
import { layoutIdOf } from "./layouts";
import type { SourceDocument } from "./documents";

/** What a document would do, or did: a first version, another version, or nothing new. */
export type StoreOutcome = "CREATED" | "REPLACED" | "UNCHANGED";

/** Writes one version of a report into the batch, unless the newest one (of this batch, else published) says just that. */
export async function storeReport(
  manager: EntityManager,
  batchId: number,
  report: Report,
  source: SourceDocument,
): Promise<{ outcome: StoreOutcome; reportId: number }> {
  const contentSha256 = createHash("sha256").update(JSON.stringify(report)).digest("hex");
  const before = await newestVersion(manager, batchId, report);
  if (before && before.contentSha256 === contentSha256 && before.documentSha256 === source.sha256)
    return { outcome: "UNCHANGED", reportId: before.id };

  const inserted = await manager.insert(ReportEntity, {
    agencyCode: report.agency,
    year: report.year,
    scope: report.scope,
    scopeStated: report.scopeStated,
    form: report.form,
    otherForms: [...report.otherForms],
    title: report.title,
    publishedOn: report.publishedOn,
    signedOn: report.signedOn,
    periodStart: report.periodStart,
    periodEnd: report.periodEnd,
    contact: report.contact,
    documentSha256: source.sha256,
    fileName: source.fileName,
    contentSha256,
    batchId,
    validFrom: null,
    validTo: null,
  });
  const { id: reportId } = inserted.identifiers[0] as { id: number };

  if (report.form)
    await storeFigures(manager, reportId, report, await layoutIdOf(manager, report.form, report.layout));
  if (report.sections.length)
    await manager.insert(
      SectionEntity,
      report.sections.map(({ parent, ...section }, ordinal) => ({
        reportId,
        ordinal,
        parentOrdinal: parent,
        ...section,
      })),
    );
  if (report.extras.length)
    await manager.insert(
      ExtraEntity,
      report.extras.map(({ column, ...extra }, ordinal) => ({
        reportId,
        ordinal,
        columnLabel: column,
        ...extra,
      })),
    );
  await storeClaims(manager, reportId, report.claims);
  return { outcome: before ? "REPLACED" : "CREATED", reportId };
}

async function newestVersion(
  manager: EntityManager,
  batchId: number,
  report: Report,
): Promise<ReportEntity | null> {
  return (
    manager
      .createQueryBuilder(ReportEntity, "report")
      .where("report.agencyCode = :agency AND report.year = :year AND report.scope = :scope", report)
      .andWhere("((report.validFrom IS NOT NULL AND report.validTo IS NULL) OR report.batchId = :batchId)", {
        batchId,
      })
      // What the batch holds counts first: another batch may have published since, and this one is shown after it.
      .orderBy("report.validFrom", "DESC", "NULLS FIRST")
      .addOrderBy("report.id", "DESC")
      .getOne()
  );
}

async function storeFigures(
  manager: EntityManager,
  reportId: number,
  report: Report,
  layoutId: number,
): Promise<void> {
  const { observations } = report;
  const at = observations.map(locatorOf);
  await manager.insert(FiguresEntity, {
    reportId,
    layoutId,
    values: observations.map((seen) => (seen.status === "REPORTED" ? seen.value : null)),
    statuses: observations.map(({ status }) => letterOf(status)).join(""),
  });
  await manager.insert(EvidenceEntity, {
    reportId,
    raws: observations.map((seen) => ("raw" in seen ? seen.raw : null)),
    tableTitles: at.map(({ table }) => table ?? null),
    rowLabels: at.map(({ row }) => row ?? null),
    columnLabels: at.map(({ column }) => column ?? null),
    sections: at.map(({ section }) => section ?? null),
    pages: at.map(({ page }) => page ?? null),
    charStarts: at.map(({ charStart }) => charStart ?? null),
    charEnds: at.map(({ charEnd }) => charEnd ?? null),
    quotes: at.map(({ section, charStart, quote }) =>
      section !== undefined && charStart !== undefined ? null : (quote ?? null),
    ),
  });
}

function locatorOf(observation: Observation): Locator {
  return "at" in observation ? observation.at : {};
}
