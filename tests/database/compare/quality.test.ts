import { hasOutline, hasSixParts } from "../../../src/checks/outline/parts";
import { sectionEmpty } from "../../../src/checks/rules/section-empty";
import { anAgency } from "../../factories/agency";
import { aProse } from "../../factories/prose";
import { aReport, type Figures } from "../../factories/report";
import { sixParts } from "../../factories/sections";
import { Service } from "../../factories/service";
import { tenDigits } from "../../factories/ten-digits";
import { aTextReport } from "../../factories/text-report";
import { publishFiles } from "../recheck/judge";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

interface Shown {
  readonly value: number | null;
  readonly status: string;
  readonly reason: string | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
}

/** What the report, a comparison, a ranking and statistics say: the same, or the test that asks fails. */
async function quality(
  code: string,
  indicator: string,
  year = 2024,
  release: number | null = null,
): Promise<Shown> {
  const { agency, compare, ranking, stats } = await service.ask(
    `query ($code: ID!, $indicator: ID!, $year: Int!, $release: Int) {
       agency(code: $code, release: $release) { observations(indicators: [$indicator], years: [$year]) {
         value status reason numerator denominator raw evidence { page } openFindings } }
       compare(agencies: [$code], indicators: [$indicator], years: [$year], release: $release) { cells { value status reason comparable } }
       ranking(indicator: $indicator, year: $year, where: { codes: [$code] }, release: $release) {
         direction sizeNotMerit nodes { value observation { value } } unranked { nodes { value status reason } } }
       stats(indicator: $indicator, years: [$year], where: { codes: [$code] }, release: $release) { count missing max sum sumReason } }`,
    { code, indicator, year, release },
  );
  const { raw, evidence, openFindings, ...shown } = agency.observations[0];
  const { value, status, reason } = shown;
  expect({ raw, evidence, openFindings }).toEqual({ raw: null, evidence: null, openFindings: 0 });
  const comparable = status === "NOT_FILED" ? "NONE" : "FULL";
  expect(compare.cells).toEqual([{ value, status, reason, comparable }]);
  expect(ranking.sizeNotMerit).toBe(false);
  expect({ nodes: ranking.nodes, unranked: ranking.unranked.nodes }).toEqual(
    value === null
      ? { nodes: [], unranked: [{ value, status, reason }] }
      : { nodes: [{ value, observation: { value } }], unranked: [] },
  );
  const count = value === null ? 0 : 1;
  expect(stats).toEqual([{ count, missing: 1 - count, max: value, sum: null, sumReason: "NOT_ADDITIVE" }]);
  return shown;
}

const worked = (value: number) => ({
  ...{ value, status: "COMPUTED", reason: null, numerator: null, denominator: null },
});
const without = (status: string, reason = status) => ({
  ...{ value: null, status, reason, numerator: null, denominator: null },
});

describe("quality.days_late", () => {
  it.each([
    ["2025-01-31", worked(0)],
    ["2025-01-01", worked(0)],
    ["2025-02-03", worked(3)], // a department's is due on 31 January
    [null, without("NOT_EXTRACTED")],
  ])("of a department that published on %s", async (publishedOn, expected) => {
    const agency = anAgency();
    await service.publish([agency], [aReport({}, { agency: agency.code, publishedOn })]);
    expect(await quality(agency.code, "quality.days_late")).toEqual(expected);
  });

  it("counts a government's from 31 March, takes the date under the report, and needs no table of statistics", async () => {
    const agency = anAgency({ type: "GOVERNMENT", level: "COUNTY" });
    const about = { agency: agency.code, form: null, publishedOn: null, signedOn: "2025-04-10" };
    await service.publish([agency], [aReport({}, { ...about, scope: "OWN" })]);
    expect(await quality(agency.code, "quality.days_late")).toEqual(worked(10));
  });

  it("goes by the earliest document from the release on that brought it, and has none of an agency that filed nothing", async () => {
    const agency = anAgency();
    await service.publish([agency]);
    expect(await quality(agency.code, "quality.days_late")).toEqual(without("NOT_FILED"));
    const late = aReport({}, { agency: agency.code, publishedOn: "2025-02-10" });
    const first = await service.publish([agency], [late]);
    const again = aReport({ "charge.amount": 7 }, { agency: agency.code, publishedOn: "2025-01-20" });
    await service.publish([agency], [again]);
    expect(await quality(agency.code, "quality.days_late")).toEqual(worked(0));
    expect(await quality(agency.code, "quality.days_late", 2024, first)).toEqual(worked(10));
  });
});

