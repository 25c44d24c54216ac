import type { EntityManager } from "typeorm";
import type { Figures } from "../../checks";
import type { Claim, Section } from "../../report";
import { Database } from "../connection";
import { figuresOfCells } from "../read/cells";
import { figuresOfReports } from "../read/contents";

type Ids = readonly number[];
type StoredClaim = Omit<Claim, "quote">;

/** All claims of those reports whose sentences give a percentage; reports without one are absent. */
export async function claimsWithRates(
  manager: EntityManager,
  reportIds: Ids,
): Promise<ReadonlyMap<number, readonly StoredClaim[]>> {
  const rows: { id: number; claims: StoredClaim[] }[] = await manager.query(
    `SELECT claims.report_id AS id, (SELECT jsonb_agg(jsonb_build_object(
         'indicator', c.indicator, 'value', c.value, 'unit', c.unit, 'approximate', c.approximate,
         'section', c.section, 'charStart', c.char_start, 'charEnd', c.char_end) ORDER BY c.ordinality)
       FROM unnest(claims.indicators, claims."values", claims.units, claims.approximates, claims.sections,
           claims.char_starts, claims.char_ends)
         WITH ORDINALITY AS c (indicator, value, unit, approximate, section, char_start, char_end, ordinality)) AS claims
     FROM report_claims AS claims WHERE claims.report_id = ANY ($1::integer[]) AND '%' = ANY (claims.units)`,
    [reportIds],
  );
  return new Map(rows.map(({ id, claims }) => [id, claims]));
}

/** The outline of reports; only sections with a percentage bring their text. */
export async function sectionsWithRates(
  manager: EntityManager,
  reportIds: Ids,
): Promise<ReadonlyMap<number, readonly Section[]>> {
  const rows: (Section & { id: number })[] = await manager.query(
    `SELECT section.report_id AS id, section.kind, section.number, section.title, section.level,
       section.parent_ordinal AS parent, section.page, CASE WHEN section.ordinal = ANY (
         SELECT c.section FROM unnest(claims.units, claims.sections) AS c (unit, section) WHERE c.unit = '%')
         THEN section.text ELSE '' END AS text
     FROM report_sections AS section JOIN report_claims AS claims ON claims.report_id = section.report_id
     WHERE section.report_id = ANY ($1::integer[]) ORDER BY section.report_id, section.ordinal`,
    [reportIds],
  );
  const sections = new Map<number, Section[]>();
  for (const { id, ...section } of rows) sections.set(id, [...(sections.get(id) ?? []), section]);
  return sections;
}

/** Figures as printed; a report without tables is absent. */
export async function figuresOfTables(
  manager: EntityManager,
  reportIds: Ids,
): Promise<ReadonlyMap<number, Figures>> {
  const stored = await figuresOfReports(Database.inside(manager), reportIds);
  return new Map(stored.map((one) => [one.reportId, figuresOfCells(one)]));
}
