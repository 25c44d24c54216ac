import { checkAcrossYears, type Finding, type YearReport } from "../../../../src/checks";
import { aYear } from "../../../factories/year-report";
import type { Figures } from "../../../factories/report";

/** All but PASS, by rule and subject. */
const found = (earlier: YearReport, later: YearReport): Finding[] =>
  checkAcrossYears(earlier, later).filter(({ status }) => status !== "PASS");
const wrong = (earlier: YearReport, later: YearReport) =>
  found(earlier, later).filter(({ status }) => status !== "NOT_ASSESSABLE");

/** The factory hands one application of a natural person on. */
const carriedIn = { "application.carried_in": 1, "application.carried_in@natural_person": 1 };
const stock = (issued: Figures[string], repealed: Figures[string], inForce: Figures[string]): Figures => ({
  ...carriedIn,
  "normative.issued": issued,
  "normative.repealed": repealed,
  "normative.in_force": inForce,
});

describe("CARRIED_APPLICATIONS: 上年结转 is last year's 结转下年度", () => {
  it("is silent where 1 was handed on and 1 taken over, in 总计 and in each column", () => {
    expect(found(aYear(2023), aYear(2024, carriedIn))).toEqual([]);
  });

  it("tells of 1 handed on and 0 taken over in one WARNING with 总计 and the column 自然人", () => {
    const [finding, ...more] = found(aYear(2023), aYear(2024));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: "CARRIED_APPLICATIONS",
      severity: "WARNING",
      status: "FAILED",
      subject: "application.carried_in",
      expected: 1,
      actual: 0,
      indicators: ["application.carried_in", "application.carried_in@natural_person"],
      evidence: [
        { report: null, indicator: "application.carried_in" },
        { report: null, indicator: "application.carried_in@natural_person" },
        { report: 2023, indicator: "application.carried_over" },
        { report: 2023, indicator: "application.carried_over@natural_person" },
      ],
      messageZh:
        "“二、上年结转政府信息公开申请数量”行“总计”列：按 2023 年报告应为 1（结转下年度继续办理），2024 年报告为 0 件，少 1 件。" +
        "同一行另有：自然人应为 1，为 0。" +
        "请先查是否漏填或填错列，再查上一年报告是否更正过。",
    });
    expect(finding!.messageEn).toContain(
      "by the report of 2023 it should be 1 (Applications carried over), in the report of 2024 it is 0, 1 too few.",
    );
  });

  it("tells of the columns alone where 1 moved from 自然人 to 商业企业 and 总计 stays 1", () => {
    const moved = { "application.carried_in": 1, "application.carried_in@business": 1 };
    expect(found(aYear(2023), aYear(2024, moved))).toMatchObject([
      {
        expected: 1,
        actual: 0,
        indicators: ["application.carried_in@natural_person", "application.carried_in@business"],
      },
    ]);
  });

  it("finds nothing in a blank row where 0 was handed on, and a FAILED one with actual null where 1 was", () => {
    const members = [
      "natural_person",
      "business",
      "research",
      "public_welfare",
      "legal_service",
      "other_organisation",
    ];
    const blank = Object.fromEntries(
      ["", ...members.map((member) => `@${member}`)].map((at) => [`application.carried_in${at}`, null]),
    );
    const nothing = { "application.carried_over": 0, "application.carried_over@natural_person": 0 };
    expect(wrong(aYear(2023, nothing), aYear(2024, blank))).toEqual([]);
    const [finding, ...more] = wrong(aYear(2023), aYear(2024, blank));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      status: "FAILED",
      expected: 1,
      actual: null,
      indicators: ["application.carried_in"],
    });
    expect(finding!.messageZh).toContain("2024 年报告未填");
  });

  it("judges the columns where only 总计 is blank: 1 and 1 agree, and nothing is said but that 总计 cannot be judged", () => {
    const onlyColumns = { "application.carried_in": null, "application.carried_in@natural_person": 1 };
    expect(found(aYear(2023), aYear(2024, onlyColumns))).toMatchObject([
      { status: "NOT_ASSESSABLE", expected: 1, actual: null },
    ]);
    const other = { ...onlyColumns, "application.carried_in@natural_person": 3 };
    expect(found(aYear(2023), aYear(2024, other))).toMatchObject([
      { status: "FAILED", expected: 1, actual: 3, indicators: ["application.carried_in@natural_person"] },
    ]);
  });

  it("cannot judge a blank 总计 of last year (36 is not 35), nor a dash there", () => {
    for (const nothing of [null, "NOT_APPLICABLE"] as const) {
      const before = { "application.carried_over": nothing };
      const after = { ...carriedIn, "application.carried_in": 36 };
      expect(found(aYear(2023, before), aYear(2024, after))).toMatchObject([
        { status: "NOT_ASSESSABLE", expected: null, actual: 36 },
      ]);
    }
  });

  it("counts a blank column as 0 where 总计 is given: 1 in 自然人 and a blank in 商业企业 agree with 1 and 0", () => {
    expect(found(aYear(2023, { "application.carried_over@business": null }), aYear(2024, carriedIn))).toEqual(
      [],
    );
    expect(
      found(aYear(2023), aYear(2024, { ...carriedIn, "application.carried_in@business": null })),
    ).toEqual([]);
  });

  it("lives through the new form of 2021 and has no beginning in 2018, whose sheet knows no 结转", () => {
    expect(found(aYear(2020, {}, { form: "B2019" }), aYear(2021))).toMatchObject([
      { status: "FAILED", expected: 1, actual: 0 },
    ]);
    expect(found(aYear(2020, {}, { form: "B2019" }), aYear(2021, carriedIn))).toEqual([]);
    expect(checkAcrossYears(aYear(2018, {}, { form: "A2014" }), aYear(2019, {}, { form: "B2019" }))).toEqual(
      [],
    );
    expect(checkAcrossYears(aYear(2017, {}, { form: null }), aYear(2018, {}, { form: null }))).toEqual([]);
  });

  it("is UNCERTAIN and INFO where the agency took over another's duties, which is named", () => {
    const [finding] = found(
      aYear(2023),
      aYear(2024, { "application.carried_in": 5 }, { tookOver: ["371000-old"] }),
    );
    expect(finding).toMatchObject({
      status: "UNCERTAIN",
      severity: "INFO",
      expected: 1,
      actual: 5,
      related: ["371000-old"],
    });
    expect(finding!.messageZh).toContain("承接了 371000-old 的职责");
  });

  it("never compares 2022 with 2024", () => {
    expect(() => checkAcrossYears(aYear(2022), aYear(2024))).toThrow("2024 does not follow 2022");
  });

  it("keeps its facts while all numbers stay, and changes them when any column does", () => {
    const facts = (later: Figures) => found(aYear(2023), aYear(2024, later))[0]!.facts;
    expect(facts({})).toBe(facts({ "application.received": 3 }));
    expect(facts({ "application.carried_in@natural_person": 2 })).not.toBe(
      facts({ "application.carried_in@natural_person": 3 }),
    );
  });
});

