import { anAgency } from "../../factories/agency";
import { aReport, type Figures } from "../../factories/report";
import { Service } from "../../factories/service";
import type { Agency } from "../../../src/report";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

interface Shown {
  readonly year: number;
  readonly rule: string;
  readonly status: string;
  readonly severity: string;
  readonly expected: number | null;
  readonly actual: number | null;
  readonly related: string[];
}

const RULES = ["CARRIED_APPLICATIONS", "DOCUMENTS_IN_FORCE", "ITEMS_LAST_YEAR", "PENDING_CASES"];

/** What the newest release shows of the rules across years, to be looked at. */
const shown = (codes: readonly string[]) =>
  service.database.query<Shown>(
    `SELECT year, rule, status, severity, expected, actual, related FROM findings
     WHERE agency_code = ANY ($1) AND rule = ANY ($2) AND valid_from IS NOT NULL AND valid_to IS NULL
       AND status IN ('FAILED', 'UNCERTAIN') ORDER BY year, rule`,
    [codes, RULES],
  );

const year = ({ code }: Agency, of: number, carriedIn: number, more: Figures = {}) =>
  aReport(
    { "application.carried_in": carriedIn, "application.carried_in@natural_person": carriedIn, ...more },
    { agency: code, year: of },
  );

describe("checks across years, with every release", () => {
  it("find 2 taken over where 1 was handed on, whichever of the two reports comes last, and close it when either is put right", async () => {
    const agency = anAgency();
    const broken = {
      year: 2024,
      rule: "CARRIED_APPLICATIONS",
      status: "FAILED",
      severity: "WARNING",
      expected: 1,
      actual: 2,
    };
    await service.publish([agency], [year(agency, 2024, 2)]);
    expect(await shown([agency.code])).toEqual([]);
    await service.publish([agency], [year(agency, 2023, 0)]);
    expect(await shown([agency.code])).toMatchObject([broken]);

    const handedOn = { "application.carried_over": 2, "application.carried_over@natural_person": 2 };
    await service.publish([agency], [year(agency, 2023, 0, handedOn)]);
    expect(await shown([agency.code])).toEqual([]);
    await service.publish([agency], [year(agency, 2023, 0)]);
    expect(await shown([agency.code])).toMatchObject([broken]);
    await service.publish([agency], [year(agency, 2024, 1)]);
    expect(await shown([agency.code])).toEqual([]);
  });

  it("judge 2024 against 2023 still when 2024 alone comes again, and leave 2025 as it was", async () => {
    const agency = anAgency();
    await service.publish([agency], [year(agency, 2023, 0), year(agency, 2024, 3), year(agency, 2025, 4)]);
    await service.publish([agency], [year(agency, 2024, 5)]);
    expect((await shown([agency.code])).map(({ year: of, actual }) => [of, actual])).toEqual([
      [2024, 5],
      [2025, 4],
    ]);
  });

  it("never hold 本级 of one year against 汇总 of the other", async () => {
    const agency = anAgency();
    const consolidated = { ...year(agency, 2023, 0), scope: "CONSOLIDATED" } as const;
    await service.publish([agency], [consolidated, year(agency, 2024, 9)]);
    expect(await shown([agency.code])).toEqual([]);
  });

  it("see in a cell of 22（其中修订 16 件） that 106 of 100 is right, and 110 is to be looked at", async () => {
    const agency = anAgency();
    const before = year(agency, 2023, 0, { "normative.in_force": 100 });
    const after = (inForce: number) => {
      const report = year(agency, 2024, 1, { "normative.issued": 22, "normative.in_force": inForce });
      const at = report.layout.indexOf("normative.issued");
      const observations = report.observations.map((seen, i) =>
        i === at ? { ...seen, raw: "22（其中修订 16 件）" } : seen,
      );
      return { ...report, observations };
    };
    await service.publish([agency], [before, after(106)]);
    expect(await shown([agency.code])).toEqual([]);
    await service.publish([agency], [after(110)]);
    expect(await shown([agency.code])).toMatchObject([
      { status: "UNCERTAIN", severity: "INFO", expected: 122, actual: 110 },
    ]);
  });

  it("see who took over whose duties, also when the register says so later: 1 → 6 is UNCERTAIN then", async () => {
    const [old, next] = [anAgency(), anAgency()];
    await service.publish([old, next], [year(next, 2023, 0), year(next, 2024, 6)]);
    expect(await shown([next.code])).toMatchObject([{ status: "FAILED", related: [] }]);
    await service.publish([{ ...old, validTo: 2023, successors: [next.code] }]);
    expect(await shown([next.code])).toMatchObject([
      { status: "UNCERTAIN", severity: "INFO", related: [old.code] },
    ]);
  });

  it("take one statement for a batch of 1 report and of 60", async () => {
    const agencies = Array.from({ length: 20 }, () => anAgency());
    const reports = agencies.flatMap((agency) => [2022, 2023, 2024].map((of) => year(agency, of, 1)));
    const count = async (some: typeof reports) => {
      const before = service.statements.length;
      await service.publish(agencies, some);
      return service.statements.slice(before).filter((sql) => /ceased AS MATERIALIZED/.test(sql)).length;
    };
    expect([await count(reports.slice(0, 1)), await count(reports.slice(1))]).toEqual([1, 1]);
    expect(await shown(agencies.map(({ code }) => code))).toEqual([]);
  });
});
