import { layoutOf } from "../../../src/catalogue";
import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

const COVERAGE = `query ($codes: [ID!], $types: [AgencyType!], $asOfYear: Int, $years: [Int!]!, $first: Int! = 100, $after: String, $release: Int) {
  coverage(where: { codes: $codes, types: $types, asOfYear: $asOfYear }, years: $years, first: $first, after: $after, release: $release) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { agency { code } year status form reported blank notExtracted report { scope } } } }`;
const C2021 = layoutOf("C2021").length;

interface Row {
  agency: { code: string };
  year: number;
  status: string;
  form: string | null;
  reported: number;
  blank: number;
  notExtracted: number;
  report: { scope: string } | null;
}
const rowsOf = (nodes: readonly Row[]) =>
  nodes.map((row) => [
    row.year,
    row.status,
    row.form,
    row.reported,
    row.blank,
    row.notExtracted,
    row.report?.scope,
  ]);

describe("coverage", () => {
  it("says of each agency and year whether there is a report, and counts the cells of its form", async () => {
    const [one, two] = [anAgency({ validTo: 2022 }), anAgency()];
    const reports = [
      aReport(
        { "application.received": null, "charge.amount": null, "penalty.decisions": "NOT_EXTRACTED" },
        { agency: one.code, year: 2021 },
      ),
      aReport({}, { agency: one.code, year: 2022, form: null }),
      // Twelve cells of an older form stand between those of its own.
      aReport({ "outcome.other": 8 }, { agency: two.code, year: 2021, otherForms: ["B2019"] }),
      aReport({}, { agency: two.code, year: 2022, scope: "CONSOLIDATED" }),
      aReport({}, { agency: two.code, year: 2022 }),
      aReport(Object.fromEntries(layoutOf("C2021").map((code) => [code, "NOT_EXTRACTED"])), {
        agency: two.code,
        year: 2023,
      }),
    ];
    await service.publish([one, two], reports);
    const codes = [two.code, one.code];
    const { coverage } = await service.ask(COVERAGE, { codes, years: [2023, 2022, 2021, 2024] });
    expect(coverage.totalCount).toBe(8);
    expect(coverage.nodes.map(({ agency }: Row) => agency.code)).toEqual([
      ...Array<string>(4).fill(one.code),
      ...Array<string>(4).fill(two.code),
    ]);
    expect(rowsOf(coverage.nodes)).toEqual([
      [2021, "REPORTED", "C2021", C2021 - 3, 2, 1, "OWN"],
      [2022, "NOT_EXTRACTED", null, 0, 0, 0, "OWN"],
      [2023, "NOT_APPLICABLE", null, 0, 0, 0, undefined],
      [2024, "NOT_APPLICABLE", null, 0, 0, 0, undefined],
      [2021, "REPORTED", "C2021", C2021, 0, 0, "OWN"],
      [2022, "REPORTED", "C2021", C2021, 0, 0, "OWN"],
      [2023, "NOT_EXTRACTED", "C2021", 0, 0, C2021, "OWN"],
      [2024, "NOT_FILED", null, 0, 0, 0, undefined],
    ]);
  });

  it("leaves out who exists in none of the years, or not in asOfYear", async () => {
    const [old, young] = [anAgency({ validTo: 2018 }), anAgency({ validFrom: 2019 })];
    await service.publish([old, young]);
    const codes = [old.code, young.code];
    const of = async (years: number[], asOfYear: number | null = null) =>
      (await service.ask(COVERAGE, { codes, years, asOfYear })).coverage.nodes.map((row: Row) => [
        row.agency.code,
        row.year,
        row.status,
      ]);
    expect(await of([2019])).toEqual([[young.code, 2019, "NOT_FILED"]]);
    expect(await of([2018, 2019], 2018)).toEqual([
      [old.code, 2018, "NOT_FILED"],
      [old.code, 2019, "NOT_APPLICABLE"],
    ]);
  });

  it("pages through every agency and year once, from the release of the first page, by as many statements a page", async () => {
    const agencies = Array.from({ length: 5 }, () => anAgency({ type: "INSTITUTION" }));
    await service.publish(
      agencies,
      agencies.map(({ code }) => aReport({}, { agency: code, year: 2023 })),
    );
    const asked = { types: ["INSTITUTION"], years: [2024, 2023, 2022] };
    const found: unknown[] = [];
    let after: string | null = null;
    for (let page = 0; page < 5; page += 1) {
      const variables = { ...asked, first: 4, after };
      const statements = await service.statementsOf(COVERAGE, variables);
      const { coverage } = await service.ask(COVERAGE, variables);
      // The release, the number, layouts, the page, agencies, and reports where the page has any.
      expect([5, 6]).toContain(statements.length);
      found.push(...coverage.nodes.map(({ agency, year }: Row) => `${agency.code} ${year}`));
      after = coverage.pageInfo.endCursor;
      if (page === 1) await service.publish([anAgency({ code: "000000-new", type: "INSTITUTION" })]);
      if (!coverage.pageInfo.hasNextPage) break;
    }
    const codes = agencies.map(({ code }) => code).sort();
    expect(found).toEqual(codes.flatMap((code) => [2022, 2023, 2024].map((year) => `${code} ${year}`)));
    const whole = await service.statementsOf(COVERAGE, { ...asked, first: 500 });
    expect(whole).toHaveLength(6);
  });
});
