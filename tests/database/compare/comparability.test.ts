import { anAgency } from "../../factories/agency";
import { aReport, type Figures } from "../../factories/report";
import { Service } from "../../factories/service";
import type { FormCode } from "../../../src/catalogue";
import type { Agency, Scope } from "../../../src/report";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

/** Agencies with one report of the year each, published together. */
async function filed(
  year: number,
  ...filings: readonly { figures?: Figures; form?: FormCode; scope?: Scope; about?: Partial<Agency> }[]
) {
  const agencies = filings.map(({ about }) => anAgency(about));
  const reports = filings.map(({ figures, form = "C2021", scope = "OWN" }, i) =>
    aReport(figures, { agency: agencies[i]!.code, year, form, scope }),
  );
  await service.publish(agencies, reports);
  return agencies.map(({ code }) => code);
}

const RANKING = `query ($codes: [ID!]!, $indicator: ID!, $year: Int!, $scope: Scope! = OWN) {
  ranking(indicator: $indicator, year: $year, scope: $scope, where: { codes: $codes }) {
    nodes { agency { code } rank value } unranked { nodes { agency { code } reason value status } } } }`;
const STATS = `query ($codes: [ID!]!, $indicator: ID!, $years: [Int!]!, $scope: Scope! = OWN, $groupBy: [GroupBy!]! = []) {
  stats(indicator: $indicator, years: $years, scope: $scope, groupBy: $groupBy, where: { codes: $codes }) {
    keys { code } count missing sum sumReason mean } }`;
const received = (value: number) => ({ "application.received": value });

describe("a form that is not fully comparable with the one that most peers used", () => {
  it("PARTIAL: the A2014 figure of 2019 keeps its value 500 and stands apart with NOT_COMPARABLE; the four of B2019 and C2021 are ranked", async () => {
    const codes = await filed(
      2019,
      { form: "B2019", figures: received(5) },
      { form: "B2019", figures: received(9) },
      { form: "B2019", figures: received(0) },
      { form: "C2021", figures: received(7) },
      { form: "A2014", figures: received(500) },
    );
    const { ranking } = await service.ask(RANKING, { codes, indicator: "application.received", year: 2019 });
    expect(ranking.nodes.map(({ rank, value }: Record<string, number>) => [rank, value])).toEqual([
      [1, 9],
      [2, 7],
      [3, 5],
      [4, 0],
    ]);
    expect(ranking.unranked.nodes).toEqual([
      { agency: { code: codes[4] }, reason: "NOT_COMPARABLE", value: 500, status: "REPORTED" },
    ]);
    const { stats } = await service.ask(STATS, { codes, indicator: "application.received", years: [2019] });
    expect(stats).toEqual([{ keys: [], count: 4, missing: 1, sum: 21, sumReason: null, mean: 5.25 }]); // 9 + 7 + 5 + 0
  });

  it("NONE: a figure that only the minority's form prints is the reference itself, and the majority has none", async () => {
    const codes = await filed(2021, { form: "B2019", figures: { "procurement.items": 4 } }, {}, {});
    const { ranking } = await service.ask(RANKING, { codes, indicator: "procurement.items", year: 2021 });
    expect(ranking.nodes).toEqual([{ agency: { code: codes[0] }, rank: 1, value: 4 }]);
    expect(
      ranking.unranked.nodes.map(({ reason, value }: object & Record<string, unknown>) => [reason, value]),
    ).toEqual([
      ["NOT_IN_FORM", null],
      ["NOT_IN_FORM", null],
    ]);
  });

  it("of two forms as frequent the newer is the reference", async () => {
    const codes = await filed(
      2018,
      { form: "A2014", figures: received(1) },
      { form: "B2019", figures: received(2) },
    );
    const { ranking } = await service.ask(RANKING, { codes, indicator: "application.received", year: 2018 });
    expect([ranking.nodes, ranking.unranked.nodes]).toMatchObject([
      [{ value: 2 }],
      [{ value: 1, reason: "NOT_COMPARABLE" }],
    ]);
  });

  it("counts apart where forms are the groups: each form by itself", async () => {
    const codes = await filed(
      2019,
      { form: "B2019", figures: received(5) },
      { form: "B2019", figures: received(7) },
      { form: "A2014", figures: received(500) },
    );
    const { stats } = await service.ask(STATS, {
      codes,
      indicator: "application.received",
      years: [2019],
      groupBy: ["FORM"],
    });
    expect(stats).toEqual([
      { keys: [{ code: "A2014" }], count: 1, missing: 0, sum: 500, sumReason: null, mean: 500 },
      { keys: [{ code: "B2019" }], count: 2, missing: 0, sum: 12, sumReason: null, mean: 6 },
    ]);
  });
});