describe("completeness", () => {
  it("of cells is the share that carries a number: 196 of 200, a 0 is one; the row that a place may leave out does not count", async () => {
    const agency = anAgency();
    const lacking: Figures = {
      ...{ "review.total": null, "charge.amount": null },
      "review.upheld": "NOT_APPLICABLE",
      "review.pending": "NOT_EXTRACTED",
    };
    await service.publish([agency], [aReport(lacking, { agency: agency.code })]);
    expect(await quality(agency.code, "quality.cells_filled")).toEqual({
      ...{ value: 98, status: "COMPUTED", reason: null, numerator: 196, denominator: 200 },
    });
    const old = anAgency();
    const absent = { "application.received.other": "NOT_IN_FORM", "library.total": null } as const;
    await service.publish([old], [aReport(absent, { agency: old.code, form: "A2014", year: 2016 })]);
    expect(await quality(old.code, "quality.cells_filled", 2016)).toEqual({
      // 65 cells less one that this place does not have; one of the others is blank.
      ...{
        value: tenDigits(6300 / 64),
        status: "COMPUTED",
        reason: null,
        numerator: 63,
        denominator: 64,
      },
    });
  });

  it("of cells is pooled the same in a ranking, a comparison and statistics; a sheet with too few cells may be left out", async () => {
    const [all, some] = [anAgency(), anAgency()];
    const absent = { "application.received.other": "NOT_IN_FORM", "library.total": null } as const;
    await service.publish(
      [all, some],
      [
        aReport({}, { agency: all.code, form: "A2014", year: 2015 }),
        aReport(absent, { agency: some.code, form: "A2014", year: 2015 }),
      ],
    );
    const { ranking, compare, stats, small } = await service.ask(
      `query ($where: AgencyFilter!) {
         ranking(indicator: "quality.cells_filled", year: 2015, where: $where) { summary { pooled } }
         compare(where: $where, indicators: ["quality.cells_filled"], years: [2015]) { summaries { pooled } }
         stats(indicator: "quality.cells_filled", years: [2015], where: $where) { pooled }
         small: ranking(indicator: "quality.cells_filled", year: 2015, where: $where, minDenominator: 65) {
           nodes { agency { code } } unranked { nodes { reason denominator } } } }`,
      { where: { codes: [all.code, some.code] } },
    );
    const pooled = Number((12800 / 129).toPrecision(10)); // 65 of 65 and 63 of 64
    expect([ranking.summary, compare.summaries[0], stats[0]]).toEqual([{ pooled }, { pooled }, { pooled }]);
    expect(small).toEqual({
      nodes: [{ agency: { code: all.code } }],
      unranked: { nodes: [{ reason: "SMALL_DENOMINATOR", denominator: 64 }] },
    });
  });

  it("of cells has no value without a table; a correction that fills a cell counts", async () => {
    const agency = anAgency();
    await service.publish([agency], [aReport({}, { agency: agency.code, form: null })]);
    expect(await quality(agency.code, "quality.cells_filled")).toEqual(without("NOT_EXTRACTED"));

    const other = anAgency();
    const before = await service.publish(
      [other],
      [aReport({ "review.total": null }, { agency: other.code })],
    );
    const { report } = await service.ask(`{ report(agency: "${other.code}", year: 2024) { id } }`);
    await service.ask(
      `mutation { correctObservation(report: "${report.id}", indicator: "review.total", value: 0, reason: "见原件") { value } }`,
    );
    expect((await quality(other.code, "quality.cells_filled")).value).toBe(100);
    expect((await quality(other.code, "quality.cells_filled", 2024, before)).value).toBe(99.5);
  });

  it.each([
    ["all six, two of them with their tables only", {}, 6],
    ["one left out", { PROBLEMS_AND_PLANS: null }, 5],
    ["one that only says who signs and when", { OTHER: "　　威海市中小企业局　\n 2025年1月20日" }, 5],
    ["one that says 无", { OTHER: "无。" }, 6],
  ] as const)("of sections: %s", async (_, change, there) => {
    const agency = anAgency();
    const report = aReport({}, { agency: agency.code, sections: sixParts(change) });
    expect([hasSixParts(report), hasOutline(report)]).toEqual([true, true]);
    const empty = [...sectionEmpty.check({ report } as never)].filter(({ status }) => status === "FAILED");
    expect(report.sections.filter(({ level }) => level === 1).length - empty.length).toBe(there);
    await service.publish([agency], [report]);
    expect(await quality(agency.code, "quality.sections_present")).toEqual({
      ...{ value: tenDigits((100 * there) / 6), status: "COMPUTED", reason: null },
      ...{ numerator: there, denominator: 6 },
    });
  });

  it("of sections does not apply to the reports before 2019, and cannot be told of figures without a text", async () => {
    const agency = anAgency();
    const old = aReport({}, { agency: agency.code, form: "A2014", year: 2016 });
    await service.publish([agency], [old, aReport({}, { agency: agency.code })]);
    expect(await quality(agency.code, "quality.sections_present", 2016)).toEqual(without("NOT_APPLICABLE"));
    expect(await quality(agency.code, "quality.sections_present")).toEqual(without("NOT_EXTRACTED"));
  });
});

