import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Batch, currentRegister } from "../../../src/db";
import { wholeReports } from "../../../src/db/read/whole-reports";
import { readDocument } from "../../../src/ingest";
import type { Report } from "../../../src/report";
import { loadSamples } from "../../../src/server";
import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { Service, TESTER } from "../../factories/service";

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await loadSamples(service.database, true);
});
afterAll(() => service.stop());

const samples = join(__dirname, "../../../samples/reports");

describe("a report from the tables", () => {
  it("is what was read from its document: every sample, to the last quote", async () => {
    const register = await currentRegister(service.database);
    const read: Report[] = [];
    for (const fileName of readdirSync(samples)) {
      const bytes = readFileSync(join(samples, fileName));
      for (const { report } of (await readDocument({ fileName, bytes }, { register })).readings)
        read.push(report!);
    }
    const rows = await service.database.query<{ id: number }>("SELECT id FROM reports");
    const stored = [
      ...(
        await wholeReports(
          service.database,
          rows.map(({ id }) => id),
        )
      ).values(),
    ];
    const inOrder = (reports: readonly Report[]) =>
      [...reports].sort((a, b) => (`${a.agency} ${a.year}` < `${b.agency} ${b.year}` ? -1 : 1));
    // As JSON: what is not there is undefined on one side and absent on the other.
    expect(JSON.parse(JSON.stringify(inOrder(stored)))).toEqual(JSON.parse(JSON.stringify(inOrder(read))));
    expect(stored.some(({ claims }) => claims.length > 0)).toBe(true);
    expect(stored.some(({ extras }) => extras.length > 0)).toBe(true);
  });

  it("takes 6 statements for 1 report and for 30", async () => {
    const agency = anAgency();
    const years = Array.from({ length: 30 }, (_, i) => 2008 + i);
    await service.publish(
      [agency],
      years.map((year) => aReport({}, { agency: agency.code, year })),
    );
    const ids = await service.database.query<{ id: number }>(
      "SELECT id FROM reports WHERE agency_code = $1",
      [agency.code],
    );
    for (const some of [ids.slice(0, 1), ids]) {
      const before = service.statements.length;
      const reports = await wholeReports(
        service.database,
        some.map(({ id }) => id),
      );
      expect([reports.size, service.statements.length - before]).toEqual([some.length, 6]);
    }
  });
});

describe("what a report finds in a rehearsal, and what it passes", () => {
  it("is the same as what it finds when it is stored", async () => {
    const agency = anAgency();
    const report = aReport({ "application.received": 4 }, { agency: agency.code });
    const rehearsed = await Batch.rehearse(service.database, TESTER, async (batch) => {
      const imported = await service.import(batch, [agency], [report]);
      return imported.reports[0]!.findings;
    });
    expect(rehearsed.map(({ rule, status }) => [rule, status])).toContainEqual([
      "COLUMNS_TO_TOTAL",
      "FAILED",
    ]);
    await service.publish([agency], [report]);
    const { report: answer } = await service.ask(
      `query ($a: ID!) { report(agency: $a, year: 2024) { findings(statuses: [FAILED, UNCERTAIN, NOT_ASSESSABLE]) { messageZh }
         passes: findings(statuses: [PASS]) { rule { code } status decision } } }`,
      { a: agency.code },
    );
    expect(answer.findings.map(({ messageZh }: { messageZh: string }) => messageZh).sort()).toEqual(
      rehearsed.map(({ messageZh }) => messageZh).sort(),
    );
    // 25 rows of table 3, of which one does not add up.
    const passed = answer.passes.filter(
      ({ rule }: { rule: { code: string } }) => rule.code === "COLUMNS_TO_TOTAL",
    );
    expect(passed).toHaveLength(24);
    expect(passed[0]).toEqual({ rule: { code: "COLUMNS_TO_TOTAL" }, status: "PASS", decision: "OPEN" });
  });
});
