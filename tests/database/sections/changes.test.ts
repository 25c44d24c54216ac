import { Batch } from "../../../src/db";
import { anAgency } from "../../factories/agency";
import { aReport } from "../../factories/report";
import { sections, type Part } from "../../factories/sections";
import { Service, TESTER } from "../../factories/service";

let service: Service;
const one = anAgency({ name: "威海市对照甲局" });
const copier = anAgency({ name: "威海市对照乙局" });
const of = (agency: typeof one, year: number, ...parts: Part[]) =>
  aReport({}, { agency: agency.code, year, form: null, sections: sections(...parts) });
const PLANS = "存在的主要问题及改进情况";

/** Release 1: two years of one agency, one of another. Release 2: a new version of 2023. A batch that nobody published has 2022. */
let hidden: number;
beforeAll(async () => {
  service = await Service.start();
  await service.publish(
    [one, copier],
    [
      of(
        one,
        2024,
        ["一、总体情况", "总。"],
        ["（一）主动公开工作", "公开3条。"],
        ["（二）解读"],
        [`二、${PLANS}`, "一是慢。二是少。"],
      ),
      of(
        one,
        2023,
        ["一、概述", "总。"],
        ["（一）主动公开情况", "公开2条。"],
        [`二、${PLANS}`, "一是慢。二是散。"],
      ),
      of(copier, 2024, [`一、${PLANS}`, "一是慢。二是少。"]),
    ],
  );
  await service.publish(
    [one],
    [of(one, 2023, ["一、概述", "总。"], ["（一）主动公开情况", "公开2条。"], [`二、${PLANS}`, "一是新。"])],
  );
  const batch = await Batch.open(service.database, "never published", TESTER);
  const imported = await service.import(batch, [one], [of(one, 2022, ["一、概述", "秘密。"])]);
  hidden = imported.reports[0]!.reportId!;
});
afterAll(() => service.stop());

interface Found {
  readonly id: string;
  readonly title: string;
  readonly previous: { readonly id: string; readonly title: string; readonly text: string } | null;
}

async function sectionsOf(agency: string, year: number, release?: number): Promise<Found[]> {
  const { sections: found } = await service.ask(
    `query ($agency: ID!, $year: Int!, $release: Int) {
       sections(where: { agency: { codes: [$agency] }, years: [$year] }, release: $release) {
         nodes { id title previous { id title text } } } }`,
    { agency, year, release },
  );
  return found.nodes;
}

const diff = (agency: string, year: number, kinds: string[], to: string, release?: number) =>
  service.answer(
    `query ($agency: ID!, $year: Int!, $kinds: [SectionKind!], $to: ID!, $release: Int) {
       report(agency: $agency, year: $year, release: $release) { sections(kinds: $kinds) { diff(to: $to) { op text } } } }`,
    { agency, year, kinds, to, release },
  );

describe("Section.previous", () => {
  it("is the same section of last year's report, or null where there is none or no such report", async () => {
    const found = await sectionsOf(one.code, 2024);
    expect(found.map(({ title, previous }) => [title, previous?.title ?? null])).toEqual([
      ["总体情况", "概述"],
      ["主动公开工作", "主动公开情况"],
      ["解读", null],
      [PLANS, PLANS],
    ]);
    for (const [agency, year] of [
      [one.code, 2023],
      [copier.code, 2024],
    ] as const)
      expect((await sectionsOf(agency, year)).every(({ previous }) => previous === null)).toBe(true);
  });

  it("is of the version that the release shows", async () => {
    const plansAt = async (release: number) =>
      (await sectionsOf(one.code, 2024, release)).at(-1)!.previous!.text;
    expect([await plansAt(1), await plansAt(2)]).toEqual(["一是慢。二是散。", "一是新。"]);
  });

  it("takes as many statements for all sections of all reports as for one", async () => {
    const statementsOf = (first: number) =>
      service.statementsOf(
        `{ sections(where: { years: [2024] }, first: ${first}) { nodes { title previous { text report { year } } } } }`,
      );
    const [few, many] = [await statementsOf(1), await statementsOf(100)];
    // The newest release, the count, the page; the reports, those of their agencies, their sections, the reports before.
    expect([few.length, many.length]).toEqual([7, 7]);
  });
});

describe("Section.diff", () => {
  const SAME = { op: "SAME", text: "一是慢。" };
  const idOf = async (agency: string, year: number, release?: number) =>
    (await sectionsOf(agency, year, release)).at(-1)!.id;

  it("goes from the section to the other: ADDED is only in the other", async () => {
    const before = await idOf(one.code, 2023, 1);
    const now = await idOf(one.code, 2024);
    const [forth, back] = [
      await diff(one.code, 2024, ["PROBLEMS_AND_PLANS"], before, 1),
      await diff(one.code, 2023, ["PROBLEMS_AND_PLANS"], now, 1),
    ];
    const [few, loose] = ["二是少。", "二是散。"];
    expect(forth.data.report.sections[0].diff).toEqual([
      SAME,
      { op: "REMOVED", text: few },
      { op: "ADDED", text: loose },
    ]);
    expect(back.data.report.sections[0].diff).toEqual([
      SAME,
      { op: "REMOVED", text: loose },
      { op: "ADDED", text: few },
    ]);
  });

  it("takes a section of another agency, and of a version that was replaced since", async () => {
    const other = await diff(one.code, 2024, ["PROBLEMS_AND_PLANS"], await idOf(copier.code, 2024));
    expect(other.data.report.sections[0].diff).toEqual([SAME, { op: "SAME", text: "二是少。" }]);
    const replaced = await diff(one.code, 2023, ["PROBLEMS_AND_PLANS"], await idOf(one.code, 2023, 1));
    expect(replaced.data.report.sections[0].diff).toEqual([
      { op: "REMOVED", text: "一是新。" },
      { op: "ADDED", text: "一是慢。" },
      { op: "ADDED", text: "二是散。" },
    ]);
  });

  it("refuses what the release does not show, what was never published, and what is no id: by name, the rest stands", async () => {
    const later = await idOf(one.code, 2023, 2);
    const now = await idOf(one.code, 2024);
    const cases: readonly (readonly [string, number?])[] = [
      [later, 1],
      [`${hidden}-0`],
      ["99999999-0"],
      ["99999999999999999999-0"],
      [`${now}0`],
      ["-1-0"],
      ["seed"],
      [""],
    ];
    for (const [to, release] of cases) {
      const { data, errors } = await diff(one.code, 2024, ["PROBLEMS_AND_PLANS"], to, release);
      expect(data.report.sections).toEqual([{ diff: null }]);
      expect(errors.map(({ extensions }) => extensions)).toEqual([
        {
          allowed: { query: "sections" },
          code: "BAD_ARGUMENT",
          messageZh: `第 ${release ?? 2} 版数据中没有章节 ${to}；to 须为 Section.id，形如 12-3`,
          messageEn: `release ${release ?? 2} shows no section ${to}; to must be a Section.id, such as 12-3`,
        },
      ]);
      expect(JSON.stringify([data, errors])).not.toContain("秘密");
    }
  });
});
