import type { Database } from "../connection";
import { ReleaseEntity } from "../entities";
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

/** The newest release, null while nothing was published. */
export async function newestRelease(database: Database): Promise<Release | null> {
  return database.repository(ReleaseEntity).findOne({ where: {}, order: { number: "DESC" } });
}
