import type { EntityManager } from "typeorm";
import { textSignature } from "../../../checks";
import type { Scope, Section } from "../../../report";

/**
 * Signs the texts of those of some reports that were stored before there were signatures: two statements, one where there is
 * nothing to do.
 */
export async function signTexts(manager: EntityManager, ids: readonly number[]): Promise<void> {
  const unsigned = await manager.query<
    { id: number; year: number; scope: Scope; sections: Pick<Section, "level" | "text">[] }[]
  >(
    `SELECT report.id, report.year, report.scope,
       json_agg(json_build_object('level', section.level, 'text', section.text) ORDER BY section.ordinal) AS sections
     FROM reports AS report JOIN report_sections AS section ON section.report_id = report.id
     WHERE report.id = ANY ($1::integer[])
       AND NOT EXISTS (SELECT FROM text_signatures AS signature WHERE signature.report_id = report.id)
     GROUP BY report.id`,
    [ids],
  );
  if (unsigned.length === 0) return;
  const signed = unsigned.map((report) => ({ report_id: report.id, ...textSignature(report) }));
  await manager.query(
    `INSERT INTO text_signatures (report_id, length, bands)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS signed(report_id integer, length integer, bands integer[])
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(signed)],
  );
}