describe("DOCUMENTS_IN_FORCE: 现行有效 is last year's, more by 制发 and less by 废止", () => {
  it("is silent on 597 + 50 − 227 = 420, and on a blank 废止 beside 12 + 3 = 15", () => {
    expect(found(aYear(2023, stock(0, 0, 597)), aYear(2024, stock(50, 227, 420)))).toEqual([]);
    expect(found(aYear(2023, stock(0, 0, 12)), aYear(2024, stock(3, null, 15)))).toEqual([]);
  });

  it("finds 430 where 597 + 50 − 227 = 420, says what makes it up and that 10 are too many", () => {
    const [finding, ...more] = found(aYear(2023, stock(0, 0, 597)), aYear(2024, stock(50, 227, 430)));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: "DOCUMENTS_IN_FORCE",
      severity: "WARNING",
      status: "FAILED",
      subject: "normative.in_force",
      expected: 420,
      actual: 430,
    });
    expect(finding!.messageZh).toBe(
      "“行政规范性文件”行“现行有效件数”列：按 2023 年报告应为 597（现行有效件数）+ 50（本年制发件数）− 227（本年废止件数）= 420 件，" +
        "2024 年报告为 430 件，多 10 件。请先查失效、修订是否计入，再查两年口径（本级或汇总）是否一致。",
    );
  });

  it("takes the 16 amended of 22（其中修订 16 件） as lawful: 100 + 22 = 122 or 106 are both right, 110 is UNCERTAIN and INFO", () => {
    const remarks = new Map([["normative.issued", "其中修订 16 件"]]);
    const year = (inForce: number) =>
      found(aYear(2024, stock(0, 0, 100)), aYear(2025, stock(22, 0, inForce), { remarks }));
    expect([year(122), year(106)]).toEqual([[], []]);
    expect(year(110)).toMatchObject([{ status: "UNCERTAIN", severity: "INFO", expected: 122, actual: 110 }]);
  });

  it("is UNCERTAIN and INFO where one of a government's two reports states its scope and the other does not", () => {
    const later = aYear(2025, stock(5, 0, 400), { scopeStated: false, scope: "CONSOLIDATED" });
    expect(found(aYear(2024, stock(8, 26, 66)), later)).toMatchObject([
      { status: "UNCERTAIN", severity: "INFO" },
    ]);
  });

  it("finds 66 → 372 though 制发 and 废止 were not seen: 306 would have to be issued, after 8 the year before", () => {
    const [finding, ...more] = found(
      aYear(2024, stock(8, 26, 66)),
      aYear(2025, stock("NOT_EXTRACTED", "NOT_EXTRACTED", 372)),
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ status: "UNCERTAIN", severity: "WARNING", expected: null, actual: 372 });
    expect(finding!.messageZh).toContain("本年须制发不少于 306 件，而制发件数未见，上一年只制发 8 件");
  });

  it("cannot judge 66 → 100 or 66 → 20 where 制发 and 废止 were not seen: both can be reached", () => {
    for (const inForce of [100, 20]) {
      const later = aYear(2025, stock("NOT_EXTRACTED", "NOT_EXTRACTED", inForce));
      expect(found(aYear(2024, stock(8, 26, 66)), later)).toMatchObject([{ status: "NOT_ASSESSABLE" }]);
    }
  });

  it("finds 90 where 66 + 8 with any 废止 is at most 74, and 50 where 66 − 10 with any 制发 is at least 56", () => {
    const tooMany = aYear(2025, stock(8, "NOT_EXTRACTED", 90));
    const tooFew = aYear(2025, stock("NOT_EXTRACTED", 10, 50));
    for (const later of [tooMany, tooFew])
      expect(found(aYear(2024, stock(8, 26, 66)), later)).toMatchObject([
        { status: "FAILED", expected: null },
      ]);
    const possible = aYear(2025, stock(8, "NOT_EXTRACTED", 70));
    expect(found(aYear(2024, stock(8, 26, 66)), possible)).toMatchObject([{ status: "NOT_ASSESSABLE" }]);
  });

  it("does not hold 2021's 现行有效 against 2020's 对外公开总数量: two stocks", () => {
    const before = aYear(2020, { "normative.public_stock": 500 }, { form: "B2019" });
    expect(found(before, aYear(2021, stock(0, 0, 20)))).toEqual([]);
  });

  it("cannot judge a blank 现行有效, however many there were", () => {
    expect(found(aYear(2023, stock(0, 0, 66)), aYear(2024, stock(0, 0, null)))).toMatchObject([
      { status: "NOT_ASSESSABLE" },
    ]);
  });
});

