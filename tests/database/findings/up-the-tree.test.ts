import { anAgency } from "../../factories/agency";
import { aReport, type Figures } from "../../factories/report";
import { Service } from "../../factories/service";
import type { Agency, Scope } from "../../../src/report";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

const shown = ({ code }: Agency) =>
  service.database.query<Record<string, unknown>>(
    `SELECT year, status, severity, expected, actual, related, indicators FROM findings
     WHERE agency_code = $1 AND rule = 'CHILDREN_TO_PARENT' AND valid_from IS NOT NULL AND valid_to IS NULL ORDER BY year, key`,
    [code],
  );

/** 3 applications stand in every report of the factory; here there are none, so that only penalties are to be added. */
const noApplications: Figures = Object.fromEntries(
  ["application.received", "outcome.granted", "application.completed", "application.carried_over"].flatMap(
    (code) => [
      [code, 0],
      [`${code}@natural_person`, 0],
    ],
  ),
);
const report = ({ code }: Agency, penalties: number, scope: Scope = "OWN", year = 2024) =>
  aReport({ ...noApplications, "penalty.decisions": penalties }, { agency: code, scope, year });

function aCity(children: number): { city: Agency; county: Agency; bureaus: Agency[]; all: Agency[] } {
  const city = anAgency({ type: "GOVERNMENT" });
  const county = anAgency({ type: "GOVERNMENT", parent: city.code });
  const bureaus = Array.from({ length: children }, () => anAgency({ parent: city.code }));
  return { city, county, bureaus, all: [city, county, ...bureaus] };
}

describe("a consolidated report against what is below it, with every release", () => {
  it("is UNCERTAIN while one of two has not filed, FAILED when it files too little, silent when it is put right", async () => {
    const { city, county, bureaus, all } = aCity(1);
    await service.publish(all, [report(city, 100, "CONSOLIDATED"), report(county, 60, "CONSOLIDATED")]);
    expect(await shown(city)).toMatchObject([
      {
        year: 2024,
        status: "UNCERTAIN",
        severity: "INFO",
        expected: 60,
        actual: 100,
        related: [bureaus[0]!.code],
        indicators: ["penalty.decisions"],
      },
    ]);
    await service.publish(all, [report(bureaus[0]!, 30)]);
    expect(await shown(city)).toMatchObject([
      { status: "FAILED", severity: "WARNING", expected: 90, actual: 100, related: [] },
    ]);
    await service.publish(all, [report(bureaus[0]!, 40)]);
    expect(await shown(city)).toEqual([]);
    await service.publish(all, [report(city, 99, "CONSOLIDATED")]);
    expect(await shown(city)).toMatchObject([{ status: "FAILED", expected: 100, actual: 99 }]);
  });

  it("淮安 2025: 16 of 21 below it have filed 4128940 of 4289602, and the 5 others are named", async () => {
    const { city, county, bureaus, all } = aCity(20);
    const filed = bureaus.slice(0, 15).map((bureau) => report(bureau, 1, "OWN", 2025));
    await service.publish(all, [
      report(city, 4289602, "CONSOLIDATED", 2025),
      report(county, 4128925, "CONSOLIDATED", 2025),
      ...filed,
    ]);
    const missing = bureaus.slice(15).map(({ code }) => code);
    expect(await shown(city)).toMatchObject([
      { status: "UNCERTAIN", severity: "INFO", expected: 4128940, actual: 4289602, related: missing.sort() },
    ]);
  });

  it("adds a county's consolidated report, not its own, and the city's own beside them", async () => {
    const { city, county, bureaus, all } = aCity(1);
    await service.publish(all, [
      report(city, 111, "CONSOLIDATED"),
      report(city, 11),
      report(county, 60, "CONSOLIDATED"),
      report(county, 7),
      report(bureaus[0]!, 40),
    ]);
    expect(await shown(city)).toEqual([]);
  });

  it("leaves out who did not exist in the year", async () => {
    const { city, county, bureaus, all } = aCity(2);
    const gone = { ...bureaus[1]!, validTo: 2023 };
    await service.publish(
      [...all.slice(0, -1), gone],
      [report(city, 100, "CONSOLIDATED"), report(county, 60, "CONSOLIDATED"), report(bureaus[0]!, 40)],
    );
    expect(await shown(city)).toEqual([]);
  });

  it("follows an agency that moves from one city to another, in both cities and all years", async () => {
    const [one, other] = [aCity(1), aCity(1)];
    const agencies = [...one.all, ...other.all];
    const years = [2023, 2024];
    const reports = years.flatMap((year) =>
      [one, other].flatMap(({ city, county, bureaus }) => [
        report(city, 100, "CONSOLIDATED", year),
        report(county, 60, "CONSOLIDATED", year),
        report(bureaus[0]!, 40, "OWN", year),
      ]),
    );
    await service.publish(agencies, reports);
    expect([await shown(one.city), await shown(other.city)]).toEqual([[], []]);

    const moved = { ...one.bureaus[0]!, parent: other.city.code };
    await service.publish([moved]);
    const at = (finding: Record<string, unknown>) => [finding.year, finding.expected, finding.actual];
    expect((await shown(one.city)).map(at)).toEqual(years.map((year) => [year, 60, 100]));
    expect((await shown(other.city)).map(at)).toEqual(years.map((year) => [year, 140, 100]));

    await service.publish([one.bureaus[0]!]);
    expect([await shown(one.city), await shown(other.city)]).toEqual([[], []]);
  });

  it("says nothing of a city that filed 本级 only, or of one with nobody registered below", async () => {
    const { city, county, bureaus, all } = aCity(1);
    await service.publish(all, [
      report(city, 1),
      report(county, 60, "CONSOLIDATED"),
      report(bureaus[0]!, 40),
    ]);
    expect(await shown(city)).toEqual([]);
    const alone = anAgency({ type: "GOVERNMENT" });
    await service.publish([alone], [report(alone, 5, "CONSOLIDATED")]);
    expect(await shown(alone)).toEqual([]);
  });

  it("takes one statement for a batch of 1 report and of 12 families", async () => {
    const cities = Array.from({ length: 12 }, () => aCity(3));
    const agencies = cities.flatMap(({ all }) => all);
    const reports = cities.flatMap(({ city, county, bureaus }) => [
      report(city, 90, "CONSOLIDATED"),
      report(county, 60, "CONSOLIDATED"),
      ...bureaus.map((bureau) => report(bureau, 10)),
    ]);
    const count = async (some: typeof reports) => {
      const before = service.statements.length;
      await service.publish(agencies, some);
      return service.statements.slice(before).filter((sql) => /family AS MATERIALIZED/.test(sql)).length;
    };
    expect([await count(reports.slice(0, 1)), await count(reports.slice(1))]).toEqual([1, 1]);
    expect(await shown(cities[11]!.city)).toEqual([]);
  });
});
