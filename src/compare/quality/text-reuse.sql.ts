import { visible } from "../../db";
import type { QualityMetric } from "./metric";

/** A report without bands has too few words of its own: nothing can be said of it, whatever last year's says. */
export const textReuse: QualityMetric = {
  code: "quality.text_reuse",
  sql: () => `
    SELECT rated.report_id, to_char(100 * reuse.share::numeric, '9.999999999EEEE')::double precision AS above, NULL::double precision AS below,
           CASE WHEN reuse.share IS NOT NULL THEN 'COMPUTED'
                WHEN signature.bands IS NULL OR signature.bands = '{}' OR reuse.report_id IS NOT NULL THEN 'NOT_APPLICABLE'
                ELSE 'NOT_COMPUTABLE' END AS status
    FROM rated LEFT JOIN text_signatures AS signature ON signature.report_id = rated.report_id
    LEFT JOIN (
      SELECT known.report_id, known.share
      FROM report_reuse AS known JOIN rated AS asked ON asked.report_id = known.report_id
      JOIN reports AS previous ON previous.id = known.previous_report_id AND ${visible("previous", "asked.shown_at")}
    ) AS reuse ON reuse.report_id = rated.report_id`,
};
