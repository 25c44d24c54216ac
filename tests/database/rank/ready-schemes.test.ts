import { saveScheme } from "../../../src/db";
import { readySchemes } from "../../../src/rank";
import { loadSamples } from "../../../src/server";
import { Service, TESTER } from "../../factories/service";

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await loadSamples(service.database, true);
});
afterAll(() => service.stop());

const RANKING = `query ($scheme: ID!, $year: Int!, $scope: Scope!) { ranking(scheme: $scheme, year: $year, scope: $scope, tieOrder: CODE) {
  scheme { version } nodes { value agency { name } contributions { term indicator { code } raw normalised weight points reason } } } }`;
interface Contribution {
  readonly term: string;
  readonly indicator: { readonly code: string };
  readonly raw: number | null;
  readonly normalised: number | null;
  readonly weight: number | null;
  readonly points: number;
  readonly reason: string | null;
}
const scoresOf = async (scheme: string, year: number, scope: string) => {
  const { ranking } = await service.ask(RANKING, { scheme, year, scope });
  return ranking.nodes as { value: number; agency: { name: string }; contributions: Contribution[] }[];
};
const rowOf = ({ raw, normalised, weight, points, reason }: Contribution) => [
  raw,
  normalised,
  weight,
  points,
  reason,
];

describe("the schemes that come with the samples", () => {
  it("are two first versions in the samples' own release; loaded again, neither they nor what somebody made of them change", async () => {
    const SCHEMES = "{ schemes { code version } }";
    expect((await service.ask(SCHEMES)).schemes).toEqual([
      { code: "application-quality", version: 1 },
      { code: "report-quality", version: 1 },
    ]);
    const [ready] = readySchemes();
    await saveScheme(service.database, TESTER, async () => ({ ...ready!, missing: "EXCLUDE" }));
    expect(await loadSamples(service.database, true)).toBeNull();
    expect((await service.ask(SCHEMES)).schemes[0]).toEqual({ code: "application-quality", version: 2 });
  });

  it("依申请公开办理质量, 2024, consolidated: 宿迁市 80.89 before 淮安市 67.07, from their printed figures", async () => {
    const [first, second] = await scoresOf("application-quality", 2024, "CONSOLIDATED");
    // 3521 ÷ (3525 + 121), 18 ÷ (170 − 36), 0 ÷ (77 − 20), (170 + 25) ÷ 3521
    expect([first!.agency.name, first!.value]).toEqual(["宿迁市人民政府", expect.closeTo(80.8886, 3)]);
    const terms = [3050 / 3153, 64 / 314, 5 / 39, 377 / 3050].map((rate) => 100 * rate);
    const points = [
      0.4 * ((terms[0]! - 80) / 0.2), // 办结 3050 of 3119 + 34
      0.25 * (100 - terms[1]! / 0.5), // 纠正 64 of 351 − 37
      0.15 * (100 - terms[2]! / 0.5), // 纠正 4 + 1 of 26 + 20 − 7
      0.2 * (100 - terms[3]! / 0.2), // 351 + 26 disputes on 3050
    ];
    expect(second!.contributions.map(({ raw }) => raw)).toEqual(terms.map((rate) => expect.closeTo(rate, 7)));
    expect(second!.contributions.map((one) => one.points)).toEqual(
      points.map((some) => expect.closeTo(some, 7)),
    );
    expect(second!.agency.name).toBe("淮安市人民政府");
    expect(second!.value).toBeCloseTo(
      points.reduce((sum, some) => sum + some, 0),
      5,
    ); // 67.0686…
  });

  it("年报质量, 2024, consolidated: of transcribed tables only their cells and their consistency are known, and weigh 0.5 each", async () => {
    const nodes = await scoresOf("report-quality", 2024, "CONSOLIDATED");
    expect(nodes.map(({ agency, value }) => [agency.name, value])).toEqual([
      ["淮安市人民政府", 100],
      ["宿迁市人民政府", 100],
    ]);
    expect(nodes[0]!.contributions.map(rowOf)).toEqual([
      [null, null, 0, 0, "NOT_EXTRACTED"], // no date
      [100, 100, 0.5, 50, null],
      [null, null, 0, 0, "NOT_EXTRACTED"], // no text
      [0, 100, 0.5, 50, null],
      [null, null, 0, 0, "NOT_APPLICABLE"],
      [null, null, null, 0, "NOT_APPLICABLE"], // nor does it take points away
    ]);
  });
});
