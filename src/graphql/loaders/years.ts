import DataLoader from "dataloader";
import { yearsOfAgencies, type Database, type StoredYear } from "../../db";
import { cacheKey, manyPerKey, perRelease, type AtRelease } from "./group";

/** What the years of an agency hand to each other, in both scopes: one statement however many agencies ask. */
export const yearsByAgencyCode = (database: Database) =>
  new DataLoader<AtRelease<string>, StoredYear[], string>(
    (asked) =>
      perRelease(asked, async (release, codes) =>
        manyPerKey(codes, await yearsOfAgencies(database, release, codes), ({ agencyCode }) => agencyCode),
      ),
    { cacheKeyFn: cacheKey },
  );
