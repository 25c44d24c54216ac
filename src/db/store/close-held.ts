import type { EntityManager } from "typeorm";

/** What a batch has just published is asked about no longer. */
export async function closeHeldOfBatch(manager: EntityManager, batchId: number): Promise<void> {
  const closed = await manager.query<[{ sha256: string }[], number]>(
    `UPDATE held_documents AS held SET resolved_at = now(), resolved_by = batch.actor, resolution = 'IMPORTED'
     FROM reports AS report JOIN batches AS batch ON batch.id = report.batch_id
     WHERE report.batch_id = $1 AND report.valid_to IS NULL AND held.document_sha256 = report.document_sha256
       AND held.resolved_at IS NULL
     RETURNING held.document_sha256 AS sha256`,
    [batchId],
  );
  await forgetOriginals(
    manager,
    closed[0].map(({ sha256 }) => sha256),
  );
}

export async function closeHeld(
  manager: EntityManager,
  id: number,
  end: { resolution: "IMPORTED" | "DISCARDED"; by: string; reason: string | null },
): Promise<void> {
  const closed = await manager.query<[{ sha256: string }[], number]>(
    `UPDATE held_documents SET resolved_at = now(), resolved_by = $2, resolution = $3, reason = $4
     WHERE id = $1 AND resolved_at IS NULL RETURNING document_sha256 AS sha256`,
    [id, end.by, end.resolution, end.reason],
  );
  await forgetOriginals(
    manager,
    closed[0].map(({ sha256 }) => sha256),
  );
}

/** Originals that were there only to be answered. */
async function forgetOriginals(manager: EntityManager, sha256s: readonly string[]): Promise<void> {
  if (!sha256s.length) return;
  await manager.query(
    `UPDATE documents SET content = NULL
     WHERE sha256 = ANY ($1::text[])
       AND (SELECT NOT held.keep_original FROM held_documents AS held WHERE held.document_sha256 = documents.sha256
            ORDER BY held.id DESC LIMIT 1)`,
    [sha256s],
  );
}
