import type { Block } from "../../../src/ingest/document";
import { findAnnexes } from "../../../src/ingest/outline/annexes";
import { aboutHeads, findHeads } from "../../../src/ingest/outline/headings";
import { buildSections } from "../../../src/ingest/outline/sections";
import { readText } from "../../../src/ingest/text/read-text";
import { readers } from "../../../src/ingest/readers";
import type { Section } from "../../../src/report";
import { sharedBytes, withShared } from "../../factories/shared-reports";

const prose = "全年认真贯彻落实条例，进一步推进政府信息公开工作，取得新的成效。";

const sectionsIn = (blocks: readonly Block[]): readonly Section[] => {
  const heads = findHeads(blocks);
  return buildSections(blocks, heads, findAnnexes(blocks, heads), new Set()).sections;
};
const sectionsOf = (text: string): readonly Section[] => sectionsIn(readText(text).blocks);

const lines = (...texts: string[]): Block[] =>
  texts.map((text) => ({ kind: "paragraph", text, page: null, start: 0, end: 0 }));

/** Kinds of the main parts, in order. */
const mainKinds = (sections: readonly Section[]): string[] =>
  sections.filter(({ level }) => level === 1).map(({ kind }) => kind);

const six = ["OVERVIEW", "PROACTIVE", "APPLICATIONS", "REVIEW_LITIGATION", "PROBLEMS_AND_PLANS", "OTHER"];
const usual = [
  "总体情况",
  "主动公开政府信息情况",
  "收到和处理政府信息公开申请情况",
  "政府信息公开行政复议、行政诉讼情况",
  "存在的主要问题及改进情况",
  "其他需要报告的事项",
];
const numbers = [..."一二三四五六"];
/** The six parts as a document prints them; `change` rewrites the heading of the part with that index. */
const sixParts = (change: Record<number, string> = {}, mark = "、"): string =>
  usual.map((title, i) => `${change[i] ?? `${numbers[i]}${mark}${title}`}\n${prose}`).join("\n");

describe("the six parts since 2019", () => {
  it.each(["、", "．", ".", "：", " ", "，"])("numbered with “%s”", (mark) => {
    expect(mainKinds(sectionsOf(sixParts({}, mark)))).toEqual(six);
  });

  it.each<[string, Record<number, string>]>([
    ["the first numbered in digits", { 0: "1、总体情况" }],
    ["the fifth numbered in digits", { 4: "5.存在的主要问题及改进情况" }],
    ["a speck before the sixth", { 5: "l六、其他需要报告的事项" }],
    ["a number used twice", { 3: "三、政府信息公开行政复议、行政诉讼情况" }],
    [
      "a number left out",
      {
        3: "五、政府信息公开行政复议、行政诉讼情况",
        4: "六、存在的主要问题及改进情况",
        5: "七、其他需要报告的事项",
      },
    ],
    [
      "a count that begins again",
      {
        3: "一、政府信息公开行政复议、行政诉讼情况",
        4: "二、存在的主要问题及改进情况",
        5: "三、其他需要报告的事项",
      },
    ],
    ["one without its number", { 2: "收到和处理政府信息公开申请情况" }],
    [
      "titles of the notice",
      {
        3: "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        4: "五、政府信息公开工作存在的主要问题及改进情况",
      },
    ],
    [
      "titles that agencies change",
      {
        1: "二、行政机关主动公开政府信息情况",
        4: "五、存在的主要问题及整改措施",
        5: "六、其他需要说明的事项",
      },
    ],
    ["存在问题及改进情况", { 4: "五、存在问题及改进情况" }],
    ["spaces inside", { 0: "一 、 总 体 情 况" }],
  ])("with %s", (_, change) => {
    expect(mainKinds(sectionsOf(sixParts(change)))).toEqual(six);
  });

  it("without any number", () => {
    const text = usual.map((title) => `${title}\n${prose}`).join("\n");
    expect(mainKinds(sectionsOf(text))).toEqual(six);
  });

  it("as 第一部分 … 第六部分", () => {
    const text = usual.map((title, i) => `第${numbers[i]}部分 ${title}\n${prose}`).join("\n");
    expect(mainKinds(sectionsOf(text))).toEqual(six);
  });

  it("as 1. … 6. with （1） below, which begin no section of their own", () => {
    const text = usual.map((title, i) => `${i + 1}.${title}\n（1）加强领导。${prose}`).join("\n");
    expect(mainKinds(sectionsOf(text))).toEqual(six);
  });

  it("heading and text on one line", () => {
    const text = usual.map((title, i) => `${numbers[i]}、${title}。${prose}`).join("\n");
    const sections = sectionsOf(text);
    expect(mainKinds(sections)).toEqual(six);
    expect(sections.map(({ text: words }) => words)).toEqual(six.map(() => prose));
  });

  it("a list of contents before them begins none", () => {
    const contents = usual.map((title, i) => `${numbers[i]}、${title}`).join("\n");
    expect(mainKinds(sectionsOf(`目录\n${contents}\n${sixParts()}`))).toEqual(six);
  });

  it("rows of a table that lost its columns begin none", () => {
    const rows = [
      "（一）予以公开 9 0 9",
      "（三）不",
      "1.属于国家秘密",
      "1.本机关不掌握相关政",
      "（七）总计 35",
      "四、结转下年度继续办理 1",
    ];
    const text = sixParts({ 2: `三、收到和处理政府信息公开申请情况\n${rows.join("\n")}` });
    const sections = sectionsIn(lines(...text.split("\n")));
    expect(mainKinds(sections)).toEqual(six);
    expect(sections[2]!.text).toContain("（三）不");
  });
});

