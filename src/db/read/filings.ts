import type { Database } from "../connection";
import { filingStates, type FilingQuestion, type FilingState } from "./filing-states";
import { Parameters } from "./parameters";

/** Whether an agency filed its report on a year. Days are ISO texts. */
export interface StoredFiling {
  readonly agencyCode: string;
  readonly year: number;
  readonly state: FilingState;
  /** Documents that say different things were filed for one scope. */
  readonly revised: boolean;
  /** The earliest day of publication; null where nothing was filed, or no date is known. */
  readonly publishedOn: string | null;
  readonly deadline: string;
  /** Null unless LATE or MISSING. */
  readonly daysLate: number | null;
  /** The newest version that was there; null for MISSING and NOT_DUE. */
  readonly reportId: number | null;
}

export interface FilingListQuery extends Omit<FilingQuestion, "years"> {
  readonly year: number;
  /** Null: all. */
  readonly states: readonly FilingState[] | null;
  readonly limit: number;
  /** Code of the last agency of the page before. */
  readonly after?: string | null;
}

/** One page of the filings of a year, by the agencies' codes, and how many there are on all pages. */
export async function listFilings(
  database: Database,
  query: FilingListQuery,
): Promise<{ filings: StoredFiling[]; totalCount: number }> {
  const parameters = new Parameters();
  const ctes = filingStates({ ...query, years: [query.year] }, parameters);
  const where = query.states ? `filing.state = ANY (${parameters.add(query.states)}::text[])` : "true";
  const [counted] = await database.query<{ total: number }>(
    `WITH ${ctes} SELECT count(*)::integer AS total FROM filing WHERE ${where}`,
    parameters.values,
  );
  const after = query.after ? `AND filing.code COLLATE "C" > ${parameters.add(query.after)} COLLATE "C"` : "";
  const filings = await database.query<StoredFiling>(
    `WITH ${ctes}
     SELECT filing.code AS "agencyCode", filing.year, filing.state, filing.revised, filing.filed_on AS "publishedOn",
            filing.deadline, filing.days_late AS "daysLate", filing.report_id AS "reportId"
     FROM filing WHERE ${where} ${after}
     ORDER BY filing.code COLLATE "C" LIMIT ${parameters.add(query.limit)}`,
    parameters.values,
  );
  return { filings, totalCount: counted?.total ?? 0 };
}
