import { correctObservation, recheckAll, reviewFindings, undoCorrection } from "../../../src/db";
import { buildSchema } from "../../../src/graphql";
import type { Agency, Report } from "../../../src/report";
import { anAgency } from "../../factories/agency";
import { deepQuestion, type Examples } from "../../factories/deep-question";
import { aReport } from "../../factories/report";
import { sixParts } from "../../factories/sections";
import { Service, TESTER } from "../../factories/service";

const schema = buildSchema();
const rootFields = Object.values(schema.getQueryType()!.getFields()).filter(({ args }) =>
  args.some(({ name }) => name === "release"),
);

const city = anAgency({ code: "371000", name: "威海市政府", type: "GOVERNMENT", validFrom: 2000 });
const under = { parent: city.code };
const old = anAgency({
  ...under,
  code: "371000-old",
  name: "威海市老局",
  validTo: 2023,
  successors: ["371000-new"],
});
const fresh = anAgency({ ...under, code: "371000-new", name: "威海市新局", validFrom: 2024 });
const other = anAgency({ ...under, code: "371000-other", name: "威海市别局" });
const agencies = [city, old, fresh, other];

/** Text of the agency's own, so that the reports of two years are found to have it in common. */
const OWN_WORDS =
  "本局全年举办海岸线生态修复专题开放日，邀请渔民代表走进监测船，讲解赤潮预警与海草床修复的进展，并把十二处排口的巡查记录逐月上网。";

function of(agency: Agency, year: number, received: number, words = OWN_WORDS): Report {
  const text = `${year}年，收到申请${received + 1}件，主动公开政府信息120条。${words}`;
  const scope = agency.type === "GOVERNMENT" ? ("CONSOLIDATED" as const) : ("OWN" as const);
  return aReport(
    { "application.received": received, "application.carried_over": received - 2 },
    { agency: agency.code, year, scope, sections: sixParts({ OVERVIEW: text }) },
  );
}

/** By the names of arguments; those of one field by its path. Empty: leave it out. */
const examples: Examples = {
  agency: `"${other.code}"`,
  code: `"${other.code}"`,
  year: "2024",
  years: "[2023, 2024]",
  indicator: '"application.received"',
  indicators: '["application.received", "outcome.granted", "application.carried_over@natural_person"]',
  asOf: '"2026-06-30"',
  where: "{}",
  first: "50",
  release: "$release",
  "Section.diff(to:)": '"1-0"',
  "Query.findings(where:)": "{ statuses: [FAILED, UNCERTAIN, NOT_ASSESSABLE] }",
};

const DEPTH = 4;
const questionOf = (root: string) =>
  `query ($release: Int) { ${deepQuestion(schema, root, examples, DEPTH)} }`;

let service: Service;
const before = new Map<string, string>();
const ask = async (root: string, release: number | null) =>
  JSON.stringify(await service.ask(questionOf(root), { release }));

let pinned: number;
beforeAll(async () => {
  service = await Service.start();
  await service.publish(agencies, [of(city, 2023, 9), of(old, 2023, 5), of(other, 2023, 4)]);
  await service.publish(agencies, [of(city, 2024, 8), of(fresh, 2024, 6), of(other, 2024, 7)]);
  await correct(other, 20);
  await decide("DISMISSED", "有说明");
  pinned = await newest();
  for (const { name } of rootFields) before.set(name, await ask(name, null));
});
afterAll(() => service.stop());

const newest = async () =>
  (await service.ask("{ releases(first: 1) { nodes { number } } }")).releases.nodes[0].number as number;

async function correct({ code }: Agency, value: number | null) {
  const { report } = await service.ask(`{ report(agency: "${code}", year: 2024) { id } }`);
  const cell = { reportId: Number(report.id), indicator: "application.received", reason: `应为 ${value}` };
  await correctObservation(service.database, TESTER, { ...cell, value });
  return cell;
}

async function decide(decision: "CONFIRMED" | "DISMISSED", note: string) {
  const { findings } = await service.ask("{ findings(first: 500) { nodes { id } } }");
  const ids = (findings.nodes as { id: string }[]).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(3);
  await reviewFindings(service.database, TESTER, ids, { decision, note });
}

/** All that can happen after a release. */
async function everythingChanges(): Promise<void> {
  await decide("CONFIRMED", "确有此误");
  const renamed = agencies.map((agency) => ({ ...agency, name: `${agency.name}（改）`, aliases: ["旧称"] }));
  await service.publish(renamed);
  await undoCorrection(service.database, TESTER, await correct(other, 21));
  await correct(other, null);
  await correct(fresh, 3);
  const words =
    "此版另写了别的话，与往年再没有相同之处，只谈港口防汛与老旧管网改造，逐条列明工程、经费和验收日期，并附群众来信的答复摘要。";
  const newer = [of(city, 2023, 1, words), of(old, 2023, 2, words), of(other, 2024, 70, words)];
  await service.publish([...renamed, anAgency(under)], newer);
  await service.publish(renamed, [
    of(city, 2024, 2),
    of(fresh, 2023, 12),
    of(fresh, 2024, 60),
    of(other, 2022, 3),
  ]);
  await service.publish([
    { ...old, successors: [], validTo: 2020, region: "371002" },
    { ...fresh, parent: null },
  ]);
  await recheckAll(service.database, TESTER);
  await decide("CONFIRMED", "再看");
}

describe("what a root field answers at a release, with all that can be asked below it", () => {
  it("asks deep: a report's figures, evidence, sections, claims, findings and their decisions", () => {
    expect(rootFields.length).toBeGreaterThan(10);
    const asked = questionOf("agency");
    for (const part of [
      "observations(",
      "evidence {",
      "sections",
      "claims {",
      "findings",
      "decisions {",
      "successors {",
    ])
      expect(asked).toContain(part);
    for (const part of ['"claims":[{', '"evidence":{', '"decisions":[{', '"corrections":[{', '"sections":[{'])
      expect(before.get("agency")).toContain(part);
  });

  it("stays the same, byte for byte, after newer versions, renames, other parents, corrections, decisions and a re-check", async () => {
    await everythingChanges();
    for (const { name } of rootFields) {
      const answer = await ask(name, pinned);
      expect([name, answer]).toEqual([name, before.get(name)]);
    }
  });

  it("is another from the newest release, of every root field: the changes can be seen", async () => {
    for (const { name } of rootFields)
      expect([name, (await ask(name, null)) !== before.get(name)]).toEqual([name, true]);
  });
});
