import { Batch } from "../../../src/db";
import type { Report } from "../../../src/report";
import { anAgency } from "../../factories/agency";
import { aFiguresFile } from "../../factories/figures-file";
import { aReport } from "../../factories/report";
import { Service, TESTER } from "../../factories/service";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

const open = (key: string) => Batch.open(service.database, key, TESTER);
const newest = async () => {
  const [row] = await service.database.query<{ n: number }>(
    "SELECT coalesce(max(number), 0) AS n FROM releases",
  );
  return row!.n;
};
const publish = (batch: Batch) => batch.publish("IMPORT", "测试", "test");

/** Values of 收到申请数 in 2024 by agency, as readers see them now; null where there is no report. */
async function shown(...codes: string[]): Promise<(number | null)[]> {
  const { compare } = await service.ask(
    `query ($codes: [ID!]) { compare(agencies: $codes, indicators: ["application.received"], years: [2024]) { columns { values } } }`,
    { codes },
  );
  return compare.columns[0].values;
}

describe("an open batch", () => {
  it("shows nothing to any root field until it is published: no agency, no report, no year, no figure", async () => {
    const agency = anAgency({ name: "威海市未发布局" });
    const batch = await open("unseen");
    await batch.addAgencies([agency]);
    await service.import(batch, [agency], [aReport({}, { agency: agency.code, year: 2031 })]);

    const question = `query ($code: ID!) {
      agency(code: $code) { code } named: agency(name: "威海市未发布局") { code } agencies(search: "未发布") { totalCount }
      report(agency: $code, year: 2031) { id } reports(where: { years: [2031] }) { totalCount } years { year }
      ranking(indicator: "application.received", year: 2031) { peerCount rankedCount }
      stats(indicator: "application.received", years: [2031]) { count missing } }`;
    const before = await service.ask(question, { code: agency.code });
    expect(before).toEqual({
      ...{ agency: null, named: null, agencies: { totalCount: 0 }, report: null, reports: { totalCount: 0 } },
      ...{ years: [], ranking: { peerCount: 0, rankedCount: 0 }, stats: [{ count: 0, missing: 0 }] },
    });

    expect(await publish(batch)).toBe(1);
    const after = await service.ask(question, { code: agency.code });
    expect(after).toMatchObject({
      agency: { code: agency.code },
      reports: { totalCount: 1 },
      years: [{ year: 2031 }],
    });
    expect(after.stats).toEqual([{ count: 1, missing: 0 }]);
  });

  it("shows only the last of two versions of one report, and counts it once", async () => {
    const agency = anAgency();
    const batch = await open("two versions");
    await batch.addAgencies([agency]);
    for (const value of [1, 2]) {
      await service.import(
        batch,
        [agency],
        [aReport({ "application.received": value }, { agency: agency.code })],
      );
    }
    await publish(batch);
    expect(await shown(agency.code)).toEqual([2]);
    const answer = await service.ask(
      "query ($a: ID!) { report(agency: $a, year: 2024) { versions { id } } reports(where: { agency: { codes: [$a] } }) { totalCount } }",
      { a: agency.code },
    );
    expect(answer).toMatchObject({ report: { versions: [{}] }, reports: { totalCount: 1 } });
    expect(answer.report.versions).toHaveLength(1);
  });

  it("makes no release of a report that was changed and changed back within it", async () => {
    const agency = anAgency();
    const of = (value: number) => aReport({ "application.received": value }, { agency: agency.code });
    await service.publish([agency], [of(1)]);
    const before = [await newest(), await service.rowCounts()];
    const batch = await open("there and back");
    await service.import(batch, [agency], [of(2)]);
    await service.import(batch, [agency], [of(1)]);
    expect(await publish(batch)).toBeNull();
    const { documents: _, ...rows } = await service.rowCounts();
    const { documents: __, ...rowsBefore } = before[1] as Record<string, number>;
    expect([await newest(), rows]).toEqual([before[0], rowsBefore]);
    expect(await shown(agency.code)).toEqual([1]);
  });

  it("sees its own new agencies in the register, which nobody else does", async () => {
    const agency = anAgency();
    const [mine, other] = [await open("mine"), await open("other")];
    await mine.addAgencies([agency]);
    expect((await mine.register()).byCode(agency.code)).toEqual(agency);
    expect((await other.register()).byCode(agency.code)).toBeUndefined();
    expect(await publish(other)).toBeNull();
    await publish(mine);
  });
});