describe("headings that a text layer lost", () => {
  const tableOf = (rows: string[][]): Block => ({
    kind: "table",
    page: null,
    start: 0,
    end: 0,
    rows: rows.map((cells) => ({ text: cells.join("\t"), cells, aligned: true, start: 0, end: 0 })),
  });
  const table2 = tableOf([["第二十条第（一）项"], ["规章", "0", "0", "0"]]);
  const table3 = tableOf([
    ["一、本年新收政府信息公开申请数量", "3"],
    ["（七）总计", "3"],
  ]);
  const table4 = tableOf([
    ["未经复议直接起诉", "复议后起诉"],
    ["0", "0"],
  ]);
  it("are told by the tables below, where the numbers leave room, and are named", () => {
    const blocks = [
      ...lines("一、总体情况", prose),
      table2,
      ...lines("三、收到和处理政府信息公开申请情况"),
      table3,
      table4,
      ...lines("五、存在的主要问题及改进情况", prose, "六、其他需要报告的事项", prose),
    ];
    const sections = sectionsIn(blocks);
    expect(mainKinds(sections)).toEqual(six);
    expect(sections[1]).toMatchObject({ kind: "PROACTIVE", title: "", number: null });
    expect(sections[1]!.text).toContain("规章");
    expect(
      aboutHeads(findHeads(blocks)).map(({ code, messageZh }) => [code, messageZh.slice(4, 18)]),
    ).toEqual([
      ["HEADING_MISSING", "“主动公开政府信息情况”部分"],
      ["HEADING_MISSING", "“政府信息公开行政复议、行政"],
    ]);
  });

  it("are told by （一） before 二、 and by （一）存在的主要问题 after 四、", () => {
    const blocks = lines(
      "（一）主动公开",
      prose,
      "（二）依申请公开",
      prose,
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "（一）存在的主要问题",
      prose,
      "（二）改进措施",
      prose,
    );
    const sections = sectionsIn(blocks);
    expect(mainKinds(sections)).toEqual(six.slice(0, 5));
    expect(sections[1]).toMatchObject({ title: "主动公开", level: 2, parent: 0 });
    expect(sections.find(({ title }) => title === "改进措施")).toMatchObject({ level: 2, parent: 6 });
  });

  it("are not invented where the numbers leave no room: both tables stand in one part", () => {
    const blocks = [
      ...lines("一、主动公开政府信息情况", prose),
      table2,
      table3,
      ...lines("二、存在的主要问题及改进情况", prose),
    ];
    expect(mainKinds(sectionsIn(blocks))).toEqual(["PROACTIVE", "PROBLEMS_AND_PLANS"]);
    expect(aboutHeads(findHeads(blocks))).toEqual([]);
  });
});

describe("plans before 2019", () => {
  it("the eight parts of 武汉 2018", () => {
    const titles = [
      "政务公开工作要点落实情况",
      "主动公开政府信息情况",
      "回应解读情况",
      "依申请公开情况",
      "行政复议、行政诉讼和举报投诉情况",
      "机构建设和保障经费情况",
      "会议和培训情况",
      "存在的主要问题和改进措施",
    ];
    const text = titles.map((title, i) => `${"一二三四五六七八"[i]}、${title}\n${prose}`).join("\n");
    expect(mainKinds(sectionsOf(text))).toEqual([
      "KEY_WORK",
      "PROACTIVE",
      "INTERPRETATION",
      "APPLICATIONS",
      "REVIEW_LITIGATION",
      "ORGANISATION",
      "ORGANISATION",
      "PROBLEMS_AND_PLANS",
    ]);
  });

  it("the parts of 2008 (Shanxi)", () => {
    const titles = [
      "概述",
      "基本情况",
      "主动公开政府信息的情况",
      "依申请公开政府信息的情况",
      "咨询处理情况",
      "复议、诉讼和申诉的情况",
      "政府支出与收费情况",
      "存在的主要问题和改进措施",
      "其他需要报告的事项",
      "说明和指标统计表",
    ];
    const text = titles
      .map(
        (title, i) =>
          `${["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"][i]}、${title}\n${prose}`,
      )
      .join("\n");
    expect(mainKinds(sectionsOf(text))).toEqual([
      "OVERVIEW",
      "OVERVIEW",
      "PROACTIVE",
      "APPLICATIONS",
      "INTERPRETATION",
      "REVIEW_LITIGATION",
      "FEES",
      "PROBLEMS_AND_PLANS",
      "OTHER",
      "ANNEX",
    ]);
  });
});

withShared("real reports", () => {
  it.each([
    "huaian-gov-2024.pdf",
    "hongze-gov-2023.pdf",
    "shanghai-gov-office-2019.html",
    "shanghai-stc-2024.md",
    "huaian-gov-2024.txt",
    "hongze-gov-2023.txt",
  ])("%s has the six kinds of the format of 2019", async (fileName) => {
    const reader = readers.find(
      ({ kind, extensions }) => kind !== "figures" && extensions.includes(/\.[a-z]+$/.exec(fileName)![0]),
    );
    if (!reader || reader.kind === "figures") throw new Error(`no reader for ${fileName}`);
    const { value } = await reader.open({ fileName, bytes: sharedBytes(fileName) });
    const kinds = new Set(mainKinds(sectionsIn(value!.blocks)));
    expect(six.filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});
