import { decidedAt, visible, waitsForDecision } from "../../db";
import type { QualityMetric } from "./metric";

export const openFindings: QualityMetric = {
  code: "quality.open_findings",
  sql: ({ release }) => `
    SELECT rated.report_id, count(finding.id) FILTER (WHERE ${waitsForDecision})::double precision AS above,
           NULL::double precision AS below, 'COMPUTED' AS status
    FROM rated LEFT JOIN findings AS finding ON finding.report_id = rated.report_id AND ${visible("finding", "rated.shown_at")}
    LEFT JOIN ${decidedAt(release)}
    GROUP BY rated.report_id`,
};
