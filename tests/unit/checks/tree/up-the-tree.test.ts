import { checkUpTheTree, type Family, type Finding } from "../../../../src/checks";
import { aChild, aFamily, aFamilyReport } from "../../../factories/family";
import type { Figures } from "../../../factories/report";

const found = (family: Family): Finding[] => checkUpTheTree(family).filter(({ status }) => status !== "PASS");
const penalties = (value: Figures[string]): Figures => ({ "penalty.decisions": value });
const county = (figures: Figures | null) => aChild("GOVERNMENT", figures);
const bureau = (figures: Figures | null) => aChild("DEPARTMENT", figures);

describe("CHILDREN_TO_PARENT: a consolidated figure is the sum over what is below", () => {
  it("is silent on 60 + 30 + 10 = 100, with two counties and a bureau", () => {
    expect(
      found(aFamily(penalties(100), [county(penalties(60)), county(penalties(30)), bureau(penalties(10))])),
    ).toEqual([]);
  });

  it("adds what the government filed of its own where there is such a report: 60 + 30 and 本级 10", () => {
    const own = aFamilyReport(penalties(10));
    expect(found(aFamily(penalties(100), [county(penalties(60)), county(penalties(30))], { own }))).toEqual(
      [],
    );
    expect(
      found(aFamily(penalties(101), [county(penalties(60)), county(penalties(30))], { own })),
    ).toMatchObject([
      { status: "FAILED", severity: "WARNING", subject: "penalty.decisions", expected: 100, actual: 101 },
    ]);
  });

  it("is silent whether 本级 10 is that of the organs together (bureau 7), the office's own beside the bureau's, or the office itself as a child", () => {
    const own = aFamilyReport(penalties(10));
    for (const total of [90 + 10, 90 + 10 + 7, 90 + 7])
      expect(
        found(aFamily(penalties(total), [county(penalties(90)), bureau(penalties(7))], { own })),
      ).toEqual([]);
    expect(
      found(aFamily(penalties(95), [county(penalties(90)), bureau(penalties(7))], { own })),
    ).toMatchObject([{ status: "FAILED", expected: 107, actual: 95 }]);
  });

  it("finds 95 where all have filed and add up to 100, with the cells of all as evidence", () => {
    const children = [county(penalties(60)), bureau(penalties(40))];
    const [finding, ...more] = found(aFamily(penalties(95), children));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: "CHILDREN_TO_PARENT",
      status: "FAILED",
      severity: "WARNING",
      subject: "penalty.decisions",
      expected: 100,
      actual: 95,
      related: [],
      evidence: [
        { report: null, indicator: "penalty.decisions" },
        { report: children[0]!.reports.CONSOLIDATED!.report },
        { report: children[1]!.reports.OWN!.report },
      ],
    });
    expect(finding!.messageZh).toBe(
      "“行政处罚”：2024 年汇总数为 95 件，2 个下级机关之和为 100 件，各机关之和多 5 件（2 份报告）。请先查下级的单位和口径，再查汇总是否漏加、重加。",
    );
  });

  it("finds 110 where one of two alone reports 120, though the other has not filed, who is named", () => {
    const missing = bureau(null);
    const [finding, ...more] = found(aFamily(penalties(110), [county(penalties(120)), missing]));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      status: "FAILED",
      severity: "WARNING",
      expected: 120,
      actual: 110,
      related: [missing.code],
    });
    expect(finding!.messageZh).toContain("尚有 1 个下级没有报告，全部计入只会更多");
  });

  it("淮安 2025: 16 of 21 add up to 4128940 of 4289602, 160662 short: one UNCERTAIN INFO that names the 5 missing", () => {
    const filed = Array.from({ length: 16 }, (_, i) =>
      county({ "penalty.decisions": i === 0 ? 4128925 : 1, "licence.decisions": 10 }),
    );
    const missing = Array.from({ length: 5 }, () => bureau(null));
    const [finding, ...more] = found(
      aFamily({ "penalty.decisions": 4289602, "licence.decisions": 445276 }, [...filed, ...missing], {
        year: 2025,
      }),
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      status: "UNCERTAIN",
      severity: "INFO",
      subject: "children",
      related: missing.map(({ code }) => code),
      indicators: ["licence.decisions", "penalty.decisions"],
    });
    expect(finding!.messageZh).toContain("21 个下级机关中有 5 个没有可汇总的 2025 年报告");
    expect(finding!.messageZh).toContain("“行政处罚”之和 4128940 件，报告为 4289602 件，差 160662 件");
  });

  it("is silent where some have not filed and what is there already adds up: they may have had nothing", () => {
    expect(found(aFamily(penalties(60), [county(penalties(60)), bureau(null)]))).toEqual([]);
  });

  it("cannot judge anything where nobody below has filed, and is silent where nobody is registered below", () => {
    const children = [county(null), bureau(null)];
    expect(found(aFamily(penalties(60), children))).toMatchObject([
      { status: "NOT_ASSESSABLE", related: children.map(({ code }) => code) },
    ]);
    expect(checkUpTheTree(aFamily(penalties(60), []))).toEqual([]);
  });

  it("does not take a county's own figures for those of the county with all below it: it is missing", () => {
    const own = { ...county(null), reports: { OWN: aFamilyReport(penalties(40)) } };
    const [finding] = found(aFamily(penalties(100), [county(penalties(60)), own, bureau(penalties(0))]));
    expect(finding).toMatchObject({ status: "UNCERTAIN", related: [own.code] });
  });

  it("takes a zone's consolidated figures where it filed both: 40, not 40 and 15", () => {
    const zone = { ...aChild("FUNCTIONAL_ZONE", penalties(15)) };
    const both = { ...zone, reports: { ...zone.reports, CONSOLIDATED: aFamilyReport(penalties(40)) } };
    expect(found(aFamily(penalties(100), [county(penalties(60)), both]))).toEqual([]);
  });

  it("takes a child's reported 0 for 0, and a blank for unknown: 60 + 0 < 100 is FAILED, 60 + blank is UNCERTAIN with the child named", () => {
    const two = (second: Figures[string]) => {
      const given = { "penalty.decisions": second, "licence.decisions": 5 };
      return aFamily({ "penalty.decisions": 100, "licence.decisions": 10 }, [
        county({ "penalty.decisions": 60, "licence.decisions": 5 }),
        bureau(given),
      ]);
    };
    expect(found(two(0))).toMatchObject([
      { status: "FAILED", subject: "penalty.decisions", expected: 60, actual: 100 },
    ]);
    const blank = two(null);
    expect(found(blank)).toMatchObject([
      {
        status: "UNCERTAIN",
        severity: "INFO",
        subject: "children",
        indicators: ["penalty.decisions"],
        related: [blank.children[1]!.code],
      },
    ]);
  });

  it("tells once where every figure is less than the whole: the register may lack agencies", () => {
    const all = { "penalty.decisions": 100, "licence.decisions": 200, "application.received": 30 };
    const [finding, ...more] = found(
      aFamily(all, [
        county({ ...all, "penalty.decisions": 50, "licence.decisions": 100, "application.received": 10 }),
        bureau({}),
      ]),
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      status: "FAILED",
      severity: "WARNING",
      subject: "children",
      expected: 100,
      actual: 200,
    });
    expect(finding!.messageZh).toContain("请先查名录是否缺少下级机关");
  });

  it("is UNCERTAIN where counties alone are registered: what is below a city cannot be all of it", () => {
    expect(found(aFamily(penalties(100), [county(penalties(60)), county(penalties(30))]))).toMatchObject([
      { status: "UNCERTAIN", severity: "INFO", subject: "children", expected: 90, actual: 100 },
    ]);
    const proven = (value: number): Figures => ({ "penalty.decisions": value, "licence.decisions": 7 });
    expect(found(aFamily(proven(100), [county(proven(60)), county(penalties(30))]))).toMatchObject([
      { status: "FAILED", subject: "penalty.decisions" },
    ]);
  });

  it("tells once, UNCERTAIN, where a report that states no scope has less of everything than is below it: it may be 本级", () => {
    const all = { "penalty.decisions": 100, "licence.decisions": 200 };
    const unstated = aFamily({ "penalty.decisions": 9, "licence.decisions": 20 }, [county(all), bureau({})], {
      scopeStated: false,
    });
    expect(found(unstated)).toMatchObject([
      { status: "UNCERTAIN", severity: "WARNING", subject: "scope", expected: 200, actual: 20 },
    ]);
    expect(found({ ...unstated, scopeStated: true }).map(({ subject }) => subject)).toEqual([
      "licence.decisions",
      "penalty.decisions",
    ]);
  });

  it("looks at the 17 headlines of the form of 2021, not at what a printed total holds", () => {
    const checked = checkUpTheTree(aFamily({}, [county({}), bureau({})]));
    expect(checked).toHaveLength(17);
    const subjects = checked.map(({ subject }) => subject);
    expect(subjects).toEqual(
      expect.arrayContaining([
        "application.received",
        "application.completed",
        "review.total",
        "charge.amount",
      ]),
    );
    expect(subjects).not.toContain("outcome.granted");
    expect(subjects).not.toContain("review.upheld");
  });

  it("adds only what is fully comparable: a child of the 2019 form adds its licences and not its 规范性文件, whose sum stays open", () => {
    const given = { "licence.decisions": 40, "normative.issued": 3 };
    const old = aChild("SUBDISTRICT", given, "B2019");
    const [finding, ...more] = found(
      aFamily({ "licence.decisions": 100, "normative.issued": 5 }, [
        county({ "licence.decisions": 60, "normative.issued": 2 }),
        old,
        bureau({}),
      ]),
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      status: "UNCERTAIN",
      indicators: ["normative.issued"],
      related: [old.code],
    });
  });

  it("lets money differ by what rounding to two decimals makes of it: 33.33 + 66.6667 and 100.00, not 100.10", () => {
    const children = [county({ "charge.amount": 33.33 }), bureau({ "charge.amount": 66.6667 })];
    expect(found(aFamily({ "charge.amount": 100 }, children))).toEqual([]);
    expect(found(aFamily({ "charge.amount": 100.1 }, children))).toMatchObject([
      { status: "FAILED", actual: 100.1 },
    ]);
  });
});
