import type { FormCode } from "../../../../src/catalogue";
import { findClaims } from "../../../../src/ingest/prose/find-claims";
import type { Claim, Section } from "../../../../src/report";

const sectionOf = (text: string, more: Partial<Section> = {}): Section => ({
  kind: "OVERVIEW",
  number: "一",
  title: "总体情况",
  level: 1,
  parent: null,
  page: null,
  text,
  ...more,
});

interface About {
  year?: number;
  form?: FormCode | null;
  section?: Partial<Section>;
}
const claimsIn = (
  text: string,
  { year = 2023, form = "C2021", section = {} }: About = {},
): readonly Claim[] =>
  findClaims({ sections: [sectionOf(text, section)], places: new Map() }, { year, form });

/** "application.received 12 件"; a figure that hedges has a ~, one without a sure indicator begins with -. */
const read = (text: string, about?: About): string[] =>
  claimsIn(text, about).map(
    ({ indicator, value, unit, approximate }) =>
      `${indicator ?? "-"} ${approximate ? "~" : ""}${value} ${unit ?? "-"}`,
  );

describe("figures that sentences state: what they count", () => {
  it.each<[string, string[]]>([
    ["2023年，我局共收到政府信息公开申请12件，已全部办结。", ["application.received 12 件"]],
    ["全年新收政府信息公开申请二十三件。", ["application.received 23 件"]],
    ["共收到23件政府信息公开申请，均按期答复。", ["application.received 23 件"]],
    ["全年受理各类政府信息公开申请近300件。", ["application.received ~300 件"]],
    ["2023年，全县各级行政机关共收到政府信息公开申请1,234件。", ["application.received 1234 件"]],
    [
      "共收到申请5件，其中网络申请3件，信函申请2件。",
      ["application.received 5 件", "application.received.online 3 件", "application.received.letter 2 件"],
    ],
    ["通过当面提交申请1件。", ["application.received.in_person 1 件"]],
    [
      "受理申请10件，答复9件，结转下年度继续办理1件。",
      ["application.received 10 件", "application.answered 9 件", "application.carried_over 1 件"],
    ],
    [
      "收到申请8件（含上年度结转申请2件，另有1件按照规定顺延至下一年度答复）。",
      ["application.received 8 件", "application.carried_in 2 件", "application.carried_over 1 件"],
    ],
    ["结转2024年继续办理3件。", ["application.carried_over 3 件"]],
    [
      "办结的申请中，予以公开4件、部分公开2件、不予公开1件、无法提供3件、不予处理0件、其他处理2件。",
      [
        "outcome.granted 4 件",
        "outcome.partial 2 件",
        "outcome.refused 1 件",
        "outcome.unavailable 3 件",
        "outcome.not_processed 0 件",
        "outcome.other 2 件",
      ],
    ],
    [
      "其中本机关不掌握相关政府信息5件，重复申请1件，信访举报投诉类申请2件。",
      [
        "outcome.unavailable.not_held 5 件",
        "outcome.not_processed.repeated 1 件",
        "outcome.not_processed.petition 2 件",
      ],
    ],
    ["因政府信息公开引发行政复议3件，行政诉讼1件。", ["review.total 3 件", "litigation.total 1 件"]],
    [
      "行政复议5件，其中结果维持3件，结果纠正1件，尚未审结1件。",
      ["review.total 5 件", "review.upheld 3 件", "review.corrected 1 件", "review.pending 1 件"],
    ],
    [
      "行政诉讼案件6件，其中未经复议直接起诉4件，复议后起诉2件。",
      ["litigation.total 6 件", "litigation.direct.total 4 件", "litigation.after_review.total 2 件"],
    ],
    ["被申请行政复议、提起行政诉讼均为0件。", ["review.total 0 件", "litigation.total 0 件"]],
    ["全年收取政府信息公开信息处理费3940元。", ["fee.collected 3940 元"]],
    ["依申请公开信息共收取费用1.2万元。", ["fee.collected 1.2 万元"]],
    ["2023年主动公开政府信息四十余条。", ["proactive.total ~40 条"]],
    ["主动公开政府信息１２０条。", ["proactive.total 120 条"]],
    [
      "通过政府网站主动公开政府信息259条，政务微博公开信息105条，政务微信公开信息256条，其他36条。",
      [
        "proactive.website 259 条",
        "proactive.weibo 105 条",
        "proactive.wechat 256 条",
        "proactive.other 36 条",
      ],
    ],
    [
      "制发行政规范性文件8件，废止行政规范性文件26件，现行有效行政规范性文件66件。",
      ["normative.issued 8 件", "normative.repealed 26 件", "normative.in_force 66 件"],
    ],
    [
      "举办政务公开业务培训班4期，培训人员55人次。",
      ["training.courses 4 期", "training.participants 55 人次"],
    ],
    [
      "召开新闻发布会12场，发布政策解读稿件21篇。",
      ["response.press_conference 12 场", "response.interpretation 21 篇"],
    ],
    ["本年度作出行政许可决定530件。", ["licence.decisions 530 件"]],
    [
      "作出694宗行政许可，作出行政处罚1宗，下达行政处罚决定书74件。",
      ["licence.decisions 694 宗", "- 1 宗", "- 74 件"],
    ],
    ["全年下达行政处罚决定书74件。", ["penalty.decisions 74 件"]],
    ["今年以来，我局共收到依申请公开12件。", ["application.received 12 件"]],
    ["2023年以来，共收到12条依申请公开信息。", ["application.received 12 条"]],
    [
      "共收到10件依申请公开请求，2022年结转政府信息公开申请2件，共办结10件，结转2024年度继续办理2件。",
      [
        "application.received 10 件",
        "application.carried_in 2 件",
        "application.completed 10 件",
        "application.carried_over 2 件",
      ],
    ],
    [
      "依申请公开工作：2022年转入办理2件，2023年新收33件，办结34件，转入2024年办理1件。",
      [
        "application.carried_in 2 件",
        "application.received 33 件",
        "application.completed 34 件",
        "application.carried_over 1 件",
      ],
    ],
    ["共收到并办理依申请公开政府信息24件。", ["application.received 24 件"]],
    ["依法规范受理答复政府信息公开申请12件。", ["application.received 12 件"]],
    ["全年共作出政府信息公开申请答复19件。", ["application.answered 19 件"]],
    [
      "收到政府信息公开申请246件。其中97件准予公开。",
      ["application.received 246 件", "outcome.granted 97 件"],
    ],
    [
      "因政府信息公开产生行政复议案件6件，其中行政复议结果维持5件，尚未审结1件，行政诉讼结果维持3件。",
      ["review.total 6 件", "review.upheld 5 件", "review.pending 1 件", "litigation.upheld 3 件"],
    ],
    ["政府信息公开被申请的行政复议或行政诉讼0件。", ["review.total 0 件", "litigation.total 0 件"]],
  ])("%s", (text, claims) => {
    expect(read(text)).toEqual(claims);
  });

  it("in traditional characters, quoted as they stand", () => {
    const text = "2023年，主動公開規章12件，行政規範性文件43件，市政府其他文件93件。";
    expect(read(text)).toEqual(["regulation.disclosed 12 件", "normative.disclosed 43 件", "- 93 件"]);
    expect(claimsIn(text)[0]!.quote).toBe("主動公開規章12件");
  });

  it("同意公开答复 is a row of its own on the form of 2014, and 予以公开 on later ones", () => {
    expect(read("同意公开答复9件。", { form: "A2014" })).toEqual(["outcome.agreed 9 件"]);
    expect(read("同意公开答复9件。", { form: "C2021" })).toEqual(["outcome.granted 9 件"]);
    expect(read("同意公开答复9件。", { form: null, year: 2017 })).toEqual(["outcome.agreed 9 件"]);
  });
});

