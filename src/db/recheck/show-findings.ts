import type { EntityManager } from "typeorm";

/** What checks found in the reports that the release brings is shown with them; with the versions before goes what was found there. */
export async function showFindingsOfReports(
  manager: EntityManager,
  batchId: number,
  release: number,
  closedReports: readonly number[],
): Promise<void> {
  await manager.query(
    `UPDATE findings SET valid_to = $2::integer
     WHERE findings.report_id = ANY ($1::integer[]) AND findings.valid_from IS NOT NULL AND findings.valid_to IS NULL`,
    [closedReports, release],
  );
  await manager.query(
    `UPDATE findings SET valid_from = $2::integer, valid_to = report.valid_to
     FROM reports AS report
     WHERE report.batch_id = $1 AND report.valid_from = $2::integer AND findings.report_id = report.id
       AND findings.batch_id = $1 AND findings.valid_from IS NULL`,
    [batchId, release],
  );
}
