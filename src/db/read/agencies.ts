import { Any } from "typeorm";
import { plainName, type Agency } from "../../report";
import type { Database } from "../connection";
import { AgencyEntity } from "../entities";
import { pinyinSearch } from "../pinyin";
import { agencyOf } from "../store/agencies";
import { agencyConditions, existsIn, type AgencyFilter } from "./agency-filter";
import { Parameters, visible } from "./parameters";

/** STROKE and PINYIN by the server's ICU collations; equal names stand in the order of their codes. */
export type NameOrder = "STROKE" | "PINYIN" | "CODE";

/** SQL: what to sort the agency's rows by, before the code. */
export function nameSortKey(order: NameOrder, alias = "agency"): string {
  if (order === "CODE") return `${alias}.code COLLATE "C"`;
  return `${alias}.name COLLATE ${order === "STROKE" ? "zh_stroke" : "zh_pinyin"}`;
}

/** SQL: `plainName` of a column. */
function plainNameSql(column: string): string {
  return `regexp_replace(normalize(${column}, NFKC), '\\s+', '', 'g')`;
}

/** SQL: the rows `known(name)`: every name that the agency bears. */
function namesOf(alias: string): string {
  return `unnest(array_prepend(${alias}.name, ${alias}.aliases)) AS known(name)`;
}

/** The versions of these agencies that the release shows; unknown codes are not in the answer. */
export async function agenciesByCode(
  database: Database,
  release: number,
  codes: readonly string[],
): Promise<Agency[]> {
  const rows = await database
    .repository(AgencyEntity)
    .createQueryBuilder("agency")
    .where({ code: Any([...codes]) })
    .andWhere("agency.validFrom <= :release AND (agency.validTo IS NULL OR agency.validTo > :release)", {
      release,
    })
    .getMany();
  return rows.map(agencyOf);
}

/** Agencies that bear the name today or as an alias. */
export function agenciesByName(database: Database, release: number, name: string): Promise<Agency[]> {
  const bears = (wanted: string) =>
    `EXISTS (SELECT FROM ${namesOf("agency")} WHERE ${plainNameSql("known.name")} = ${wanted})`;
  return agenciesWhere(database, release, (add) => bears(add(plainName(name))));
}

/** Children of each of these agencies, by code. */
export function childrenOfAgencies(
  database: Database,
  release: number,
  parents: readonly string[],
): Promise<Agency[]> {
  return agenciesWhere(database, release, (add) => `agency.parent_code = ANY (${add(parents)}::text[])`);
}

/** Agencies that handed their duties to each of these. */
export function predecessorsOfAgencies(
  database: Database,
  release: number,
  codes: readonly string[],
): Promise<Agency[]> {
  return agenciesWhere(database, release, (add) => `agency.successors && ${add(codes)}::text[]`);
}

/** All that the release shows and the condition lets through, by code. */
async function agenciesWhere(
  database: Database,
  release: number,
  condition: (add: (value: unknown) => string) => string,
): Promise<Agency[]> {
  const parameters = new Parameters();
  const at = parameters.add(release);
  const holds = condition((value) => parameters.add(value));
  return readAgencies(
    database,
    parameters,
    `${visible("agency", at)} AND ${holds} ORDER BY agency.code COLLATE "C"`,
  );
}

export interface AgencyListQuery {
  readonly release: number;
  readonly filter: AgencyFilter;
  /** Part of the name, an alias or the code, or pinyin or initials of them from the beginning of a syllable on. */
  readonly search?: string | null;
  /** The agency exists in at least one of these years; null asks nothing. */
  readonly years?: readonly number[] | null;
  readonly order: NameOrder;
  readonly limit: number;
  /** The last agency of the page before. */
  readonly after?: { readonly name: string; readonly code: string } | null;
}

/** One page of agencies, and how many there are on all pages. */
export async function listAgencies(
  database: Database,
  query: AgencyListQuery,
): Promise<{ agencies: Agency[]; totalCount: number }> {
  const parameters = new Parameters();
  const conditions = agencyConditions(query.filter, parameters.add(query.release), parameters);
  if (query.years) conditions.push(existsIn(parameters.add(query.years)));
  if (query.search?.trim()) {
    conditions.push(searchCondition(query.search, parameters));
  }
  const where = conditions.join(" AND ");
  const [counted] = await database.query<{ total: number }>(
    `SELECT count(*)::integer AS total FROM agencies AS agency WHERE ${where}`,
    parameters.values,
  );
  const sort = nameSortKey(query.order);
  const after = query.after
    ? ` AND (${sort}, agency.code COLLATE "C") > (${afterKey(query.order, query.after, parameters)}, ${parameters.add(query.after.code)} COLLATE "C")`
    : "";
  const agencies = await readAgencies(
    database,
    parameters,
    `${where}${after} ORDER BY ${sort}, agency.code COLLATE "C" LIMIT ${parameters.add(query.limit)}`,
  );
  return { agencies, totalCount: counted?.total ?? 0 };
}

/** How many agencies of the filter exist in at least one of the years. */
export async function countAgencies(
  database: Database,
  release: number,
  filter: AgencyFilter,
  years: readonly number[],
): Promise<number> {
  const parameters = new Parameters();
  const conditions = agencyConditions(filter, parameters.add(release), parameters);
  conditions.push(existsIn(parameters.add(years)));
  const [counted] = await database.query<{ total: number }>(
    `SELECT count(*)::integer AS total FROM agencies AS agency WHERE ${conditions.join(" AND ")}`,
    parameters.values,
  );
  return counted?.total ?? 0;
}

/** SQL: the text stands in the code, a name or an alias, or spells the beginning of syllables of one. */
function searchCondition(search: string, parameters: Parameters): string {
  const text = parameters.add(plainName(search));
  const spelt = pinyinSearch(search);
  const alternatives = [
    `strpos(agency.code, ${text}) > 0`,
    `EXISTS (SELECT FROM ${namesOf("agency")} WHERE strpos(${plainNameSql("known.name")}, ${text}) > 0)`,
    ...(spelt
      ? [
          `agency.pinyin ~ ${parameters.add(spelt.pattern)}`,
          `strpos(agency.initials, ${parameters.add(spelt.letters)}) > 0`,
        ]
      : []),
  ];
  return `(${alternatives.join(" OR ")})`;
}

function afterKey(order: NameOrder, after: { name: string; code: string }, parameters: Parameters): string {
  return order === "CODE" ? parameters.add(after.code) : parameters.add(after.name);
}

async function readAgencies(
  database: Database,
  parameters: Parameters,
  conditions: string,
): Promise<Agency[]> {
  return database.query<Agency>(
    `SELECT agency.code, agency.name, agency.aliases, agency.type, agency.level, agency.region_code AS region,
            agency.parent_code AS parent, agency.exists_from AS "validFrom", agency.exists_to AS "validTo",
            agency.successors
     FROM agencies AS agency WHERE ${conditions}`,
    parameters.values,
  );
}
