import { loadSamples } from "../../../src/server";
import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await loadSamples(service.database, true);
});
afterAll(() => service.stop());

const CHAINS = `query ($code: ID!, $from: Int, $to: Int, $scope: Scope) { agency(code: $code) {
  chains(from: $from, to: $to, scope: $scope) {
    rule { code kind titleZh } indicator { code unit base { code } } scope firstBreak links { year handedOn takenOver status } } } }`;

interface Chain {
  readonly indicator: { readonly code: string };
  readonly scope: string;
  readonly firstBreak: number | null;
  readonly links: readonly {
    year: number;
    handedOn: number | null;
    takenOver: number | null;
    status: string;
  }[];
}

const chains = async (code: string, span: object = {}): Promise<Chain[]> =>
  (await service.ask(CHAINS, { code, ...span })).agency.chains;
const chain = async (code: string, indicator: string, span: object = {}) =>
  (await chains(code, span)).find((one) => one.indicator.code === indicator);

describe("Agency.chains on the real reports", () => {
  it("宿迁: 121 = 121 of 结转, and 规章 11, 12, 15 with 规范性文件 597, 420, 422 hold over 2023, 2024, 2025", async () => {
    expect(await chain("321300", "application.carried_in")).toMatchObject({
      rule: { code: "CARRIED_APPLICATIONS", kind: "ACROSS_YEARS" },
      scope: "CONSOLIDATED",
      firstBreak: null,
      links: [
        { year: 2023, handedOn: null, takenOver: 96, status: "NOT_ASSESSABLE" },
        { year: 2024, handedOn: 121, takenOver: 121, status: "PASS" },
        { year: 2025, handedOn: 125, takenOver: null, status: "NOT_ASSESSABLE" },
      ],
    });
    const opening = async (indicator: string) =>
      (await chain("321300", indicator))!.links
        .slice(1)
        .map(({ handedOn, takenOver, status }) => [handedOn, takenOver, status]);
    expect(await opening("regulation.in_force")).toEqual([
      [11, 11, "PASS"],
      [12, 12, "PASS"],
    ]);
    expect(await opening("normative.in_force")).toEqual([
      [597, 597, "PASS"],
      [420, 420, "PASS"],
    ]);
    expect((await chains("321300")).map(({ firstBreak }) => firstBreak)).toEqual(Array(9).fill(null));
  });

  it("淮安: 66 documents handed on to 372 break the chain in 2025, and no other", async () => {
    const broken = (await chains("320800")).filter(({ firstBreak }) => firstBreak !== null);
    expect(broken).toMatchObject([
      {
        indicator: { code: "normative.in_force" },
        firstBreak: 2025,
        links: [{}, { handedOn: 66, takenOver: null, status: "UNCERTAIN" }],
      },
    ]);
  });

  it("上海市政府办公厅: 结转 with its 6 kinds of applicants, and the 5 lists of items of the 2019 form", async () => {
    const codes = (await chains("310000-rmzfbgt")).map(({ indicator }) => indicator.code);
    expect(codes.slice(0, 2)).toEqual(["application.carried_in", "application.carried_in@natural_person"]);
    expect(codes).toHaveLength(7 + 5);
  });

  it("says that 海口市教育局, whose reports have no such table, has none, and refuses from 2025 to 2024", async () => {
    expect(await chains("460100-jyj")).toEqual([]);
    const { errors } = await service.answer(CHAINS, { code: "321300", from: 2025, to: 2024 });
    expect(errors[0]?.extensions).toMatchObject({ code: "BAD_ARGUMENT" });
  });

  it("takes one statement for the chains of one agency and of all", async () => {
    const source = `query ($n: Int!) { agencies(first: $n) { nodes { chains { rule { code } indicator { nameZh } links { status } } } } }`;
    const years = async (n: number) =>
      (await service.statementsOf(source, { n })).filter((sql) => sql.includes("pick AS MATERIALIZED"))
        .length;
    expect([await years(1), await years(500)]).toEqual([1, 1]);
  });
});

describe("what is found across years and up the tree in the real reports", () => {
  it("is 66 → 372 of 淮安, and nothing else to look at", async () => {
    const { findings } = await service.ask(
      `{ findings(where: { kinds: [ACROSS_YEARS, UP_THE_TREE] }, first: 500) {
           nodes { rule { code } agency { code } year status severity actual indicators { code } } } }`,
    );
    expect(findings.nodes).toEqual([
      {
        ...{
          rule: { code: "DOCUMENTS_IN_FORCE" },
          agency: { code: "320800" },
          year: 2025,
          status: "UNCERTAIN",
        },
        ...{ severity: "WARNING", actual: 372, indicators: [{ code: "normative.in_force" }] },
      },
    ]);
  });
});

describe("Agency.chains of an agency that filed in two scopes", () => {
  const agency = anAgency({ type: "GOVERNMENT" });
  const of = (year: number, scope: "OWN" | "CONSOLIDATED", carriedIn: number) =>
    aReport({ "application.carried_in": carriedIn }, { agency: agency.code, year, scope });

  it("takes the scope of the newest report of the years asked, never both, and the year before `from` for what it handed on", async () => {
    await service.publish(
      [agency],
      [of(2021, "OWN", 0), of(2022, "OWN", 1), of(2022, "CONSOLIDATED", 0), of(2023, "CONSOLIDATED", 7)],
    );
    const links = async (span: object) => {
      const found = (await chain(agency.code, "application.carried_in", span))!;
      return [
        found.scope,
        ...found.links.map(({ year, handedOn, takenOver, status }) => [year, handedOn, takenOver, status]),
      ];
    };
    expect(await links({})).toEqual([
      "CONSOLIDATED",
      [2022, null, 0, "NOT_ASSESSABLE"],
      [2023, 1, 7, "FAILED"],
    ]);
    expect(await links({ to: 2021 })).toEqual(["OWN", [2021, null, 0, "NOT_ASSESSABLE"]]);
    expect(await links({ scope: "OWN", from: 2022 })).toEqual(["OWN", [2022, 1, 1, "PASS"]]);
  });

  it("answers an older release as it was", async () => {
    const before = await service.publish([agency], [of(2023, "CONSOLIDATED", 1)]);
    const ask = `query ($code: ID!, $release: Int) { agency(code: $code, release: $release) { chains(from: 2023) { firstBreak } } }`;
    const first = async (release: number) =>
      (await service.ask(ask, { code: agency.code, release })).agency.chains[0].firstBreak;
    expect([await first(before! - 1), await first(before!)]).toEqual([2023, null]);
  });
});
