import DataLoader from "dataloader";
import { successionOf, type Succession } from "../../compare";
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

/** An agency, and as of which year; null: as the register has it in the end. */
export interface AsOf {
  readonly code: string;
  readonly asOfYear: number | null;
}

/** Code of the agency that stands for one where succession is followed: itself, unless all that it had went to one other. */
export const heirByAgency = (database: Database) =>
  new DataLoader<AtRelease<AsOf>, string, string>(
    (asked) =>
      perRelease(asked, async (release, keys) => {
        const codes = keys.map(({ code }) => code);
        const years = [...new Set(keys.map(({ asOfYear }) => asOfYear))];
        const found = new Map<number | null, Succession>();
        for (const year of years) found.set(year, await successionOf(database, release, codes, year));
        return keys.map(({ code, asOfYear }) => found.get(asOfYear)!.heirOf(code));
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