describe("a figure that is computed from printed cells", () => {
  it("is their sum where all are numbers, and NOT_COMPUTABLE where one is blank: a blank is no 0", async () => {
    const codes = await filed(
      2016,
      { form: "A2014", figures: { "outcome.already_public": 2, "outcome.agreed": 3 } },
      { form: "A2014", figures: { "outcome.already_public": null, "outcome.agreed": 3 } },
      { form: "A2014", figures: { "outcome.already_public": 0, "outcome.agreed": 0 } },
    );
    const { ranking } = await service.ask(RANKING, { codes, indicator: "outcome.granted", year: 2016 });
    expect(ranking.nodes.map(({ value }: { value: number }) => value)).toEqual([5, 0]);
    expect(ranking.unranked.nodes).toEqual([
      { agency: { code: codes[1] }, status: "NOT_COMPUTABLE", reason: "MISSING_INPUT", value: null },
    ]);
    const { report } = await service.ask(
      `query ($a: ID!) { report(agency: $a, year: 2016) { observation(indicator: "outcome.granted") { value status reason raw reportedValue evidence { row } } } }`,
      { a: codes[0] },
    );
    expect(report.observation).toEqual({
      value: 5,
      status: "COMPUTED",
      reason: null,
      raw: null,
      reportedValue: null,
      evidence: null,
    });
  });

  it("is taken from the cell where a hybrid prints it, not from its parts", async () => {
    const agency = anAgency();
    const about = { agency: agency.code, otherForms: ["B2019"] as const };
    const parts = {
      "outcome.other.not_corrected": 1,
      "outcome.other.fee_unpaid": 1,
      "outcome.other.other": 1,
    };
    await service.publish([agency], [aReport({ ...parts, "outcome.other": 8 }, about)]);
    const { ranking } = await service.ask(RANKING, {
      codes: [agency.code],
      indicator: "outcome.other",
      year: 2024,
    });
    expect(ranking.nodes).toMatchObject([{ value: 8 }]);
  });

  it("adds decimals without the error of doubles: 0.1 + 0.2 is 0.3", async () => {
    const codes = await filed(
      2022,
      { figures: { "charge.amount": 0.1 } },
      { figures: { "charge.amount": 0.2 } },
      { figures: { "charge.amount": 59237.2449 } },
    );
    const { stats } = await service.ask(STATS, { codes, indicator: "charge.amount", years: [2022] });
    expect(stats).toMatchObject([{ sum: 59237.5449, mean: 19745.8483 }]); // 59237.5449 ÷ 3 = 19745.8483
    const few = await service.ask(STATS, {
      codes: codes.slice(0, 2),
      indicator: "charge.amount",
      years: [2022],
    });
    expect(few.stats).toMatchObject([{ sum: 0.3, mean: 0.15 }]);
  });
});

