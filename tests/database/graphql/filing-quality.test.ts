import { anAgency } from "../../factories/agency";
import { aProse } from "../../factories/prose";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";
import { aTextReport } from "../../factories/text-report";
import { publishFiles } from "../recheck/judge";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

const FIELDS = `nodes { openFindings textReuse report { findings(severities: [FATAL, WARNING]) { id rule { code } decision } } }`;
const filingOf = async (code: string, year: number, release: number | null = null) =>
  (
    await service.ask(
      `query ($code: ID!, $year: Int!, $release: Int) { filings(year: $year, where: { codes: [$code] }, release: $release) { ${FIELDS} } }`,
      { code, year, release },
    )
  ).filings.nodes[0];

describe("what a list of filings says of each report", () => {
  it("is how many of its findings wait: the late day and the two broken sums, less what was dismissed since", async () => {
    const agency = anAgency();
    const late = { agency: agency.code, publishedOn: "2025-02-03" };
    const release = await service.publish([agency], [aReport({ "application.received": 4 }, late)]);
    const filing = await filingOf(agency.code, 2024);
    const rules = filing.report.findings.map(({ rule }: { rule: { code: string } }) => rule.code);
    // 总计 4 is not 自然人 3, and 4 + 0 carried over is not 2 completed + 1 handed on.
    expect(rules).toEqual(["APPLICATION_BALANCE", "COLUMNS_TO_TOTAL", "FILED_LATE"]);
    expect(filing.openFindings).toBe(3);

    const ids = [filing.report.findings[2].id];
    await service.ask(
      `mutation ($ids: [ID!]!) { reviewFindings(ids: $ids, decision: DISMISSED, note: "页面迁移") { id } }`,
      { ids },
    );
    expect((await filingOf(agency.code, 2024)).openFindings).toBe(2);
    expect((await filingOf(agency.code, 2024, release)).openFindings).toBe(3);
  });

  it("is the share of its text that last year's has too: 1 of the same words; null without a report of last year", async () => {
    const agency = anAgency();
    await service.publish([agency]);
    await publishFiles(
      service,
      [2023, 2024].map((year) => aTextReport(agency, year, `${year}年培训7期。${aProse(1, 500)}`)),
    );
    expect((await filingOf(agency.code, 2024)).textReuse).toBe(1);
    expect((await filingOf(agency.code, 2023)).textReuse).toBeNull();
  });

  it("is 0 and null where nothing was filed", async () => {
    const agency = anAgency();
    await service.publish([agency]);
    expect(await filingOf(agency.code, 2024)).toEqual({ openFindings: 0, textReuse: null, report: null });
  });
});
