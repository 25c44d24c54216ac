import type { EntityManager } from "typeorm";
import { showCorrections } from "../corrections/show-corrections";
import { ReleaseEntity } from "../entities";
import { lockForTransaction } from "../locks";
import { correctedBy, lapsedCorrections } from "../recheck/corrections";
import { recheckOfChangedAgencies } from "../recheck/own-checks";
import { runCrossChecks, touchedBy } from "../recheck/run-cross-checks";
import { showFindingsOfReports } from "../recheck/show-findings";
import type { ReleaseCause } from "../release-cause";
import { showDecisions } from "../review/show-decisions";
import { closeHeldOfBatch } from "./close-held";
import type { OpenBatch } from "./open-batch";

interface ReleaseText {
  readonly cause: ReleaseCause;
  readonly summaryZh: string;
  readonly summaryEn: string;
}

/** More that a release brings, once the batch is visible. @returns whether that changes anything */
export type AlsoPublishes = (manager: EntityManager, release: number) => Promise<boolean>;

/**
 * Makes everything in the batch visible as the next release, in one short transaction under one lock, so that releases are
 * committed in the order of their numbers. Checks that need more than their own report run here: they see what others published
 * just before.
 *
 * @returns its number, or null where nothing changes
 */
export async function publishBatch(
  { id: batchId, rehearsal, inTransaction }: OpenBatch,
  text: ReleaseText,
  also?: AlsoPublishes,
): Promise<number | null> {
  return inTransaction(async (manager) => {
    await lockForTransaction(manager, "publish");
    await forgetUnchanged(manager, batchId);
    const number = ((await manager.maximum(ReleaseEntity, "number")) ?? 0) + 1;
    const counts = (await hasContent(manager, batchId)) ? await showBatch(manager, batchId, number) : null;
    if (counts && !rehearsal) await closeHeldOfBatch(manager, batchId);
    const more = (await also?.(manager, number)) ?? false;
    if (!counts && !more) {
      await manager.query("DELETE FROM batches WHERE id = $1 AND release IS NULL", [batchId]);
      return null;
    }
    const { added: reportsAdded, replaced: reportsReplaced } = counts ?? { added: 0, replaced: 0 };
    await manager.insert(ReleaseEntity, { number, ...text, reportsAdded, reportsReplaced });
    await manager.query("UPDATE batches SET release = $2 WHERE id = $1", [batchId, number]);
    return number;
  });
}

/** Agencies, reports, corrections, and what checks find in them and around them. @returns how many reports are new, and how many newer */
async function showBatch(
  manager: EntityManager,
  batchId: number,
  release: number,
): Promise<{ added: number; replaced: number }> {
  const { closed, shown } = await showReports(manager, batchId, release);
  await showAgencies(manager, batchId, release);
  await showFindingsOfReports(manager, batchId, release, closed);
  await showCorrections(manager, batchId, release);
  await showDecisions(manager, batchId, release);
  await recheckOfChangedAgencies(manager, { batchId, release }, release - 1);
  await runCrossChecks(manager, batchId, await touchedBy(manager, batchId, release));
  await runCrossChecks(manager, batchId, await correctedBy(manager, batchId, release), [lapsedCorrections]);
  return { added: shown - closed.length, replaced: closed.length };
}

/**
 * Another batch may have published the same meanwhile: what would replace its like is not shown, so that the same document
 * changes nothing however it came.
 */
async function forgetUnchanged(manager: EntityManager, batchId: number): Promise<void> {
  await manager.query(
    `DELETE FROM reports
     USING (SELECT DISTINCT ON (pending.agency_code, pending.year, pending.scope) pending.*
            FROM reports AS pending WHERE pending.batch_id = $1 AND pending.valid_from IS NULL
            ORDER BY pending.agency_code, pending.year, pending.scope, pending.id DESC) AS newest
     JOIN reports AS shown ON shown.agency_code = newest.agency_code AND shown.year = newest.year
       AND shown.scope = newest.scope AND shown.valid_from IS NOT NULL AND shown.valid_to IS NULL
     WHERE reports.batch_id = $1 AND reports.valid_from IS NULL AND reports.agency_code = newest.agency_code
       AND reports.year = newest.year AND reports.scope = newest.scope
       AND shown.content_sha256 = newest.content_sha256 AND shown.document_sha256 = newest.document_sha256`,
    [batchId],
  );
  const columns = (table: string) =>
    [
      "name",
      "aliases",
      "type",
      "level",
      "region_code",
      "parent_code",
      "exists_from",
      "exists_to",
      "successors",
    ]
      .map((column) => `${table}.${column}`)
      .join(", ");
  await manager.query(
    `DELETE FROM agencies
     USING (SELECT DISTINCT ON (pending.code) pending.* FROM agencies AS pending
            WHERE pending.batch_id = $1 AND pending.valid_from IS NULL ORDER BY pending.code, pending.id DESC) AS newest
     JOIN agencies AS shown ON shown.code = newest.code AND shown.valid_from IS NOT NULL AND shown.valid_to IS NULL
     WHERE agencies.batch_id = $1 AND agencies.valid_from IS NULL AND agencies.code = newest.code
       AND (${columns("shown")}) IS NOT DISTINCT FROM (${columns("newest")})`,
    [batchId],
  );
}

