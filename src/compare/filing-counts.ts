import type { AgencyLevel } from "../catalogue";
import { filingStates, Parameters, type Database, type FilingQuestion } from "../db";
import { ANCESTOR, regionKey, regionName } from "./region-key.sql";
import type { GroupBy, StatGroup } from "./stat-group";

export interface FilingCountsQuestion extends FilingQuestion {
  /** None: one group a year. */
  readonly groupBy: readonly GroupBy[];
  /** The level at which REGION groups; null is the agency's own region. */
  readonly regionLevel: AgencyLevel | null;
}

/** Agencies of one group and year by the state of their filing. */
export interface FilingCounts extends Pick<StatGroup, "keys" | "year"> {
  readonly onTime: number;
  readonly late: number;
  readonly undated: number;
  readonly missing: number;
  readonly notDue: number;
  /** Among those that filed. */
  readonly revised: number;
}

interface Row extends Omit<FilingCounts, "keys"> {
  readonly keys: readonly (string | null)[];
  readonly label: string | null;
}

/**
 * How many agencies filed in time, late, not at all: newest year first, then by the keys of the groups; one statement, whatever
 * their number. Every agency that owes a report is in one group: by FORM, those without a statistics table and those that have not
 * filed stand in the group of no form (code "").
 */
export async function filingCounts(
  database: Database,
  question: FilingCountsQuestion,
): Promise<FilingCounts[]> {
  const groupBy = [...new Set(question.groupBy)];
  const parameters = new Parameters();
  const ctes = filingStates(question, parameters);
  const region = regionKey("filing.region_code", question.regionLevel, parameters);
  const columns = groupBy.map((by) => (by === "REGION" ? "region_key" : by.toLowerCase()));
  const keys = `ARRAY[${columns.map((column) => `placed.${column}`).join(", ")}]::text[]`;
  const countOf = (state: string) => `count(*) FILTER (WHERE grouped.state = '${state}')::integer`;
  const rows = await database.query<Row>(
    `WITH RECURSIVE ${ANCESTOR}, ${ctes},
     placed AS (SELECT filing.*, ${region.column} AS region_key FROM filing ${region.join}),
     grouped AS (SELECT placed.*, ${keys} AS keys FROM placed)
     SELECT grouped.keys, grouped.year, ${groupBy.includes("REGION") ? regionName("grouped.region_key") : "NULL"} AS label,
            ${countOf("ON_TIME")} AS "onTime", ${countOf("LATE")} AS late, ${countOf("UNDATED")} AS undated,
            ${countOf("MISSING")} AS missing, ${countOf("NOT_DUE")} AS "notDue",
            count(*) FILTER (WHERE grouped.revised)::integer AS revised
     FROM grouped GROUP BY grouped.year, grouped.keys ORDER BY grouped.year DESC, grouped.keys COLLATE "C"`,
    parameters.values,
  );
  const all = groupBy.length > 0 ? rows : oneForEachYear(rows, question.years);
  return all.map(({ keys: codes, label, ...counts }) => ({
    ...counts,
    keys: groupBy.map((by, i) => ({ by, code: codes[i] ?? "", label: by === "REGION" ? label : null })),
  }));
}

/** A year in which nobody owes a report has its group too: of nobody. */
function oneForEachYear(rows: readonly Row[], years: readonly number[]): Row[] {
  const nobody = { onTime: 0, late: 0, undated: 0, missing: 0, notDue: 0, revised: 0, keys: [], label: null };
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => rows.find((row) => row.year === year) ?? { year, ...nobody });
}
