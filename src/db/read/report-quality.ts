import type { Database } from "../connection";
import { decidedAt, waitsForDecision } from "./findings";
import { visible } from "./parameters";

/** Of a version of a report that a newer one replaced: as the last release that showed it did. */
const SHOWN = "least($1, report.valid_to - 1)";

export interface CountedFindings {
  readonly reportId: number;
  readonly count: number;
}

/** How many findings of these reports are FATAL or WARNING, FAILED or UNCERTAIN, and open; a report without any is not in the answer. */
export async function countOpenFindings(
  database: Database,
  release: number,
  reportIds: readonly number[],
): Promise<CountedFindings[]> {
  return database.query<CountedFindings>(
    `SELECT finding.report_id AS "reportId", count(*)::integer AS count
     FROM findings AS finding JOIN reports AS report ON report.id = finding.report_id
     LEFT JOIN ${decidedAt("$1")}
     WHERE finding.report_id = ANY ($2::integer[]) AND ${visible("finding", SHOWN)}
       AND ${waitsForDecision}
     GROUP BY finding.report_id`,
    [release, reportIds],
  );
}

export interface ReusedText {
  readonly reportId: number;
  /** 0 to 1; null where it has too few words of its own to say. */
  readonly share: number | null;
}

/** How much of the text of these reports stands in last year's; a report without one is not in the answer. */
export async function reusedTexts(
  database: Database,
  release: number,
  reportIds: readonly number[],
): Promise<ReusedText[]> {
  return database.query<ReusedText>(
    `SELECT reuse.report_id AS "reportId", reuse.share
     FROM report_reuse AS reuse JOIN reports AS report ON report.id = reuse.report_id
     JOIN reports AS previous ON previous.id = reuse.previous_report_id AND ${visible("previous", SHOWN)}
     WHERE reuse.report_id = ANY ($2::integer[])`,
    [release, reportIds],
  );
}
