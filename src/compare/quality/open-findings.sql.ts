import { decidedAt, visible, waitsForDecision } from "../../db";
import type { QualityMetric } from "./metric";

/** Of a report of which neither a table nor a section was read nothing could be checked: that nothing was found says nothing. */
export const openFindings: QualityMetric = {
  code: "quality.open_findings",
  sql: ({ release }) => `
    SELECT counted.report_id, CASE WHEN counted.was_read THEN counted.open END AS above, NULL::double precision AS below,
           CASE WHEN counted.was_read THEN 'COMPUTED' ELSE 'NOT_EXTRACTED' END AS status
    FROM (
      SELECT rated.report_id, count(finding.id) FILTER (WHERE ${waitsForDecision})::double precision AS open,
             rated.form IS NOT NULL OR count(finding.id) FILTER (WHERE ${waitsForDecision}) > 0
               OR EXISTS (SELECT FROM report_sections AS section WHERE section.report_id = rated.report_id) AS was_read
      FROM rated LEFT JOIN findings AS finding ON finding.report_id = rated.report_id AND ${visible("finding", "rated.shown_at")}
      LEFT JOIN ${decidedAt(release)}
      GROUP BY rated.report_id, rated.form) AS counted`,
};