describe("sums that would count twice", () => {
  const city = { type: "GOVERNMENT", region: "320800" } as const;
  const district = { type: "GOVERNMENT", level: "COUNTY", region: "320813" } as const;
  const elsewhere = { type: "GOVERNMENT", region: "321300" } as const;
  const sum = async (codes: readonly string[], scope: Scope, groupBy: string[] = []) =>
    (await service.ask(STATS, { codes, scope, groupBy, indicator: "application.received", years: [2023] }))
      .stats;

  it("NESTED: 淮安 holds its district 洪泽 in consolidated figures, so that 100 + 10 is null; own figures add up to 110", async () => {
    for (const [scope, sums] of [
      ["CONSOLIDATED", [null, "NESTED"]],
      ["OWN", [110, null]],
    ] as const) {
      const codes = await filed(
        2023,
        { figures: received(100), scope, about: city },
        { figures: received(10), scope, about: district },
      );
      const [group] = await sum(codes, scope);
      expect([group.sum, group.sumReason, group.count, group.mean]).toEqual([...sums, 2, 55]);
    }
  });

  it("NESTED: a town's government and a department inside the city's region are held too, wherever they stand below it", async () => {
    for (const inner of [
      { type: "TOWNSHIP", region: "320813103" },
      { type: "DEPARTMENT", region: "320800" },
    ] as const) {
      const scope = "CONSOLIDATED";
      const codes = await filed(
        2023,
        { figures: received(100), scope, about: city },
        { figures: received(1), scope, about: inner },
      );
      expect(await sum(codes, scope)).toMatchObject([{ sum: null, sumReason: "NESTED" }]);
    }
  });

  it("adds up two cities, a city whose own figure was not seen with its district, and each group that holds only one of both", async () => {
    const scope = "CONSOLIDATED";
    const apart = await filed(
      2023,
      { figures: received(100), scope, about: city },
      { figures: received(10), scope, about: elsewhere },
    );
    expect(await sum(apart, scope)).toMatchObject([{ sum: 110, sumReason: null }]);

    const unseen = { "application.received": "NOT_EXTRACTED" } as const;
    const one = await filed(
      2023,
      { figures: unseen, scope, about: city },
      { figures: received(10), scope, about: district },
    );
    expect(await sum(one, scope)).toMatchObject([{ count: 1, missing: 1, sum: 10, sumReason: null }]);

    const both = await filed(
      2023,
      { figures: received(100), scope, about: city },
      { figures: received(10), scope, about: district },
    );
    expect(await sum(both, scope, ["LEVEL"])).toMatchObject([
      { keys: [{ code: "COUNTY" }], sum: 10, sumReason: null },
      { keys: [{ code: "PREFECTURE" }], sum: 100, sumReason: null },
    ]);
    expect(await sum(both, scope, ["TYPE"])).toMatchObject([
      { keys: [{ code: "GOVERNMENT" }], sum: null, sumReason: "NESTED" },
    ]);
  });

  it("NOT_ADDITIVE: changes of items have a mean and no sum", async () => {
    const codes = await filed(
      2019,
      { form: "B2019", figures: { "penalty.items_change": -3 } },
      { form: "B2019", figures: { "penalty.items_change": 5 } },
    );
    const { stats } = await service.ask(STATS, { codes, indicator: "penalty.items_change", years: [2019] });
    expect(stats).toEqual([
      { keys: [], count: 2, missing: 0, sum: null, sumReason: "NOT_ADDITIVE", mean: 1 },
    ]);
  });

  it("has no sum and no reason where nobody has a figure: nothing is not 0", async () => {
    const codes = await filed(2023, { figures: { "application.received": null } });
    expect(await sum(codes, "OWN")).toEqual([
      { keys: [], count: 0, missing: 1, sum: null, sumReason: null, mean: null },
    ]);
  });
});

describe("breaks of compare", () => {
  it("stand between two filed years with other forms, over a gap too, for each indicator that is not fully comparable", async () => {
    const agency = anAgency();
    const of = (year: number, form: FormCode) => aReport({}, { agency: agency.code, year, form });
    await service.publish(
      [agency],
      [of(2017, "A2014"), of(2019, "B2019"), of(2020, "B2019"), of(2021, "C2021")],
    );
    const { compare } = await service.ask(
      `query ($codes: [ID!]) { compare(agencies: $codes, indicators: ["application.received", "outcome.granted", "regulation.stock"], years: [2021, 2020, 2019, 2018, 2017]) {
         breaks { agency { code } indicator { code } fromYear toYear cause fromForm toForm comparability noteZh noteEn } } }`,
      { codes: [agency.code] },
    );
    const places = compare.breaks.map((one: Record<string, unknown> & { indicator: { code: string } }) => [
      ...[one.indicator.code, one.fromYear, one.toYear, one.fromForm, one.toForm, one.comparability],
    ]);
    expect(places).toEqual([
      ["application.received", 2017, 2019, "A2014", "B2019", "PARTIAL"],
      ["outcome.granted", 2017, 2019, "A2014", "B2019", "PARTIAL"],
      ["regulation.stock", 2017, 2019, "A2014", "B2019", "NONE"],
      ["regulation.stock", 2020, 2021, "B2019", "C2021", "PARTIAL"],
    ]);
    for (const { agency: whose, cause, noteZh, noteEn } of compare.breaks) {
      expect([whose.code, cause]).toEqual([agency.code, "FORM"]);
      expect([noteZh, noteEn]).toEqual([
        expect.stringMatching(/\p{Script=Han}/u),
        expect.stringMatching(/^[A-Z]/),
      ]);
    }
  });
});

