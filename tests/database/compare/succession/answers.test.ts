import { saveScheme } from "../../../../src/db";
import { readySchemes } from "../../../../src/rank";
import { follow, received } from "../../../factories/follow";
import { Service, TESTER } from "../../../factories/service";

let service: Service;
let codes: Readonly<Record<"小" | "大" | "旁" | "迟", string>>;
/** 小 (5) went into 大 (20) after 2018; 旁 stands beside them; 迟 was closed after 2016 and filed for 2017 all the same. */
beforeAll(async () => {
  service = await Service.start();
  ({ codes } = await follow(service, {
    小: { until: 2018, to: ["大"], filed: { 2018: received(5) } },
    大: { filed: { 2018: received(20), 2019: received(27) } },
    旁: { filed: { 2018: received(22), 2019: received(30) } },
    迟: { until: 2016, filed: { 2017: received(1) } },
  }));
  await saveScheme(service.database, TESTER, async () => readySchemes()[1]!);
});
afterAll(() => service.stop());

const STANDING = `query ($code: ID!, $indicator: ID, $scheme: ID, $year: Int!, $peers: AgencyFilter, $follow: Boolean!) {
  agency(code: $code) { standing(indicator: $indicator, scheme: $scheme, year: $year, peers: $peers, followSuccession: $follow) {
    agency { name } rank value peerCount rankedCount reason previousRank peersZh warnings { code } } } }`;
const standing = async (code: string, year: number, more: object = {}) => {
  const asked = { code, year, indicator: "application.received", follow: true, ...more };
  return (await service.ask(STANDING, asked)).agency.standing;
};

describe("the standing of an agency that is no more, where succession is followed", () => {
  it("is its heir's, in the years before and after, and says whose it is and by which rule", async () => {
    expect(await standing(codes.小, 2018)).toMatchObject({
      ...{ agency: { name: "大" }, rank: 1, value: 25, peerCount: 2, rankedCount: 2, reason: null }, // 5 + 20, before 22
      peersZh: expect.stringMatching(/；小的职责已归大，位次是后者的：2 个机关$/),
      warnings: [{ code: "SUCCESSION_FOLLOWED" }, { code: "SIZE_NOT_MERIT" }],
    });
    expect(await standing(codes.小, 2019)).toMatchObject({
      ...{ agency: { name: "大" }, rank: 2, value: 27, previousRank: 1 },
    });
  });

  it("is its own among the agencies as of a year in which it was there, and where succession is not followed", async () => {
    const peers = { codes: Object.values(codes), asOfYear: 2018 };
    for (const more of [{ peers }, { follow: false }])
      expect(await standing(codes.小, 2018, more)).toMatchObject({
        agency: { name: "小" },
        rank: 3,
        value: 5,
      });
  });

  it("is refused by the name of its heir where the peers have no place for that", async () => {
    await expect(standing(codes.小, 2018, { peers: { codes: [codes.旁] } })).rejects.toThrow(/peers 不含 大/);
  });
});

describe("breaks by succession", () => {
  it("name the agency whose row or series they are in", async () => {
    const answer = await service.ask(
      `query ($codes: [ID!]!, $code: ID!) {
         compare(agencies: $codes, indicators: ["application.received"], years: [2018, 2019], followSuccession: true) {
           breaks { cause agency { name } } }
         agency(code: $code) { series(indicator: "application.received", followSuccession: true) { breaks { cause agency { name } } } } }`,
      { codes: [codes.小, codes.大], code: codes.小 },
    );
    const of = (name: string) => ({ cause: "SUCCESSION", agency: { name } });
    expect(answer.compare.breaks).toEqual([of("小"), of("大")]);
    expect(answer.agency.series.breaks).toEqual([of("小")]);
  });
});

describe("an agency in a year in which it was not there", () => {
  it.each([
    ["a figure", { indicator: "application.received" }],
    ["what is about its report", { indicator: "quality.days_late" }],
    ["a score", { scheme: "report-quality" }],
  ])("has not failed to file: of %s NOT_APPLICABLE, among peers of another year", async (_, subject) => {
    const { ranking } = await service.ask(
      `query ($indicator: ID, $scheme: ID, $peers: AgencyFilter) {
         ranking(indicator: $indicator, scheme: $scheme, year: 2019, where: $peers) { unranked { nodes { status reason agency { name } } } } }`,
      { ...subject, peers: { codes: [codes.小, codes.大], asOfYear: 2018 } },
    );
    expect(ranking.unranked.nodes).toContainEqual({
      ...{ status: "NOT_APPLICABLE", reason: "NOT_APPLICABLE", agency: { name: "小" } },
    });
  });

  it("says of a report that it filed all the same what the report says of itself", async () => {
    const { report, compare } = await service.ask(
      `query ($code: ID!) {
         report(agency: $code, year: 2017) { observation(indicator: "quality.cells_filled") { value } }
         compare(agencies: [$code], indicators: ["quality.cells_filled"], years: [2017, 2018]) { cells { value status } } }`,
      { code: codes.迟 },
    );
    expect(report.observation.value).toBeGreaterThan(0);
    expect(compare.cells).toEqual([
      { value: report.observation.value, status: "COMPUTED" },
      { value: null, status: "NOT_APPLICABLE" },
    ]);
  });
});
