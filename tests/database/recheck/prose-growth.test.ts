import type { EntityManager } from "typeorm";
import { proseGrowth } from "../../../src/db/recheck/prose-growth";
import type { Touched } from "../../../src/db/recheck/cross-check";
import type { Agency, Report } from "../../../src/report";
import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

/** 新收 `received` and 上年结转 `carriedIn`, all by natural persons and all answered but for what is left. */
const aYear = (agency: Agency, year: number, received: number, carriedIn: number, text = ""): Report =>
  aReport(
    { "application.received": received, "application.carried_in": carriedIn },
    {
      agency: agency.code,
      year,
      ...(text && {
        sections: [
          { kind: "OVERVIEW", number: "一", title: "总体情况", level: 1, parent: null, page: null, text: "" },
          {
            kind: "APPLICATIONS",
            number: "（二）",
            title: "依申请公开",
            level: 2,
            parent: 0,
            page: null,
            text,
          },
        ],
      }),
    },
  );

const idOf = async ({ code }: Agency, year: number): Promise<number> => {
  const [row] = await service.database.query<{ id: number }>(
    "SELECT id FROM reports WHERE agency_code = $1 AND year = $2 AND valid_to IS NULL",
    [code, year],
  );
  return row!.id;
};

async function judge(release: number, agencies: readonly Agency[], years: readonly number[]) {
  const reports = await Promise.all(
    agencies.flatMap((agency) =>
      years.map(async (year) => ({
        ...{ agencyCode: agency.code, year, scope: "OWN" as const },
        id: await idOf(agency, year),
      })),
    ),
  );
  const touched: Touched = { release, reports, agencies: [] };
  service.statements.length = 0;
  return service.database.transaction((manager: EntityManager) => proseGrowth.run(manager, touched));
}

const grown = (percent: string, received: number) =>
  `2024年，共受理政府信息公开申请${received}件，同比增长${percent}。`;

describe("growth in prose against last year's tables", () => {
  it("finds 1.05 % where (3646 − 3607) ÷ 3607 is 1.08 %, with the cells 3511 and 96 of last year's report", async () => {
    const agency = anAgency();
    const reports = [aYear(agency, 2023, 3511, 96), aYear(agency, 2024, 3525, 121, grown("1.05%", 3646))];
    const release = (await service.publish([agency], reports))!;
    const { findings, judged } = await judge(release, [agency], [2024]);
    const [finding, ...others] = findings;
    expect(others).toEqual([]);
    const last = await idOf(agency, 2023);
    expect(finding).toMatchObject({
      ...{ rule: "PROSE_GROWTH_LAST_YEAR", subject: "application.received", status: "FAILED" },
      ...{ severity: "WARNING", agencyCode: agency.code, year: 2024, scope: "OWN", actual: 1.05 },
      reportId: await idOf(agency, 2024),
    });
    expect(finding!.evidence).toEqual([
      {
        report: null,
        at: expect.objectContaining({ section: 1, quote: "共受理政府信息公开申请3646件" }),
      },
      { report: null, at: expect.objectContaining({ section: 1, quote: "同比增长1.05%" }) },
      { report: last, indicator: "application.received" },
      { report: last, indicator: "application.carried_in" },
    ]);
    expect(judged).toContainEqual({ agencyCode: agency.code, year: 2024, scope: "OWN" });
  });

  it("judges the report of 2024 again when only that of 2023 is new", async () => {
    const agency = anAgency();
    const first = aYear(agency, 2024, 120, 0, grown("20%", 120));
    await service.publish([agency], [first]);
    const release = (await service.publish([agency], [aYear(agency, 2023, 90, 0)]))!;
    const { findings, judged } = await judge(release, [agency], [2023]);
    expect(judged.map(({ year }) => year).sort()).toEqual([2023, 2024]);
    expect(findings).toMatchObject([{ year: 2024, expected: 33.3333, actual: 20 }]);
  });

  it("says nothing where either reading fits: 20 % of 新收 100, and 10 % of 新收 and 结转 120", async () => {
    const [one, two] = [anAgency(), anAgency()];
    const reports = [
      ...[aYear(one, 2023, 100, 20), aYear(one, 2024, 120, 0, grown("20%", 120))],
      ...[aYear(two, 2023, 100, 20), aYear(two, 2024, 100, 32, grown("10%", 132))],
    ];
    const release = (await service.publish([one, two], reports))!;
    expect((await judge(release, [one, two], [2023, 2024])).findings).toEqual([]);
  });

  it("takes four statements, for one report and for forty", async () => {
    const agencies = Array.from({ length: 20 }, () => anAgency());
    const reports = agencies.flatMap((agency) => [
      aYear(agency, 2023, 100, 0),
      aYear(agency, 2024, 120, 0, grown("30%", 120)),
    ]);
    const release = (await service.publish(agencies, reports))!;
    const count = () => service.statements.filter((sql) => /^\s*SELECT/.test(sql)).length;
    expect((await judge(release, agencies.slice(0, 1), [2024])).findings).toHaveLength(1);
    const few = count();
    expect((await judge(release, agencies, [2023, 2024])).findings).toHaveLength(20);
    expect([few, count()]).toEqual([4, 4]);
  });
});
