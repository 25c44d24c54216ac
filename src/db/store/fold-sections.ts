import type { EntityManager } from "typeorm";
import { fold, FOLDING } from "../../report";
import { ReferenceDataEntity } from "../entities";

/** Reports whose texts are in memory at a time. */
const REPORTS_AT_ONCE = 200;

/** Folds all stored texts again where they were folded by an older rule, or never. */
export async function foldSections(manager: EntityManager): Promise<void> {
  const name = "folding";
  const known = await manager.findOneBy(ReferenceDataEntity, { name });
  if (known?.version === FOLDING) return;
  const reports = await manager.query<{ id: number }[]>(
    "SELECT report.id FROM reports AS report ORDER BY report.id",
  );
  for (let from = 0; from < reports.length; from += REPORTS_AT_ONCE) {
    const ids = reports.slice(from, from + REPORTS_AT_ONCE).map(({ id }) => id);
    await foldReports(manager, ids);
  }
  await manager.upsert(ReferenceDataEntity, { name, version: FOLDING }, ["name"]);
}

async function foldReports(manager: EntityManager, ids: readonly number[]): Promise<void> {
  const sections = await manager.query<{ reportId: number; ordinal: number; text: string }[]>(
    `SELECT section.report_id AS "reportId", section.ordinal, section.text FROM report_sections AS section
     WHERE section.report_id = ANY ($1::integer[])`,
    [ids],
  );
  await manager.query(
    `UPDATE report_sections AS section SET folded = fresh.folded
     FROM unnest($1::integer[], $2::smallint[], $3::text[]) AS fresh(report_id, ordinal, folded)
     WHERE section.report_id = fresh.report_id AND section.ordinal = fresh.ordinal`,
    [
      sections.map(({ reportId }) => reportId),
      sections.map(({ ordinal }) => ordinal),
      sections.map(({ text }) => fold(text)),
    ],
  );
}