describe("figures whose words do not surely say what they count keep a null indicator", () => {
  it.each<[why: string, text: string, figures: string[]]>([
    ["of another year", "2022年，共收到政府信息公开申请8件。", ["- 8 件"]],
    ["of last year", "去年收到申请8件。", ["- 8 件"]],
    ["a difference", "收到申请比上年增加5件。", ["- 5 件"]],
    ["a growth", "收到申请12件，同比增长12.3%。", ["application.received 12 件", "- 12.3 %"]],
    ["over years", "自2008年以来，累计收到申请120件。", ["- 120 件"]],
    ["a plan", "2023年计划举办政务公开培训班4期。", ["- 4 期"]],
    ["an average", "平均每月公开政府信息30条。", ["- 30 条"]],
    ["of two outcomes at once", "予以公开及部分公开258件。", ["- 258 件"]],
    ["of two disputes at once", "行政复议和行政诉讼共10件。", ["- 10 件"]],
    [
      "of a county below",
      "全市收到申请30件，其中泗阳县收到申请12件。",
      ["application.received 30 件", "- 12 件"],
    ],
    [
      "two figures for one thing in one sentence",
      "城关镇收到申请5件，东门镇收到申请3件。",
      ["- 5 件", "- 3 件"],
    ],
    ["received and carried in together", "全年收办政府信息公开申请3607件。", ["- 3607 件"]],
    ["of some channel", "通过公示栏公开政府信息108条。", ["- 108 条"]],
    [
      "a part of what was disclosed",
      "主动公开政府信息63条，其中组织机构类16条，其他5条。",
      ["proactive.total 63 条", "- 16 条", "- 5 条"],
    ],
    ["another kind of document", "新增公开市政府办政策性文件11件。", ["- 11 件"]],
    ["answers to letters", "回复网民留言76件。", ["- 76 件"]],
    ["reviews of all kinds", "县司法局全年办理行政复议案件56件，行政应诉案件35件。", ["- 56 件", "- 35 件"]],
    ["as the organ of review", "作为复议机关，办理行政复议案件25件。", ["- 25 件"]],
    ["applications for permits", "政务服务大厅全年共受理各类申请2000件。", ["- 2000 件"]],
    ["new disputes", "因信息公开引发行政复议申请5件，新收4件。", ["review.total 5 件", "- 4 件"]],
    ["decisions published", "依法公开行政处罚决定356件。", ["- 356 件"]],
    ["administrative charges under the form of 2019", "行政事业性收费12.5万元。", ["- 12.5 万元"]],
  ])("%s: %s", (why, text, figures) => {
    expect(read(text, why.endsWith("2019") ? { form: "B2019" } : {})).toEqual(figures);
  });

  it("whatever stands under problems and plans", () => {
    expect(read("主动公开政府信息500条。", { section: { kind: "PROBLEMS_AND_PLANS" } })).toEqual([
      "- 500 条",
    ]);
  });
});

