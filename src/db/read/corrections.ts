import type { Scope } from "../../report";
import type { Database } from "../connection";

/** One entry in the history of a cell's corrections. */
export interface StoredCorrection {
  readonly agencyCode: string;
  readonly year: number;
  readonly scope: Scope;
  readonly indicator: string;
  /** Null: the cell is blank. Of an undo: the printed figure that holds again. */
  readonly value: number | null;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
  /** The one that brought it. */
  readonly release: number;
  /** It takes the correction before it back. */
  readonly undone: boolean;
  /** The release whose version of the report prints something else in the cell, so that it holds no longer; null: none. */
  readonly lapsedIn: number | null;
}

/** What was corrected in the cells of these reports up to the release, newest first. */
export async function correctionsOfReports(
  database: Database,
  release: number,
  keys: readonly { agencyCode: string; year: number; scope: Scope }[],
): Promise<StoredCorrection[]> {
  return database.query<StoredCorrection>(
    `SELECT correction.agency_code AS "agencyCode", correction.year, correction.scope, correction.indicator,
            correction.value, correction.reason, correction.made_by AS by, correction.made_at AS at,
            correction.valid_from AS release, correction.undone,
            CASE WHEN correction.valid_to <= $1 AND NOT EXISTS (
              SELECT FROM corrections AS next
              WHERE next.agency_code = correction.agency_code AND next.year = correction.year
                AND next.scope = correction.scope AND next.indicator = correction.indicator
                AND next.valid_from = correction.valid_to) THEN correction.valid_to END AS "lapsedIn"
     FROM corrections AS correction
     JOIN unnest($2::text[], $3::integer[], $4::text[]) AS asked(agency_code, year, scope)
       ON asked.agency_code = correction.agency_code AND asked.year = correction.year AND asked.scope = correction.scope
     WHERE correction.valid_from <= $1
     ORDER BY correction.valid_from DESC, correction.id DESC`,
    [release, keys.map((k) => k.agencyCode), keys.map((k) => k.year), keys.map((k) => k.scope)],
  );
}
