import { mean, min, max, sampleStandardDeviation, zScore } from "simple-statistics";
import { PLAIN_INDICATORS, PlainAnswers } from "../../factories/plain-answers";
import { plainDraws, plainRanks, plainScores, type PlainTerm } from "../../factories/plain-scores";
import { aRandomProvince } from "../../factories/random-province";
import { Service } from "../../factories/service";

const SEED = 3119;
const province = aRandomProvince(SEED, 120);
const plain = new PlainAnswers(province);
const TYPES = ["DEPARTMENT", "INSTITUTION", "FUNCTIONAL_ZONE"] as const;
const applies = (type: string) => (TYPES as readonly string[]).includes(type);
const NEWEST = 2021;

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await service.publish(province.agencies, province.reports);
});
afterAll(() => service.stop());

const indicatorOf = (code: string) => PLAIN_INDICATORS.find((one) => one.code === code)!;
const CODES = ["application.received", "outcome.granted", "penalty.decisions", "litigation.total"] as const;

/** Comparable own figures of the agencies that the scheme is for. */
const usable = (code: string, year: number) =>
  plain
    .judged(indicatorOf(code), year, "OWN")
    .filter(({ agency, usable: is }) => is && applies(agency.type))
    .map(({ value }) => value!);

const clamp = (points: number) => Math.min(100, Math.max(0, points));
const share = (one: number, among: readonly number[]) =>
  (100 * among.filter((other) => other < one).length) / (among.length - 1);

/** What the saved scheme should come to, with its references taken from what was put in. */
function plainTerms(): PlainTerm[] {
  const [received, granted] = [usable(CODES[0], NEWEST), usable(CODES[1], NEWEST)];
  return [
    { weight: 0.4, points: (v) => clamp((100 * (v - min(received))) / (max(received) - min(received))) },
    {
      weight: 0.3,
      points: (v) => clamp(50 - 10 * zScore(v, mean(granted), sampleStandardDeviation(granted))),
    },
    { weight: 0.2, points: share },
    { weight: 0.1, points: (v) => clamp(100 - v) },
  ];
}

/** PRORATE: every agency of the scheme's types that filed, with what may be scored. */
function plainFigures(year: number) {
  const judged = CODES.map((code) => plain.judged(indicatorOf(code), year, "OWN"));
  return new Map(
    judged[0]!.flatMap(({ agency, form, status }, i) =>
      applies(agency.type) && (form !== null || status !== "NOT_FILED")
        ? [[agency.code, judged.map((all) => (all[i]!.usable ? all[i]!.value : null))] as const]
        : [],
    ),
  );
}

const SAVE = `mutation ($input: SchemeInput!) { saveScheme(input: $input) { version terms { indicator { code } low high } } }`;
const input = {
  ...{ code: "random", nameZh: "随机", missing: "PRORATE", appliesTo: TYPES },
  terms: [
    { indicator: CODES[0], weight: 0.4, normalise: "MIN_MAX", polarity: "HIGHER_IS_BETTER" },
    { indicator: CODES[1], weight: 0.3, normalise: "Z_SCORE", polarity: "LOWER_IS_BETTER" },
    { indicator: CODES[2], weight: 0.2, normalise: "PERCENT_RANK", polarity: "HIGHER_IS_BETTER" },
    { indicator: CODES[3], weight: 0.1, normalise: "NONE", polarity: "LOWER_IS_BETTER" },
  ],
};

const RANKING = `query ($year: Int!, $draws: Int!, $seed: Int!, $spread: Float!) {
  ranking(scheme: "random", year: $year, tieOrder: CODE, first: 500) { rankedCount peerCount
    nodes { rank value agency { code } contributions { points } interval(draws: $draws, seed: $seed, spread: $spread) { p5 median p95 } } } }`;

interface Node {
  readonly rank: number;
  readonly value: number;
  readonly agency: { readonly code: string };
  readonly contributions: readonly { readonly points: number }[];
  readonly interval: Readonly<Record<"p5" | "median" | "p95", number>>;
}

describe(`a scheme over 120 random agencies (seed ${SEED})`, () => {
  it("freezes least, most, mean and deviation of the newest year, as simple-statistics works them out", async () => {
    const { saveScheme } = await service.ask(SAVE, { input });
    const [received, granted] = [usable(CODES[0], NEWEST), usable(CODES[1], NEWEST)];
    expect(received.length).toBeGreaterThan(10);
    expect(saveScheme.version).toBe(1);
    const [minMax, z, ...rest] = saveScheme.terms;
    expect([minMax.low, minMax.high]).toEqual([min(received), max(received)]);
    expect(z.low).toBeCloseTo(mean(granted), 7);
    expect(z.high).toBeCloseTo(sampleStandardDeviation(granted), 7);
    expect(rest.map(({ low, high }: { low: null; high: null }) => [low, high])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it.each([2018, 2019, 2021])(
    "%i: scores, ranks and rank intervals are those of a computation of its own",
    async (year) => {
      const asked = { draws: 101, seed: year, spread: 0.5 };
      const { ranking } = await service.ask(RANKING, { year, ...asked });
      const nodes = ranking.nodes as Node[];
      const [terms, figures] = [plainTerms(), plainFigures(year)];
      const scores = plainScores(terms, figures);
      expect(scores.size).toBeGreaterThan(15);
      expect([...figures.values()].some((all) => all.includes(null))).toBe(true);

      expect(new Set(nodes.map(({ agency }) => agency.code))).toEqual(new Set(scores.keys()));
      const ranks = plainRanks(scores);
      for (const { agency, value, rank, contributions } of nodes) {
        expect(value).toBeCloseTo(scores.get(agency.code)!, 5);
        expect([agency.code, rank]).toEqual([agency.code, ranks.get(agency.code)]);
        expect(Number(contributions.reduce((sum, { points }) => sum + points, 0).toFixed(6))).toBe(value);
      }

      const drawn = plainDraws(terms, figures, asked);
      const rows = await service.database.query<Node["interval"] & { code: string }>(
        `SELECT drawn.code, percentile_cont(0.05) WITHIN GROUP (ORDER BY drawn.rank) AS p5,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY drawn.rank) AS median,
                percentile_cont(0.95) WITHIN GROUP (ORDER BY drawn.rank) AS p95
         FROM unnest($1::text[], $2::double precision[]) AS drawn(code, rank) GROUP BY drawn.code`,
        [[...drawn].flatMap(([code, all]) => all.map(() => code)), [...drawn.values()].flat()],
      );
      const expected = new Map(rows.map(({ code, ...interval }) => [code, interval]));
      for (const { agency, interval } of nodes)
        for (const part of ["p5", "median", "p95"] as const)
          expect(interval[part]).toBeCloseTo(expected.get(agency.code)![part], 8);
      expect(nodes.some(({ interval }) => interval.p95 > interval.p5)).toBe(true);
    },
  );

  it("stays at its rank where weights do not move, and draws the same from the same seed", async () => {
    const still = (await service.ask(RANKING, { year: 2021, draws: 3, seed: 1, spread: 0 })).ranking
      .nodes as Node[];
    expect(still.map(({ interval }) => interval)).toEqual(
      still.map(({ rank }) => ({ p5: rank, median: rank, p95: rank })),
    );
    const draw = async (seed: number) =>
      (
        (await service.ask(RANKING, { year: 2021, draws: 20, seed, spread: 0.9 })).ranking.nodes as Node[]
      ).map(({ interval }) => interval);
    expect(await draw(7)).toEqual(await draw(7));
    expect(await draw(7)).not.toEqual(await draw(8));
  });
});