async function hasContent(manager: EntityManager, batchId: number): Promise<boolean> {
  const [row] = await manager.query<{ any: boolean }[]>(
    `SELECT EXISTS (SELECT FROM reports WHERE reports.batch_id = $1 AND reports.valid_from IS NULL)
         OR EXISTS (SELECT FROM agencies WHERE agencies.batch_id = $1 AND agencies.valid_from IS NULL)
         OR EXISTS (SELECT FROM corrections WHERE corrections.batch_id = $1 AND corrections.valid_from IS NULL)
         OR EXISTS (SELECT FROM finding_decisions AS decided WHERE decided.batch_id = $1 AND decided.valid_from IS NULL) AS any`,
    [batchId],
  );
  return row?.any === true;
}

/** Of several versions of one report in the batch only the last is shown; the others get an empty span. */
async function showReports(
  manager: EntityManager,
  batchId: number,
  release: number,
): Promise<{ closed: number[]; shown: number }> {
  const [before] = await manager.query<{ closed: number[] }[]>(
    `WITH closed AS (
       UPDATE reports SET valid_to = $2::integer
       WHERE reports.valid_from IS NOT NULL AND reports.valid_to IS NULL
         AND (reports.agency_code, reports.year, reports.scope) IN
           (SELECT pending.agency_code, pending.year, pending.scope FROM reports AS pending
            WHERE pending.batch_id = $1 AND pending.valid_from IS NULL)
       RETURNING reports.id)
     SELECT coalesce(array_agg(closed.id), '{}') AS closed FROM closed`,
    [batchId, release],
  );
  const [after] = await manager.query<{ shown: number }[]>(
    `WITH shown AS (
       UPDATE reports SET valid_from = $2::integer, valid_to = CASE WHEN newest.id = reports.id THEN NULL ELSE $2::integer END
       FROM (SELECT pending.agency_code, pending.year, pending.scope, max(pending.id) AS id FROM reports AS pending
             WHERE pending.batch_id = $1 AND pending.valid_from IS NULL
             GROUP BY pending.agency_code, pending.year, pending.scope) AS newest
       WHERE reports.batch_id = $1 AND reports.valid_from IS NULL
         AND reports.agency_code = newest.agency_code AND reports.year = newest.year AND reports.scope = newest.scope
       RETURNING reports.valid_to)
     SELECT count(*) FILTER (WHERE shown.valid_to IS NULL)::integer AS shown FROM shown`,
    [batchId, release],
  );
  return { closed: before?.closed ?? [], shown: after?.shown ?? 0 };
}

async function showAgencies(manager: EntityManager, batchId: number, release: number): Promise<void> {
  await manager.query(
    `UPDATE agencies SET valid_to = $2::integer
     WHERE agencies.valid_from IS NOT NULL AND agencies.valid_to IS NULL
       AND agencies.code IN (SELECT pending.code FROM agencies AS pending
                             WHERE pending.batch_id = $1 AND pending.valid_from IS NULL)`,
    [batchId, release],
  );
  await manager.query(
    `UPDATE agencies SET valid_from = $2::integer, valid_to = CASE WHEN newest.id = agencies.id THEN NULL ELSE $2::integer END
     FROM (SELECT pending.code, max(pending.id) AS id FROM agencies AS pending
           WHERE pending.batch_id = $1 AND pending.valid_from IS NULL GROUP BY pending.code) AS newest
     WHERE agencies.batch_id = $1 AND agencies.valid_from IS NULL AND agencies.code = newest.code`,
    [batchId, release],
  );
}
