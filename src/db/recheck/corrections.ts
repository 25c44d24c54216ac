import type { EntityManager } from "typeorm";
import { correctionLapsed, findingOf, judgeLapsed, type LapsedCorrection } from "../../checks";
import { statusOf } from "../status-letters";
import type { CrossCheck, PlacedFinding, ReportKey, Touched } from "./cross-check";

interface LapsedRow extends ReportKey, Omit<LapsedCorrection, "now"> {
  readonly reportId: number;
  readonly value: number | null;
  readonly raw: string | null;
  /** Null where the report has no such cell. */
  readonly letter: string | null;
}

/** Corrections that a newer version of their report ended, of cells that nobody corrected since. One statement. */
export const lapsedCorrections: CrossCheck = {
  rules: [correctionLapsed],
  async run(manager, { reports }) {
    const rows = await readLapsed(manager, reports);
    return { judged: reports, findings: rows.map(placed).filter(({ status }) => status !== "PASS") };
  },
};

/** Reports of which the batch corrects a cell: what was said of lapsed corrections there may be said no longer. */
export async function correctedBy(
  manager: EntityManager,
  batchId: number,
  release: number,
): Promise<Touched> {
  const reports = await manager.query<Touched["reports"]>(
    `SELECT DISTINCT report.id, report.agency_code AS "agencyCode", report.year, report.scope
     FROM corrections AS correction
     JOIN reports AS report ON report.agency_code = correction.agency_code AND report.year = correction.year
       AND report.scope = correction.scope AND report.valid_from IS NOT NULL AND report.valid_to IS NULL
     WHERE correction.batch_id = $1 AND correction.valid_from = $2`,
    [batchId, release],
  );
  return { release, reports, agencies: [] };
}

function placed({ value, raw, letter, ...row }: LapsedRow): PlacedFinding {
  const { agencyCode, year, scope, reportId } = row;
  const status = letter === null ? "NOT_IN_FORM" : statusOf(letter);
  const now = status === "NOT_IN_FORM" ? null : { value, raw, isBlank: status === "BLANK" };
  return { agencyCode, year, scope, reportId, ...findingOf(correctionLapsed, judgeLapsed({ ...row, now })) };
}

/** Of each corrected cell the last entry, where it ended and nothing took its place. */
async function readLapsed(manager: EntityManager, reports: Touched["reports"]): Promise<LapsedRow[]> {
  return manager.query<LapsedRow[]>(
    `SELECT report.agency_code AS "agencyCode", report.year, report.scope, report.id AS "reportId", report.form,
            last.indicator, last.value AS corrected, last.reason, last.raw AS "rawBefore",
            figures.values[cell.place] AS value, evidence.raws[cell.place] AS raw,
            substr(figures.statuses, cell.place, 1) AS letter
     FROM reports AS report
     CROSS JOIN LATERAL (
       SELECT DISTINCT ON (correction.indicator) correction.* FROM corrections AS correction
       WHERE correction.agency_code = report.agency_code AND correction.year = report.year
         AND correction.scope = report.scope AND correction.valid_from IS NOT NULL
       ORDER BY correction.indicator, correction.valid_from DESC) AS last
     LEFT JOIN report_figures AS figures ON figures.report_id = report.id
     LEFT JOIN layouts AS layout ON layout.id = figures.layout_id
     LEFT JOIN report_evidence AS evidence ON evidence.report_id = report.id
     CROSS JOIN LATERAL (SELECT array_position(layout.codes, last.indicator) AS place) AS cell
     WHERE report.id = ANY ($1::integer[]) AND last.valid_to IS NOT NULL AND NOT last.undone
     ORDER BY report.id, last.indicator COLLATE "C"`,
    [reports.map(({ id }) => id)],
  );
}
