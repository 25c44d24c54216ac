import { deadlines, filedDocuments } from "../../db";
import type { QualityMetric } from "./metric";

/** The earliest document of the agency and year counts, whatever its scope: one report is owed. */
export const daysLate: QualityMetric = {
  code: "quality.days_late",
  sql: ({ release, years, parameters }) => `
    SELECT rated.report_id,
           CASE WHEN there.filed_on IS NOT NULL THEN greatest(0, there.filed_on - due.deadline) END::double precision AS above,
           NULL::double precision AS below,
           CASE WHEN there.filed_on - due.deadline IS NULL THEN 'NOT_EXTRACTED' ELSE 'COMPUTED' END AS status
    FROM rated
    LEFT JOIN (
      SELECT filed.agency_code, filed.year, min(filed.filed_on) AS filed_on
      FROM (${filedDocuments(release, "(report.agency_code, report.year) IN (SELECT rated.agency_code, rated.year FROM rated)")}) AS filed
      GROUP BY filed.agency_code, filed.year) AS there
      ON there.agency_code = rated.agency_code AND there.year = rated.year
    LEFT JOIN jsonb_to_recordset(${parameters.add(JSON.stringify(deadlines(years)))})
        AS due(type text, level text, year integer, deadline date)
      ON due.type = rated.type AND due.level = rated.level AND due.year = rated.year`,
};
