import { indicatorByCode } from "../../catalogue";
import { checkReport } from "../../checks";
import { agenciesByCode } from "../read/agencies";
import { findingsOfReports, type StoredFinding } from "../read/findings";
import { newestRelease } from "../read/releases";
import { wholeReports } from "../read/whole-reports";
import { findingKey } from "../recheck/finding-rows";
import { decide } from "../review/decide";
import type { Batch } from "../store/batch";
import { correctedReport } from "./corrected-report";
import type { CellEntry, PrintedCell, ReportVersion } from "./printed-cell";

/**
 * What a change of a cell's correction says about findings, in the same release. Open ones that name the cell and pass with the
 * corrections in place are confirmed: they were right, and the cell was it. Those that corrections confirmed and that no longer
 * pass are open again. What a person decided stays.
 */
export async function settleFindings(
  batch: Batch,
  report: ReportVersion,
  cell: PrintedCell,
  entry: CellEntry,
): Promise<void> {
  const release = (await newestRelease(batch.database))?.number ?? 0;
  const all = await findingsOfReports(batch.database, release, [report.id]);
  const failing = all.filter(({ status }) => status === "FAILED" || status === "UNCERTAIN");
  if (!failing.length) return;
  const passes = await passingKeys(batch, report, release);
  const byCorrection = await confirmedByCorrections(batch, cell, failing);

  const isSettled = ({ decision, indicators, key }: StoredFinding) =>
    decision === "OPEN" && indicators.includes(cell.indicator) && passes.has(key);
  if (!entry.undone)
    await decide(batch, failing.filter(isSettled), { decision: "CONFIRMED", note: settledNote(cell, entry) });
  const isOpenAgain = ({ key }: StoredFinding) => byCorrection.has(key) && !passes.has(key);
  await decide(batch, failing.filter(isOpenAgain), { decision: "OPEN", note: openAgainNote(cell, entry) });
}

/** What the report passes with the corrections that hold, of the rules that need nothing but the report. */
async function passingKeys(
  { database, id }: Batch,
  { id: reportId, agencyCode, year, scope }: ReportVersion,
  release: number,
): Promise<Set<string>> {
  const report = (await wholeReports(database, [reportId])).get(reportId);
  const [agency] = await agenciesByCode(database, release, [agencyCode]);
  if (!report || !agency) return new Set();
  // Of each cell the last entry: the one of this batch is not shown yet.
  const last = await database.query<{ indicator: string; value: number | null; undone: boolean }>(
    `SELECT DISTINCT ON (correction.indicator) correction.indicator, correction.value, correction.undone
     FROM corrections AS correction
     WHERE correction.agency_code = $1 AND correction.year = $2 AND correction.scope = $3
       AND (correction.batch_id = $4 OR correction.valid_from IS NOT NULL AND correction.valid_to IS NULL)
     ORDER BY correction.indicator, correction.valid_from DESC NULLS FIRST`,
    [agencyCode, year, scope, id],
  );
  const holding = new Map(
    last.flatMap(({ indicator, value, undone }) => (undone ? [] : [[indicator, value] as const])),
  );
  return new Set(
    checkReport(correctedReport(report, holding), agency)
      .filter(({ status }) => status === "PASS")
      .map((finding) => findingKey({ agencyCode, year, scope }, finding)),
  );
}

/** Keys whose decision was made together with a correction of a cell of this report, and by nobody since. */
async function confirmedByCorrections(
  { database }: Batch,
  { agencyCode, year, scope }: PrintedCell,
  findings: readonly StoredFinding[],
): Promise<Set<string>> {
  const confirmed = findings.filter(({ decision }) => decision === "CONFIRMED");
  if (!confirmed.length) return new Set();
  const rows = await database.query<{ key: string }>(
    `SELECT decided.key FROM finding_decisions AS decided
     JOIN unnest($4::text[], $5::text[]) AS asked(key, facts)
       ON asked.key = decided.key AND asked.facts = decided.facts_sha256
     WHERE decided.valid_from IS NOT NULL AND decided.valid_to IS NULL AND decided.batch_id IN (
       SELECT correction.batch_id FROM corrections AS correction
       WHERE correction.agency_code = $1 AND correction.year = $2 AND correction.scope = $3)`,
    [agencyCode, year, scope, confirmed.map(({ key }) => key), confirmed.map((one) => one.factsSha256)],
  );
  return new Set(rows.map(({ key }) => key));
}

function settledNote({ indicator, raw }: PrintedCell, { value, reason }: CellEntry): string {
  const printed = raw === null ? "未提取" : raw || "空白";
  return `已更正${nameOf(indicator)}：原印 ${printed}，应为 ${value ?? "空白"}。理由：${reason}`;
}

function openAgainNote({ indicator }: PrintedCell, { value, reason, undone }: CellEntry): string {
  return undone
    ? `${nameOf(indicator)}的更正已撤回。理由：${reason}`
    : `${nameOf(indicator)}改更正为 ${value ?? "空白"}，仍不符。理由：${reason}`;
}

const nameOf = (code: string): string => `“${indicatorByCode(code)!.nameZh}”`;
