import type { AgencyLevel } from "../../catalogue";
import type { AgencyType } from "../../report";
import { visible, type Parameters } from "./parameters";

/** Which agencies a question is about; an absent or null part asks nothing. */
export interface AgencyFilter {
  readonly codes?: readonly string[] | null;
  /** Whole subtrees. */
  readonly regions?: readonly string[] | null;
  readonly types?: readonly AgencyType[] | null;
  readonly levels?: readonly AgencyLevel[] | null;
  /** Direct children of this agency. */
  readonly parent?: string | null;
  /** Only agencies that exist in this year. */
  readonly asOfYear?: number | null;
}

/** SQL conditions over the table `agencies`, named `agency`, as `release` shows it. */
export function agencyConditions(filter: AgencyFilter, release: string, parameters: Parameters): string[] {
  const conditions = [visible("agency", release)];
  const oneOf = (column: string, values: readonly string[] | null | undefined) => {
    if (values) conditions.push(`agency.${column} = ANY (${parameters.add(values)}::text[])`);
  };
  oneOf("code", filter.codes);
  oneOf("type", filter.types);
  oneOf("level", filter.levels);
  if (filter.parent !== null && filter.parent !== undefined)
    conditions.push(`agency.parent_code = ${parameters.add(filter.parent)}`);
  if (filter.regions) conditions.push(inSubtree("agency.region_code", parameters.add(filter.regions)));
  if (filter.asOfYear !== null && filter.asOfYear !== undefined)
    conditions.push(existsIn(parameters.add([filter.asOfYear])));
  return conditions;
}

/** SQL: the column is one of the regions (a text array) or lies below one. */
export function inSubtree(column: string, regions: string): string {
  return `${column} IN (
      WITH RECURSIVE subtree AS (
        SELECT region.code FROM regions AS region WHERE region.code = ANY (${regions}::text[])
        UNION
        SELECT region.code FROM regions AS region JOIN subtree ON region.parent_code = subtree.code)
      SELECT subtree.code FROM subtree)`;
}

/** SQL: the agency exists in at least one of the years (an integer array). */
export function existsIn(years: string): string {
  return `EXISTS (SELECT FROM unnest(${years}::integer[]) AS asked(year)
            WHERE coalesce(agency.exists_from, asked.year) <= asked.year
              AND coalesce(agency.exists_to, asked.year) >= asked.year)`;
}
