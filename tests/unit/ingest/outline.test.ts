import { readText } from "../../../src/ingest/text/read-text";
import { readMarkdown } from "../../../src/ingest/text/read-markdown";
import { findAnnexes } from "../../../src/ingest/outline/annexes";
import { findHeads } from "../../../src/ingest/outline/headings";
import { readHeadingLine } from "../../../src/ingest/outline/heading-line";
import { kindOf } from "../../../src/ingest/outline/section-kind";
import { buildSections } from "../../../src/ingest/outline/sections";

function sectionsOf(text: string, read = readText) {
  const { blocks } = read(text);
  const heads = findHeads(blocks);
  return buildSections(blocks, heads, findAnnexes(blocks, heads), new Set()).sections;
}
const outline = (text: string, read = readText) =>
  sectionsOf(text, read)
    .filter(({ level }) => level > 0)
    .map(({ level, number, title, parent }) => [level, number, title, parent]);

const prose = "我局认真贯彻落实条例，进一步推进政府信息公开工作。";

describe("what a title's words make of a section", () => {
  it.each([
    // The six parts since 2019 and what stands below the first.
    ["总体情况", "OVERVIEW"],
    ["主动公开政府信息情况", "PROACTIVE"],
    ["收到和处理政府信息公开申请情况", "APPLICATIONS"],
    ["因政府信息公开工作被申请行政复议、提起行政诉讼情况", "REVIEW_LITIGATION"],
    ["政府信息公开行政复议、行政诉讼情况", "REVIEW_LITIGATION"],
    ["存在的主要问题及改进情况", "PROBLEMS_AND_PLANS"],
    ["存在的主要问题及整改措施", "PROBLEMS_AND_PLANS"],
    ["其他需要报告的事项", "OTHER"],
    ["依申请公开", "APPLICATIONS"],
    ["政府信息管理", "ORGANISATION"],
    ["政府信息公开平台建设", "PLATFORM"],
    ["监督保障", "SUPERVISION"],
    // 武汉 2018, 晋安 2016, 六安 2015, 广东 and others before.
    ["政务公开工作要点落实情况", "KEY_WORK"],
    ["回应解读情况", "INTERPRETATION"],
    ["行政复议、行政诉讼和举报投诉情况", "REVIEW_LITIGATION"],
    ["机构建设和保障经费情况", "ORGANISATION"],
    ["政府信息公开会议和培训情况", "ORGANISATION"],
    ["政府信息依申请公开办理情况", "APPLICATIONS"],
    ["依申请信息公开收费情况", "FEES"],
    ["政府信息公开的收费及减免情况", "FEES"],
    ["复议、诉讼和申诉情况", "REVIEW_LITIGATION"],
    ["咨询处理情况", "INTERPRETATION"],
    ["政府信息与政务公开基本情况", "OVERVIEW"],
    ["下一步工作打算", "PROBLEMS_AND_PLANS"],
    ["需要说明的事项与附表", "OTHER"],
    ["附表", "ANNEX"],
    ["政府信息公开情况统计表", "ANNEX"],
    ["向图书馆、档案馆等查阅场所报送信息数", "PLATFORM"],
  ])("%s is %s", (title, kind) => expect(kindOf(title)).toBe(kind));

  it("has no kind for words that no report uses for a part", () => expect(kindOf("苹果")).toBeNull());

  it("gives a part without telling words the kind of the part above it", () => {
    const [, below] = sectionsOf(`一、组织领导情况\n${prose}\n（一）高度重视。${prose}`);
    expect(below).toMatchObject({ title: "高度重视", kind: "ORGANISATION" });
  });
});

describe("a line that begins a section", () => {
  it("ends its title at the first 。 or ：, and the rest is text", () => {
    expect(readHeadingLine("（一）主动公开政府信息。我局政府信息公开工作…")).toMatchObject({
      title: "主动公开政府信息",
      body: "我局政府信息公开工作…",
    });
    expect(readHeadingLine("一、主动公开政府信息的情况:")).toMatchObject({
      title: "主动公开政府信息的情况",
      body: "",
    });
    expect(readHeadingLine("(二) 加强 平台建设 ：一是…")).toMatchObject({
      title: "加强平台建设",
      body: "一是…",
    });
  });

  it("ends it at a gap where the words before it name a known part", () => {
    const line =
      "二、主动公开政府信息情况 谯城区政务服务中心按照“以公开为原则，以不公开为例外”的总体要求，2014年主动公开政府信息78条。";
    expect(readHeadingLine(line)).toMatchObject({
      title: "主动公开政府信息情况",
      body: expect.stringMatching(/^谯城区/),
    });
  });

  it("ends it at a year, and takes 一 概述 and １．概述 for numbered", () => {
    expect(
      readHeadingLine(
        "(一)切实加强组织领导2015年,市政府把“公开透明”作为政府工作的基本方法,进一步加强对政府信息公开工作的领导。",
      ),
    ).toMatchObject({ title: "切实加强组织领导", body: expect.stringMatching(/^2015年/) });
    expect(readHeadingLine("一 概述")).toMatchObject({ title: "概述", ordinal: { printed: "一", value: 1 } });
    expect(readHeadingLine("１．概述")).toMatchObject({
      title: "概述",
      ordinal: { style: "digit", value: 1 },
    });
  });

  it.each([
    "第二十条第（一）项",
    "（一）项规定的内容",
    "2.2万人次",
    "2018.1.15",
    "一、主动公开情况\t条\t3",
    "一、概述 二、主动公开情况 三、依申请公开情况",
    "（一）2017年，我局共收到申请3件。",
    "1.加强领导；",
    "2017年",
  ])("is not %j", (line) => expect(readHeadingLine(line)).toBeNull());
});

