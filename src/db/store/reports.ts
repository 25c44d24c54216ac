import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import { checkReport, type Finding } from "../../checks";
import type { Agency, Report } from "../../report";
import { requireCodeWithin } from "../access/writer";
import { findingRows } from "../recheck/finding-rows";
import type { SourceDocument } from "./documents";
import { AGENCY_JSON } from "./agencies";
import { layoutSha256, makeLayout } from "./layouts";
import type { OpenBatch } from "./open-batch";
import { writeReport } from "./write-report";

/** What a document would do, or did: a first version, another version, or nothing new. */
export type StoreOutcome = "CREATED" | "REPLACED" | "UNCHANGED";

/**
 * Writes one version of a report into the batch with what checks find in it, unless the newest one (of this batch, else
 * published) says just that.
 *
 * @throws Problem FORBIDDEN where its agency lies outside the writer's region
 */
export async function storeReport(
  manager: EntityManager,
  batch: OpenBatch,
  report: Report,
  source: SourceDocument,
): Promise<StoredOutcome> {
  await requireCodeWithin(manager, batch.writer, report.agency, batch.id);
  const contentSha256 = createHash("sha256").update(JSON.stringify(report)).digest("hex");
  const { before, layoutId, agency } = await whatIsKnown(manager, batch.id, report);
  if (!agency) throw new Error(`a report of ${report.agency} is to be stored, which the register lacks`);
  const findings = checkReport(report, agency).filter(({ status }) => status !== "PASS");
  if (before?.contentSha256 === contentSha256 && before.documentSha256 === source.sha256)
    return { outcome: "UNCHANGED", reportId: before.id, findings };

  const reportId = await writeReport(manager, {
    ...{ report, contentSha256, batchId: batch.id, documentSha256: source.sha256, fileName: source.fileName },
    layoutId: report.form ? (layoutId ?? (await makeLayout(manager, report.form, report.layout))) : null,
    findings: findingRows({ ...report, agencyCode: report.agency }, null, findings),
  });
  return { outcome: before ? "REPLACED" : "CREATED", reportId, findings };
}

interface StoredOutcome {
  readonly outcome: StoreOutcome;
  readonly reportId: number;
  /** Of the report held against itself, without PASS. */
  readonly findings: readonly Finding[];
}

interface Known {
  /** As the batch sees it; null where the register lacks it. */
  readonly agency: Agency | null;
  /** The newest version of the report; null where there is none. */
  readonly before: {
    readonly id: number;
    readonly contentSha256: string;
    readonly documentSha256: string;
  } | null;
  /** Of the report's layout; null where it is new. */
  readonly layoutId: number | null;
}

/** All that has to be known before a report is written, in one statement. */
async function whatIsKnown(manager: EntityManager, batchId: number, report: Report): Promise<Known> {
  const [known] = await manager.query<Known[]>(
    `SELECT (SELECT layout.id FROM layouts AS layout WHERE layout.sha256 = $5) AS "layoutId",
       (SELECT json_build_object('id', report.id, 'contentSha256', report.content_sha256,
                                 'documentSha256', report.document_sha256)
        FROM reports AS report
        WHERE report.agency_code = $1 AND report.year = $2 AND report.scope = $3
          AND ((report.valid_from IS NOT NULL AND report.valid_to IS NULL) OR report.batch_id = $4)
        -- What the batch holds counts first: another batch may have published since, and this one is shown after it.
        ORDER BY report.valid_from DESC NULLS FIRST, report.id DESC LIMIT 1) AS before,
       (SELECT ${AGENCY_JSON} FROM agencies AS agency
        WHERE agency.code = $1 AND ((agency.valid_from IS NOT NULL AND agency.valid_to IS NULL) OR agency.batch_id = $4)
        ORDER BY agency.valid_from DESC NULLS FIRST, agency.id DESC LIMIT 1) AS agency`,
    [
      report.agency,
      report.year,
      report.scope,
      batchId,
      report.form && layoutSha256(report.form, report.layout),
    ],
  );
  if (!known) throw new Error("a statement without a table gave no row");
  return known;
}