describe("warnings of compare", () => {
  it("name who stands apart in a year, indicators of mixed forms, and whose cells have open findings", async () => {
    // 收到申请数 500 contradicts its column 自然人, which says 3.
    const codes = await filed(
      2021,
      { figures: { "application.received@natural_person": 3, ...received(3) } },
      { figures: received(500) },
      { form: "A2014", figures: { ...received(3), "application.received.online": 3 } },
    );
    const { compare } = await service.ask(
      `query ($codes: [ID!]) { compare(agencies: $codes, indicators: ["application.received", "penalty.decisions"], years: [2021]) {
         warnings { code affected messageZh messageEn } summaries { count missing } cells { openFindings } } }`,
      { codes },
    );
    const open = compare.cells.filter(
      ({ openFindings }: { openFindings: number }) => openFindings > 0,
    ).length;
    expect(open).toBeGreaterThan(0);
    expect(compare.warnings.map(({ code, affected }: Record<string, unknown>) => [code, affected])).toEqual([
      ["NOT_COMPARABLE", [codes[2]]],
      ["MIXED_FORMS", ["application.received"]],
      ["OPEN_FINDINGS", [codes[1]]],
    ]);
    expect(compare.warnings[2].messageZh).toContain(`${open} 格`);
    expect(compare.summaries).toEqual([
      { count: 2, missing: 1 },
      { count: 2, missing: 1 },
    ]);
  });
});

describe("an agency that does not exist in every year", () => {
  it("is no peer before it began and after it ended, and NOT_APPLICABLE in compare where it is asked by its code", async () => {
    const [old, young] = [anAgency({ validTo: 2018 }), anAgency({ validFrom: 2019 })];
    const codes = [old.code, young.code];
    const reports = [
      aReport(received(1), { agency: old.code, year: 2018 }),
      aReport(received(2), { agency: young.code, year: 2019 }),
    ];
    await service.publish([old, young], reports);
    const { compare, both, since } = await service.ask(
      `query ($codes: [ID!]!) {
         compare(agencies: $codes, indicators: ["application.received"], years: [2018, 2019, 2020]) { rows { cells { value status reason } } }
         both: compare(where: { codes: $codes }, indicators: ["application.received"], years: [2018, 2019]) { agencies { code } }
         since: compare(where: { codes: $codes }, indicators: ["application.received"], years: [2019, 2020]) { agencies { code } } }`,
      { codes },
    );
    const cell = (value: number | null, status: string) => ({
      value,
      status,
      reason: value === null ? status : null,
    });
    expect(compare.rows).toEqual([
      { cells: [cell(1, "REPORTED"), cell(null, "NOT_APPLICABLE"), cell(null, "NOT_APPLICABLE")] },
      { cells: [cell(null, "NOT_APPLICABLE"), cell(2, "REPORTED"), cell(null, "NOT_FILED")] },
    ]);
    expect([both.agencies.length, since.agencies]).toEqual([2, [{ code: young.code }]]);
    const peers = async (year: number, asOfYear: number | null) => {
      const { ranking } = await service.ask(
        `query ($codes: [ID!]!, $year: Int!, $asOfYear: Int) { ranking(indicator: "application.received", year: $year, where: { codes: $codes, asOfYear: $asOfYear }) { peerCount } }`,
        { codes, year, asOfYear },
      );
      return ranking.peerCount;
    };
    expect([await peers(2018, null), await peers(2019, null), await peers(2019, 2018)]).toEqual([1, 1, 1]);
  });
});
