import { Batch, checksAreOutdated, migrate, recheckAll } from "../../../src/db";
import { anAgency } from "../../factories/agency";
import { aFinding, aRule, withCrossCheck } from "../../factories/cross-check";
import { aReport } from "../../factories/report";
import { Service, TESTER } from "../../factories/service";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());
/** As it was before anything was published. */
beforeEach(() =>
  service.database.query("TRUNCATE reports, documents, agencies, findings, batches, releases CASCADE"),
);

const rows = () =>
  service.database.query(
    `SELECT agency_code AS agency, rule, actual, valid_from AS from, valid_to AS to FROM findings
     WHERE rule IN ('COLUMNS_TO_TOTAL', 'TEST_CROSS', 'GIVEN_UP') ORDER BY agency_code, rule, valid_from`,
  );
/** What stood in the tables before there were checks. */
const forget = () => service.database.query("DELETE FROM findings");

describe("gongkai recheck", () => {
  it("finds in reports of a service without checks what their import would have found, as one release", async () => {
    const agencies = [anAgency(), anAgency(), anAgency()];
    const reports = agencies.map(({ code }, i) =>
      aReport({ "application.received": 3 + i }, { agency: code }),
    );
    await service.publish(agencies, reports);
    const before = await rows();
    await forget();
    const seen: number[] = [];
    const done = await recheckAll(service.database, TESTER, (n) => seen.push(n));
    expect(done).toMatchObject({ reports: 3, closed: 0, release: 2 });
    expect(await rows()).toEqual(before.map((row) => ({ ...(row as object), from: 2 })));
    expect(before).toHaveLength(2); // 4 and 5 where the columns say 3
    expect(seen).toEqual([3]);
    const [release] = await service.database.query("SELECT cause FROM releases WHERE number = 2");
    expect(release).toEqual({ cause: "RECHECK" });
  });

  it("makes no release where nothing changes", async () => {
    const agency = anAgency();
    await service.publish([agency], [aReport({ "application.received": 4 }, { agency: agency.code })]);
    const before = await service.rowCounts();
    expect(await recheckAll(service.database, TESTER)).toEqual({
      reports: 1,
      opened: 0,
      closed: 0,
      release: null,
    });
    expect(await service.rowCounts()).toEqual(before);
  });

  it("closes what is found no longer, replaces what says something else, and closes what undeclared rules found", async () => {
    const agency = anAgency();
    await service.publish([agency], [aReport({ "application.received": 4 }, { agency: agency.code })]);
    // As other versions of the rules might have said it: another figure, another subject, a rule that is gone.
    await service.database.query(
      "UPDATE findings SET actual = 7, content_sha256 = 'other' WHERE rule = 'COLUMNS_TO_TOTAL'",
    );
    await service.database.query(
      `INSERT INTO findings SELECT (jsonb_populate_record(NULL::findings, to_jsonb(f) || change.of)).* FROM findings AS f,
       (VALUES ('{"id": 1001, "key": "gone"}'::jsonb), ('{"id": 1002, "key": "up", "rule": "GIVEN_UP"}')) AS change(of)
       WHERE f.rule = 'COLUMNS_TO_TOTAL'`.replace(
        "INSERT INTO findings",
        "INSERT INTO findings OVERRIDING SYSTEM VALUE",
      ),
    );
    expect(await recheckAll(service.database, TESTER)).toMatchObject({ opened: 1, closed: 3, release: 2 });
    const span = { agency: agency.code, rule: "COLUMNS_TO_TOTAL" };
    expect(await rows()).toEqual([
      { ...span, actual: 7, from: 1, to: 2 },
      { ...span, actual: 7, from: 1, to: 2 },
      { ...span, actual: 4, from: 2, to: null },
      { ...span, rule: "GIVEN_UP", actual: 7, from: 1, to: 2 },
    ]);
  });

  it("drops what a killed one left, and what it found in a version that was replaced meanwhile", async () => {
    const agency = anAgency();
    const of = (value: number) => aReport({ "application.received": value }, { agency: agency.code });
    await service.publish([agency], [of(4)]);
    await forget();
    const killed = await Batch.open(service.database, "recheck", TESTER);
    await service.database.query(
      `INSERT INTO findings (key, agency_code, year, scope, rule, severity, gravity, status, facts_sha256, content_sha256, message_zh,
         message_en, indicators, evidence, suspects, related, batch_id)
       VALUES ('left', $1, 2024, 'OWN', 'COLUMNS_TO_TOTAL', 'FATAL', 0, 'FAILED', '', '', '', '', '{}', '[]', '[]', '{}', $2)`,
      [agency.code, killed.id],
    );
    let replaced: Promise<unknown> | undefined;
    await recheckAll(service.database, TESTER, () => {
      replaced = service.publish([agency], [of(5)]);
    });
    await replaced;
    const [{ shown }] = (await service.database.query(
      "SELECT array_agg(actual) AS shown FROM findings WHERE valid_from IS NOT NULL AND valid_to IS NULL AND rule = 'COLUMNS_TO_TOTAL'",
    )) as [{ shown: number[] }];
    expect(shown).toEqual([5]);
    expect(
      await service.database.query("SELECT FROM findings WHERE key = 'left' OR valid_from IS NULL"),
    ).toEqual([]);
  });

  it("holds all agencies and reports against each other, some at a time", async () => {
    const agencies = Array.from({ length: 201 }, () => anAgency());
    await service.publish(agencies, [aReport({}, { agency: agencies[0]!.code })]);
    const rule = aRule("TEST_CROSS");
    const check = withCrossCheck(rule, ({ reports }) => ({
      judged: reports,
      findings: reports.map((report) => aFinding(rule, report, {}, report.id)),
    }));
    try {
      expect(await recheckAll(service.database, TESTER)).toMatchObject({ reports: 1, opened: 1, release: 2 });
      expect(check.seen.map(({ agencies: some }) => some.length)).toEqual([200, 1]);
      expect(check.seen.flatMap(({ reports }) => reports)).toHaveLength(1);
    } finally {
      check.stop();
    }
  });
});

describe("the version of the checks", () => {
  it("is noted for an empty database and by a recheck; a database with older reports is outdated until then", async () => {
    expect(await checksAreOutdated(service.database)).toBe(false);
    const agency = anAgency();
    await service.publish([agency], [aReport({}, { agency: agency.code })]);
    await migrate(service.database);
    expect(await checksAreOutdated(service.database)).toBe(false);

    await service.database.query("DELETE FROM reference_data WHERE name = 'checks'"); // as an upgrade finds it
    await migrate(service.database);
    expect(await checksAreOutdated(service.database)).toBe(true);
    await recheckAll(service.database, TESTER);
    expect(await checksAreOutdated(service.database)).toBe(false);
  });
});
