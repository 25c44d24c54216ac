import type { Scope, SectionKind } from "../../report";
import type { Database } from "../connection";
import { agencyConditions, type AgencyFilter } from "./agency-filter";
import type { StoredSection } from "./contents";
import { Parameters, visible } from "./parameters";

export interface SectionFilter {
  /** Folded; all occur in the text. */
  readonly words?: readonly string[] | null;
  readonly kinds?: readonly SectionKind[] | null;
  readonly years?: readonly number[] | null;
  readonly agency?: AgencyFilter | null;
}

/** A section and what its place in a list depends on. */
export interface ListedSection extends StoredSection, SectionPosition {}

export interface SectionPosition {
  readonly year: number;
  readonly agencyCode: string;
  readonly scope: Scope;
  readonly ordinal: number;
}

export interface SectionListQuery {
  readonly release: number;
  readonly filter: SectionFilter;
  readonly limit: number;
  readonly after?: SectionPosition | null;
}

const ORDER = (table: string) => `${table}.year DESC, ${table}.agency_code COLLATE "C", ${table}.scope DESC`;

/**
 * One page of the sections of all reports that the release shows, newest year first, then by agency code, the agency's own report
 * before the consolidated one, in the order of the document; and how many there are on all pages.
 */
export async function listSections(
  database: Database,
  query: SectionListQuery,
): Promise<{ sections: ListedSection[]; totalCount: number }> {
  const parameters = new Parameters();
  const held = heldSections(query.filter, parameters);
  const from = "held JOIN reports AS report ON report.id = held.report_id";
  const where = shownReports(query, parameters).join(" AND ");
  const [counted] = await database.query<{ total: number }>(
    `WITH ${held} SELECT count(*)::integer AS total FROM ${from} WHERE ${where}`,
    parameters.values,
  );
  const after = query.after ? ` AND ${behind(query.after, parameters)}` : "";
  const sections = await database.query<ListedSection>(
    `WITH ${held},
     page AS (
       SELECT held.report_id, held.ordinal, report.year, report.agency_code, report.scope
       FROM ${from} WHERE ${where}${after}
       ORDER BY ${ORDER("report")}, held.ordinal LIMIT ${parameters.add(query.limit)})
     SELECT section.report_id AS "reportId", section.ordinal, section.parent_ordinal AS "parentOrdinal", section.kind,
            section.number, section.title, section.level, section.page, section.text,
            page.year, page.agency_code AS "agencyCode", page.scope
     FROM page JOIN report_sections AS section ON section.report_id = page.report_id AND section.ordinal = page.ordinal
     ORDER BY ${ORDER("page")}, page.ordinal`,
    parameters.values,
  );
  return { sections, totalCount: counted?.total ?? 0 };
}

/** SQL: `held`, the sections of any version that hold the words and are of the kinds. Words are looked up once, before any join. */
function heldSections({ words, kinds }: SectionFilter, parameters: Parameters): string {
  const conditions = words ? holding(words, parameters) : [];
  if (kinds) conditions.push(`section.kind = ANY (${parameters.add(kinds)}::text[])`);
  return `held AS ${words ? "MATERIALIZED" : "NOT MATERIALIZED"} (
       SELECT section.report_id, section.ordinal FROM report_sections AS section
       ${conditions.length ? `WHERE ${conditions.join(" AND ")}` : ""})`;
}

function shownReports({ release, filter }: SectionListQuery, parameters: Parameters): string[] {
  const at = parameters.add(release);
  const conditions = [visible("report", at)];
  const { years, agency } = filter;
  if (years) conditions.push(`report.year = ANY (${parameters.add(years)}::integer[])`);
  if (agency) {
    const inside = agencyConditions(agency, at, parameters).join(" AND ");
    conditions.push(`report.agency_code IN (SELECT agency.code FROM agencies AS agency WHERE ${inside})`);
  }
  return conditions;
}

/**
 * SQL: the index finds the sections with all characters and pairs; a longer word may still not be there as a whole. The pairs
 * stand in a query of their own, so that the planner does not know how common they are: of a word that is everywhere it would
 * rather compute the pairs of every section.
 */
function holding(words: readonly string[], parameters: Parameters): string[] {
  const grams = new Set(words.flatMap(gramsOf));
  const longer = words.filter((word) => Array.from(word).length > 2);
  return [
    `section_grams(section.folded) @> (SELECT ${parameters.add([...grams])}::text[])`,
    ...longer.map((word) => `strpos(section.folded, ${parameters.add(word)}) > 0`),
  ];
}

/** What the index holds of a word: its pairs, or its only character. */
function gramsOf(word: string): string[] {
  const characters = Array.from(word);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((second, i) => `${characters[i]}${second}`);
}

/** SQL: the row stands behind this one (year falling, code rising, scope falling, ordinal rising). */
function behind(after: SectionPosition, parameters: Parameters): string {
  const year = `${parameters.add(after.year)}::integer`;
  const code = `${parameters.add(after.agencyCode)} COLLATE "C"`;
  const scope = parameters.add(after.scope);
  const ordinal = `${parameters.add(after.ordinal)}::integer`;
  return `(report.year < ${year} OR (report.year = ${year} AND (report.agency_code COLLATE "C" > ${code}
            OR (report.agency_code = ${code} AND (report.scope < ${scope}
            OR (report.scope = ${scope} AND held.ordinal > ${ordinal}))))))`;
}
