import type { Database } from "../connection";
import type { ReleaseCause } from "../release-cause";

export interface Release {
  readonly number: number;
  readonly createdAt: Date;
  readonly cause: ReleaseCause;
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly reportsAdded: number;
  readonly reportsReplaced: number;
}

export interface NewestRelease extends Release {
  /** It holds data of a city that does not exist, in whatever release that came. */
  readonly synthetic: boolean;
}

const COLUMNS = `
            release.number, release.created_at AS "createdAt", release.cause, release.summary_zh AS "summaryZh",
            release.summary_en AS "summaryEn", release.reports_added AS "reportsAdded",
            release.reports_replaced AS "reportsReplaced"`;

/** The newest release, null while nothing was published. */
export async function newestRelease(database: Database): Promise<NewestRelease | null> {
  const [newest] = await database.query<NewestRelease>(
    `SELECT ${COLUMNS},
            EXISTS (SELECT FROM releases AS demo WHERE demo.cause = 'DEMO') AS synthetic
     FROM releases AS release ORDER BY release.number DESC LIMIT 1`,
  );
  return newest ?? null;
}

/** Whether there are data of a city that does not exist. */
export async function holdsSynthetic(database: Database): Promise<boolean> {
  return (await newestRelease(database))?.synthetic ?? false;
}

/** Releases up to `upTo`, newest first; `before`: the last number of the page before. */
export async function listReleases(
  database: Database,
  { upTo, before, limit }: { readonly upTo: number; readonly before?: number; readonly limit: number },
): Promise<Release[]> {
  return database.query<Release>(
    `SELECT ${COLUMNS}
     FROM releases AS release WHERE release.number <= $1 AND release.number < $2 ORDER BY release.number DESC LIMIT $3`,
    [upTo, before ?? upTo + 1, limit],
  );
}

/** How many there are up to `upTo`. */
export async function countReleases(database: Database, upTo: number): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    "SELECT count(*)::integer AS count FROM releases AS release WHERE release.number <= $1",
    [upTo],
  );
  return row?.count ?? 0;
}
