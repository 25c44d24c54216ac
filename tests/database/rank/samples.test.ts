import { loadSamples } from "../../../src/server";
import { Service } from "../../factories/service";

const RANKING = `query ($year: Int!, $scope: Scope!, $indicator: ID = "application.received") {
  ranking(indicator: $indicator, year: $year, scope: $scope) {
    year scope direction rankedCount peerCount sizeNotMerit indicator { code }
    nodes { rank tieSize percentile value agency { name } observation { raw status evidence { row quote } } }
    unranked { totalCount nodes { agency { name } status reason value } } warnings { code affected messageZh messageEn } } }`;

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await loadSamples(service.database, true);
});
afterAll(() => service.stop());

const ranking = async (year: number, scope: string) => (await service.ask(RANKING, { year, scope })).ranking;
const reasonsOf = (unranked: { nodes: { agency: { name: string }; reason: string }[] }) =>
  Object.fromEntries(unranked.nodes.map(({ agency, reason }) => [agency.name, reason]));

describe("ranking of the samples by 收到申请数", () => {
  it("2024, consolidated: 宿迁 3525 before 淮安 3119, the 16 others apart, 上海市科委 because it filed its own figures", async () => {
    const { nodes, unranked, ...about } = await ranking(2024, "CONSOLIDATED");
    expect(about).toMatchObject({ rankedCount: 2, peerCount: 18, direction: "DESC", sizeNotMerit: true });
    expect(nodes).toMatchObject([
      { rank: 1, tieSize: 1, percentile: 100, value: 3525, agency: { name: "宿迁市人民政府" } },
      { rank: 2, tieSize: 1, percentile: 0, value: 3119, agency: { name: "淮安市人民政府" } },
    ]);
    expect(nodes.map(({ observation }: { observation: { raw: string } }) => observation.raw)).toEqual([
      "3525",
      "3119",
    ]);
    expect(unranked.totalCount).toBe(16);
    const reasons = reasonsOf(unranked);
    expect(reasons).toMatchObject({ 上海市科学技术委员会: "OTHER_SCOPE", 威海市中小企业局: "NOT_FILED" });
    expect(Object.values(reasons).filter((reason) => reason === "NOT_FILED")).toHaveLength(15);
  });

  it("2024, own figures: 上海市科委 34 alone without a percentile, the two cities apart with OTHER_SCOPE and a warning", async () => {
    const { nodes, unranked, warnings } = await ranking(2024, "OWN");
    expect(nodes).toMatchObject([
      { rank: 1, percentile: null, value: 34, agency: { name: "上海市科学技术委员会" } },
    ]);
    const reasons = reasonsOf(unranked);
    expect(reasons).toMatchObject({ 宿迁市人民政府: "OTHER_SCOPE", 淮安市人民政府: "OTHER_SCOPE" });
    expect(Object.keys(reasons)).toHaveLength(17);
    expect(
      warnings.map(({ code, affected }: { code: string; affected: string[] }) => [code, affected]),
    ).toEqual([
      ["SIZE_NOT_MERIT", ["application.received"]],
      ["OTHER_SCOPE", ["320800", "321300"]],
    ]);
    expect(warnings[1].messageZh).toContain("淮安市人民政府、宿迁市人民政府");
  });

  it("2023, own figures: two are ranked, and every agency whose figure was not seen stands apart with NOT_EXTRACTED", async () => {
    const { nodes, unranked } = await ranking(2023, "OWN");
    expect(
      nodes.map(({ agency, value }: { agency: { name: string }; value: number }) => [agency.name, value]),
    ).toEqual([
      ["沭阳县发展和改革局", 26],
      ["广州市海珠区官洲街道办事处", 1],
    ]);
    const apart = unranked.nodes.filter(({ reason }: { reason: string }) => reason === "NOT_EXTRACTED");
    expect(
      apart.map(({ agency, value }: { agency: { name: string }; value: null }) => [agency.name, value]),
    ).toEqual([
      ["绍兴市越城区东湖街道办事处", null],
      ["西咸新区底张街道办事处", null],
    ]);
    // 洪泽 leaves its scope open and is a government: consolidated, as 宿迁.
    expect(reasonsOf(unranked)).toMatchObject({
      淮安市洪泽区人民政府: "OTHER_SCOPE",
      宿迁市人民政府: "OTHER_SCOPE",
    });
  });

  it("2020: two reported zeros share rank 1, and a report of which nothing was seen has no rank", async () => {
    const { nodes, unranked } = await ranking(2020, "OWN");
    expect(nodes.map(({ rank, value, tieSize }: Record<string, number>) => [rank, value, tieSize])).toEqual([
      [1, 0, 2],
      [1, 0, 2],
    ]);
    expect(reasonsOf(unranked)).toMatchObject({ 上海市人民政府办公厅: "NOT_EXTRACTED" });
  });
});

describe("stats of the samples", () => {
  it("of consolidated figures add up to 6644 in 2024, and to 3532 in 2023, where 洪泽 stands without 淮安 that contains it", async () => {
    const { stats } = await service.ask(
      `{ stats(indicator: "application.received", years: [2023, 2024], scope: CONSOLIDATED) { year count missing sum sumReason mean } }`,
    );
    expect(stats).toEqual([
      { year: 2024, count: 2, missing: 16, sum: 6644, sumReason: null, mean: 3322 }, // 3525 + 3119
      { year: 2023, count: 2, missing: 16, sum: 3532, sumReason: null, mean: 1766 }, // 宿迁 3511 + 洪泽 21: 淮安 did not file
    ]);
  });
});
