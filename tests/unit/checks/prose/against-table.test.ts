import type { Figures } from "../../../factories/report";
import { aReportSaying, failuresOf, outcomesOf } from "./saying";

const code = "PROSE_AGAINST_TABLE";

/** Ten came in, two were left by last year; eleven were answered and one is left. All of them by natural persons. */
const table: Figures = {
  "application.received": 10,
  "application.carried_in": 2,
  "application.completed": 11,
  "application.carried_over": 1,
  "outcome.granted": 5,
  "outcome.partial": 1,
  "outcome.unavailable.not_held": 2,
  "outcome.unavailable.needs_creation": 1,
  "outcome.other.other": 2,
  "review.total": 4,
  "review.upheld": 3,
  "review.pending": 1,
  "litigation.direct.total": 2,
  "litigation.after_review.total": 1,
  "normative.issued": 8,
  "charge.amount": 12.35,
};

describe("a figure in prose against its cell", () => {
  it("names the words, the section, both numbers and the cell that the number may have been taken from: 25 is 自然人", () => {
    const figures = { ...table, "application.received": 31, "application.received@natural_person": 25 };
    const [finding, ...others] = outcomesOf(code, aReportSaying("全年新收政府信息公开申请25件。", figures));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      ...{ rule: code, subject: "application.received", status: "FAILED", severity: "WARNING" },
      ...{ expected: 31, actual: 25 },
      indicators: ["application.received", "application.received@natural_person"],
      evidence: [
        {
          report: null,
          at: { section: 0, charStart: 0, charEnd: 15, quote: "全年新收政府信息公开申请25件" },
        },
        { report: null, indicator: "application.received" },
        { report: null, indicator: "application.received@natural_person" },
      ],
      messageZh:
        "正文一、情况：“全年新收政府信息公开申请25件”，表中“一、本年新收政府信息公开申请数量”行“总计”列为 31 件。" +
        "25 恰等于表中“一、本年新收政府信息公开申请数量”行“自然人”列，可能取错了数。",
    });
    expect(finding!.messageEn).toContain("25 is exactly 一、Applications received, column natural persons");
  });

  it.each([
    ["收到 10", "全年收到政府信息公开申请10件。"],
    ["受理 12 = 新收 10 + 结转 2", "全年受理政府信息公开申请12件。"],
    ["收办 12 = 新收 10 + 结转 2", "全年收办政府信息公开申请12件。"],
    ["答复 11", "答复政府信息公开申请11件。"],
    ["办理 11 may be what was finished", "全年办理政府信息公开申请11件。"],
    ["受理答复 11", "全年受理答复政府信息公开申请11件。"],
    ["答复 9 leaves out 其他处理 2", "答复政府信息公开申请9件。"],
    ["诉讼 3 = 2 + 1 of two blocks", "行政诉讼3件。"],
    ["予以公开及部分公开 6 = 5 + 1", "予以公开及部分公开6件。"],
    ["无法提供 3 = 2 + 1 + 0", "无法提供3件。"],
    ["近 11 件", "全年收到政府信息公开申请近11件。"],
    ["约 10 件", "全年收到政府信息公开申请约10件。"],
    ["行政事业性收费 123500 元 = 12.35 万元", "行政事业性收费123500元。"],
    ["行政事业性收费 12.4 万元, rounded", "行政事业性收费12.4万元。"],
  ])("agrees: %s", (_, text) => {
    const outcomes = outcomesOf(code, aReportSaying(text, table));
    expect(outcomes.map(({ status }) => status)).toEqual(["PASS"]);
  });

  it.each([
    ["新收 12 cannot be 新收 and 结转", "全年新收政府信息公开申请12件。", "application.received"],
    ["答复 10", "答复政府信息公开申请10件。", "application.answered"],
    ["办理 9", "全年办理政府信息公开申请9件。", "application.received"],
    ["予以公开及部分公开 5", "予以公开及部分公开5件。", "outcome.granted+outcome.partial"],
    ["行政复议 3", "行政复议3件。", "review.total"],
    ["诉讼 2, one block only", "行政诉讼2件。", "litigation.total"],
    ["共制发规范性文件 6", "全年共制发规范性文件6件。", "normative.issued"],
    ["制发规范性文件 9 of 8", "制发规范性文件9件。", "normative.issued"],
    ["20 余", "全年收到政府信息公开申请20余件。", "application.received"],
    ["行政事业性收费 13.3 万元", "行政事业性收费13.3万元。", "charge.amount"],
  ])("contradicts: %s", (_, text, subject) => {
    expect(failuresOf(code, aReportSaying(text, table))).toEqual([`${subject} FAILED WARNING`]);
  });

  it.each([
    ["last year's figure", "2023年收到政府信息公开申请8件。"],
    ["the year before, without its number", "去年收到政府信息公开申请8件。"],
    ["a difference", "收到政府信息公开申请数同比增加8件。"],
    ["counted over years", "近三年收到政府信息公开申请56件。"],
    ["counted up to now", "截至目前，本机关累计收到政府信息公开申请56件。"],
    ["half of the year", "上半年收到政府信息公开申请4件。"],
    ["a quarter", "第一季度，收到政府信息公开申请4件。"],
    ["a month", "3月，收到政府信息公开申请4件。"],
    ["one of several occasions", "在宣传周中，组织新闻发布会1场。"],
    ["some of the documents", "2024年，围绕营商环境、公共服务制定行政规范性文件3件。"],
    ["reviews that came in new", "新收行政复议3件。"],
    ["another kind of document", "制发政策性文件11件。"],
    ["a column with its own count", "“上海科技”网站全年累计发布信息2139条。"],
    ["a part for somebody below", "其中东湖街道收到政府信息公开申请3件。"],
    ["a plan", "计划收到政府信息公开申请20件。"],
    ["a share without its number", "其中予以公开或部分公开占58.5%。"],
    ["reviews of all kinds, in an office of justice", "司法局全年办理行政复议案件56件。"],
  ])("says nothing about %s", (_, text) => {
    expect(outcomesOf(code, aReportSaying(text, table))).toEqual([]);
  });

  it("takes what is in force for all of it, 3 against 12, but not what was done with some of it", () => {
    const text = "制发行政规范性文件4件，均已公布；现行有效行政规范性文件3件。";
    const figures = { "normative.issued": 4, "normative.in_force": 12 };
    expect(failuresOf(code, aReportSaying(text, figures))).toEqual(["normative.in_force FAILED WARNING"]);
    const some = "制发行政规范性文件4件，集中公布现行有效行政规范性文件3件。";
    expect(failuresOf(code, aReportSaying(some, figures))).toEqual([]);
  });

  it("counts the whole year up to its last day: 截至12月31日 is no part of it", () => {
    const text = "截至2024年12月31日，收到政府信息公开申请9件。";
    expect(failuresOf(code, aReportSaying(text, table))).toEqual(["application.received FAILED WARNING"]);
  });

  it("records 备案 cases and those of another scope as INFO, with the reason", () => {
    const [filed] = outcomesOf(code, aReportSaying("全年备案行政复议2件。", table));
    expect(filed).toMatchObject({ status: "FAILED", severity: "INFO", expected: 4, actual: 2 });
    expect(filed!.messageZh).toMatch(/备案/);
    const own = aReportSaying("市本级收到政府信息公开申请3件。", table, { scope: "CONSOLIDATED" });
    expect(failuresOf(code, own)).toEqual(["application.received FAILED INFO"]);
    const office = aReportSaying("市政府办公室收到政府信息公开申请3件。", table, { scope: "CONSOLIDATED" });
    expect(failuresOf(code, office)).toEqual(["application.received FAILED INFO"]);
    const wider = aReportSaying("全市收到政府信息公开申请300件。", table, { scope: "OWN" });
    expect(failuresOf(code, wider)).toEqual(["application.received FAILED INFO"]);
  });

  it("adds up the row 258 + 12 + 1 + 1 = 272 where 总计 is blank", () => {
    const figures: Figures = {
      "outcome.granted": null,
      "outcome.granted@natural_person": 258,
      "outcome.granted@business": 12,
      "outcome.granted@research": null,
      "outcome.granted@legal_service": 1,
      "outcome.granted@other_organisation": 1,
    };
    expect(failuresOf(code, aReportSaying("予以公开272件。", figures))).toEqual([]);
    const [finding] = outcomesOf(code, aReportSaying("予以公开258件。", figures));
    expect(finding).toMatchObject({ status: "FAILED", expected: 272, actual: 258 });
    expect(finding!.indicators).toEqual(["outcome.granted", "outcome.granted@natural_person"]);
  });

  it("cannot judge a blank cell: NOT_ASSESSABLE, not 0", () => {
    const [finding] = outcomesOf(code, aReportSaying("行政复议0件。", { "review.total": null }));
    expect(finding).toMatchObject({ status: "NOT_ASSESSABLE", expected: null, actual: 0 });
  });

  it("takes an empty block for 0 only as far as the text agrees: 9 + nothing may be 9, and may be 11", () => {
    const blank = Object.fromEntries(
      ["upheld", "corrected", "other_result", "pending", "total"].map((result) => [
        `litigation.after_review.${result}`,
        null,
      ]),
    );
    const figures = { "litigation.direct.total": 9, ...blank };
    const statuses = (text: string) =>
      outcomesOf(code, aReportSaying(text, figures)).map(({ status }) => status);
    expect(statuses("行政诉讼9件。")).toEqual(["PASS"]);
    expect(statuses("行政诉讼11件。")).toEqual([]);
    expect(statuses("行政诉讼8件。")).toEqual(["FAILED"]);
  });

  it("names no other cell for numbers that stand everywhere: 1 and 2", () => {
    const figures = { ...table, "review.total": 5, "review.upheld": 5 };
    const [finding] = outcomesOf(code, aReportSaying("行政复议2件。", figures));
    expect(finding).toMatchObject({ status: "FAILED", indicators: ["review.total"] });
  });

  it("tells a figure in the wrong unit: 3940 in a cell of 万元", () => {
    const report = aReportSaying("收取信息处理费3940元。", { "fee.collected": 3940 }, { form: "A2014" });
    const [finding] = outcomesOf(code, report);
    expect(finding!.messageZh).toMatch(/数字相同而单位不同，表中应按万元填报/);
  });

  it("makes one finding of two sentences that both contradict the cell, with both as evidence", () => {
    const report = aReportSaying(["全年收到政府信息公开申请7件。", "全年收到政府信息公开申请8件。"], table);
    const [finding, ...others] = outcomesOf(code, report);
    expect(others).toEqual([]);
    expect(finding!.evidence.filter((proof) => "at" in proof)).toHaveLength(2);
    expect(finding!.messageZh).toContain("另见正文二、情况：“全年收到政府信息公开申请8件”");
  });
});