describe("the tree of sections", () => {
  it("puts （一） below 一、 and 1. below （一）", () => {
    expect(
      outline(
        `一、概述\n（一）组织领导\n1.加强领导。${prose}\n2、健全制度。${prose}\n（二）平台建设\n二、收费情况\n（一）收费标准`,
      ),
    ).toEqual([
      [1, "一", "概述", null],
      [2, "（一）", "组织领导", 0],
      [3, "1", "加强领导", 1],
      [3, "2", "健全制度", 1],
      [2, "（二）", "平台建设", 0],
      [1, "二", "收费情况", null],
      [2, "（一）", "收费标准", 5],
    ]);
  });

  it("takes 1、 for a main part where there is no 一、", () => {
    expect(outline(`1、总体情况\n${prose}\n2、主动公开政府信息情况\n（一）网站\n3、存在的主要问题`)).toEqual([
      [1, "1", "总体情况", null],
      [1, "2", "主动公开政府信息情况", null],
      [2, "（一）", "网站", 1],
      [1, "3", "存在的主要问题", null],
    ]);
  });

  it("puts 一、 below 第一部分", () => {
    expect(outline(`第一部分 概述\n一、组织领导\n（一）机构\n第二部分 主动公开情况`)).toEqual([
      [1, "第一部分", "概述", null],
      [2, "一", "组织领导", 0],
      [3, "（一）", "机构", 1],
      [1, "第二部分", "主动公开情况", null],
    ]);
  });

  it("keeps numbered sentences, and 3. without a 2., as text", () => {
    const [only, ...more] = sectionsOf(
      `一、存在的主要问题\n1.信息发布不够及时，仅有3条。\n3.人员不足。\n2.2万人次`,
    );
    expect(more).toEqual([]);
    expect(only!.text.split("\n")).toHaveLength(3);
  });

  it("keeps a main part whose number stands right before its text, with an empty title", () => {
    const long = `${prose}`.repeat(3).replaceAll("。", "，");
    expect(
      outline(`一、概述\n${prose}\n二、${long}共3件。\n三、收费情况`).map(([, number, title]) => [
        number,
        title,
      ]),
    ).toEqual([
      ["一", "概述"],
      ["二", ""],
      ["三", "收费情况"],
    ]);
  });

  it("makes no sections of a list of contents, on one line or on many, with page numbers or without", () => {
    const body = `一、概述\n${prose}\n二、主动公开情况\n${prose}\n三、收费情况\n${prose}`;
    for (const contents of [
      "一、概述\n二、主动公开情况\n三、收费情况",
      "目录\n一、概述……1\n二、主动公开情况……2\n三、收费情况……5",
      "一、概述 二、主动公开情况 三、收费情况",
      "一、概述\t1\n二、主动公开情况\t2\n三、收费情况\t5",
    ]) {
      for (const between of ["\n", "\n本报告分为三个部分，现予公布。\n"])
        expect(sectionsOf(contents + between + body).map(({ level, title }) => [level, title])).toEqual([
          [0, ""],
          [1, "概述"],
          [1, "主动公开情况"],
          [1, "收费情况"],
        ]);
    }
  });

  it("joins lines wrapped to a width, keeps headings and paragraphs apart, and drops page marks between them", () => {
    const text = [
      "一、总体情况",
      "2024年，我市坚持以公开为常态、不公开为例外，认真学习",
      "贯彻有关规定，不断完善政府信息公开制度，建立健全政府信",
      "息公开保障机制，始终将政务公开工作摆在重要位置，推进政",
      "",
      "- 1 -",
      "府信息公开工作规范、有序、健康发展，各项任务全部按时完",
      "成。",
      "全年共召开会议4次，举办培训班2期，参加培训的人员达到了",
      "55人次，组织机构健全，人员、经费得到了有效的保障与落实",
      "，效果良好。",
    ].join("\n");
    expect(sectionsOf(text)[0]!.text.split("\n")).toEqual([
      expect.stringMatching(
        /^2024年，.*认真学习贯彻有关规定，.*政府信息公开保障机制，.*推进政府信息公开工作.*按时完成。$/,
      ),
      expect.stringMatching(/^全年共召开会议4次，.*达到了55人次，.*落实，效果良好。$/),
    ]);
  });

  it("takes Markdown headings with and without numbers", () => {
    const text = `# 2017年政府信息公开工作年度报告\n\n## 概述\n\n${prose}\n\n## 主动公开情况\n\n### 平台建设\n\n- ${prose}\n\n## 存在的问题\n`;
    expect(outline(text, readMarkdown)).toEqual([
      [1, null, "概述", null],
      [1, null, "主动公开情况", null],
      [2, null, "平台建设", 2],
      [1, null, "存在的问题", null],
    ]);
  });
});
