import type { EntityManager } from "typeorm";
import { findingColumns } from "./finding-rows";
import { insertFindings, type Differences } from "./reconcile";
import type { Changes } from "./run-cross-checks";

/** Forgets what a batch found and never published. */
export async function dropPending(manager: EntityManager, batchId: number): Promise<void> {
  await manager.query("DELETE FROM findings WHERE batch_id = $1 AND valid_from IS NULL", [batchId]);
}

/** Keeps differences, unseen, until the batch is published; what was not found again is kept as PASS. */
export async function storePending(
  manager: EntityManager,
  batchId: number,
  { fresh, lost }: Differences,
): Promise<void> {
  await insertFindings(manager, fresh, batchId, null);
  if (!lost.length) return;
  await manager.query(
    `INSERT INTO findings (${findingColumns(undefined, ["status"])}, status, batch_id)
     SELECT ${findingColumns("lost", ["status"])}, 'PASS', $2::integer FROM findings AS lost
     WHERE lost.key = ANY ($1::text[]) AND lost.valid_from IS NOT NULL AND lost.valid_to IS NULL`,
    [lost, batchId],
  );
}

/** Shows the differences that the batch keeps, but for those of reports that were replaced meanwhile. */
export async function showPending(
  manager: EntityManager,
  batchId: number,
  release: number,
): Promise<Changes> {
  await manager.query(
    `DELETE FROM findings USING reports AS report
     WHERE findings.batch_id = $1 AND findings.valid_from IS NULL AND report.id = findings.report_id
       AND report.valid_to IS NOT NULL`,
    [batchId],
  );
  const closed = await changed(
    manager,
    `UPDATE findings AS before SET valid_to = $2::integer FROM findings AS pending
     WHERE pending.batch_id = $1 AND pending.valid_from IS NULL AND before.key = pending.key
       AND before.valid_from IS NOT NULL AND before.valid_to IS NULL`,
    [batchId, release],
  );
  await manager.query("DELETE FROM findings WHERE batch_id = $1 AND valid_from IS NULL AND status = 'PASS'", [
    batchId,
  ]);
  const opened = await changed(
    manager,
    "UPDATE findings SET valid_from = $2::integer WHERE batch_id = $1 AND valid_from IS NULL",
    [batchId, release],
  );
  return { opened, closed };
}

/** Closes what rules found that are declared no longer. */
export async function closeUndeclared(
  manager: EntityManager,
  release: number,
  declared: readonly string[],
): Promise<Changes> {
  const closed = await changed(
    manager,
    `UPDATE findings SET valid_to = $2::integer
     WHERE rule <> ALL ($1::text[]) AND valid_from IS NOT NULL AND valid_to IS NULL`,
    [declared, release],
  );
  return { opened: 0, closed };
}

/** How many rows an UPDATE changes. */
async function changed(manager: EntityManager, sql: string, parameters: readonly unknown[]): Promise<number> {
  const [, count] = await manager.query<[unknown[], number]>(sql, [...parameters]);
  return count;
}
