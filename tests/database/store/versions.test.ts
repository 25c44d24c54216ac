import { Batch } from "../../../src/db";
import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { Service, TESTER } from "../../factories/service";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

const received = async (agency: string, release: number | null = null) => {
  const { report } = await service.ask(
    `query ($agency: ID!, $release: Int) { report(agency: $agency, year: 2024, release: $release) {
       release observation(indicator: "application.received") { value } versions { release observation(indicator: "application.received") { value } } } }`,
    { agency, release },
  );
  return report;
};

describe("a document that comes again", () => {
  it("changes nothing when it is the same: no release and no row more, and says UNCHANGED", async () => {
    const agency = anAgency();
    const report = aReport({ "application.received": 7 }, { agency: agency.code });
    const release = await service.publish([agency], [report]);
    expect(release).toBeGreaterThan(0);
    const before = await service.rowCounts();

    expect(await service.publish([agency], [report])).toBeNull();
    expect(await service.rowCounts()).toEqual(before);

    const batch = await Batch.open(service.database, "the same once more", TESTER);
    const { reports } = await service.import(batch, [agency], [report]);
    expect(reports.map(({ outcome }) => outcome)).toEqual(["UNCHANGED"]);
    expect(await batch.publish("IMPORT", "同", "same")).toBeNull();
    expect(await service.rowCounts()).toEqual(before);
  });

  it("replaces the version before when it changed, which older releases still show; versions stand newest first", async () => {
    const agency = anAgency();
    const of = (value: number) => [aReport({ "application.received": value }, { agency: agency.code })];
    const first = (await service.publish([agency], of(1)))!;
    const second = (await service.publish([agency], of(2)))!;
    const third = (await service.publish([agency], of(3)))!;
    expect([second, third]).toEqual([first + 1, first + 2]);

    const spans = await service.database.query(
      "SELECT valid_from, valid_to FROM reports WHERE agency_code = $1 ORDER BY id",
      [agency.code],
    );
    expect(spans).toEqual([
      { valid_from: first, valid_to: second },
      { valid_from: second, valid_to: third },
      { valid_from: third, valid_to: null },
    ]);
    const version = (release: number, value: number) => ({ release, observation: { value } });
    const [one, two, three] = [version(first, 1), version(second, 2), version(third, 3)];
    expect(await received(agency.code)).toEqual({ ...three, versions: [three, two, one] });
    expect(await received(agency.code, second)).toEqual({ ...two, versions: [two, one] });
    expect(await received(agency.code, first)).toEqual({ ...one, versions: [one] });
  });

  it("counts in the release as one added, then as one replaced", async () => {
    const agency = anAgency();
    const counts = async (release: number | null) => {
      const [row] = await service.database.query(
        "SELECT reports_added AS added, reports_replaced AS replaced FROM releases WHERE number = $1",
        [release],
      );
      return row;
    };
    const added = await service.publish([agency], [aReport({}, { agency: agency.code })]);
    expect(await counts(added)).toEqual({ added: 1, replaced: 0 });
    const two = [
      aReport({ "outcome.partial": 1 }, { agency: agency.code }),
      aReport({}, { agency: agency.code, year: 2023 }),
    ];
    expect(await counts(await service.publish([agency], two))).toEqual({ added: 1, replaced: 1 });
  });

  it("is another version when the document differs though the report reads the same: each names its own source", async () => {
    const agency = anAgency();
    const report = aReport({}, { agency: agency.code });
    await service.publish([agency], [report]);
    await service.publish(
      [agency],
      [report, aReport({}, { agency: agency.code, year: 2020, form: "B2019" })],
    );
    const { report: shown } = await service.ask(
      `query ($agency: ID!) { report(agency: $agency, year: 2024) { versions { source { sha256 bytes } } } }`,
      { agency: agency.code },
    );
    expect(
      new Set(shown.versions.map(({ source }: { source: { sha256: string } }) => source.sha256)).size,
    ).toBe(2);
  });

  it("keeps the agency's own figures and the consolidated ones of one year apart: neither replaces the other", async () => {
    const city = anAgency({ type: "GOVERNMENT" });
    await service.publish([city], [aReport({ "application.received": 5 }, { agency: city.code })]);
    const all = aReport({ "application.received": 50 }, { agency: city.code, scope: "CONSOLIDATED" });
    await service.publish([city], [all]);
    const { agency } = await service.ask(
      `query ($code: ID!) { agency(code: $code) {
         own: report(year: 2024, scope: OWN) { observation(indicator: "application.received") { value } }
         all: report(year: 2024, scope: CONSOLIDATED) { observation(indicator: "application.received") { value } }
         newest: report(year: 2024) { scope } } }`,
      { code: city.code },
    );
    expect(agency).toEqual({
      own: { observation: { value: 5 } },
      all: { observation: { value: 50 } },
      newest: { scope: "CONSOLIDATED" },
    });
  });
});

