import fc from "fast-check";
import { Figures, judgeOwnHistory, judgeZerosAfterCases, type YearFigures } from "../../../../src/checks";
import type { FormCode } from "../../../../src/catalogue";
import { aReport, type Figures as Cells } from "../../../factories/report";

const yearOf = (year: number, cells: Cells, form: FormCode = "C2021"): YearFigures => ({
  report: year,
  year,
  figures: Figures.ofReport(aReport(cells, { year, form })),
});
/** One figure of each year, the last of them judged. */
const judged = (code: string, values: Readonly<Record<number, number | null>>, form?: FormCode) => {
  const years = Object.entries(values).map(([year, value]) => yearOf(Number(year), { [code]: value }, form));
  return judgeOwnHistory(years.at(-1)!, years.slice(0, -1));
};

describe("JUMP_OWN_HISTORY against last year", () => {
  it("tells of 66 → 372 documents in force (5.6 times) with both cells, as in Huaian 2025", () => {
    const outcome = judged("normative.in_force", { 2024: 66, 2025: 372 })!;
    expect(outcome).toMatchObject({
      status: "FAILED",
      subject: "own_history",
      indicators: ["normative.in_force"],
    });
    expect(outcome.messageZh).toContain("行政规范性文件现行有效件数 66 → 372 件（2024 → 2025 年，5.6 倍）");
    expect(outcome.messageEn).toContain("66 → 372 件 (2024 → 2025, 5.6 times)");
    expect(outcome.evidence).toEqual([
      { report: null, indicator: "normative.in_force" },
      { report: 2024, indicator: "normative.in_force" },
    ]);
  });

  it.each([
    ["five times and no more", { 2024: 10, 2025: 50 }, false],
    ["more than five times", { 2024: 10, 2025: 51 }, true],
    ["a base of 9", { 2024: 9, 2025: 90 }, false],
    ["a fifth", { 2024: 50, 2025: 10 }, false],
    ["less than a fifth", { 2024: 50, 2025: 9 }, true],
    ["down to nothing", { 2024: 10, 2025: 0 }, true],
    ["a blank", { 2024: 100, 2025: null }, false],
    ["a blank before", { 2024: null, 2025: 100 }, false],
    ["a year without a report between", { 2023: 10, 2025: 500 }, false],
  ] as const)("%s: %j tells is %s", (_, values, tells) => {
    expect(judged("penalty.decisions", values) !== null).toBe(tells);
  });

  it("says that 万元 and 元 may be mixed where an amount is ten thousand times as large", () => {
    expect(judged("charge.amount", { 2024: 7730.28, 2025: 77302800 })!.messageZh).toContain("元与万元混用");
  });

  it("never compares across a break: 3 → 300 applications from A2014 to B2019 is PARTIAL, and silent", () => {
    const [before, now] = [
      yearOf(2018, { "application.received": 30 }, "A2014"),
      yearOf(2019, { "application.received": 300 }, "B2019"),
    ];
    expect(judgeOwnHistory(now, [before])).toBeNull();
    expect(
      judgeOwnHistory(yearOf(2021, { "application.received": 300 }), [
        yearOf(2020, { "application.received": 30 }, "B2019"),
      ]),
    ).not.toBeNull();
  });

  it("is silent on members, which jump with their totals", () => {
    expect(judged("application.received@business", { 2024: 10, 2025: 900 })).toBeNull();
  });

  it("tells of the five strongest, and how many more there are", () => {
    const codes = ["licence", "penalty", "coercion"]
      .map((one) => `${one}.decisions`)
      .concat(["issued", "repealed", "in_force"].map((one) => `normative.${one}`));
    const year = (n: number, value: (i: number) => number) =>
      yearOf(n, Object.fromEntries(codes.map((code, i) => [code, value(i)])));
    const outcome = judgeOwnHistory(
      year(2025, (i) => 1000 * (i + 1)),
      [year(2024, () => 20)],
    )!;
    expect(outcome.indicators).toEqual([...codes].reverse().slice(0, 5));
    expect(outcome.messageZh).toContain("有 6 项变动很大");
    expect(outcome.messageZh).toContain("另有 1 项");
  });
});

describe("JUMP_OWN_HISTORY against three and more years", () => {
  it.each([
    ["a calm series", { 2021: 100, 2022: 104, 2023: 98, 2024: 101, 2025: 330 }, true],
    ["a restless one", { 2021: 100, 2022: 300, 2023: 60, 2024: 150, 2025: 330 }, false],
    ["two years only", { 2023: 98, 2024: 101, 2025: 330 }, false],
    ["a new level that has lasted a year", { 2021: 100, 2022: 104, 2023: 98, 2024: 330, 2025: 340 }, false],
    ["three equal years and twice as many", { 2022: 100, 2023: 100, 2024: 100, 2025: 200 }, false],
    ["small counts", { 2021: 3, 2022: 3, 2023: 4, 2024: 3, 2025: 14 }, false],
  ] as const)("%s: %j tells is %s", (_, values, tells) => {
    expect(judged("penalty.decisions", values) !== null).toBe(tells);
  });

  it("does not depend on the order of the years", () => {
    const years = [90, 110, 95, 105].map((value, i) => yearOf(2021 + i, { "licence.decisions": value }));
    const now = yearOf(2025, { "licence.decisions": 400 });
    const said = judgeOwnHistory(now, years);
    expect(said!.messageZh).toContain("此前 4 年的中位数 100，4 倍");
    fc.assert(
      fc.property(fc.shuffledSubarray(years, { minLength: 4 }), (some) => {
        expect(judgeOwnHistory(now, some)).toEqual(said);
      }),
    );
  });
});

describe("ZEROS_AFTER_CASES", () => {
  const nothing = yearOf(2025, {
    ...Object.fromEntries(
      ["received", "completed", "carried_over"].flatMap((one) => [
        [`application.${one}`, 0],
        [`application.${one}@natural_person`, 0],
      ]),
    ),
    ...{ "outcome.granted": 0, "outcome.granted@natural_person": 0 },
  });

  it("tells of a report of zeros after one that carried 3 over, with that cell", () => {
    const outcome = judgeZerosAfterCases(nothing, yearOf(2024, { "application.carried_over": 3 }))!;
    expect(outcome.messageZh).toContain("2024 年度报告还有结转下年度继续办理 3 件");
    expect(outcome.evidence).toEqual([{ report: 2024, indicator: "application.carried_over" }]);
  });

  it("is silent where last year's had none on hand, and where one figure is there", () => {
    expect(judgeZerosAfterCases(nothing, yearOf(2024, { "application.carried_over": 0 }))).toBeNull();
    const one = yearOf(2025, { "licence.decisions": 1 });
    expect(judgeZerosAfterCases(one, yearOf(2024, { "application.carried_over": 3 }))).toBeNull();
  });
});
