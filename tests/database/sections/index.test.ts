import type { Database } from "../../../src/db";
import { listSections, migrate, type SectionFilter } from "../../../src/db";
import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { sections } from "../../factories/sections";
import { Service } from "../../factories/service";
import { prepareStore, storeSections, syntheticTexts } from "../../factories/stored-sections";

/** Of 40 synthetic agencies over 8 years; one in 500 has a word that no other has. */
const YEARS = Array.from({ length: 8 }, (_, i) => 2017 + i);
const RARE = "养护鼋鼍。";

let service: Service;
let texts: string[];
beforeAll(async () => {
  service = await Service.start();
  const { database } = service;
  let n = 0;
  const reports = syntheticTexts(1, 41, YEARS).map((report) => ({
    ...report,
    texts: report.texts.map((text) => ((n += 1) % 500 === 7 ? text + RARE : text)),
  }));
  texts = reports.flatMap((report) => report.texts);
  await prepareStore(database);
  await storeSections(database, reports);
  await database.query("VACUUM ANALYZE report_sections");
  await database.query("ANALYZE");
});
afterAll(() => service.stop());

interface Plan {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly Plans?: readonly Plan[];
}

/** What PostgreSQL did for each statement of the list: every step of its plan. */
async function stepsOf(filter: SectionFilter): Promise<Plan[]> {
  const asked: [string, readonly unknown[]][] = [];
  const noting = Object.create(service.database) as Database;
  Object.defineProperty(noting, "query", {
    value: (sql: string, parameters: readonly unknown[]) => {
      asked.push([sql, [...parameters]]);
      return service.database.query(sql, parameters);
    },
  });
  await listSections(noting, { release: 1, filter, limit: 20 });
  const steps: Plan[] = [];
  const collect = (plan: Plan) => {
    steps.push(plan);
    plan.Plans?.forEach(collect);
  };
  for (const [sql, parameters] of asked) {
    const [row] = await service.database.query<{ "QUERY PLAN": { Plan: Plan }[] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
      parameters,
    );
    collect(row!["QUERY PLAN"][0]!.Plan);
  }
  expect(asked).toHaveLength(2);
  return steps;
}

const rowsOf = (step: Plan) => step["Actual Rows"] * step["Actual Loops"];

describe("a search among some thousands of sections", () => {
  it.each([
    ["a word of two characters", ["鼋鼍"]],
    ["one character", ["鼍"]],
    ["a phrase", ["养护鼋鼍"]],
    ["two words, one of which is common", ["公开", "鼋鼍"]],
    ["a word that is common", ["公开"]],
  ])("reads by the index of pairs for %s: the sections that have it, and no other", async (_, words) => {
    const hits = texts.filter((text) => words.every((word) => text.includes(word))).length;
    expect(texts.length).toBeGreaterThan(1500);
    expect(hits).toBeGreaterThan(1);
    const steps = await stepsOf({ words });
    const indexed = steps.filter((step) => step["Index Name"] === "report_sections_grams");
    expect(indexed.map(rowsOf)).toEqual([hits, hits]);
    // Once to count, once to find the page, and those of the page with their texts.
    const ofSections = steps.filter((step) => step["Relation Name"] === "report_sections");
    expect(ofSections.map((step) => step["Node Type"])).not.toContain("Seq Scan");
    expect(ofSections.map(rowsOf)).toEqual([hits, hits, Math.min(hits, 20)]);
  });

  it("counts what a plain search finds, of a word that is in a part of them", async () => {
    const { totalCount } = await listSections(service.database, {
      release: 1,
      filter: { words: ["培训"] },
      limit: 0,
    });
    expect(totalCount).toBe(texts.filter((text) => text.includes("培训")).length);
    expect(totalCount).toBeGreaterThan(0);
  });
});

describe("sections that were stored before they could be searched", () => {
  it("are folded when the service is brought up to date, and again when the rule is another", async () => {
    const older = await Service.start();
    const agency = anAgency();
    const said = sections(["一、总体情况", "政府資訊\n公開２次"]);
    await older.publish([agency], [aReport({}, { agency: agency.code, form: null, sections: said })]);
    const { database } = older;
    const folded = async () =>
      (await database.query<{ folded: string }>("SELECT folded FROM report_sections")).map(
        (row) => row.folded,
      );
    expect(await folded()).toEqual(["政府资讯公开2次"]);

    const isThere = async () =>
      (await database.query("SELECT FROM pg_proc WHERE proname = 'section_grams'")).length > 0;
    while (await isThere()) await database.source.undoLastMigration();
    await migrate(database);
    expect(await folded()).toEqual(["政府资讯公开2次"]);

    await database.query("UPDATE report_sections SET folded = 'old'");
    await migrate(database);
    expect(await folded()).toEqual(["old"]);
    await database.query("UPDATE reference_data SET version = 'older' WHERE name = 'folding'");
    await migrate(database);
    expect(await folded()).toEqual(["政府资讯公开2次"]);
    await older.stop();
  });
});
