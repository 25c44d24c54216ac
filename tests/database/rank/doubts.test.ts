import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";

const RECEIVED = "application.received";
const agencies = ["甲", "乙", "丙", "丁", "戊"].map((name) =>
  anAgency({ name: `${name}局`, parent: "371000" }),
);
const city = anAgency({ code: "371000", name: "威海市人民政府", type: "GOVERNMENT", parent: null });

let service: Service;
/**
 * 收到申请数 of 2024, by hand:
 *
 *   甲 90, 乙 70, 丙 30, 丁 30, 戊 10; the totals of 乙 and 丁 are not those of their columns: 乙 95, 丁 5.
 *
 *   COMPETITION  甲 1, 乙 2, 丙 3, 丁 3, 戊 5        AVERAGE  甲 1, 乙 2, 丙 3.5, 丁 3.5, 戊 5
 *   乙 at 95 would be before 甲's 90: best 1, worst 2. 丁 at 5 would be behind 戊's 10: best 3, worst 5 (AVERAGE 3.5 and 5).
 *
 * In 2023 only 甲 20, 乙 60 and 丙 40 filed: 乙 1, 丙 2, 甲 3; so 甲 rose by 2, 乙 fell by 1, 丙 fell by 1.
 */
beforeAll(async () => {
  service = await Service.start();
  const columns = [90, 95, 30, 5, 10];
  const of = (year: number, totals: readonly number[], columnsOf: readonly number[]) =>
    totals.map((total, i) => {
      const natural = columnsOf[i]!;
      // Everything received is granted at once, so that only the total of the row is in question.
      const row = (code: string, all = natural) => ({ [code]: all, [`${code}@natural_person`]: natural });
      const cells = {
        ...row(RECEIVED, total),
        ...{
          ...row("outcome.granted"),
          ...row("application.completed"),
          ...row("application.carried_over", 0),
        },
        "application.carried_over@natural_person": 0,
      };
      return aReport(cells, { agency: agencies[i]!.code, year });
    });
  await service.publish(
    [city, ...agencies],
    [...of(2024, [90, 70, 30, 30, 10], columns), ...of(2023, [20, 60, 40], [20, 60, 40])],
  );
});
afterAll(() => service.stop());

const ROWS = "rank value bestRank worstRank previousRank rankChange agency { name }";
const ranking = async (args = "", fields = ROWS) =>
  (
    await service.ask(
      `{ ranking(indicator: "${RECEIVED}", year: 2024, where: { parent: "371000" }, tieOrder: CODE, ${args}) { release nodes { ${fields} } } }`,
    )
  ).ranking;
const bounds = async (args: string) =>
  (await ranking(args, "rank bestRank worstRank")).nodes.map(Object.values) as number[][];

describe("a ranking in which two totals are contradicted", () => {
  it("gives best and worst rank, last year's and the move as worked out by hand", async () => {
    const { nodes } = await ranking();
    const row = (
      name: string,
      rank: number,
      value: number,
      best: number,
      worst: number,
      before: number | null,
    ) => ({
      ...{ agency: { name: `${name}局` }, rank, value, bestRank: best, worstRank: worst },
      ...{ previousRank: before, rankChange: before === null ? null : before - rank },
    });
    expect(nodes).toEqual([
      row("甲", 1, 90, 1, 1, 3),
      row("乙", 2, 70, 1, 2, 1),
      row("丙", 3, 30, 3, 3, 2),
      row("丁", 3, 30, 3, 5, null),
      row("戊", 5, 10, 5, 5, null),
    ]);
  });

  it("gives them by every way to count ties, and from the other end", async () => {
    expect(await bounds("ties: AVERAGE")).toEqual([
      ...[
        [1, 1, 1],
        [2, 1, 2],
        [3.5, 3.5, 3.5],
        [3.5, 3.5, 5],
        [5, 5, 5],
      ],
    ]);
    // Without 丁's own 30 there are 90, 70, 30 and 10 before its 5.
    expect(await bounds("ties: DENSE")).toEqual([
      [1, 1, 1],
      [2, 1, 2],
      [3, 3, 3],
      [3, 3, 5],
      [4, 4, 4],
    ]);
    expect(await bounds("ties: ORDINAL")).toEqual([
      ...[
        [1, 1, 1],
        [2, 1, 2],
        [3, 3, 3],
        [4, 4, 5],
        [5, 5, 5],
      ],
    ]);
    // ASC: 戊 10, 丙 30 = 丁 30, 乙 70, 甲 90; 丁 at 5 is first, 乙 at 95 is last.
    expect(await bounds("direction: ASC")).toEqual([
      [1, 1, 1],
      [2, 2, 2],
      [2, 1, 2],
      [4, 4, 5],
      [5, 5, 5],
    ]);
  });

  it("stands by its rank once the finding is dismissed; the release before still shows the doubt", async () => {
    const { release } = await ranking();
    const { findings } = await service.ask(
      `{ findings(where: { agency: { codes: ["${agencies[3]!.code}"] }, severities: [FATAL, WARNING] }) { nodes { id } } }`,
    );
    const ids = findings.nodes.map(({ id }: { id: string }) => id);
    await service.ask(
      `mutation ($ids: [ID!]!) { reviewFindings(ids: $ids, decision: DISMISSED, note: "已核对") { id } }`,
      { ids },
    );
    expect((await bounds(""))[3]).toEqual([3, 3, 3]);
    expect((await bounds(`release: ${release}`))[3]).toEqual([3, 3, 5]);
  });
});