describe("a batch that was killed halfway", () => {
  it("goes on under the same key: what it holds is not stored twice, and all becomes one release", async () => {
    const [one, two] = [anAgency(), anAgency()];
    const reports = [
      aReport({ "application.received": 11 }, { agency: one.code }),
      aReport({}, { agency: two.code }),
    ];
    const killed = await open("import folder/");
    await killed.addAgencies([one, two]);
    await service.import(killed, [one, two], [reports[0]!]);
    const release = await newest();

    const resumed = await open("import folder/");
    expect(resumed.id).toBe(killed.id);
    expect(await resumed.addAgencies([one, two])).toBe(0);
    const outcomes = [];
    for (const report of reports) {
      const { reports: stored } = await service.import(resumed, [one, two], [report]);
      outcomes.push(stored[0]!.outcome);
    }
    expect(outcomes).toEqual(["UNCHANGED", "CREATED"]);
    expect(await publish(resumed)).toBe(release + 1);
    expect(await shown(one.code, two.code)).toEqual([11, 3]);
    const stored = await service.database.query("SELECT FROM reports WHERE agency_code = ANY ($1)", [
      [one.code, two.code],
    ]);
    expect(stored).toHaveLength(2);
  });

  it("is a new batch once it was published", async () => {
    const agency = anAgency();
    const first = await open("again");
    await first.addAgencies([agency]);
    await publish(first);
    expect((await open("again")).id).not.toBe(first.id);
  });

  it("shows the document as it is now, though another batch published that meanwhile and its own rest is older", async () => {
    const agency = anAgency();
    const of = (value: number) => aReport({ "application.received": value }, { agency: agency.code });
    await service.publish([agency]);
    await service.import(await open("killed"), [agency], [of(1)]);
    await service.publish([agency], [of(2)]);

    const resumed = await open("killed");
    await service.import(resumed, [agency], [of(2)]);
    await publish(resumed);
    expect(await shown(agency.code)).toEqual([2]);
  });
});

describe("two batches at once", () => {
  it("commit in the order of their numbers: over 20 rounds no reader sees release n + 1 without release n", async () => {
    const seen: number[] = [];
    let watching = true;
    const watcher = (async () => {
      while (watching) {
        const [row] = await service.database.query<{ n: number; top: number }>(
          "SELECT count(*)::integer AS n, coalesce(max(number), 0)::integer AS top FROM releases",
        );
        if (row!.n !== row!.top) seen.push(row!.top);
      }
    })();
    const before = await newest();
    for (let round = 0; round < 20; round += 1) {
      const agencies = [anAgency(), anAgency(), anAgency(), anAgency()];
      const batches = await Promise.all(
        agencies.map(async (agency, i) => {
          const batch = await open(`round ${round}, ${i}`);
          await batch.addAgencies([agency]);
          return batch;
        }),
      );
      const releases = await Promise.all(batches.map(publish));
      const first = before + 4 * round + 1;
      expect([...releases].sort((a, b) => a! - b!)).toEqual([first, first + 1, first + 2, first + 3]);
    }
    watching = false;
    await watcher;
    expect(seen).toEqual([]);
  });

  it("with one and the same document make one release: over 10 rounds the second publishes nothing", async () => {
    for (let round = 0; round < 10; round += 1) {
      const agency = anAgency();
      await service.publish([agency]);
      const report = aReport({ "application.received": round }, { agency: agency.code });
      const release = await newest();
      const releases = await Promise.all(
        ["a", "b"].map(async (name) => {
          const batch = await open(`same ${round} ${name}`);
          await service.import(batch, [agency], [report]);
          return publish(batch);
        }),
      );
      expect([...releases].sort()).toEqual([release + 1, null].sort());
      expect(await newest()).toBe(release + 1);
      expect(await shown(agency.code)).toEqual([round]);
    }
  });

  it("with two versions of one report leave exactly one of them shown, and the other as the version before", async () => {
    for (let round = 0; round < 10; round += 1) {
      const agency = anAgency();
      await service.publish([agency]);
      await Promise.all(
        [100, 200].map(async (value) => {
          const batch = await open(`versions ${round} ${value}`);
          await service.import(
            batch,
            [agency],
            [aReport({ "application.received": value }, { agency: agency.code })],
          );
          await publish(batch);
        }),
      );
      const spans = await service.database.query<{ valid_from: number; valid_to: number | null }>(
        "SELECT valid_from, valid_to FROM reports WHERE agency_code = $1 ORDER BY valid_from",
        [agency.code],
      );
      expect(spans).toEqual([
        { valid_from: spans[0]!.valid_from, valid_to: spans[1]!.valid_from },
        { valid_from: spans[0]!.valid_from + 1, valid_to: null },
      ]);
    }
  });
});

