import { loadSamples } from "../../../src/server";
import { Service } from "../../factories/service";
import { tenDigits } from "../../factories/ten-digits";

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await loadSamples(service.database, true);
});
afterAll(() => service.stop());

const HUAIAN = { agency: "320800", year: 2024, scope: "CONSOLIDATED" };
const WEIHAI = { agency: "371000-zxqyj", year: 2017, scope: "OWN" };

const OBSERVATION = `query ($agency: ID!, $year: Int!, $scope: Scope!, $indicators: [ID!]!) {
  report(agency: $agency, year: $year, scope: $scope) { observations(indicators: $indicators) {
    indicator { code } value status reason numerator denominator unit raw evidence { page } reportedValue openFindings } } }`;

const observed = async (report: typeof HUAIAN, ...indicators: string[]) =>
  (await service.ask(OBSERVATION, { ...report, indicators })).report.observations;

describe("derived indicators of 淮安市人民政府 2024", () => {
  it.each([
    ["rate.disclosed", 59.5, 1362 + 454, 3050], // ÷ 总计
    ["rate.disclosed.of_handled", 57.6, 1362 + 454, 3119 + 34], // ÷ 受理总量
    ["rate.disclosed.of_decided", 63.4, 1362 + 454, 3050 - (71 + 6 + 110)], // ÷ 总计 without 其他处理
    ["rate.completed", 96.7, 3050, 3153],
    ["rate.completed.of_received", 97.8, 3050, 3119],
    ["rate.carried_over", 3.3, 103, 3153],
    ["rate.granted", 44.7, 1362, 3050],
    ["rate.partial", 14.9, 454, 3050],
    ["rate.refused", 5.8, 2 + 31 + 5 + 6 + 8 + 12 + 9 + 105, 3050],
    ["rate.unavailable", 25.6, 769 + 11 + 1, 3050],
    ["rate.not_processed", 2.9, 62 + 25 + 0 + 0 + 1, 3050],
    ["rate.other", 6.1, 71 + 6 + 110, 3050],
    ["rate.not_held", 98.5, 769, 781],
    ["rate.natural_person", 96.2, 3001, 3119],
    ["rate.review_corrected", 18.2, 64, 351],
    ["rate.review_corrected.of_closed", 20.4, 64, 351 - 37],
    ["rate.litigation_corrected", 10.9, 4 + 1, 26 + 20],
    ["rate.litigation_corrected.of_closed", 12.8, 4 + 1, 26 + 20 - (1 + 6)],
    ["rate.disputed", 12.4, 351 + 26, 3050], // 复议后起诉 20 are reviews that went on
    ["rate.disputed.of_received", 12.1, 351 + 26, 3119],
    ["rate.proceedings", 13.0, 351 + 26 + 20, 3050],
    ["rate.proceedings.of_received", 12.7, 351 + 26 + 20, 3119],
    ["rate.normative_repealed", 28.3, 26, 66 + 26],
  ])("%s is %d %%: %d ÷ %d", async (code, shown, numerator, denominator) => {
    const [one] = await observed(HUAIAN, code);
    expect(one).toMatchObject({ numerator, denominator, status: "COMPUTED", reason: null, unit: "%" });
    expect(one.value).toBe(tenDigits((100 * numerator) / denominator));
    expect(Number(one.value.toFixed(1))).toBe(shown);
  });

  it("are 3153 applications to handle, a sum without parts of a ratio, and 0.11 licences for a penalty", async () => {
    expect(await observed(HUAIAN, "application.handled", "ratio.licence_to_penalty")).toMatchObject([
      { value: 3153, unit: "件", numerator: null, denominator: null, status: "COMPUTED" },
      { value: 0.1122065113, unit: "倍", numerator: 447228, denominator: 3985758 },
    ]);
  });

  it("have shares of the six outcomes that sum to 100 %, and what is completed and carried over too", async () => {
    const sum = async (...codes: string[]) =>
      (await observed(HUAIAN, ...codes)).reduce(
        (all: number, { value }: { value: number }) => all + value,
        0,
      );
    const outcomes = ["granted", "partial", "refused", "unavailable", "not_processed", "other"];
    expect(await sum(...outcomes.map((outcome) => `rate.${outcome}`))).toBeCloseTo(100, 6);
    expect(await sum("rate.completed", "rate.carried_over")).toBeCloseTo(100, 6);
  });

  it("are printed nowhere: no raw text, no evidence, no reported value", async () => {
    expect(await observed(HUAIAN, "rate.disclosed")).toMatchObject([
      { raw: null, evidence: null, reportedValue: null },
    ]);
  });

  it("say the same in compare, ranking, standing figures of the ranked, and stats", async () => {
    const { compare, ranking, stats } = await service.ask(`{
      compare(agencies: ["320800"], indicators: ["rate.disclosed", "rate.review_corrected.of_closed"], years: [2024], scope: CONSOLIDATED) {
        cells { value status } }
      ranking(indicator: "rate.disclosed", year: 2024, scope: CONSOLIDATED) { direction nodes { value agency { code } observation { value numerator denominator } } }
      stats(indicator: "rate.disclosed", years: [2024], scope: CONSOLIDATED) { count pooled mean sum sumReason max } }`);
    expect(compare.cells).toEqual([
      { value: 59.54098361, status: "COMPUTED" },
      { value: 20.38216561, status: "COMPUTED" },
    ]);
    expect(ranking.direction).toBe("DESC");
    const huaian = ranking.nodes.find(({ agency }: { agency: { code: string } }) => agency.code === "320800");
    expect(huaian).toMatchObject({
      value: 59.54098361,
      observation: { value: 59.54098361, numerator: 1816, denominator: 3050 },
    });
    const parts = ranking.nodes.map(({ observation }: { observation: object }) => observation);
    const sum = (part: string) =>
      parts.reduce((all: number, one: Record<string, number>) => all + one[part]!, 0);
    expect(stats).toMatchObject([{ count: parts.length, sum: null, sumReason: "NOT_ADDITIVE" }]);
    expect(stats[0].pooled).toBeCloseTo((100 * sum("numerator")) / sum("denominator"), 7);
  });
});

