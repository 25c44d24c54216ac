import type { Database } from "../connection";
import type { StoredScheme } from "./stored-scheme";

const COLUMNS = `scheme.code, scheme.version, scheme.name_zh AS "nameZh", scheme.name_en AS "nameEn", scheme.terms, scheme.missing,
            scheme.applies_to AS "appliesTo", scheme.created_at AS "createdAt", scheme.valid_from AS release`;

/** All versions that the release knows of the schemes with these codes, oldest first. */
export async function versionsOfSchemes(
  database: Database,
  release: number,
  codes: readonly string[],
): Promise<StoredScheme[]> {
  return database.query(
    `SELECT ${COLUMNS} FROM schemes AS scheme
     WHERE scheme.code = ANY ($2::text[]) AND scheme.valid_from <= $1
     ORDER BY scheme.code COLLATE "C", scheme.version`,
    [release, codes],
  );
}

/** The newest version that the release knows of every scheme, by code. */
export async function newestSchemes(database: Database, release: number): Promise<StoredScheme[]> {
  return database.query(
    `SELECT DISTINCT ON (scheme.code COLLATE "C") ${COLUMNS} FROM schemes AS scheme
     WHERE scheme.valid_from <= $1 ORDER BY scheme.code COLLATE "C", scheme.version DESC`,
    [release],
  );
}