describe("ITEMS_LAST_YEAR: 上一年项目数量 is what the 2019 report arrives at", () => {
  const year = (of: number, figures: Figures) => aYear(of, { ...carriedIn, ...figures }, { form: "B2019" });

  it("is silent on 30 − 3 = 27 and on a blank 增/减, finds 30 where it is 27", () => {
    const before = year(2019, { "licence.items_last_year": 30, "licence.items_change": -3 });
    expect(found(before, year(2020, { "licence.items_last_year": 27 }))).toEqual([]);
    const unchanged = year(2019, { "licence.items_last_year": 30, "licence.items_change": null });
    expect(found(unchanged, year(2020, { "licence.items_last_year": 30 }))).toEqual([]);
    const [finding] = found(before, year(2020, { "licence.items_last_year": 30 }));
    expect(finding).toMatchObject({
      rule: "ITEMS_LAST_YEAR",
      status: "FAILED",
      subject: "licence.items_last_year",
      expected: 27,
      actual: 30,
    });
    expect(finding!.messageZh).toContain(
      "30（上一年项目数量）− 3（本年增/减）= 27 项，2020 年报告为 30 项，多 3 项",
    );
  });

  it("has no successor in 2021", () => {
    const before = year(2020, { "licence.items_last_year": 30 });
    expect(found(before, aYear(2021, carriedIn))).toEqual([]);
  });
});

describe("PENDING_CASES: cases pending last year are no more than this year's total", () => {
  it("is UNCERTAIN and INFO on 3 pending against 2, silent on 3 against 3", () => {
    const before = aYear(2023, { "review.pending": 3, "review.total": 3 });
    expect(found(before, aYear(2024, { ...carriedIn, "review.total": 3 }))).toEqual([]);
    const [finding] = found(before, aYear(2024, { ...carriedIn, "review.total": 2 }));
    expect(finding).toMatchObject({
      rule: "PENDING_CASES",
      severity: "INFO",
      status: "UNCERTAIN",
      subject: "review.total",
      actual: 2,
    });
    expect(finding!.messageZh).toContain(
      "2023 年报告四、行政复议“尚未审结”为 3 件，2024 年报告总计只有 2 件",
    );
  });

  it("says nothing where one of them is blank", () => {
    const before = aYear(2023, { "review.pending": null, "review.total": 3 });
    expect(
      checkAcrossYears(before, aYear(2024, carriedIn)).some(({ subject }) => subject === "review.total"),
    ).toBe(false);
  });
});
