import { filingCheck } from "../../../src/db/recheck/filing";
import type { Agency } from "../../../src/report";
import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

type Touched = Parameters<typeof filingCheck.run>[1];

/** What the check says when a release touches these. */
const run = (release: number, touched: Partial<Touched>) =>
  service.database.transaction((manager) =>
    filingCheck.run(manager, { release, reports: [], agencies: [], ...touched }),
  );

async function publish(
  agency: Agency,
  days: readonly (string | null)[],
): Promise<{ release: number; touched: Partial<Touched> }> {
  let release = 0;
  for (const publishedOn of days)
    release = (await service.publish([agency], [aReport({}, { agency: agency.code, publishedOn })]))!;
  const key = { agencyCode: agency.code, year: 2024, scope: "OWN" } as const;
  return { release, touched: { reports: [{ ...key, id: 0 }] } };
}

describe("FILED_LATE, when a release touches a report", () => {
  it("finds a department's report of 3 February 2025, at the report, and judges both scopes anew", async () => {
    const agency = anAgency();
    const { release, touched } = await publish(agency, ["2025-02-03"]);
    const { judged, findings } = await run(release, touched);
    expect(judged).toEqual([
      { agencyCode: agency.code, year: 2024, scope: "OWN" },
      { agencyCode: agency.code, year: 2024, scope: "CONSOLIDATED" },
    ]);
    expect(findings).toMatchObject([
      {
        agencyCode: agency.code,
        year: 2024,
        scope: "OWN",
        rule: "FILED_LATE",
        status: "FAILED",
        reportId: expect.any(Number) as number,
      },
    ]);
  });

  it("finds nothing where a corrected version came late and the first one in time", async () => {
    const { release, touched } = await publish(anAgency(), ["2025-01-20", "2025-04-20"]);
    expect((await run(release, touched)).findings).toEqual([]);
  });

  it("cannot assess a report without any date", async () => {
    const { release, touched } = await publish(anAgency(), [null]);
    expect((await run(release, touched)).findings).toMatchObject([{ status: "NOT_ASSESSABLE" }]);
  });

  it("judges all years of an agency again whose type becomes GOVERNMENT: 3 February was in time", async () => {
    const agency = anAgency();
    await publish(agency, ["2025-02-03"]);
    const release = (await service.publish([{ ...agency, type: "GOVERNMENT" }]))!;
    const { judged, findings } = await run(release, { agencies: [agency.code] });
    expect(judged.map(({ year, scope }) => [year, scope])).toEqual([
      [2024, "OWN"],
      [2024, "CONSOLIDATED"],
    ]);
    expect(findings).toEqual([]);
  });

  it("owes nothing of an agency that did not exist in the year", async () => {
    const { release, touched } = await publish(anAgency({ validFrom: 2025 }), ["2025-06-01"]);
    expect((await run(release, touched)).findings).toEqual([]);
  });

  it("takes one statement for 40 agencies as for one", async () => {
    const agencies = Array.from({ length: 40 }, () => anAgency());
    const release = (await service.publish(
      agencies,
      agencies.map(({ code }) => aReport({}, { agency: code, publishedOn: "2025-02-03" })),
    ))!;
    service.statements.length = 0;
    const { findings } = await run(release, { agencies: agencies.map(({ code }) => code) });
    expect(findings).toHaveLength(40);
    expect(service.statements.filter((sql) => !/TRANSACTION|COMMIT/.test(sql))).toHaveLength(1);
  });
});
