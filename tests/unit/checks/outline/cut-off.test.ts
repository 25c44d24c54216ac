import { cutOffIn } from "../../../../src/checks/outline/cut-off";
import { sections } from "../../../factories/sections";
import { findingsOf } from "./outline-findings";

const cut = (text: string, hasParts = false) => {
  const found = cutOffIn(text, hasParts);
  return found && [found.where, found.isSure, text.slice(found.charStart, found.charEnd)];
};

describe("TEXT_CUT_OFF: what is no whole text", () => {
  it.each([
    "宣传的维度和广度。",
    "工作的质量和水平。",
    "政务公开的针对性和时效性。",
    "群众的知情权和监督权。",
  ])("%s alone is the end of a sentence", (text) => {
    expect(cut(text)).toEqual(["WHOLE", true, text]);
  });

  it.each([
    ["，全年公开信息5条。其他正常。", "，全年公开信息5条。"],
    ["的要求，认真做好公开工作。", "的要求，认真做好公开工作。"],
    ["）规定，认真做好公开工作。", "）规定，认真做好公开工作。"],
    ["以及政策解读，全年5篇。", "以及政策解读，全年5篇。"],
  ])("%s begins within a sentence", (text, quote) => {
    expect(cut(text)).toEqual(["START", true, quote]);
  });

  it.each([
    ["全年收到申请3件，其中", "全年收到申请3件，其中"],
    ["工作平稳。全年收到申请3件，", "全年收到申请3件，"],
    ["工作平稳。通过网站主动公开政府信息260余", "通过网站主动公开政府信息260余"],
    ["工作平稳。根据《政府信息公开条", "根据《政府信息公开条"],
    ["工作平稳。开展政策解读、新闻发布和", "开展政策解读、新闻发布和"],
  ])("%s does not end", (text, quote) => {
    expect(cut(text)).toEqual(["END", true, quote]);
  });

  it.each([
    ["工作平稳。同时加强宣传培训", "同时加强宣传培训"],
    ["工作平稳。\n欢迎社会各界对我市公", "欢迎社会各界对我市公"],
    ["2024年，我局认真落实《条例》要求，全年公", "2024年，我局认真落实《条例》要求，全年公"],
  ])("is not sure of %j, whose last sentence may only lack its full stop", (text, quote) => {
    expect(cut(text)).toEqual(["END", false, quote]);
  });

  it.each([
    "无。",
    "无",
    "（略）",
    "暂无此类情况。",
    "情况良好。",
    "拓展宣传的维度和广度。",
    "公开的内容全面。",
    "对社会关切的回应。",
    "2017年没有收费",
    "主要做法如下：",
    "一是加强学习；\n二是加强培训；",
    "1.公开信息5条\n2.解读3篇",
    "工作平稳。\n图1 公开渠道分布",
    "工作平稳。\n（此件公开发布）",
    "工作平稳。\n2017年主动公开信息分类图",
    "工作平稳。\n威海市公共交通集团有限公司",
    "工作平稳。\n附件：2017年度政府信息公开情况统计表\n威海市第九局\n2018年3月20日",
    "工作平稳。\n威海市第九局 2018年3月20日",
    "工作平稳。 威海市第九局\n2018年3月20日",
    "工作平稳（见附表）。",
    "提出“三公开”要求，做到“应公开尽公开。”",
    "报告电子版见网站。网址：http://www.weihai.gov.cn",
    "工作平稳。具体如下：",
    "第二十条第（一）项\n信息内容\t本年制发件数\n规章\t0",
    "工作平稳。数据见下表\n规章\t0\t0\t0",
    "等级保护工作顺利完成。",
    "加大主动公开政府信息的力度。",
    "畅通群众获取信息的渠道。",
    "夯实政务公开的基础。",
    "的士管理信息5条。",
  ])("is silent on %j", (text) => {
    expect(cut(text)).toBeNull();
  });

  it("says which section, where in it, and quotes the words; not of front matter", () => {
    const text = sections(["四、重点工作落实情况", "宣传的维度和广度。", "KEY_WORK"]);
    const front = { ...text[0]!, level: 0, number: null, title: "", text: "，编制本报告" };
    const findings = findingsOf({
      form: "A2014",
      year: 2017,
      sections: [front, ...sections(["一、概述", "正常。"]), ...text],
    });
    expect(findings.filter(({ rule }) => rule === "TEXT_CUT_OFF")).toMatchObject([
      {
        severity: "WARNING",
        status: "FAILED",
        subject: "KEY_WORK 四",
        evidence: [
          { report: null, at: { section: 2, charStart: 0, charEnd: 9, quote: "宣传的维度和广度。" } },
        ],
        facts: "FAILED 宣传的维度和广度。",
      },
    ]);
  });
});
