import type { EntityManager } from "typeorm";
import { prepareText, type PreparedText, type TextOfReport } from "../../../checks";
import { visible } from "../../read/parameters";

/** The texts of some reports by id, ready to be compared, in one statement; agencies are called what they are called at `release`. */
export async function readTexts(
  manager: EntityManager,
  release: number,
  ids: Iterable<number>,
): Promise<ReadonlyMap<number, PreparedText>> {
  const texts = await manager.query<TextOfReport[]>(
    `SELECT report.id, report.agency_code AS "agencyCode", coalesce(agency.name, report.agency_code) AS "agencyName",
       report.year, report.published_on AS "publishedOn", written.sections
     FROM reports AS report
     LEFT JOIN agencies AS agency ON agency.code = report.agency_code AND ${visible("agency", "$2")}
     CROSS JOIN LATERAL (
       SELECT coalesce(json_agg(json_build_object('level', section.level, 'text', section.text) ORDER BY section.ordinal), '[]')
         AS sections
       FROM report_sections AS section WHERE section.report_id = report.id) AS written
     WHERE report.id = ANY ($1::integer[])`,
    [[...new Set(ids)], release],
  );
  return new Map(texts.map((text) => [text.id, prepareText(text)]));
}

/** Texts are read for so many pairs at once: what is in memory stays small however many reports a batch brings. */
export const PAIRS_AT_ONCE = 400;

export function* slicesOf<Value>(values: readonly Value[], size: number): Generator<readonly Value[]> {
  for (let from = 0; from < values.length; from += size) yield values.slice(from, from + size);
}
