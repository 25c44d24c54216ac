import DataLoader from "dataloader";
import {
  correctionsOfReports,
  reportsById,
  reportsOfAgencies,
  versionsOfReports,
  type Database,
  type StoredCorrection,
  type StoredReport,
} from "../../db";
import type { Scope } from "../../report";
import { cacheKey, manyPerKey, onePerKey, perRelease, type AtRelease } from "./group";

/** All reports of an agency that a release shows, newest year first. */
export const reportsByAgencyCode = (database: Database) =>
  new DataLoader<AtRelease<string>, StoredReport[], string>(
    (asked) =>
      perRelease(asked, async (release, codes) =>
        manyPerKey(codes, await reportsOfAgencies(database, release, codes), ({ agencyCode }) => agencyCode),
      ),
    { cacheKeyFn: cacheKey },
  );

/** A version by its id: it never changes, whatever the release. */
export const reportById = (database: Database) =>
  new DataLoader<number, StoredReport | null>(async (ids) =>
    onePerKey(ids, await reportsById(database, ids), ({ id }) => id),
  );

interface ReportKey {
  readonly agencyCode: string;
  readonly year: number;
  readonly scope: Scope;
}

/** Published versions of one agency's report for one year and scope, newest first. */
export const versionsByReportKey = (database: Database) =>
  new DataLoader<AtRelease<ReportKey>, StoredReport[], string>(
    (asked) =>
      perRelease(asked, async (release, keys) => {
        const versions = await versionsOfReports(database, release, keys);
        return manyPerKey(keys.map(keyText), versions, keyText);
      }),
    { cacheKeyFn: cacheKey },
  );

/** What was corrected in the cells of one agency's report for one year and scope, newest first. */
export const correctionsByReportKey = (database: Database) =>
  new DataLoader<AtRelease<ReportKey>, StoredCorrection[], string>(
    (asked) =>
      perRelease(asked, async (release, keys) =>
        manyPerKey(keys.map(keyText), await correctionsOfReports(database, release, keys), keyText),
      ),
    { cacheKeyFn: cacheKey },
  );

function keyText({ agencyCode, year, scope }: ReportKey): string {
  return `${agencyCode} ${year} ${scope}`;
}
