import { layoutOf } from "../../../../src/catalogue";
import { sections, sixParts } from "../../../factories/sections";
import { findingsOf, named } from "./outline-findings";

describe("SECTION_MISSING: the six parts of the formats of 2019 and 2021", () => {
  it("says nothing about a report of 2024 with all six", () => {
    expect(findingsOf({ sections: sixParts() })).toEqual([]);
  });

  it("names 六、其他需要报告的事项 where a report of 2024 stops after 五", () => {
    const [finding, ...rest] = findingsOf({ sections: sixParts({ OTHER: null }) });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      rule: "SECTION_MISSING",
      status: "FAILED",
      severity: "WARNING",
      subject: "OTHER",
      messageZh: expect.stringContaining("“六、其他需要报告的事项”") as string,
    });
  });

  it("is not sure, and only tells, where table 4 was read and no heading 四 was", () => {
    expect(named(findingsOf({ sections: sixParts({ REVIEW_LITIGATION: null }) }))).toEqual([
      "SECTION_MISSING UNCERTAIN INFO REVIEW_LITIGATION",
    ]);
  });

  it("is not sure where the words 六、其他需要报告的事项 stand in the text of 五", () => {
    const text = "下一步加强培训。\n六、其他需要报告的事项\n未收取信息处理费。";
    expect(named(findingsOf({ sections: sixParts({ OTHER: null, PROBLEMS_AND_PLANS: text }) }))).toEqual([
      "SECTION_MISSING UNCERTAIN INFO OTHER",
    ]);
  });

  it("is not sure of a part whose heading the text layer lost, told by （一）主要问题 below it", () => {
    const parts = sixParts({ PROBLEMS_AND_PLANS: null });
    const lost = { ...parts[4]!, kind: "PROBLEMS_AND_PLANS", number: null, title: "", text: "" } as const;
    const below = {
      ...lost,
      title: "主要问题",
      number: "（一）",
      level: 2,
      parent: 4,
      text: "培训不够。",
    } as const;
    expect(named(findingsOf({ sections: [...parts.slice(0, 4), lost, below, parts[4]!] }))).toEqual([
      "SECTION_MISSING UNCERTAIN INFO PROBLEMS_AND_PLANS",
    ]);
  });

  it("is not sure of 六 where 五 lost its heading, and takes 信息处理费 below 五 for its words", () => {
    const untitled = (text: string) =>
      sixParts({ OTHER: null, PROBLEMS_AND_PLANS: text }).map((part) =>
        part.kind === "PROBLEMS_AND_PLANS" ? { ...part, number: null, title: "" } : part,
      );
    expect(named(findingsOf({ sections: untitled("培训不够。") }))).toEqual([
      "SECTION_MISSING UNCERTAIN WARNING OTHER",
      "SECTION_MISSING UNCERTAIN INFO PROBLEMS_AND_PLANS",
    ]);
    expect(named(findingsOf({ sections: untitled("培训不够。\n2024年未收取信息处理费。") }))).toEqual([
      "SECTION_MISSING UNCERTAIN INFO OTHER",
      "SECTION_MISSING UNCERTAIN INFO PROBLEMS_AND_PLANS",
    ]);
  });

  it("asks no part of a report of 2017, whose form prescribes none", () => {
    const text = sections(["一、概述", "2017年工作平稳。", "OVERVIEW"], ["二、收费情况", "无。", "FEES"]);
    expect(findingsOf({ form: "A2014", year: 2017, sections: text })).toEqual([]);
  });

  it("asks the six parts of a report of 2022 in which no table was read", () => {
    const text = sections(
      ["一、总体情况", "2022年公开信息5条。"],
      ["二、申请情况", "无申请。", "APPLICATIONS"],
    );
    expect(named(findingsOf({ form: null, year: 2022, sections: text }))).toEqual([
      "SECTION_MISSING FAILED WARNING PROACTIVE",
      "SECTION_MISSING FAILED WARNING REVIEW_LITIGATION",
      "SECTION_MISSING FAILED WARNING PROBLEMS_AND_PLANS",
      "SECTION_MISSING FAILED WARNING OTHER",
      "STATISTICS_MISSING UNCERTAIN WARNING STATISTICS",
    ]);
  });

  it("cannot judge a text in which no heading was read, and says nothing about figures that came without a text", () => {
    const [front] = sections(["", "2024年，我局认真做好公开工作。"]).map((section) => ({
      ...section,
      level: 0,
    }));
    expect(named(findingsOf({ sections: [front!] }))).toEqual([
      "SECTION_MISSING NOT_ASSESSABLE WARNING OUTLINE",
    ]);
    expect(findingsOf({ sections: [] })).toEqual([]);
  });
});

