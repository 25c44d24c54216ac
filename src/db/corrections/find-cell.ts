import type { EntityManager } from "typeorm";
import { statusOf } from "../status-letters";
import type { PrintedCell, ReportVersion } from "./printed-cell";
import { newerVersion, noSuchReport, notPrinted } from "./problems";

/** A version of a report by its id. @throws Problem BAD_ARGUMENT where none was ever shown by that id */
export async function reportVersion(manager: EntityManager, id: number): Promise<ReportVersion> {
  const [report] = await manager.query<ReportVersion[]>(
    `SELECT report.id, report.agency_code AS "agencyCode", coalesce(agency.name, report.agency_code) AS "agencyName",
            report.year, report.scope, report.form, newest.id AS newest, coalesce(layout.codes, '{}') AS codes
     FROM reports AS report
     JOIN reports AS newest ON newest.agency_code = report.agency_code AND newest.year = report.year
       AND newest.scope = report.scope AND newest.valid_from IS NOT NULL AND newest.valid_to IS NULL
     LEFT JOIN agencies AS agency ON agency.code = report.agency_code
       AND agency.valid_from IS NOT NULL AND agency.valid_to IS NULL
     LEFT JOIN report_figures AS figures ON figures.report_id = report.id
     LEFT JOIN layouts AS layout ON layout.id = figures.layout_id
     WHERE report.id = $1 AND report.valid_from IS NOT NULL AND report.valid_to IS DISTINCT FROM report.valid_from`,
    [id],
  );
  if (!report) throw noSuchReport(id);
  return report;
}

/** @throws Problem CONFLICT where the version is not the newest; BAD_ARGUMENT where it does not print the indicator */
export async function printedCell(
  manager: EntityManager,
  report: ReportVersion,
  indicator: string,
): Promise<PrintedCell> {
  if (report.newest !== report.id) throw newerVersion(report);
  const place = report.codes.indexOf(indicator) + 1;
  const [cell] = await manager.query<{ value: number | null; letter: string; raw: string | null }[]>(
    `SELECT figures.values[$2] AS value, substr(figures.statuses, $2, 1) AS letter, evidence.raws[$2] AS raw
     FROM report_figures AS figures JOIN report_evidence AS evidence ON evidence.report_id = figures.report_id
     WHERE figures.report_id = $1 AND $2 > 0`,
    [report.id, place],
  );
  const status = cell ? statusOf(cell.letter) : "NOT_IN_FORM";
  if (!cell || status === "NOT_IN_FORM") throw notPrinted(report, indicator);
  const { agencyCode, agencyName, year, scope } = report;
  return { agencyCode, agencyName, year, scope, indicator, value: cell.value, status, raw: cell.raw };
}
