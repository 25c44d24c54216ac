import DataLoader from "dataloader";
import { successionOf } from "../../compare";
import { agenciesByCode, childrenOfAgencies, predecessorsOfAgencies, type Database } from "../../db";
import type { Agency } from "../../report";
import { cacheKey, manyPerKey, onePerKey, perRelease, type AtRelease } from "./group";

/** An agency as a release shows it: one statement however many are asked for. */
export const agencyByCode = (database: Database) =>
  new DataLoader<AtRelease<string>, Agency | null, string>(
    (asked) =>
      perRelease(asked, async (release, codes) =>
        onePerKey(codes, await agenciesByCode(database, release, codes), ({ code }) => code),
      ),
    { cacheKeyFn: cacheKey },
  );

/** Codes of the agencies whose figures may stand in a series of one that is followed: itself, its predecessors, its heir and theirs. */
export const followedByAgencyCode = (database: Database) =>
  new DataLoader<AtRelease<string>, readonly string[], string>(
    (asked) =>
      perRelease(asked, async (release, codes) => {
        const succession = await successionOf(database, release, codes);
        return codes.map((code) => [
          ...new Set([
            code,
            ...[code, succession.heirOf(code)].flatMap((one) =>
              succession.membersOf(one).map((member) => member.code),
            ),
          ]),
        ]);
      }),
    { cacheKeyFn: cacheKey },
  );

/** The agencies directly below one. */
export const childrenByAgencyCode = (database: Database) =>
  new DataLoader<AtRelease<string>, Agency[], string>(
    (asked) =>
      perRelease(asked, async (release, codes) =>
        manyPerKey(codes, await childrenOfAgencies(database, release, codes), ({ parent }) => parent ?? ""),
      ),
    { cacheKeyFn: cacheKey },
  );

/** The agencies whose duties one took over. */
export const predecessorsByAgencyCode = (database: Database) =>
  new DataLoader<AtRelease<string>, Agency[], string>(
    (asked) =>
      perRelease(asked, async (release, codes) => {
        const found = await predecessorsOfAgencies(database, release, codes);
        return codes.map((code) => found.filter(({ successors }) => successors.includes(code)));
      }),
    { cacheKeyFn: cacheKey },
  );