describe("a derived indicator without a value says why, and is never 0 or 100 %", () => {
  it("of the seed's form of 2014: 0 ÷ 0 is ZERO_DENOMINATOR, what the form lacks NOT_IN_FORM; 3 of 3 in time is 100 %", async () => {
    const all = await observed(
      WEIHAI,
      ...["rate.review_corrected", "rate.completed", "rate.on_time", "rate.extended"],
      ...["ratio.applications_per_staff", "rate.normative_disclosed", "rate.completed.of_received"],
    );
    expect(all).toMatchObject([
      ...[
        { value: null, status: "NOT_COMPUTABLE", reason: "ZERO_DENOMINATOR", numerator: 0, denominator: 0 },
      ],
      ...[{ value: null, status: "NOT_IN_FORM", reason: "NOT_IN_FORM", numerator: null, denominator: null }],
      ...[{ value: 100, numerator: 3, denominator: 3, status: "COMPUTED" }],
      ...[{ value: 0, numerator: 0, denominator: 3, status: "COMPUTED" }],
      ...[{ value: 1.5, unit: "件/人", numerator: 3, denominator: 2 }],
      ...[{ value: 100, numerator: 9, denominator: 9 }],
      ...[{ value: 100, numerator: 3, denominator: 3 }],
    ]);
  });

  it("of a blank cell: MISSING_INPUT, as 上海市人民政府办公厅 2019 leaves 予以公开·总计 blank", async () => {
    const shanghai = { agency: "310000-rmzfbgt", year: 2019, scope: "OWN" };
    expect(await observed(shanghai, "rate.disclosed")).toMatchObject([
      { value: null, status: "NOT_COMPUTABLE", reason: "MISSING_INPUT", numerator: null, denominator: null },
    ]);
    const none = { agency: "460100-jyj", year: 2017, scope: "OWN" };
    expect(await observed(none, "rate.disclosed")).toMatchObject([
      { value: null, status: "NOT_EXTRACTED", reason: "NOT_EXTRACTED" },
    ]);
  });

  it("of a year without a report: NOT_FILED, by agency", async () => {
    const { agency } = await service.ask(
      `{ agency(code: "320800") { observations(indicators: ["rate.disclosed", "quality.days_late"], years: [2023, 2024]) { year value status reason } } }`,
    );
    expect(agency.observations).toEqual([
      { year: 2023, value: null, status: "NOT_FILED", reason: "NOT_FILED" },
      { year: 2024, value: 59.54098361, status: "COMPUTED", reason: null },
      { year: 2023, value: null, status: "NOT_FILED", reason: "NOT_FILED" },
      { year: 2024, value: null, status: "NOT_EXTRACTED", reason: "NOT_EXTRACTED" }, // no date is known
    ]);
  });

  it("counts the open findings that name any of its inputs, each once", async () => {
    const report = { agency: "320813", year: 2023, scope: "OWN" };
    const { report: asked } = await service.ask(
      `query ($agency: ID!, $year: Int!) { report(agency: $agency, year: $year) { scope findings(severities: [FATAL, WARNING]) { id indicators { code } } } }`,
      report,
    );
    const cells = new Set(["review.corrected", "review.total", "review.pending"]);
    const naming = asked.findings.filter(({ indicators }: { indicators: { code: string }[] }) =>
      indicators.some(({ code }) => cells.has(code)),
    );
    const [one] = await observed({ ...report, scope: asked.scope }, "rate.review_corrected.of_closed");
    expect(naming.length).toBeGreaterThan(0); // 11 reviews against a total of 0
    expect(one.openFindings).toBe(naming.length);
  });
});

describe("a correction of what is worked out", () => {
  it.each([
    ["rate.disclosed", /^rate\.disclosed 由 outcome\.granted、outcome\.partial、application\.completed 算得/],
    ["application.handled", /由 application\.received、application\.carried_in 算得/],
    ["quality.days_late", /是关于报告本身的指标，不印在表里/],
  ])("%s is refused and names what to correct", async (indicator, words) => {
    const { report } = await service.ask(
      `{ report(agency: "320800", year: 2024, scope: CONSOLIDATED) { id } }`,
    );
    const { errors } = await service.answer(
      `mutation ($report: ID!, $indicator: ID!) { correctObservation(report: $report, indicator: $indicator, value: 60, reason: "复算") { value } }`,
      { report: report.id, indicator },
    );
    expect(errors[0]!.extensions).toMatchObject({
      code: "BAD_ARGUMENT",
      messageZh: expect.stringMatching(words),
    });
  });
});