describe("a document that fails", () => {
  const broken = (report: Report): Report => ({ ...report, title: "x".repeat(301) }); // a title has at most 300 characters

  it("is rejected whole when one of its three reports is wrong: not a row stays", async () => {
    const agency = anAgency();
    await service.publish([agency]);
    const before = await service.rowCounts();
    const of = (year: number) => aReport({}, { agency: agency.code, year });
    const batch = await open("rejected");
    const file = aFiguresFile([agency], [of(2022), broken(of(2023)), of(2024)]);
    const imported = await batch.importDocument(file, {
      register: await batch.register(),
      keepDocument: true,
    });
    expect(imported.rejected).toBe(true);
    expect(imported.reports.map(({ outcome }) => outcome)).toEqual(["REJECTED", "REJECTED", "REJECTED"]);
    expect(await publish(batch)).toBeNull();
    expect(await service.rowCounts()).toEqual(before);
  });

  it("leaves nothing behind when a statement fails in its middle, and the batch goes on with the next one", async () => {
    const agency = anAgency();
    await service.publish([agency]);
    const of = (year: number) => aReport({}, { agency: agency.code, year });
    const batch = await open("failing");
    const before = await service.rowCounts();
    // The second of three reports meets a constraint: its first report, the document and the layout are there already by then.
    await service.database.query("ALTER TABLE reports ADD CONSTRAINT not_2001 CHECK (year <> 2001)");
    await expect(service.import(batch, [agency], [of(2002), of(2001), of(2003)])).rejects.toThrow("not_2001");
    expect(await service.rowCounts()).toEqual(before);

    await service.import(batch, [agency], [of(2002)]);
    await service.database.query("ALTER TABLE reports DROP CONSTRAINT not_2001");
    await publish(batch);
    const { reports } = await service.ask(
      "query ($a: ID!) { reports(where: { agency: { codes: [$a] } }) { nodes { year } } }",
      { a: agency.code },
    );
    expect(reports.nodes).toEqual([{ year: 2002 }]);
  });

  it("stores none of a list of agencies of which one fails", async () => {
    const [good, bad] = [anAgency(), anAgency({ validFrom: 2020.5 })];
    const before = await service.rowCounts();
    const batch = await open("agencies");
    await expect(batch.addAgencies([good, bad])).rejects.toThrow(/integer/);
    expect(await service.rowCounts()).toEqual({ ...before, batches: before.batches! + 1 });
    expect(await publish(batch)).toBeNull();
  });
});

describe("a rehearsal", () => {
  it("says what would happen and keeps nothing: no row in any table, and the real import still finds everything new", async () => {
    const agency = anAgency();
    const report = aReport({}, { agency: agency.code });
    const before = await service.rowCounts();
    const outcomes = await Batch.rehearse(service.database, TESTER, async (batch) => {
      await batch.addAgencies([agency]);
      const first = await service.import(batch, [agency], [report]);
      const again = await service.import(batch, [agency], [report]);
      const changed = await service.import(batch, [agency], [{ ...report, title: "改过的题目" }]);
      return [first, again, changed].map(({ reports }) => reports[0]!.outcome);
    });
    expect(outcomes).toEqual(["CREATED", "UNCHANGED", "REPLACED"]);
    expect(await service.rowCounts()).toEqual(before);

    const batch = await open("for real");
    expect(await batch.addAgencies([agency])).toBe(1);
    expect((await service.import(batch, [agency], [report])).reports[0]!.outcome).toBe("CREATED");
    await publish(batch);
  });

  it("keeps nothing when its work throws", async () => {
    const before = await service.rowCounts();
    const work = Batch.rehearse(service.database, TESTER, async (batch) => {
      await batch.addAgencies([anAgency()]);
      throw new Error("enough");
    });
    await expect(work).rejects.toThrow("enough");
    expect(await service.rowCounts()).toEqual(before);
  });
});

describe("originals", () => {
  it("are kept byte for byte once, however many reports they hold, and not at all where that is not wanted", async () => {
    const agency = anAgency();
    await service.publish([agency]);
    const file = aFiguresFile(
      [agency],
      [2020, 2021].map((year) => aReport({}, { agency: agency.code, year, title: "甲" })),
    );
    const batch = await open("without originals");
    const options = { register: await batch.register(), keepDocument: false };
    const { sha256 } = await batch.importDocument(file, options);
    const kept = () =>
      service.database.query("SELECT content, bytes FROM documents WHERE sha256 = $1", [sha256]);
    expect(await kept()).toEqual([{ content: null, bytes: file.bytes.length }]);

    await batch.importDocument(file, { ...options, keepDocument: true });
    expect(await kept()).toEqual([{ content: file.bytes, bytes: file.bytes.length }]);
    await batch.importDocument(file, options);
    expect(await kept()).toEqual([{ content: file.bytes, bytes: file.bytes.length }]);
    await publish(batch);
  });
});
