import type { EntityManager } from "typeorm";
import { letterOf } from "../status-letters";

/** SQL: the columns that tell a cell, or a report, from all others. */
const REPORT = (alias: string) => `${alias}.agency_code, ${alias}.year, ${alias}.scope`;
const CELL = (alias: string) => `${REPORT(alias)}, ${alias}.indicator`;
const SHOWN = (alias: string) => `${alias}.valid_from IS NOT NULL AND ${alias}.valid_to IS NULL`;

/**
 * What publishing does to corrections: those of the batch are shown, those end whose cell another version of the report prints
 * otherwise, and the figures with the corrections that hold are put together again. Runs after the batch's reports are shown.
 */
export async function showCorrections(
  manager: EntityManager,
  batchId: number,
  release: number,
): Promise<void> {
  await endLapsed(manager, batchId, release);
  await replaceOlder(manager, batchId, release);
  await putTogether(manager, batchId, release);
}

async function endLapsed(manager: EntityManager, batchId: number, release: number): Promise<void> {
  await manager.query(
    `UPDATE corrections SET valid_to = $2::integer
     FROM reports AS fresh
     LEFT JOIN report_figures AS figures ON figures.report_id = fresh.id
     LEFT JOIN layouts AS layout ON layout.id = figures.layout_id
     LEFT JOIN report_evidence AS evidence ON evidence.report_id = fresh.id
     WHERE fresh.batch_id = $1 AND ${SHOWN("fresh")} AND (${REPORT("fresh")}) = (${REPORT("corrections")})
       AND ${SHOWN("corrections")} AND NOT corrections.undone
       AND (array_position(layout.codes, corrections.indicator) IS NULL
         OR evidence.raws[array_position(layout.codes, corrections.indicator)] IS DISTINCT FROM corrections.raw)`,
    [batchId, release],
  );
}

async function replaceOlder(manager: EntityManager, batchId: number, release: number): Promise<void> {
  await manager.query(
    `UPDATE corrections SET valid_to = $2::integer
     WHERE ${SHOWN("corrections")} AND (${CELL("corrections")}) IN
       (SELECT ${CELL("pending")} FROM corrections AS pending
        WHERE pending.batch_id = $1 AND pending.valid_from IS NULL)`,
    [batchId, release],
  );
  await manager.query(
    "UPDATE corrections SET valid_from = $2::integer WHERE batch_id = $1 AND valid_from IS NULL",
    [batchId, release],
  );
}

/** Of a report that is replaced the corrected figures end with it: looked at from later, it says what it printed. */
async function putTogether(manager: EntityManager, batchId: number, release: number): Promise<void> {
  const corrected = `SELECT ${REPORT("mine")} FROM corrections AS mine WHERE mine.batch_id = $1`;
  await manager.query(
    `UPDATE corrected_figures SET valid_to = $2::integer FROM reports AS report
     WHERE report.id = corrected_figures.report_id AND corrected_figures.valid_to IS NULL
       AND (report.valid_to = $2::integer OR (${REPORT("report")}) IN (${corrected}))`,
    [batchId, release],
  );
  const holds = `${SHOWN("correction")} AND NOT correction.undone AND (${REPORT("correction")}) = (${REPORT("report")})`;
  await manager.query(
    `INSERT INTO corrected_figures (report_id, "values", statuses, batch_id, valid_from)
     SELECT report.id,
            array_agg(CASE WHEN correction.id IS NULL THEN figures.values[cell.place] ELSE correction.value END
                      ORDER BY cell.place),
            string_agg(CASE WHEN correction.id IS NULL THEN substr(figures.statuses, cell.place::integer, 1)
                            WHEN correction.value IS NULL THEN '${letterOf("BLANK")}' ELSE '${letterOf("REPORTED")}' END,
                       '' ORDER BY cell.place),
            $1, $2::integer
     FROM reports AS report
     JOIN report_figures AS figures ON figures.report_id = report.id
     JOIN layouts AS layout ON layout.id = figures.layout_id
     CROSS JOIN LATERAL unnest(layout.codes) WITH ORDINALITY AS cell(code, place)
     LEFT JOIN corrections AS correction ON ${holds} AND correction.indicator = cell.code
     WHERE ${SHOWN("report")} AND (report.batch_id = $1 OR (${REPORT("report")}) IN (${corrected}))
       AND EXISTS (SELECT FROM corrections AS correction WHERE ${holds})
     GROUP BY report.id`,
    [batchId, release],
  );
}
