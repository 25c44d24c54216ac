import { rules } from "../../../src/checks";
import { anAgency } from "../../factories/agency";
import { aFinding, aRule, withCrossCheck } from "../../factories/cross-check";
import { aFiguresFile } from "../../factories/figures-file";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

/** Stands for a declared one, so that its findings can be asked for their rule. */
const rule = aRule("COLUMNS_TO_TOTAL");
const TOTAL = "application.received";
const PART = "application.received@natural_person";

describe("a finding", () => {
  it("shows its cells in this report and another's, words, suspects and related agencies, all as its release has them", async () => {
    const [agency, child] = [anAgency(), anAgency()];
    const of = (year: number) => aReport({}, { agency: agency.code, year });
    await service.publish([agency, child], [of(2023)]);
    const [{ id: last }] = (await service.database.query("SELECT id FROM reports WHERE agency_code = $1", [
      agency.code,
    ])) as [{ id: number }];
    const check = withCrossCheck(rule, ({ reports }) => ({
      judged: reports,
      findings: reports.map((report) =>
        aFinding(
          rule,
          report,
          {
            indicators: [TOTAL, PART],
            evidence: [
              { report: null, indicator: TOTAL },
              { report: last, indicator: PART },
              { report: null, indicator: "no.such" },
              { report: null, at: { quote: "收到申请 3 件" } },
            ],
            suspects: [{ report: null, indicator: PART, clears: 2, suggestion: 4 }],
            related: [child.code, "gone"],
          },
          report.id,
        ),
      ),
    }));
    try {
      await service.publish([agency], [of(2024)]);
    } finally {
      check.stop();
    }
    const { report } = await service.ask(
      `query ($a: ID!) { report(agency: $a, year: 2024) { findings { year scope severity status expected actual messageZh
         rule { code kind } agency { code } report { year } indicators { code } related { code }
         suspects { indicator { code } report { year } clears suggestion }
         evidence { row column quote document { fileName } } } } }`,
      { a: agency.code },
    );
    const row = "一、本年新收政府信息公开申请数量";
    const document = { fileName: "reports.jsonl" };
    expect(report.findings).toContainEqual({
      ...{ year: 2024, scope: "OWN", severity: "FATAL", status: "FAILED", expected: 2, actual: 1 },
      ...{ messageZh: "应为 2，实为 1", rule: { code: "COLUMNS_TO_TOTAL", kind: "BALANCE" } },
      ...{ agency: { code: agency.code }, report: { year: 2024 }, related: [{ code: child.code }] },
      indicators: [{ code: TOTAL }, { code: PART }],
      suspects: [{ indicator: { code: PART }, report: { year: 2024 }, clears: 2, suggestion: 4 }],
      evidence: [
        { row, column: "总计", quote: `${TOTAL} = 3`, document },
        { row, column: "自然人", quote: `${PART} = 3`, document },
        { row: null, column: null, quote: "收到申请 3 件", document },
      ],
    });
  });

  it("of a version that was replaced is asked as its last release saw it", async () => {
    const agency = anAgency();
    const of = (value: number) => aReport({ [TOTAL]: value }, { agency: agency.code });
    await service.publish([agency], [of(4)]);
    await service.publish([agency], [of(3)]);
    const { report } = await service.ask(
      `query ($a: ID!) { report(agency: $a, year: 2024) { findings { id } versions {
         findings(severities: [FATAL]) { expected actual } observation(indicator: "${TOTAL}") { openFindings } } } }`,
      { a: agency.code },
    );
    expect(report.findings).toEqual([]);
    const [now, before] = report.versions;
    expect(now).toEqual({ findings: [], observation: { openFindings: 0 } });
    expect(before.findings).toContainEqual({ expected: 3, actual: 4 });
    expect(before.observation.openFindings).toBe(before.findings.length);
  });
});

