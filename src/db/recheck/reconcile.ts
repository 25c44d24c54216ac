import type { EntityManager } from "typeorm";
import type { ReportKey } from "./cross-check";
import { findingColumns, findingJson, findingRecords, type FindingRow } from "./finding-rows";

/** What has to change so that the newest release shows of some rules, at some places, what was found there. */
export interface Differences {
  /** Ids of rows to be closed: gone, or saying something else. */
  readonly gone: readonly number[];
  /** Keys of those that were not found again at all. */
  readonly lost: readonly string[];
  /** To be opened: new, or saying something else. */
  readonly fresh: readonly FindingRow[];
}

interface OpenRow {
  readonly id: number;
  readonly key: string;
  readonly content: string;
  readonly reportId: number | null;
}

/** What is said as before stays as it is. One statement. */
export async function differences(
  manager: EntityManager,
  rules: readonly string[],
  judged: readonly ReportKey[],
  found: readonly FindingRow[],
): Promise<Differences> {
  const fresh = new Map(found.map((row) => [row.key, row]));
  const [gone, lost] = [[] as number[], [] as string[]];
  for (const { id, key, content, reportId } of await openAt(manager, rules, judged)) {
    const again = fresh.get(key);
    if (again?.content_sha256 === content && again.report_id === reportId) fresh.delete(key);
    else gone.push(id);
    if (!again) lost.push(key);
  }
  return { gone, lost, fresh: [...fresh.values()] };
}

/** Makes the release show these differences: two statements at most. */
export async function applyDifferences(
  manager: EntityManager,
  { batchId, release }: { batchId: number; release: number },
  { gone, fresh }: Differences,
): Promise<void> {
  if (gone.length)
    await manager.query("UPDATE findings SET valid_to = $2::integer WHERE id = ANY ($1::integer[])", [
      gone,
      release,
    ]);
  await insertFindings(manager, fresh, batchId, release);
}

/** `release: null`: unseen until the batch is published. */
export async function insertFindings(
  manager: EntityManager,
  rows: readonly FindingRow[],
  batchId: number,
  release: number | null,
): Promise<void> {
  if (!rows.length) return;
  await manager.query(
    `INSERT INTO findings (${findingColumns()}, batch_id, valid_from)
     SELECT ${findingColumns("fresh")}, $2::integer, $3::integer FROM ${findingRecords("$1", "fresh")}`,
    [findingJson(rows), batchId, release],
  );
}

async function openAt(
  manager: EntityManager,
  rules: readonly string[],
  judged: readonly ReportKey[],
): Promise<OpenRow[]> {
  if (!judged.length || !rules.length) return [];
  return manager.query<OpenRow[]>(
    `SELECT finding.id, finding.key, finding.content_sha256 AS content, finding.report_id AS "reportId"
     FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::integer[], $3::text[])) AS judged(agency_code, year, scope)
     JOIN findings AS finding ON finding.agency_code = judged.agency_code COLLATE "C" AND -finding.year = -judged.year
       AND finding.scope = judged.scope
     WHERE finding.rule = ANY ($4::text[]) AND finding.valid_from IS NOT NULL AND finding.valid_to IS NULL`,
    [
      judged.map(({ agencyCode }) => agencyCode),
      judged.map(({ year }) => year),
      judged.map(({ scope }) => scope),
      rules,
    ],
  );
}
