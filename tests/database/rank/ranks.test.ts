import * as fc from "fast-check";
import * as statistics from "simple-statistics";
import type { Agency } from "../../../src/report";
import { anAgency } from "../../factories/agency";
import { tenDigits } from "../../factories/plain-statistics";
import {
  ASK_RANKING,
  codesOf,
  judge,
  members,
  plainRanking,
  ranksOf,
  RATE,
  RECEIVED,
  reportsOf,
  type Question,
} from "../../factories/rank-members";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await service.publish(
    members.map(({ agency }) => agency),
    members.flatMap(reportsOf),
  );
});
afterAll(() => service.stop());

const SUMMARY = `query ($indicator: ID!, $minDenominator: Float, $where: AgencyFilter) {
  ranking(indicator: $indicator, year: 2023, minDenominator: $minDenominator, where: $where, first: 0) {
    summary { indicator { code } year count missing sum sumReason pooled mean median min max } } }`;

const aQuestion = fc.record<Question>({
  indicator: fc.constantFrom(RECEIVED, RATE),
  direction: fc.constantFrom("ASC", "DESC"),
  ties: fc.constantFrom("COMPETITION", "DENSE", "ORDINAL", "AVERAGE"),
  tieOrder: fc.constantFrom("STROKE", "PINYIN", "CODE"),
  minDenominator: fc.option(fc.integer({ min: 0, max: 12 })),
});
const somePeers = fc.subarray([...members], { minLength: 1 });

/** A size has no denominator that could be too small. */
const allowed = (question: Question): Question =>
  question.indicator === RATE ? question : { ...question, minDenominator: null };

describe("a ranking of random figures", () => {
  it("has the ranks, ties, percentiles, moves and reasons of a statistics library, whoever the peers are", async () => {
    await fc.assert(
      fc.asyncProperty(somePeers, aQuestion.map(allowed), async (peers, question) => {
        const { ranking } = await service.ask(ASK_RANKING, { ...question, where: codesOf(peers) });
        const { rankedCount, peerCount, nodes, unranked } = ranking;
        expect({ rankedCount, peerCount, nodes, unranked: unranked.nodes }).toEqual(
          plainRanking(peers, question),
        );
      }),
      { numRuns: 40, seed: 41 },
    );
  });

  it("is summed up as by the same library: median, mean, ends; a sum of a size, a pool of a rate", async () => {
    await fc.assert(
      fc.asyncProperty(somePeers, aQuestion.map(allowed), async (peers, question) => {
        const ranked = peers
          .map((peer) => judge(peer, question, 2023))
          .filter(({ reason }) => reason === null);
        const values = ranked.map(({ value }) => value!);
        const of = (figure: (values: number[]) => number) =>
          values.length ? tenDigits(figure(values)) : null;
        const isRate = question.indicator === RATE;
        const total = (parts: (number | null)[]) => statistics.sum(parts as number[]);
        const pool = () =>
          (100 * total(ranked.map(({ numerator }) => numerator))) /
          total(ranked.map(({ denominator }) => denominator));
        const { ranking } = await service.ask(SUMMARY, { ...question, where: codesOf(peers) });
        expect(ranking.summary).toEqual({
          ...{ indicator: { code: question.indicator }, year: 2023, count: values.length },
          ...{
            missing: peers.length - values.length,
            mean: of(statistics.mean),
            median: of(statistics.median),
          },
          ...{ min: of(statistics.min), max: of(statistics.max) },
          sum: isRate ? null : of(statistics.sum),
          sumReason: isRate ? "NOT_ADDITIVE" : null,
          pooled: isRate ? of(pool) : null,
        });
      }),
      { numRuns: 20, seed: 42 },
    );
  });

  it("ranks two rates that show as equal as equal, and 1 ÷ 3 as 2 ÷ 6", async () => {
    const [one, two, three] = [anAgency(), anAgency(), anAgency()];
    const of = (agency: Agency, granted: number, completed: number) =>
      aReport({ "outcome.granted": granted, "application.completed": completed }, { agency: agency.code });
    await service.publish([one, two, three], [of(one, 1, 3), of(two, 2, 6), of(three, 333333333333, 1e12)]);
    const where = { codes: [one, two, three].map(({ code }) => code) };
    const { ranking } = await service.ask(
      `query ($where: AgencyFilter) { ranking(indicator: "rate.granted", year: 2024, where: $where) { nodes { rank tieSize value } } }`,
      { where },
    );
    expect(ranking.nodes).toEqual([1, 1, 1].map((rank) => ({ rank, tieSize: 3, value: 33.33333333 })));
  });
});

describe("a standing", () => {
  const STANDING = `query ($code: ID!, $indicator: ID!, $peers: AgencyFilter, $count: Int! = 2) {
    agency(code: $code) { standing(indicator: $indicator, year: 2023, peers: $peers) {
      scope peerCount rankedCount reason rank tieSize percentile quartile value median gapToMedian previousValue previousRank rankChange
      bestRank worstRank neighbours(count: $count) { rank agency { code } } } } }`;

  it("says of one agency what the ranking among its peers says, with quartile, median, gap and neighbours", async () => {
    await fc.assert(
      fc.asyncProperty(somePeers, fc.nat(), fc.integer({ min: 0, max: 4 }), async (peers, at, count) => {
        const own = peers[at % peers.length]!;
        for (const indicator of [RECEIVED, RATE]) {
          const question: Question = {
            ...{
              indicator,
              ties: "COMPETITION",
              tieOrder: "STROKE",
              minDenominator: null,
              direction: "DESC",
            },
          };
          const { nodes, unranked, peerCount, rankedCount } = plainRanking(peers, question);
          const place = nodes.findIndex(({ agency }) => agency.code === own.agency.code);
          const row = nodes[place];
          const before = ranksOf(peers, question, 2022).find(({ agency }) => agency.code === own.agency.code);
          const values = nodes.map(({ value }) => value!);
          const median = values.length ? tenDigits(statistics.median(values)) : null;
          const around = nodes.slice(Math.max(0, place - count), place + count + 1);
          const { agency } = await service.ask(STANDING, {
            ...{ code: own.agency.code, indicator, peers: codesOf(peers), count },
          });
          expect(agency.standing).toMatchObject({
            ...{ peerCount, rankedCount, median, scope: "OWN" },
            reason: unranked.find((one) => one.agency.code === own.agency.code)?.reason ?? null,
            rank: row?.rank ?? null,
            ...{
              tieSize: row?.tieSize ?? null,
              percentile: row?.percentile ?? null,
              value: row?.value ?? null,
            },
            quartile: row ? Math.floor((4 * (row.rank - 1)) / nodes.length) + 1 : null,
            gapToMedian: row ? tenDigits(row.value! - median!) : null,
            ...{
              previousRank: before?.rank ?? null,
              previousValue: before?.value ?? null,
              rankChange: row?.rankChange ?? null,
            },
            neighbours: (place < 0 ? [] : around)
              .filter((one) => one.agency.code !== own.agency.code)
              .map(({ rank, agency: { code } }) => ({ rank, agency: { code } })),
          });
        }
      }),
      { numRuns: 15, seed: 43 },
    );
  });
});
