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

/** The newest release, null while nothing was published. */
export async function newestRelease(database: Database): Promise<NewestRelease | null> {
  const [newest] = await database.query<NewestRelease>(
    `SELECT release.number, release.created_at AS "createdAt", release.cause, release.summary_zh AS "summaryZh",
            release.summary_en AS "summaryEn", release.reports_added AS "reportsAdded",
            release.reports_replaced AS "reportsReplaced",
            EXISTS (SELECT FROM releases AS demo WHERE demo.cause = 'DEMO') AS synthetic
     FROM releases AS release ORDER BY release.number DESC LIMIT 1`,
  );
  return newest ?? null;
}
