import { reuseOfLastYear } from "../../../src/db/recheck/reuse/last-year";
import { reuseOfSisters } from "../../../src/db/recheck/reuse/sisters";
import { anAgency } from "../../factories/agency";
import { aProse } from "../../factories/prose";
import { Service } from "../../factories/service";
import { aTextReport } from "../../factories/text-report";
import { judge, publishFiles } from "./judge";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

const department = (name: string) => anAgency({ name: `威海市${name}局` });

describe("against last year's report", () => {
  const agency = department("甲");

  it("a report is judged when it comes, and next year's again when last year's comes late or anew", async () => {
    await service.publish([agency]);
    const later = await publishFiles(service, [
      aTextReport(agency, 2024, `2024年培训12期。${aProse(1, 500)}`),
    ]);
    expect((await judge(service, reuseOfLastYear, later)).findings).toEqual([]);

    const earlier = await publishFiles(service, [
      aTextReport(agency, 2023, `2023年培训7期。${aProse(1, 500)}`),
    ]);
    const { judged, findings } = await judge(service, reuseOfLastYear, earlier);
    expect(judged.map(({ year }) => year).sort()).toEqual([2023, 2024]);
    expect(findings).toEqual([
      expect.objectContaining({
        ...{ agencyCode: agency.code, year: 2024, rule: "SAME_AS_LAST_YEAR", severity: "WARNING", actual: 1 },
      }),
    ]);

    const again = await publishFiles(service, [aTextReport(agency, 2023, aProse(2, 500))]);
    const cleared = await judge(service, reuseOfLastYear, again);
    expect(cleared.judged).toContainEqual(expect.objectContaining({ agencyCode: agency.code, year: 2024 }));
    expect(cleared.findings).toEqual([]);
  });

  it("the share is kept of each pair of versions, below the threshold too: 1, then 0", async () => {
    const shares = await service.database.query(
      `SELECT report.year, reuse.share FROM report_reuse AS reuse JOIN reports AS report ON report.id = reuse.report_id
       ORDER BY reuse.previous_report_id`,
    );
    expect(shares).toEqual([
      { year: 2024, share: 1 },
      { year: 2024, share: 0 },
    ]);
  });

  it("evidence stands where it says in both stored reports", async () => {
    const office = department("证据");
    await service.publish([office]);
    const release = await publishFiles(service, [
      aTextReport(office, 2022, `${aProse(5, 60)}共１２件。${aProse(3, 400)}`),
      aTextReport(office, 2023, `${aProse(3, 400)}共7件。${aProse(6, 60)}`),
    ]);
    const { findings } = await judge(service, reuseOfLastYear, release);
    const proofs = findings[0]!.evidence.flatMap((proof) => ("at" in proof ? [proof] : []));
    expect(proofs).toHaveLength(2);
    for (const { report, at } of proofs) {
      const [section] = await service.database.query<{ text: string }>(
        "SELECT text FROM report_sections WHERE report_id = $1 AND ordinal = $2",
        [report ?? findings[0]!.reportId, at.section],
      );
      expect(section!.text.slice(at.charStart, at.charEnd)).toBe(at.quote);
    }
  });
});

describe("against sister agencies", () => {
  const [a, b, c] = [department("子"), department("丑"), department("寅")];

  it("both sides get the finding when the second comes; a third with words of its own gets none", async () => {
    await service.publish([a, b, c]);
    const first = await publishFiles(service, [aTextReport(a, 2021, aProse(11, 600))]);
    expect((await judge(service, reuseOfSisters, first)).findings).toEqual([]);
    const second = await publishFiles(service, [
      aTextReport(b, 2021, aProse(11, 600)),
      aTextReport(c, 2021, aProse(12, 600)),
    ]);
    const { judged, findings } = await judge(service, reuseOfSisters, second);
    expect(findings.map(({ agencyCode, related, actual }) => [agencyCode, ...related, actual])).toEqual([
      [a.code, b.code, 1],
      [b.code, a.code, 1],
    ]);
    expect(judged.map(({ agencyCode }) => agencyCode)).toContain(a.code);
  });

  it("the finding of the one goes when the other sends another text", async () => {
    const release = await publishFiles(service, [aTextReport(b, 2021, aProse(13, 600))]);
    const { judged, findings } = await judge(service, reuseOfSisters, release);
    expect(findings).toEqual([]);
    expect(new Set(judged.map(({ agencyCode }) => agencyCode))).toEqual(new Set([a.code, b.code]));
  });

  it("the same text of another year is none of its business", async () => {
    const release = await publishFiles(service, [aTextReport(c, 2020, aProse(11, 600))]);
    expect((await judge(service, reuseOfSisters, release)).findings).toEqual([]);
  });

  it("of 30 agencies with one model each names 3, whatever the order in which they came", async () => {
    const many = Array.from({ length: 30 }, () => anAgency());
    await service.publish(many);
    const files = many.map((agency, i) => aTextReport(agency, 2019, aProse(21, 500) + aProse(100 + i, 100)));
    const open = new Map<string, string[]>();
    for (const part of [files.slice(7, 20), files.slice(20), files.slice(0, 3), files.slice(3, 7)]) {
      const release = await publishFiles(service, part);
      const { judged, findings } = await judge(service, reuseOfSisters, release);
      for (const { agencyCode } of judged) open.set(agencyCode, []);
      for (const { agencyCode, related } of findings) open.get(agencyCode)!.push(...related);
    }
    const all = await judge(
      service,
      { ...reuseOfSisters, run: (manager, touched) => rerun(manager, touched) },
      0,
    );
    expect([...open.values()].every((related) => related.length === 3)).toBe(true);
    expect(all.findings.map(({ agencyCode, related }) => [agencyCode, related[0]])).toEqual(
      expect.arrayContaining([...open].flatMap(([code, related]) => related.map((one) => [code, one]))),
    );
  });
});

/** All reports of 2019 as if they had come with the newest release. */
const rerun: typeof reuseOfSisters.run = async (manager) => {
  const reports = await manager.query(
    `SELECT id, agency_code AS "agencyCode", year, scope FROM reports WHERE year = 2019 AND valid_to IS NULL`,
  );
  const [{ release }] = await manager.query(`SELECT max(number) AS release FROM releases`);
  return reuseOfSisters.run(manager, { release, reports, agencies: [] });
};

describe("a batch takes", () => {
  it("as many statements for 20 reports as for 6: 3 against last year's, 3 against sisters", async () => {
    const counts = [];
    for (const [year, size] of [
      [2015, 6],
      [2016, 20],
    ] as const) {
      const many = Array.from({ length: size }, () => anAgency());
      await service.publish(many);
      const release = await publishFiles(
        service,
        many.flatMap((agency) => [2008, 2009].map((y) => aTextReport(agency, y, aProse(year, 320)))),
      );
      const [own, sisters] = [
        await judge(service, reuseOfLastYear, release),
        await judge(service, reuseOfSisters, release),
      ];
      expect(own.findings).toHaveLength(size);
      counts.push([own.statements, sisters.statements]);
    }
    expect(counts).toEqual([
      [3, 3],
      [3, 3],
    ]);
  });
});