describe("the standing of an agency", () => {
  const standing = async (code: string, args: string, fields: string) =>
    (
      await service.ask(
        `{ agency(code: "${code}") { standing(indicator: "${RECEIVED}", ${args}) { ${fields} } } }`,
      )
    ).agency.standing;
  const [first, second] = agencies as [typeof city, typeof city];

  it("is among those of its type, level and parent, in words, with its doubts and its neighbours", async () => {
    const found = await standing(
      second.code,
      "year: 2024",
      "scope peersZh peersEn peerCount rank bestRank worstRank quartile median gapToMedian neighbours(count: 1) { rank agency { name } }",
    );
    expect(found).toEqual({
      ...{
        scope: "OWN",
        peerCount: 5,
        rank: 2,
        bestRank: 1,
        worstRank: 2,
        quartile: 1,
        median: 30,
        gapToMedian: 40,
      },
      peersZh: "威海市人民政府直接下级中的地市级人民政府工作部门（同类型、同级、同上级）：5 个机关",
      peersEn:
        "5 agencies: prefecture-level government departments directly below 威海市人民政府 (same type, level and parent)",
      neighbours: [
        { rank: 1, agency: { name: "甲局" } },
        { rank: 3, agency: { name: "丁局" } }, // 丁 has two strokes, 丙 five
      ],
    });
  });

  it("has no rank without a figure and says why, with last year's; and of peers as asked names the filter", async () => {
    const found = await standing(
      agencies[3]!.code,
      `year: 2023, peers: { types: [DEPARTMENT], regions: ["371000"] }`,
      "peersZh rank reason rankedCount tieSize percentile quartile value median gapToMedian bestRank worstRank neighbours { rank }",
    );
    expect(found).toEqual({
      ...{ peersZh: "符合所给条件的机关（区划：威海市（含下级）；类型：人民政府工作部门）：5 个机关" },
      ...{ rank: null, reason: "NOT_FILED", rankedCount: 3, tieSize: null, percentile: null, quartile: null },
      ...{ value: null, median: 40, gapToMedian: null, bestRank: null, worstRank: null, neighbours: [] },
    });
  });

  it("is refused among peers that it is not one of, and the others are answered", async () => {
    const { data, errors } = await service.answer(
      `query ($peers: AgencyFilter) { agencies(where: { parent: "371000" }) { nodes { standing(indicator: "${RECEIVED}", year: 2024, peers: $peers) { rank } } } }`,
      { peers: { codes: [first.code, second.code] } },
    );
    const ranks = data.agencies.nodes.map(
      (node: { standing: { rank: number } | null }) => node.standing?.rank,
    );
    expect(ranks).toEqual([1, 2, undefined, undefined, undefined]);
    expect(errors.map(({ extensions, path }) => [extensions.code, path?.[2]])).toEqual(
      [2, 3, 4].map((i) => ["BAD_ARGUMENT", i]),
    );
    expect(errors[0]!.extensions.messageZh).toContain("丙局");
  });

  it("takes as many statements for five agencies as for one: they share their peers", async () => {
    const query = `query ($n: Int!) { agencies(where: { parent: "371000" }, first: $n) { nodes {
      standing(indicator: "${RECEIVED}", year: 2024) { rank previousRank bestRank worstRank neighbours { agency { name } } } } } }`;
    const [one, five] = [
      await service.statementsOf(query, { n: 2 }),
      await service.statementsOf(query, { n: 5 }),
    ];
    expect(five.length).toBe(one.length);
    expect(five.length).toBeLessThanOrEqual(16);
  });
});