describe("a dry run", () => {
  it("tells what the import would find, against other reports too, and keeps none of it", async () => {
    const agency = anAgency();
    await service.publish([agency]);
    const file = aFiguresFile([agency], [aReport({ [TOTAL]: 4 }, { agency: agency.code })]);
    const ask = (dryRun: boolean) =>
      service.ask(
        `mutation ($content: String!, $dryRun: Boolean!) { importReport(fileName: "a.jsonl", contentBase64: $content, dryRun: $dryRun) {
           outcome release report { release findings { expected } passes: findings(statuses: [PASS]) { status }
             observation(indicator: "${TOTAL}") { openFindings } }
           findings { messageZh decision evidence { row } } } }`,
        { content: Buffer.from(file.bytes).toString("base64"), dryRun },
      );
    const across = aRule("TEST_CROSS");
    const check = withCrossCheck(across, ({ reports }) => ({
      judged: reports,
      findings: reports.map((report) =>
        aFinding(
          across,
          report,
          { subject: "去年", messageZh: "与去年不符", indicators: [TOTAL] },
          report.id,
        ),
      ),
    }));
    try {
      const before = await service.rowCounts();
      const { importReport: rehearsed } = await ask(true);
      expect(rehearsed).toMatchObject({ outcome: "CREATED", release: null, report: { release: null } });
      expect(rehearsed.findings.map(({ messageZh }: { messageZh: string }) => messageZh)).toContain(
        "与去年不符",
      );
      expect(rehearsed.findings.length).toBeGreaterThan(1);
      expect(rehearsed.report.observation.openFindings).toBe(rehearsed.findings.length);
      expect(rehearsed.report.passes.length).toBeGreaterThan(20);
      expect(await service.rowCounts()).toEqual(before);

      const { importReport: real } = await ask(false);
      expect(real.findings).toEqual(rehearsed.findings);
      expect(real.report.release).toBe(real.release);
    } finally {
      check.stop();
    }
  });
});

describe("findings(where:) refuses", () => {
  const refusalOf = async (where: string) => {
    const { errors } = await service.answer(`{ findings(where: ${where}) { totalCount } }`);
    return errors[0]?.extensions;
  };

  it("PASS, and says where it can be asked", async () => {
    expect(await refusalOf("{ statuses: [FAILED, PASS] }")).toMatchObject({
      code: "BAD_ARGUMENT",
      messageEn: expect.stringContaining("report(…) { findings(statuses: [PASS]) }"),
    });
  });

  it("a rule that there is not, naming near ones", async () => {
    expect(await refusalOf('{ rules: ["COLUMNS_TO_TOTAL", "columns_total"] }')).toMatchObject({
      code: "BAD_ARGUMENT",
      messageZh: expect.stringContaining("COLUMNS_TO_TOTAL"),
      allowed: expect.arrayContaining(["COLUMNS_TO_TOTAL"]),
    });
    expect(await refusalOf('{ rules: ["勾稽"] }')).toMatchObject({
      messageEn: `there is no rule "勾稽"; rules lists all`,
      allowed: rules.map(({ code }) => code),
    });
  });

  it("a cursor of filings, as one of another query", async () => {
    const { filings } = await service.ask("{ filings(year: 2024, first: 1) { pageInfo { endCursor } } }");
    const after = JSON.stringify(filings.pageInfo.endCursor);
    const { errors } = await service.answer(`{ findings(after: ${after}) { totalCount } }`);
    expect(errors[0]?.extensions).toMatchObject({
      code: "CURSOR_MISMATCH",
      messageEn: expect.stringContaining("belongs to another query"),
    });
  });

  it("the year 20244, and says which there are", async () => {
    expect(await refusalOf("{ years: [2024, 20244] }")).toMatchObject({
      code: "BAD_ARGUMENT",
      messageZh: "没有 20244 年；年度须为 1 至 9999，如 2024",
    });
  });

  it("an agency that there is not, and a cursor of another filter", async () => {
    expect((await refusalOf('{ agency: { codes: ["nobody"] } }'))?.code).toBe("UNKNOWN_AGENCY");
    const { findings } = await service.ask("{ findings(first: 1) { pageInfo { endCursor } } }");
    const after = JSON.stringify(findings.pageInfo.endCursor);
    const { errors } = await service.answer(
      `{ findings(where: { years: [2024] }, after: ${after}) { totalCount } }`,
    );
    expect(errors[0]!.extensions.code).toBe("CURSOR_MISMATCH");
  });

  it("nothing of kinds and rules that have none in common: the answer is empty", async () => {
    const { findings } = await service.ask(
      '{ findings(where: { kinds: [FILING], rules: ["COLUMNS_TO_TOTAL"] }) { totalCount nodes { id } } }',
    );
    expect(findings).toEqual({ totalCount: 0, nodes: [] });
  });
});

describe("an agency's record", () => {
  it("that changes has its stored reports checked again in the same release; other names of it change nothing", async () => {
    const agency = anAgency();
    await service.publish([agency], [aReport({ [TOTAL]: 4 }, { agency: agency.code })]);
    await service.database.query("DELETE FROM findings WHERE agency_code = $1", [agency.code]); // so that it shows
    const found = async () =>
      service.database.query(
        "SELECT valid_from AS from FROM findings WHERE agency_code = $1 AND actual = 4",
        [agency.code],
      );
    await service.publish([{ ...agency, aliases: ["又名"] }]);
    expect(await found()).toEqual([]);
    const release = await service.publish([{ ...agency, type: "INSTITUTION" }]);
    expect((await found()).length).toBeGreaterThan(0);
    expect((await found())[0]).toEqual({ from: release });
  });
});
