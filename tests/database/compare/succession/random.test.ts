import fc from "fast-check";
import { successionOf } from "../../../../src/compare";
import { follow, received } from "../../../factories/follow";
import type { Body } from "../../../factories/bodies";
import { Service } from "../../../factories/service";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

const YEARS = [2017, 2018];

interface Ended {
  readonly from: number | null;
  readonly until: number | null;
  /** How far behind it its successors stand in the register: those that outlive it. */
  readonly to: readonly number[];
}

const steps = (most: number) =>
  fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: most });
const agency = (successors: number): fc.Arbitrary<Ended> =>
  fc.record({
    from: fc.option(fc.constantFrom(2016, 2018), { nil: null, freq: 1 }),
    until: fc.option(fc.constantFrom(2016, 2017, 2018), { nil: null, freq: 3 }),
    to: fc.oneof({ weight: 3, arbitrary: steps(1) }, { weight: 1, arbitrary: steps(successors) }),
  });

/** Agency i files 2^i for each year in which it exists: a sum tells which agencies are in it. */
function bodiesOf(ended: readonly Ended[]): Record<string, Body> {
  return Object.fromEntries(
    ended.map(({ from, until, to }, i) => {
      const years = YEARS.filter((year) => (from ?? year) <= year && year <= (until ?? year));
      const filed = Object.fromEntries(years.map((year) => [year, received(2 ** i)]));
      const next = until === null ? [] : to.map((step) => i + step).filter((other) => other < ended.length);
      return [
        `a${i}`,
        { ...(from && { from }), ...(until && { until }), to: next.map((other) => `a${other}`), filed },
      ];
    }),
  );
}

/** All ways of an agency's duties, step by step until nobody takes over. */
function waysFrom(name: string, bodies: Readonly<Record<string, Body>>): string[][] {
  const next = bodies[name]?.to ?? [];
  return next.length === 0
    ? [[name]]
    : next.flatMap((other) => waysFrom(other, bodies).map((way) => [name, ...way]));
}

/** What each peer has in the year, by walking all ways: it has the whole of those that cannot but come to it. */
function plainRows(bodies: Readonly<Record<string, Body>>, year: number) {
  const names = Object.keys(bodies);
  const ways = new Map(names.map((name) => [name, waysFrom(name, bodies)]));
  const comesTo = (name: string, other: string) => ways.get(name)!.some((way) => way.includes(other));
  const allComeTo = (name: string, other: string) => ways.get(name)!.every((way) => way.includes(other));
  const isThere = (name: string) => bodies[name]!.filed![year] !== undefined;
  const standing = names.filter((name) => !names.some((other) => other !== name && allComeTo(name, other)));
  return standing.flatMap((name) => {
    const sources = names.filter((other) => comesTo(other, name) && isThere(other));
    if (sources.length === 0) return [];
    const broken = (bodies[name]!.to ?? []).length > 0 || sources.some((other) => !allComeTo(other, name));
    const sum = sources.reduce((total, other) => total + 2 ** names.indexOf(other), 0);
    return [[name, broken ? "BREAK" : sum] as const];
  });
}

describe("random registers", () => {
  it("of mergers: each source stands in one peer, so that the total is that without succession", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(agency(1), { minLength: 8, maxLength: 16 }), async (ended) => {
        const { rows } = await follow(service, bodiesOf(ended));
        const followed = await rows(YEARS);
        const alone = await rows(YEARS, { followSuccession: false });
        expect(followed.every(({ usable }) => usable)).toBe(true);
        for (const year of YEARS) {
          const total = (some: typeof alone) =>
            some.filter((row) => row.year === year).reduce((sum, { value }) => sum + value!, 0);
          expect([year, total(followed)]).toEqual([year, total(alone)]);
        }
      }),
      { numRuns: 3, seed: 2018 },
    );
  });

  it("of mergers and splits: peers, sums and BREAK are those of walking every way that duties took", async () => {
    let [sums, breaks] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(agency(3), { minLength: 12, maxLength: 18 }), async (ended) => {
        const bodies = bodiesOf(ended);
        const { rows, codes, release } = await follow(service, bodies);
        const answered = await rows(YEARS);
        const succession = await successionOf(service.database, release, Object.values(codes));
        for (const year of YEARS) {
          const plain = plainRows(bodies, year);
          const found = answered
            .filter((row) => row.year === year)
            .map(({ name, value, usable, reason }) => [name, usable ? value : reason]);
          expect({ year, rows: Object.fromEntries(found) }).toEqual({
            year,
            rows: Object.fromEntries(plain),
          });
          for (const [name, value] of plain) {
            const sources = succession.sourcesIn(codes[name]!, year);
            const sum = sources.reduce((total, source) => total + 2 ** Number(source.name.slice(1)), 0);
            const broken = succession.isSplit(codes[name]!) || sources.some(({ whole }) => !whole);
            if (year <= (bodies[name]!.until ?? year))
              expect([name, broken ? "BREAK" : sum]).toEqual([name, value]);
            if (value === "BREAK") breaks += 1;
            else if (sources.length > 1) sums += 1;
          }
        }
      }),
      { numRuns: 5, seed: 2019 },
    );
    expect(Math.min(sums, breaks)).toBeGreaterThan(4);
  });
});
