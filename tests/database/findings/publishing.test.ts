import { Batch } from "../../../src/db";
import type { ReportKey } from "../../../src/db/recheck/cross-check";
import { anAgency } from "../../factories/agency";
import { aFinding, aRule, withCrossCheck } from "../../factories/cross-check";
import { aReport } from "../../factories/report";
import { Service, TESTER } from "../../factories/service";
import { aTextReport } from "../../factories/text-report";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

const open = (key: string) => Batch.open(service.database, key, TESTER);

interface Row {
  readonly rule: string;
  readonly status: string;
  readonly report: number | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** What is stored of an agency's findings, in the order in which it came. */
const stored = (agency: { code: string }) =>
  service.database.query<Row>(
    `SELECT rule, status, report_id AS report, valid_from AS from, valid_to AS to FROM findings
     WHERE agency_code = $1 AND rule IN ('COLUMNS_TO_TOTAL', 'TEST_CROSS') ORDER BY id`,
    [agency.code],
  );

/** 收到申请数 of 自然人 says 3: any other total contradicts it. */
const total = (value: number, agency: { code: string }) =>
  aReport({ "application.received": value }, { agency: agency.code });

describe("what a report says wrong of itself", () => {
  it("is stored with it unseen, shown with it, and closed with its version; PASS is not stored", async () => {
    const agency = anAgency();
    await service.publish([agency]);
    const batch = await open("own");
    await service.import(batch, [agency], [total(4, agency)]);
    const failed = { rule: "COLUMNS_TO_TOTAL", status: "FAILED", report: expect.any(Number) };
    expect(await stored(agency)).toEqual([{ ...failed, from: null, to: null }]);

    const shown = await batch.publish("IMPORT", "测试", "test");
    expect(await stored(agency)).toEqual([{ ...failed, from: shown, to: null }]);

    const replaced = await service.publish([agency], [total(5, agency)]);
    expect(await stored(agency)).toEqual([
      { ...failed, from: shown, to: replaced },
      { ...failed, from: replaced, to: null },
    ]);
    const right = await service.publish([agency], [total(3, agency)]);
    expect((await stored(agency)).map(({ to }) => to)).toEqual([replaced, right]);
  });

  it("bears the same key in every version, and of another agency another", async () => {
    const [one, other] = [anAgency(), anAgency()];
    await service.publish([one, other], [total(4, one), total(4, other)]);
    await service.publish([one], [total(5, one)]);
    const keys = await service.database.query<{ agency: string; keys: string[] }>(
      `SELECT agency_code AS agency, array_agg(DISTINCT key) AS keys FROM findings
       WHERE agency_code = ANY ($1) AND rule = 'COLUMNS_TO_TOTAL' GROUP BY agency_code ORDER BY min(id)`,
      [[one.code, other.code]],
    );
    expect(keys).toEqual([
      { agency: one.code, keys: [expect.stringMatching(/^[\w-]{22}$/)] },
      { agency: other.code, keys: [expect.stringMatching(/^[\w-]{22}$/)] },
    ]);
    expect(keys[0]!.keys).not.toEqual(keys[1]!.keys);
  });

  it("goes with a report that another batch published meanwhile", async () => {
    const agency = anAgency();
    await service.publish([agency]);
    const [first, second] = [await open("meanwhile 1"), await open("meanwhile 2")];
    for (const batch of [first, second]) await service.import(batch, [agency], [total(4, agency)]);
    expect(await first.publish("IMPORT", "测试", "test")).not.toBeNull();
    expect(await second.publish("IMPORT", "测试", "test")).toBeNull();
    expect(await stored(agency)).toHaveLength(1);
  });

  it("is shown of the last of two versions in one batch: 4, then 5", async () => {
    const agency = anAgency();
    await service.publish([agency]);
    const batch = await open("twice");
    for (const value of [4, 5]) await service.import(batch, [agency], [total(value, agency)]);
    const release = (await batch.publish("IMPORT", "测试", "test"))!;
    const spans = (await stored(agency)).map(({ from, to }) => [from, to]);
    expect(spans).toEqual([
      [release, release],
      [release, null],
    ]);
    const { report } = await service.ask(
      `{ report(agency: "${agency.code}", year: 2024) { findings { rule { code } actual } versions { id } } }`,
    );
    expect(report.findings).toContainEqual({ rule: { code: "COLUMNS_TO_TOTAL" }, actual: 5 });
    expect(report.versions).toHaveLength(1);
  });

  it("is said by the record of the agency that holds when it is shown: set up in June, another batch says meanwhile", async () => {
    const agency = anAgency();
    await service.publish([agency]);
    const batch = await open("record");
    const period = "本报告所列数据的统计期限自2024年6月1日至2024年12月31日。";
    const register = await batch.register();
    await batch.importDocument(aTextReport(agency, 2024, period), { register, keepDocument: false });
    await service.publish([{ ...agency, validFrom: 2024 }]);
    await batch.publish("IMPORT", "测试", "test");
    const { findings } = await service.ask(
      `{ findings(where: { agency: { codes: ["${agency.code}"] }, rules: ["PERIOD_NOT_THE_YEAR"] }) { nodes { severity } } }`,
    );
    expect(findings.nodes).toEqual([{ severity: "INFO" }]);
  });
});

describe("checks across reports", () => {
  const rule = aRule("TEST_CROSS");

  it("run in every release that brings reports or agencies, and see just these, visible at its number", async () => {
    const agency = anAgency();
    const check = withCrossCheck(rule, () => ({ judged: [], findings: [] }));
    try {
      const registered = await service.publish([agency]);
      const imported = await service.publish([agency], [total(3, agency)]);
      const { code: agencyCode } = agency;
      expect(check.seen).toEqual([
        { release: registered, agencies: [agencyCode], reports: [] },
        {
          ...{ release: imported, agencies: [] },
          reports: [{ id: expect.any(Number), agencyCode, year: 2024, scope: "OWN" }],
        },
      ]);
    } finally {
      check.stop();
    }
  });

  it("leave alone what they find again, close what is gone or says something else, and open what is new", async () => {
    const agency = anAgency();
    const places = [2021, 2022, 2023, 2024].map((year): ReportKey => ({
      agencyCode: agency.code,
      year,
      scope: "OWN",
    }));
    let actual = [1, 1, 1, null] as (number | null)[];
    const check = withCrossCheck(rule, () => ({
      judged: places,
      findings: places.flatMap((place, i) =>
        actual[i] === null ? [] : [aFinding(rule, place, { actual: actual[i]! })],
      ),
    }));
    try {
      const first = await service.publish([agency]);
      actual = [1, 2, null, 1]; // as before, another figure, gone, new
      const second = await service.publish([agency], [total(3, agency)]);
      const spans = await service.database.query(
        `SELECT year, actual, valid_from AS from, valid_to AS to FROM findings
         WHERE agency_code = $1 AND rule = 'TEST_CROSS' ORDER BY year, valid_from`,
        [agency.code],
      );
      expect(spans).toEqual([
        { year: 2021, actual: 1, from: first, to: null },
        { year: 2022, actual: 1, from: first, to: second },
        { year: 2022, actual: 2, from: second, to: null },
        { year: 2023, actual: 1, from: first, to: second },
        { year: 2024, actual: 1, from: second, to: null },
      ]);
    } finally {
      check.stop();
    }
  });

  it("do not touch what other rules found there, nor what they did not judge", async () => {
    const [agency, other] = [anAgency(), anAgency()];
    const place = (of: { code: string }): ReportKey => ({ agencyCode: of.code, year: 2024, scope: "OWN" });
    let judged = [place(agency), place(other)];
    const check = withCrossCheck(rule, () => ({
      judged,
      findings: judged.length === 2 ? judged.map((one) => aFinding(rule, one)) : [],
    }));
    try {
      await service.publish([agency, other], [total(4, agency)]);
      judged = [place(agency)];
      await service.publish([anAgency()]);
      expect((await stored(agency)).map(({ rule: code, to }) => [code, to === null])).toEqual([
        ["COLUMNS_TO_TOTAL", true],
        ["TEST_CROSS", false],
      ]);
      expect((await stored(other)).map(({ to }) => to)).toEqual([null]);
    } finally {
      check.stop();
    }
  });

  it("run in a rehearsal too, and nothing of what they find stays", async () => {
    const agency = anAgency();
    const before = await service.rowCounts();
    const check = withCrossCheck(rule, ({ reports }) => ({
      judged: reports,
      findings: reports.map((report) => aFinding(rule, report, {}, report.id)),
    }));
    try {
      const found = await Batch.rehearse(service.database, TESTER, async (batch) => {
        await batch.addAgencies([agency]);
        await service.import(batch, [agency], [total(3, agency)]);
        await batch.publish("IMPORT", "测试", "test");
        return batch.database.query("SELECT rule FROM findings WHERE agency_code = $1", [agency.code]);
      });
      expect(found).toEqual([{ rule: "TEST_CROSS" }]);
      expect(await service.rowCounts()).toEqual(before);
    } finally {
      check.stop();
    }
  });
});
