import type { EntityManager } from "typeorm";

/** What the batch decided counts from the release on, in place of what was decided before about the same facts. */
export async function showDecisions(manager: EntityManager, batchId: number, release: number): Promise<void> {
  await manager.query(
    `UPDATE finding_decisions AS before SET valid_to = $2::integer FROM finding_decisions AS pending
     WHERE pending.batch_id = $1 AND pending.valid_from IS NULL AND before.key = pending.key
       AND before.facts_sha256 = pending.facts_sha256 AND before.valid_from IS NOT NULL AND before.valid_to IS NULL`,
    [batchId, release],
  );
  await manager.query(
    "UPDATE finding_decisions SET valid_from = $2::integer WHERE batch_id = $1 AND valid_from IS NULL",
    [batchId, release],
  );
}