describe("SECTION_EMPTY: a heading with nothing below it", () => {
  it.each(["", "威海市第九局\n2025年1月20日"])("finds 六 with %j below it", (text) => {
    expect(
      named(findingsOf({ year: 2020, form: "B2019", sections: sixParts({ OTHER: text, OVERVIEW: "无。" }) })),
    ).toEqual(["SECTION_EMPTY FAILED WARNING OTHER 六"]);
  });

  it.each(["无。", "无", "（略）", "见附件"])("takes %s for an answer", (text) => {
    expect(
      findingsOf({ year: 2020, form: "B2019", sections: sixParts({ OTHER: text, OVERVIEW: text }) }),
    ).toEqual([]);
  });

  it("names （二）依申请公开情况 with nothing below it between two that say something; not the items of a list", () => {
    const of = (...parts: [string, string?][]) =>
      named(
        findingsOf({
          sections: [
            ...sections(["一、总体情况", "2024年，工作平稳。"], ...parts),
            ...sixParts({ OVERVIEW: null }),
          ],
        }),
      );
    const others: [string, string][] = [
      ["（一）主动公开情况", "公开信息750条。"],
      ["（三）政府信息管理情况", "严格审核。"],
    ];
    expect(of(others[0]!, ["（二）依申请公开情况"], others[1]!)).toEqual([
      "SECTION_EMPTY FAILED WARNING OVERVIEW 一/OVERVIEW 二",
    ]);
    expect(of(others[0]!, ["（二）丰富公开内容"], others[1]!)).toEqual([]);
    expect(of(["（一）主动公开"], ["（二）依申请公开"])).toEqual([]);
  });

  it("is silent where 一 has its text in （一）, and where the table of 三 was read elsewhere", () => {
    const parts = sixParts({ APPLICATIONS: "" });
    const overview = sections(["一、总体情况"], ["（一）主动公开", "2024年公开信息5条。"]);
    const rest = parts.slice(1).map((part) => ({ ...part }));
    expect(findingsOf({ sections: [...overview, ...rest] })).toEqual([]);
  });

  it("is not sure of 四 where the table of the form was not extracted: it may be a picture", () => {
    const disputes = layoutOf("C2021").filter((code) => /^(?:review|litigation)\./.test(code));
    expect(disputes).toHaveLength(15);
    const figures = Object.fromEntries(disputes.map((code) => [code, "NOT_EXTRACTED" as const]));
    expect(named(findingsOf({ sections: sixParts({ REVIEW_LITIGATION: "" }) }, figures))).toEqual([
      "SECTION_EMPTY UNCERTAIN WARNING REVIEW_LITIGATION 四",
    ]);
  });

  it("finds the last part of a report of 2017 empty, whose sheet is an annex, and lets 附表 announce it", () => {
    const of = (title: string) => {
      const text = sections(["一、概述", "工作平稳。", "OVERVIEW"], [`二、${title}`]);
      const annex = { ...text[0]!, kind: "ANNEX", level: 0, number: null, title: "统计表" } as const;
      return named(findingsOf({ form: "A2014", year: 2017, sections: [...text, annex] }));
    };
    expect(of("存在的主要问题")).toEqual(["SECTION_EMPTY FAILED WARNING OTHER 二"]);
    expect(of("附表")).toEqual([]);
  });

  it("takes 三、全年没有收到申请 in the place of a heading for the answer", () => {
    const text = sections(
      ["一、概述", "工作平稳。", "OVERVIEW"],
      ["二、全年没有收到申请", "", "APPLICATIONS"],
    );
    expect(findingsOf({ form: "A2014", year: 2016, sections: text })).toEqual([]);
  });
});

describe("STATISTICS_MISSING: no table of the year's form", () => {
  it("tells of 二 三 四 as headings only, once, where the tables are pictures", () => {
    const text = sixParts({ PROACTIVE: "", APPLICATIONS: "", REVIEW_LITIGATION: "" });
    const findings = findingsOf({ form: null, sections: text });
    expect(named(findings)).toEqual(["STATISTICS_MISSING UNCERTAIN WARNING STATISTICS"]);
    expect(findings[0]!.messageZh).toContain("图片");
    expect(findings[0]!.evidence).toHaveLength(3);
  });

  it("asks a report of 2018 for the sheet of 国办发〔2014〕32号, and one of 2012 for none", () => {
    const text = sections(
      ["一、概述", "工作平稳。", "OVERVIEW"],
      ["二、申请情况", "没有申请。", "APPLICATIONS"],
    );
    const [finding] = findingsOf({ form: null, year: 2018, sections: text });
    expect(finding?.messageZh).toContain("国办发〔2014〕32号");
    expect(findingsOf({ form: null, year: 2012, sections: text })).toEqual([]);
  });
});
