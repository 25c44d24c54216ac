import type { EntityManager } from "typeorm";
import type { ReportKey } from "./cross-check";
import { findingColumns, findingJson, findingRecords, type FindingRow } from "./finding-rows";

export interface Reconciled {
  readonly opened: number;
  readonly closed: number;
}

/**
 * Makes what the release shows of these rules at the judged places what was found there: what is said as before stays, what is
 * gone or says something else is closed, what is new opens. Three statements at most.
 */
export async function reconcile(
  manager: EntityManager,
  { batchId, release }: { batchId: number; release: number },
  rules: readonly string[],
  judged: readonly ReportKey[],
  found: readonly FindingRow[],
): Promise<Reconciled> {
  const before = await openAt(manager, rules, judged);
  const fresh = new Map(found.map((row) => [row.key, row]));
  const kept = new Set<string>();
  const gone = before.filter((row) => {
    const again = fresh.get(row.key);
    const isSame = again?.content_sha256 === row.content && again.report_id === row.reportId;
    if (isSame) kept.add(row.key);
    return !isSame;
  });
  await close(
    manager,
    release,
    gone.map(({ id }) => id),
  );
  const opened = [...fresh.values()].filter(({ key }) => !kept.has(key));
  await open(manager, { batchId, release }, opened);
  return { opened: opened.length, closed: gone.length };
}

interface OpenRow {
  readonly id: number;
  readonly key: string;
  readonly content: string;
  readonly reportId: number | null;
}

async function openAt(
  manager: EntityManager,
  rules: readonly string[],
  judged: readonly ReportKey[],
): Promise<OpenRow[]> {
  if (!judged.length) return [];
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

async function close(manager: EntityManager, release: number, ids: readonly number[]): Promise<void> {
  if (!ids.length) return;
  await manager.query("UPDATE findings SET valid_to = $2::integer WHERE id = ANY ($1::integer[])", [
    ids,
    release,
  ]);
}

async function open(
  manager: EntityManager,
  { batchId, release }: { batchId: number; release: number },
  rows: readonly FindingRow[],
): Promise<void> {
  if (!rows.length) return;
  await manager.query(
    `INSERT INTO findings (${findingColumns()}, batch_id, valid_from)
     SELECT ${findingColumns("fresh")}, $2::integer, $3::integer FROM ${findingRecords("$1", "fresh")}`,
    [findingJson(rows), batchId, release],
  );
}
