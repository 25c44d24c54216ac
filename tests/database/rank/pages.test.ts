import { anAgency } from "../../factories/agency";
import {
  ASK_RANKING,
  codesOf,
  members,
  plainRanking,
  RATE,
  RECEIVED,
  reportsOf,
  type Member,
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

describe("pages", () => {
  /** Every agency in the order of the pages. */
  async function walk(
    question: Question,
    peers: readonly Member[],
    first: number,
    meanwhile = async () => {},
  ) {
    const ranked: string[] = [];
    const unranked: string[] = [];
    const releases = new Set<number>();
    let [after, unrankedAfter]: [string | null, string | null] = [null, null];
    for (let pages = 0; ; pages += 1) {
      expect(pages).toBeLessThan(100);
      const { ranking } = await service.ask(ASK_RANKING, {
        ...{ ...question, where: codesOf(peers), first, after, unrankedFirst: first, unrankedAfter },
      });
      const read = ({ nodes }: { nodes: { agency: { code: string } }[] }) =>
        nodes.map(({ agency }) => agency.code);
      ranked.push(...read(ranking));
      unranked.push(...read(ranking.unranked));
      releases.add(ranking.release);
      after = ranking.pageInfo.endCursor ?? after;
      unrankedAfter = ranking.unranked.pageInfo.endCursor ?? unrankedAfter;
      if (!ranking.pageInfo.hasNextPage && !ranking.unranked.pageInfo.hasNextPage)
        return { ranked, unranked, releases };
      await meanwhile();
    }
  }

  const codes = (rows: readonly { agency: { code: string } }[]) => rows.map(({ agency }) => agency.code);

  const orders: readonly Question[] = (["ASC", "DESC"] as const).flatMap((direction) =>
    (["COMPETITION", "DENSE", "ORDINAL", "AVERAGE"] as const).flatMap((ties) =>
      (["STROKE", "PINYIN", "CODE"] as const).flatMap((tieOrder) =>
        [
          { indicator: RECEIVED, minDenominator: null },
          { indicator: RATE, minDenominator: null },
          { indicator: RATE, minDenominator: 4 },
        ].map((subject) => ({ ...subject, direction, ties, tieOrder })),
      ),
    ),
  );

  /** How many a page, of how many agencies. */
  const SIZES = [
    [1, 4],
    [7, 16],
    [50, 40],
  ] as const;

  it("of 1, 7 or 50 hold each of 4, 16 or 40 agencies once, ranked or not, in every one of 72 orders", async () => {
    expect(orders).toHaveLength(72);
    for (const [i, question] of orders.entries()) {
      // Each way of breaking ties and each subject meets each size.
      const [first, size] = SIZES[(i + Math.floor(i / 3)) % 3]!;
      const peers = members.slice(0, size);
      const plain = plainRanking(peers, question);
      const { ranked, unranked } = await walk(question, peers, first);
      expect({ question, ranked, unranked }).toEqual({
        ...{ question, ranked: codes(plain.nodes), unranked: codes(plain.unranked) },
      });
    }
  });

  it("stay in the release of the first while others are published that change every figure and add agencies", async () => {
    const question: Question = {
      ...{ indicator: RATE, direction: "DESC", ties: "AVERAGE", tieOrder: "PINYIN", minDenominator: 3 },
    };
    const plain = plainRanking(members, question);
    let published = 0;
    const { ranked, unranked, releases } = await walk(question, members, 5, async () => {
      published += 1;
      const granted = published;
      const reports = members.map(({ agency }) =>
        aReport(
          { "outcome.granted": granted, "application.completed": 9 },
          { agency: agency.code, year: 2023 },
        ),
      );
      const register = [anAgency({ name: "后来局" }), ...members.map(({ agency }) => agency)];
      await service.publish(register, published === 1 ? reports : []);
    });
    expect({ ranked, unranked }).toEqual({ ranked: codes(plain.nodes), unranked: codes(plain.unranked) });
    expect(releases.size).toBe(1);
    expect(published).toBeGreaterThan(3);
    const { ranking } = await service.ask(ASK_RANKING, { ...question, where: codesOf(members) });
    expect(ranking.rankedCount).toBe(members.length); // the newest release: 1 ÷ 9 everywhere
    expect(ranking.nodes[0].tieSize).toBe(members.length);
  });
});
