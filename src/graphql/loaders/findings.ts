import DataLoader from "dataloader";
import {
  decisionsOfFindings,
  findingsOfReports,
  openFindingsOfReports,
  passesOfReports,
  type Database,
  type StoredDecision,
  type StoredFinding,
} from "../../db";
import { cacheKey, manyPerKey, perRelease, type AtRelease } from "./group";

type OfReports = (
  database: Database,
  release: number,
  reportIds: readonly number[],
) => Promise<StoredFinding[]>;

const byReport = (database: Database, read: OfReports) =>
  new DataLoader<AtRelease<number>, StoredFinding[], string>(
    (asked) =>
      perRelease(asked, async (release, ids) =>
        manyPerKey(ids, await read(database, release, ids), ({ reportId }) => reportId),
      ),
    { cacheKeyFn: cacheKey },
  );

/** What was found in a report, whatever its status but PASS, FATAL first. */
export const findingsByReport = (database: Database) => byReport(database, findingsOfReports);

/** What a report passes: worked out again from what is stored of it. */
export const passesByReport = (database: Database) => byReport(database, passesOfReports);

/** The open findings that name a cell of a report, by indicator; none where it is absent. */
export const openFindingsByReport = (database: Database) =>
  new DataLoader<AtRelease<number>, ReadonlyMap<string, readonly number[]>, string>(
    (asked) =>
      perRelease(asked, async (release, ids) => {
        const rows = await openFindingsOfReports(database, release, ids);
        return manyPerKey(ids, rows, ({ reportId }) => reportId).map(
          (some) => new Map(some.map(({ indicator, findings }) => [indicator, findings])),
        );
      }),
    { cacheKeyFn: cacheKey },
  );

/** What was decided about a finding up to the release, newest first. */
export const decisionsByFindingKey = (database: Database) =>
  new DataLoader<AtRelease<string>, StoredDecision[], string>(
    (asked) =>
      perRelease(asked, async (release, keys) =>
        manyPerKey(keys, await decisionsOfFindings(database, release, keys), ({ key }) => key),
      ),
    { cacheKeyFn: cacheKey },
  );
