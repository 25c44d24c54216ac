import DataLoader from "dataloader";
import { versionsOfSchemes, type Database } from "../../db";
import { schemeOf, type Scheme } from "../../rank";
import { cacheKey, manyPerKey, perRelease, type AtRelease } from "./group";

/** All versions of a scheme that a release knows, oldest first. One operation has one object for a version: scores hang on it. */
export const schemeVersionsByCode = (database: Database) =>
  new DataLoader<AtRelease<string>, Scheme[], string>(
    (asked) =>
      perRelease(asked, async (release, codes) => {
        const stored = await versionsOfSchemes(database, release, codes);
        return manyPerKey(codes, stored.map(schemeOf), ({ code }) => code);
      }),
    { cacheKeyFn: cacheKey },
  );
