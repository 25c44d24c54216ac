import { indicatorByCode } from "../../../../src/catalogue";
import {
  breaksOf,
  compare,
  comparisonWarnings,
  successionBreaks,
  successionOf,
  type CompareQuestion,
} from "../../../../src/compare";
import { rankPage, rankWarnings, unrankedAgencies, type RankQuestion } from "../../../../src/rank";
import type { Body } from "../../../factories/bodies";
import { follow, RECEIVED, received } from "../../../factories/follow";
import { Service } from "../../../factories/service";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

const YEARS = [2018, 2019, 2020];

/** 小 (5) goes into 大 (20); 旧 becomes 新; 分 is split into 东 and 西. */
const REFORM: Record<"小" | "大" | "旧" | "新" | "分" | "东" | "西", Body> = {
  小: { until: 2018, to: ["大"], filed: { 2018: received(5) } },
  大: { filed: { 2018: received(20), 2019: received(27), 2020: received(28) } },
  旧: { until: 2018, to: ["新"], filed: { 2018: received(3, { form: "A2014" }) } },
  新: { from: 2019, filed: { 2019: received(4), 2020: received(6, { scope: "CONSOLIDATED" }) } },
  分: { until: 2018, to: ["东", "西"], filed: { 2018: received(9) } },
  东: { from: 2019, filed: { 2019: received(1), 2020: received(0) } },
  西: { from: 2019, filed: { 2019: received(2) } },
};

async function compared(names: readonly string[], more: Partial<CompareQuestion> = {}) {
  const { agencies, release } = await follow(service, REFORM);
  const asked = names.map((name) => agencies.find((agency) => agency.name === name)!);
  const question: CompareQuestion = {
    ...{ release, agencies: asked, indicators: [RECEIVED], years: YEARS, scope: "OWN", figures: "CORRECTED" },
    followSuccession: true,
    ...more,
  };
  service.statements.length = 0;
  const table = await compare(service.database, question);
  const cells = table.cells.map(({ value, reason }) => value ?? reason);
  const width = question.indicators.length * YEARS.length;
  const rows = names.map((_, i) => cells.slice(i * width, (i + 1) * width));
  return { ...table, table, rows, statements: service.statements.length };
}

describe("a comparison where succession is followed", () => {
  it("keeps the row of each agency asked for: one that is no more goes on as its heir, a split one does not go on", async () => {
    const { rows, cells, statements } = await compared(["小", "大", "旧", "新", "分", "东"]);
    expect(rows).toEqual([
      [5, 27, 28], // its own 5, then those of 大
      [25, 27, 28], // 5 + 20
      [3, 4, "OTHER_SCOPE"],
      [3, 4, "OTHER_SCOPE"],
      [9, "BREAK", "BREAK"],
      ["BREAK", 1, 0],
    ]);
    expect(cells.slice(0, 4).map(({ reportId, status }) => [reportId !== null, status])).toEqual([
      [true, "REPORTED"],
      [true, "REPORTED"],
      [true, "REPORTED"],
      [false, "COMPUTED"],
    ]);
    expect(statements).toBe(4); // layouts twice, figures, who stands for whom
  });

  it("without it, each has its own alone", async () => {
    const { rows } = await compared(["小", "大", "新", "东"], { followSuccession: false });
    expect(rows).toEqual([
      [5, "NOT_APPLICABLE", "NOT_APPLICABLE"],
      [20, 27, 28],
      ["NOT_APPLICABLE", 4, "OTHER_SCOPE"],
      ["NOT_APPLICABLE", 1, 0],
    ]);
  });

  it("sees the forms and scopes of predecessors: 新 changed from A2014 to C2021, and filed 2020 in the other scope", async () => {
    const { table, cells } = await compared(["大", "新"]);
    expect(breaksOf(table).filter(({ cause }) => cause === "FORM")).toMatchObject([
      { agency: { name: "新" }, fromYear: 2018, toYear: 2019, fromForm: "A2014", toForm: "C2021" },
    ]);
    const warnings = comparisonWarnings(table);
    expect(warnings).toMatchObject([
      { code: "SUCCESSION_FOLLOWED", affected: [] },
      { code: "OTHER_SCOPE", affected: [expect.any(String)] },
      { code: "NOT_COMPARABLE", affected: [expect.any(String)] },
      { code: "MIXED_FORMS" },
    ]);
    expect(warnings[1]!.messageZh).toContain("新");
    expect(cells.map(({ comparable }) => comparable)).toEqual([
      "FULL",
      "FULL",
      "FULL",
      "PARTIAL",
      "FULL",
      "NONE",
    ]);
  });

  it("follows several indicators at once, each by its own rule", async () => {
    const indicators = [RECEIVED, indicatorByCode("penalty.items_change")!];
    const { rows } = await compared(["大"], { indicators });
    expect(rows).toEqual([[25, 27, 28, "NOT_IN_FORM", "NOT_IN_FORM", "NOT_IN_FORM"]]);
  });
});

