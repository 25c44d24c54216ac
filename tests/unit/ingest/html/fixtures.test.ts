import { readFileSync } from "node:fs";
import { join } from "node:path";
import { anAgency, aRegister, codes, figuresOf, read as readReport, seedFigures } from "../documents";
import { codesOf, gridsOf, linesOf, open, outlineOf } from "./pages";

const fixture = (name: string): Buffer =>
  readFileSync(join(__dirname, "../../../fixtures/documents/html", name));

const bureau = anAgency({
  code: "990101-slj",
  name: "青溪县水利局",
  level: "COUNTY",
  region: null,
  parent: null,
});

/** Table 3 of the bureau's report of 2022 as printed: 自然人, five kinds of organisations, 总计; a dot is a blank. */
const applications = `
  9 2 . . 1 . 12
  1 . . . . . 1
  4 1 . . . . 5
  1 . . . . . 1
  0 0 0 0 0 0 0
  0 0 0 0 0 0 0
  0 0 0 0 0 0 0
  1 . . . . . 1
  0 0 0 0 0 0 0
  . 1 . . . . 1
  0 0 0 0 0 0 0
  0 0 0 0 0 0 0
  2 . . . 1 . 3
  0 0 0 0 0 0 0
  0 0 0 0 0 0 0
  1 . . . . . 1
  0 0 0 0 0 0 0
  0 0 0 0 0 0 0
  0 0 0 0 0 0 0
  0 0 0 0 0 0 0
  0 0 0 0 0 0 0
  0 0 0 0 0 0 0
  0 0 0 0 0 0 0
  9 2 . . 1 . 12
  1 . . . . . 1`
  .trim()
  .split("\n")
  .map((line) =>
    line
      .trim()
      .split(" ")
      .map((cell) => (cell === "." ? "" : cell)),
  );

const parts = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

describe.each(["cms-page.html", "libreoffice-writer.html", "chromium-snapshot.mhtml"])("%s", (name) => {
  it("has its three tables with 175 figures of table 3, each group's name in each of its rows, and 15 of table 4", async () => {
    const tables = gridsOf((await open(fixture(name))).document).slice(-3);
    const [contents, asked, disputes] = tables;
    expect(contents!.map((row) => row.join(" ")).filter((row) => /\d/.test(row))).toEqual([
      "规章 0 0 0",
      "行政规范性文件 2 1 9",
      "行政许可 37 37 37",
      "行政处罚 4 4 4",
      "行政强制 0 0 0",
      "行政事业性收费 12.5 12.5 12.5",
    ]);
    expect(asked!.slice(3).map((row) => row.slice(3))).toEqual(applications);
    expect(asked!.slice(7, 15).map((row) => row[1])).toEqual(
      Array.from({ length: 8 }, () => "（三）不予公开"),
    );
    expect(asked!.slice(5, 27).map((row) => row[0])).toEqual(
      Array.from({ length: 22 }, () => "三、本年度办理结果"),
    );
    expect(disputes!.at(-1)!.join("")).toBe("100010000000011");
  });

  it("has title, six parts, signature and date in their order, and nothing of the site", async () => {
    const { document } = await open(fixture(name));
    const outline = outlineOf(document).map((line) => line.replace(/^(?:p|h\d) /, ""));
    const found = [
      "青溪县水利局2022年政府信息公开工作年度报告",
      ...parts,
      "青溪县水利局",
      "2023年1月16日",
    ].map((line) => outline.indexOf(line));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(document.text).not.toMatch(
      /首页|走进青溪|您现在的位置|2021年政府信息公开工作|ICP备|关于我们|打印本页|登录|分享到/,
    );
  });
});

describe("cms-page.html", () => {
  it("keeps the table of index number and date above the title, and says what it left out", async () => {
    const opened = await open(fixture("cms-page.html"));
    expect(outlineOf(opened.document).slice(0, 3)).toEqual([
      "table 索 引 号：|QX013/2023-00006|信息分类：|政府信息公开年报 / 发布机构：|青溪县水利局|发布日期：|2023-01-18 09:20 / 文　　号：|无|有 效 性：|有效",
      "h1 青溪县水利局2022年政府信息公开工作年度报告",
      "p 来源：县水利局　　浏览次数：356　　字体：【大 中 小】",
    ]);
    expect(linesOf(opened.document).at(-1)).toBe("附件：青溪县水利局2022年政府信息公开工作年度报告.pdf");
    expect(codesOf(opened)).toEqual(["PAGE_PARTS_LEFT_OUT"]);
    expect(opened.messages[0]!.messageZh).toContain("今天是2024年5月6日");
  });
});

describe("layout-tables-gbk.htm", () => {
  it("gives the report of its page: 65 figures, year, both dates and four parts, no menu and no foot", async () => {
    const { report, messages } = await readReport(fixture("layout-tables-gbk.htm"), {
      fileName: "layout-tables-gbk.htm",
      register: aRegister(bureau),
    });
    expect(codes({ messages })).toEqual(["PAGE_PARTS_LEFT_OUT", "SCOPE_NOT_STATED"]);
    expect(report).toMatchObject({
      agency: "990101-slj",
      year: 2015,
      form: "A2014",
      title: "青溪县水利局2015年政府信息公开工作年度报告",
      publishedOn: "2016-03-22",
      signedOn: "2016-03-20",
      periodEnd: "2015-12-31",
    });
    expect(figuresOf(report!)).toEqual(seedFigures);
    expect(report!.sections.filter(({ level }) => level === 1).map(({ kind }) => kind)).toEqual([
      "OVERVIEW",
      "PROACTIVE",
      "APPLICATIONS",
      "PROBLEMS_AND_PLANS",
    ]);
    expect(report!.sections.map(({ text }) => text).join("\n")).not.toMatch(/首页|机构职能|版权所有|分辨率/);
  });
});