describe("quality.open_findings", () => {
  it("counts what waits, 3 of a late report with two broken sums, and 2 from the release on that dismissed one", async () => {
    const agency = anAgency();
    const late = { agency: agency.code, publishedOn: "2025-02-03" };
    const before = await service.publish([agency], [aReport({ "application.received": 4 }, late)]);
    expect(await quality(agency.code, "quality.open_findings")).toEqual(worked(3));
    const { report } = await service.ask(
      `{ report(agency: "${agency.code}", year: 2024) { findings(severities: [FATAL, WARNING]) { id } } }`,
    );
    expect(report.findings).toHaveLength(3);
    await service.ask(
      `mutation ($ids: [ID!]!) { reviewFindings(ids: $ids, decision: DISMISSED, note: "页面迁移") { id } }`,
      { ids: [report.findings[2].id] },
    );
    expect(await quality(agency.code, "quality.open_findings")).toEqual(worked(2));
    expect(await quality(agency.code, "quality.open_findings", 2024, before)).toEqual(worked(3));
  });

  it("has no value where neither a table nor a section was read, so that such a report is not the best of all by a scheme", async () => {
    const unread = anAgency();
    await service.publish([unread], [aReport({}, { agency: unread.code, form: null, sections: [] })]);
    expect(await quality(unread.code, "quality.open_findings")).toEqual(without("NOT_EXTRACTED"));
  });

  it("is 0 where nothing is wrong", async () => {
    const agency = anAgency();
    await service.publish([agency], [aReport({}, { agency: agency.code, sections: sixParts() })]);
    const { report } = await service.ask(
      `{ report(agency: "${agency.code}", year: 2024) { findings(severities: [FATAL, WARNING]) { rule { code } } } }`,
    );
    expect(await quality(agency.code, "quality.open_findings")).toEqual(worked(report.findings.length));
    expect(report.findings).toEqual([]);
  });
});

describe("quality.text_reuse", () => {
  it("is 100 % of the same words, has none without last year's report, and does not apply to too few words", async () => {
    const agency = anAgency();
    await service.publish([agency]);
    const release = await publishFiles(
      service,
      [2023, 2024].map((year) => aTextReport(agency, year, `${year}年培训7期。${aProse(1, 500)}`)),
    );
    expect(await quality(agency.code, "quality.text_reuse")).toEqual(worked(100));
    expect(await quality(agency.code, "quality.text_reuse", 2023)).toEqual(
      without("NOT_COMPUTABLE", "MISSING_INPUT"),
    );
    await publishFiles(service, [
      aTextReport(agency, 2023, `2023年培训7期。${aProse(9, 500)}${aProse(1, 60)}`),
    ]);
    const { value } = await quality(agency.code, "quality.text_reuse");
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(20);
    expect(value).toBe(Number(value!.toPrecision(10)));
    expect((await quality(agency.code, "quality.text_reuse", 2024, release)).value).toBe(100);

    const silent = anAgency();
    await service.publish([silent], [aReport({}, { agency: silent.code })]);
    expect(await quality(silent.code, "quality.text_reuse")).toEqual(without("NOT_APPLICABLE"));
  });
});

describe("quality indicators together", () => {
  it("rank from low to high where less is better, and take three statements whatever the number of reports", async () => {
    const agencies = [anAgency(), anAgency(), anAgency()];
    const days = ["2025-02-20", "2025-01-20", "2025-02-01"];
    await service.publish(
      agencies,
      agencies.map(({ code }, i) => aReport({}, { agency: code, publishedOn: days[i]! })),
    );
    const where = { codes: agencies.map(({ code }) => code) };
    const { ranking } = await service.ask(
      `query ($where: AgencyFilter) { ranking(indicator: "quality.days_late", year: 2024, where: $where) { direction warnings { code } nodes { rank value } } }`,
      { where },
    );
    expect(ranking).toEqual({
      ...{ direction: "ASC", warnings: [] },
      nodes: [
        { rank: 1, value: 0 },
        { rank: 2, value: 1 },
        { rank: 3, value: 20 },
      ],
    });
    const ask = `query ($where: AgencyFilter) { reports(where: { agency: $where }) { nodes { observations(indicators: ["quality.days_late", "quality.open_findings"]) { value } } } }`;
    const one = await service.statementsOf(ask, { where: { codes: [agencies[0]!.code] } });
    expect((await service.statementsOf(ask, { where })).length).toBe(one.length);
  });
});
