import type { EntityManager } from "typeorm";
import { checkReport, reportRules } from "../../checks";
import type { Report } from "../../report";
import { Database } from "../connection";
import { agenciesByCode } from "../read/agencies";
import { visible } from "../read/parameters";
import { wholeReports } from "../read/whole-reports";
import type { ReportKey } from "./cross-check";
import { findingRows, type FindingRow } from "./finding-rows";
import { applyDifferences, differences, type Differences } from "./reconcile";

/** What stored reports say wrong of themselves now, held against what is stored of it; the agencies as `release` shows them. */
export async function ownDifferences(
  manager: EntityManager,
  release: number,
  reportIds: readonly number[],
): Promise<Differences> {
  const inside = Database.inside(manager);
  const reports = await wholeReports(inside, reportIds);
  const codes = [...new Set([...reports.values()].map(({ agency }) => agency))];
  const agencies = await agenciesByCode(inside, release, codes);
  const byCode = new Map(agencies.map((agency) => [agency.code, agency]));
  const found: FindingRow[] = [];
  for (const [id, report] of reports) {
    const agency = byCode.get(report.agency);
    if (!agency) continue;
    const failed = checkReport(report, agency).filter(({ status }) => status !== "PASS");
    found.push(...findingRows(placeOf(report), id, failed));
  }
  return differences(manager, OWN_RULES, [...reports.values()].map(placeOf), found);
}

const OWN_RULES = reportRules.map(({ code }) => code);
const placeOf = ({ agency, year, scope }: Report): ReportKey => ({ agencyCode: agency, year, scope });

/** So many reports are in memory at once. */
const CHUNK = 200;

/**
 * Checks stored reports of agencies whose record is another now than `since`, and those of the batch whose agency was changed by
 * another batch while this one was open: rules may ask what an agency is. `release`: the one that is being made.
 */
export async function recheckOfChangedAgencies(
  manager: EntityManager,
  at: { readonly batchId: number; readonly release: number },
  since: number,
): Promise<void> {
  const said = (table: string) =>
    ["name", "type", "level", "region_code", "parent_code", "exists_from", "exists_to"]
      .map((column) => `${table}.${column}`)
      .join(", ");
  const reports = await manager.query<{ id: number }[]>(
    `SELECT report.id FROM agencies AS fresh
     JOIN agencies AS before ON before.code = fresh.code AND ${visible("before", "$1")}
     JOIN reports AS report ON report.agency_code = fresh.code AND report.valid_from IS NOT NULL AND report.valid_to IS NULL
     WHERE fresh.valid_from > $1 AND fresh.valid_to IS NULL AND (${said("fresh")}) IS DISTINCT FROM (${said("before")})
     UNION
     SELECT report.id FROM reports AS report
     JOIN batches AS batch ON batch.id = report.batch_id
     JOIN agencies AS fresh ON fresh.code = report.agency_code AND fresh.valid_to IS NULL
     JOIN releases AS meanwhile ON meanwhile.number = fresh.valid_from AND meanwhile.created_at >= batch.started_at
     WHERE report.batch_id = $2 AND report.valid_from IS NOT NULL AND report.valid_to IS NULL`,
    [since, at.batchId],
  );
  for (let i = 0; i < reports.length; i += CHUNK) {
    const ids = reports.slice(i, i + CHUNK).map(({ id }) => id);
    await applyDifferences(manager, at, await ownDifferences(manager, at.release, ids));
  }
}
