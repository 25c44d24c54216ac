import type { EntityManager } from "typeorm";
import { inGroups } from "../../report";
import type { CrossCheck, Judgement, ReportKey, Touched } from "./cross-check";
import { crossChecks } from "./cross-checks";
import { findingRows, type FindingRow } from "./finding-rows";
import { applyDifferences, differences } from "./reconcile";

export interface Changes {
  readonly opened: number;
  readonly closed: number;
}

/**
 * Runs checks that need more than their own report (all of them, unless some are given) over what the release brings, and brings
 * what is stored of their findings up to date. It runs in the transaction that publishes, after all of it was made visible at
 * `release`.
 */
export async function runCrossChecks(
  manager: EntityManager,
  batchId: number,
  touched: Touched,
  checks: readonly CrossCheck[] = crossChecks,
): Promise<Changes> {
  let [opened, closed] = [0, 0];
  if (!touched.reports.length && !touched.agencies.length) return { opened, closed };
  // One after another: they share the connection of the transaction.
  for (const check of checks) {
    const { judged, findings } = await check.run(manager, touched);
    const rules = check.rules.map(({ code }) => code);
    const change = await differences(manager, rules, [...judged, ...findings], rowsOf(findings));
    await applyDifferences(manager, { batchId, release: touched.release }, change);
    opened += change.fresh.length;
    closed += change.gone.length;
  }
  return { opened, closed };
}

/** PASS is not stored, whoever says it. */
function rowsOf(findings: Judgement["findings"]): FindingRow[] {
  const failed = findings.filter(({ status }) => status !== "PASS");
  return [...inGroups(failed, placeOf).values()].flatMap((some) =>
    findingRows(some[0], some[0].reportId, some),
  );
}

const placeOf = ({ agencyCode, year, scope, reportId }: ReportKey & { reportId: number | null }) =>
  `${agencyCode} ${year} ${scope} ${reportId}`;

/** What the batch brings at `release`, once it is visible there. */
export async function touchedBy(manager: EntityManager, batchId: number, release: number): Promise<Touched> {
  const reports = await manager.query<Touched["reports"]>(
    `SELECT report.id, report.agency_code AS "agencyCode", report.year, report.scope FROM reports AS report
     WHERE report.batch_id = $1 AND report.valid_from = $2 AND report.valid_to IS NULL`,
    [batchId, release],
  );
  const agencies = await manager.query<{ code: string }[]>(
    `SELECT agency.code FROM agencies AS agency
     WHERE agency.batch_id = $1 AND agency.valid_from = $2 AND agency.valid_to IS NULL`,
    [batchId, release],
  );
  return { release, reports, agencies: agencies.map(({ code }) => code) };
}