describe("what a sentence says there was none of", () => {
  it.each<[string, string[]]>([
    ["全年未收到政府信息公开申请。", ["application.received 0 -"]],
    [
      "未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。",
      ["review.total 0 -", "litigation.total 0 -"],
    ],
    ["没有复议、行政诉讼及申诉。", ["review.total 0 -", "litigation.total 0 -"]],
    ["本年度未收取政府信息公开信息处理费。", ["fee.collected 0 -"]],
    ["本年度未收到个人、法人或者其他组织向本机关申请公开政府信息。", ["application.received 0 -"]],
    ["我镇未收到任何形式的政府信息依申请公开件。", ["application.received 0 -"]],
    ["2023年度，教育局无依申请公开事项。", ["application.received 0 -"]],
    ["申请均按期办结，无结转至下一年度办理的申请。", ["application.carried_over 0 -"]],
    ["申请均按期办结，无结转2024年继续办理件。", ["application.carried_over 0 -"]],
    ["未依申请公开政府信息。", []],
    ["行政执法工作均无被申请行政复议和提起行政诉讼。", []],
    ["未发生行政诉讼败诉的情况。", []],
    ["未经复议直接起诉的案件已结案。", []],
    ["如未收到申请，应当核实。", []],
    ["该行政复议件未被复议机关纠错。", []],
    ["去年未收到政府信息公开申请。", []],
  ])("%s", (text, claims) => {
    expect(read(text)).toEqual(claims);
  });

  it("无 as the whole of a section says it of what the title names", () => {
    expect(
      read("无。", { section: { title: "政府信息公开行政复议、行政诉讼情况", kind: "REVIEW_LITIGATION" } }),
    ).toEqual(["review.total 0 -", "litigation.total 0 -"]);
    expect(read("无。", { section: { title: "其他需要报告的事项", kind: "OTHER" } })).toEqual([]);
  });
});

describe("where a claim stands", () => {
  it("quotes its clause up to the unit, in UTF-16 units of the section's text", () => {
    const text = "𠮷镇工作情况。\n2023 年，全镇共收到政府信息公开申请 12 件，均已答复。";
    const [claim] = claimsIn(text);
    expect(claim).toMatchObject({ quote: "全镇共收到政府信息公开申请 12 件", section: 0 });
    expect(text.slice(claim!.charStart, claim!.charEnd)).toBe(claim!.quote);
  });

  it("takes in the words behind the number where they say what is counted", () => {
    expect(claimsIn("我局接到 12 项依申请公开政府信息申请。")[0]!.quote).toBe(
      "我局接到 12 项依申请公开政府信息申请",
    );
  });

  it("reads no claim out of rows of tables and annexes", () => {
    const row = { text: "行政许可 12件", cells: ["行政许可", "12件"], aligned: true, start: 0, end: 8 };
    const places = new Map([[row, { section: 0, charStart: 0, charEnd: row.text.length }]]);
    expect(findClaims({ sections: [sectionOf(row.text)], places }, { year: 2023, form: "C2021" })).toEqual(
      [],
    );
    expect(read("收到申请12件。", { section: { kind: "ANNEX" } })).toEqual([]);
  });
});
