import DataLoader from "dataloader";
import { qualityOfReports, type Figure } from "../../compare";
import { countOpenFindings, reusedTexts, type Database } from "../../db";
import { cacheKey, onePerKey, perRelease, type AtRelease } from "./group";

/** How many findings of a report wait for a decision: FATAL and WARNING, FAILED and UNCERTAIN. */
export const openFindingCountByReport = (database: Database) =>
  new DataLoader<AtRelease<number>, number, string>(
    (asked) =>
      perRelease(asked, async (release, ids) => {
        const rows = await countOpenFindings(database, release, ids);
        return onePerKey(ids, rows, ({ reportId }) => reportId).map((row) => (row === null ? 0 : row.count));
      }),
    { cacheKeyFn: cacheKey },
  );

/** The share of a report's text that last year's has too; null where there is none, or too few words to say. */
export const textReuseByReport = (database: Database) =>
  new DataLoader<AtRelease<number>, number | null, string>(
    (asked) =>
      perRelease(asked, async (release, ids) => {
        const rows = await reusedTexts(database, release, ids);
        return onePerKey(ids, rows, ({ reportId }) => reportId).map((row) => row && row.share);
      }),
    { cacheKeyFn: cacheKey },
  );

/** What QUALITY indicators say of a report, by code. */
export const qualityByReport = (database: Database) =>
  new DataLoader<AtRelease<number>, ReadonlyMap<string, Figure>, string>(
    (asked) =>
      perRelease(asked, async (release, ids) => {
        const rows = await qualityOfReports(database, release, ids);
        return onePerKey(ids, rows, ({ reportId }) => reportId).map((row) => row!.figures);
      }),
    { cacheKeyFn: cacheKey },
  );