describe("breaks by succession", () => {
  const successionBreaksOf = async <Name extends string>(
    bodies: Record<Name, Body>,
    name: Name,
    years = YEARS,
  ) => {
    const { codes, release } = await follow(service, bodies);
    service.statements.length = 0;
    const succession = await successionOf(service.database, release, [codes[name]]);
    expect(service.statements).toHaveLength(1);
    return successionBreaks(succession, codes[name], years).map(({ agency, ...rest }) => {
      expect(agency).toBe(codes[name]);
      return rest;
    });
  };

  it("FULL: the same duties under another name, or all of them in one agency", async () => {
    expect(await successionBreaksOf(REFORM, "新")).toEqual([
      {
        ...{ fromYear: 2018, toYear: 2019, comparability: "FULL" },
        noteZh: "2018 年为旧，2019 年为新：职责相同，可以相比。",
        noteEn: "2018: 旧; 2019: 新: the same duties in other hands.",
      },
    ]);
    expect(await successionBreaksOf(REFORM, "旧")).toMatchObject([
      { fromYear: 2018, toYear: 2019, comparability: "FULL" },
    ]);
    expect(await successionBreaksOf(REFORM, "大")).toMatchObject([
      {
        fromYear: 2018,
        toYear: 2019,
        comparability: "FULL",
        noteZh: "2018 年为小、大，2019 年为大：职责相同，可以相比。",
      },
    ]);
  });

  it("PARTIAL: a dissolved agency followed into a bigger one, and an agency that joins without having been another", async () => {
    expect(await successionBreaksOf(REFORM, "小")).toMatchObject([
      {
        fromYear: 2018,
        toYear: 2019,
        comparability: "PARTIAL",
        noteEn: "2018: 小; 2019: 大: not the same range of duties; a trend at most.",
      },
    ]);
    const joined: Record<"甲" | "乙" | "丙", Body> = {
      甲: { until: 2018, to: ["丙"] },
      乙: { from: 2018, until: 2018, to: ["丙"] },
      丙: { from: 2019 },
    };
    expect(await successionBreaksOf(joined, "丙", [2017, 2018, 2019])).toMatchObject([
      { fromYear: 2017, toYear: 2018, comparability: "PARTIAL" }, // 甲, then 甲 and 乙
      { fromYear: 2018, toYear: 2019, comparability: "FULL" },
    ]);
  });

  it("NONE: out of a split; none where all came together again, and none in years without anybody", async () => {
    expect(await successionBreaksOf(REFORM, "东")).toMatchObject([
      { fromYear: 2018, toYear: 2019, comparability: "NONE" },
    ]);
    const again: Record<"分" | "东" | "西" | "合", Body> = {
      分: { until: 2015, to: ["东", "西"] },
      东: { from: 2016, until: 2016, to: ["合"] },
      西: { from: 2016, until: 2016, to: ["合"] },
      合: { from: 2018 },
    };
    expect(await successionBreaksOf(again, "合", [2018, 2015, 2016, 2017])).toMatchObject([
      { fromYear: 2015, toYear: 2016, comparability: "FULL" },
      { fromYear: 2016, toYear: 2018, comparability: "FULL" },
    ]);
    expect(await successionBreaksOf(REFORM, "大", [2019, 2020])).toEqual([]);
  });

  it("an agency that the register does not know, or that nobody followed, has nothing behind it", async () => {
    const { codes, release } = await follow(service, { 独: { from: 2019 } });
    const succession = await successionOf(service.database, release, [codes.独, "x-unknown"]);
    expect([succession.heirOf(codes.独), succession.heirOf("x-unknown")]).toEqual([codes.独, "x-unknown"]);
    expect([succession.isSplit(codes.独), succession.membersOf("x-unknown")]).toEqual([false, []]);
    expect(successionBreaks(succession, codes.独, [2018, 2019, 2020])).toEqual([]);
  });
});

describe("a ranking where succession is followed", () => {
  it("gives each standing agency once, page by page: 大 25, 新 3, and apart the split one and its halves", async () => {
    const { codes, release } = await follow(service, {
      ...REFORM,
      旧: { ...REFORM.旧, filed: { 2018: received(25) } },
    });
    const question: RankQuestion = {
      ...{ release, year: 2018, scope: "OWN", figures: "CORRECTED", followSuccession: true },
      ...{ indicator: RECEIVED, scheme: null, filter: { codes: Object.values(codes) } },
      ...{ direction: "DESC", ties: "COMPETITION", tieOrder: "CODE", minDenominator: null },
    };
    const name = (code: string) => Object.entries(codes).find(([, one]) => one === code)![0];
    const pages = [];
    for (const after of [0, 1, 2])
      pages.push((await rankPage(service.database, question, { after, limit: 1 })).rows);
    expect(
      pages.map((page) =>
        page.map(({ code, rank, value, reportId }) => [name(code), rank, value, reportId !== null]),
      ),
    ).toEqual([
      [["大", 1, 25, false]], // 5 + 20, of no one report
      [["新", 1, 25, true]],
      [],
    ]);
    const apart = await unrankedAgencies(service.database, question, { after: 0, limit: 9 });
    expect(apart.map(({ code, value, reason }) => [name(code), value, reason])).toEqual([
      ["分", 9, "BREAK"],
      ["东", null, "BREAK"],
      ["西", null, "BREAK"],
    ]);
    const counts = await rankPage(service.database, question, { after: 0, limit: 0 });
    expect(counts).toMatchObject({ rankedCount: 2, peerCount: 5 });
    const warnings = (followSuccession: boolean) =>
      rankWarnings({ ...question, followSuccession }, counts.inOtherScope).map(({ code }) => code);
    expect([warnings(true), warnings(false)]).toEqual([
      ["SUCCESSION_FOLLOWED", "SIZE_NOT_MERIT"],
      ["SIZE_NOT_MERIT"],
    ]);
  });
});