describe("a layout", () => {
  it("is stored once for all reports of a form, and a hybrid has its own", async () => {
    const [one, two, hybrid] = [anAgency(), anAgency(), anAgency()];
    const ofHybrid = aReport({ "outcome.other": 4 }, { agency: hybrid.code, otherForms: ["B2019"] });
    const reports = [aReport({}, { agency: one.code }), aReport({}, { agency: two.code }), ofHybrid];
    await service.publish([one, two, hybrid], reports);
    const rows = await service.database.query<{ id: number; cells: number }>(
      `SELECT DISTINCT layout.id, cardinality(layout.codes) AS cells FROM reports AS report
       JOIN report_figures AS figures ON figures.report_id = report.id JOIN layouts AS layout ON layout.id = figures.layout_id
       WHERE report.agency_code = ANY ($1) ORDER BY cells`,
      [[one.code, two.code, hybrid.code]],
    );
    expect(rows.map(({ cells }) => cells)).toEqual([200, 201]);
    const figure = await service.ask(
      `query ($agency: ID!) { report(agency: $agency, year: 2024) { observation(indicator: "outcome.other") { value status } } }`,
      { agency: hybrid.code },
    );
    expect(figure.report.observation).toEqual({ value: 4, status: "REPORTED" });
  });

  it("never changes: every id keeps its codes through all releases of this file", async () => {
    const layouts = () =>
      service.database.query<{ id: number }>("SELECT id, form, codes, sha256 FROM layouts ORDER BY id");
    const before = await layouts();
    expect(before.length).toBeGreaterThan(1);
    const agency = anAgency();
    await service.publish([agency], [aReport({}, { agency: agency.code, form: "A2014", year: 2016 })]);
    expect((await layouts()).slice(0, before.length)).toEqual(before);
  });
});

describe("the register", () => {
  it("shows the old name in the older release and the new one since, and finds each by its own", async () => {
    const before = anAgency({ name: "威海市旧名局" });
    const first = (await service.publish([before], [aReport({}, { agency: before.code })]))!;
    const second = (await service.publish([{ ...before, name: "威海市新名局", aliases: ["威海市旧名局"] }]))!;
    const names = async (release: number | null) => {
      const { agency, report, old, now } = await service.ask(
        `query ($code: ID!, $release: Int) {
           agency(code: $code, release: $release) { name aliases }
           report(agency: $code, year: 2024, release: $release) { agency { name } }
           old: agency(name: "威海市旧名局", release: $release) { code }
           now: agency(name: "威海市新名局", release: $release) { code } }`,
        { code: before.code, release },
      );
      return [agency.name, ...agency.aliases, report.agency.name, old?.code ?? null, now?.code ?? null];
    };
    expect(await names(first)).toEqual(["威海市旧名局", "威海市旧名局", before.code, null]);
    expect(await names(second)).toEqual([
      "威海市新名局",
      "威海市旧名局",
      "威海市新名局",
      before.code,
      before.code,
    ]);
    expect(await names(null)).toEqual(await names(second));
  });

  it("makes no release of a record that it has just so", async () => {
    const agency = anAgency();
    expect(await service.publish([agency])).toBeGreaterThan(0);
    const before = await service.rowCounts();
    expect(await service.publish([agency])).toBeNull();
    expect(await service.rowCounts()).toEqual(before);
  });

  it("finds a name and part of it whatever the width of its brackets and spaces", async () => {
    const agency = anAgency({ name: "威海市商务局（口岸办）" });
    await service.publish([agency]);
    for (const name of ["威海市商务局（口岸办）", "威海市商务局(口岸办)", " 威海市　商务局 (口岸办) "]) {
      const found = await service.ask(
        "query ($name: String!) { agency(name: $name) { code } agencies(search: $name) { nodes { code } } }",
        { name },
      );
      expect([name, found]).toEqual([
        name,
        { agency: { code: agency.code }, agencies: { nodes: [{ code: agency.code }] } },
      ]);
    }
    const { agencies } = await service.ask(`{ agencies(search: "（口岸") { nodes { code } } }`);
    expect(agencies.nodes).toEqual([{ code: agency.code }]);
  });
});
