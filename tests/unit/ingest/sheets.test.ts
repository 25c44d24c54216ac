import iconv from "iconv-lite";
import {
  aReport,
  asTable,
  byTabs,
  codes,
  figuresOf,
  observationOf,
  read,
  reportOf,
  seedFigures,
  seedText,
  sheetLines,
  type SheetLine,
} from "./documents";

/** The seed's 65 figures, whatever the sheet looks like. */
const expectSeedFigures = async (content: string | Uint8Array, fileName = "report.txt") =>
  expect(figuresOf(await reportOf(content, { fileName }))).toEqual(seedFigures);

const pad = (text: string, columns: number) => text + " ".repeat(Math.max(2, columns - 2 * text.length));
const without = (...missing: string[]) =>
  sheetLines().filter(({ code }) => !missing.some((start) => code?.startsWith(start)));

describe("one sheet in many layouts gives the same 65 figures", () => {
  it("with tabs, as in the seed", () => expectSeedFigures(aReport(asTable(sheetLines()))));

  it("with CRLF ends of line, and with CR alone", async () => {
    await expectSeedFigures(seedText.replace(/\n/g, "\r\n"));
    await expectSeedFigures(seedText.replace(/\n/g, "\r"));
  });

  it("in GBK, GB18030, UTF-16 of both kinds, and UTF-8 with a mark", async () => {
    await expectSeedFigures(iconv.encode(seedText, "gbk"));
    await expectSeedFigures(iconv.encode(seedText, "gb18030"));
    await expectSeedFigures(iconv.encode(seedText, "utf16-le", { addBOM: true }));
    await expectSeedFigures(iconv.encode(seedText, "utf16-be", { addBOM: true }));
    await expectSeedFigures(iconv.encode(seedText, "utf8", { addBOM: true }));
  });

  it("with full-width digits and brackets, and U+3000 around them", async () => {
    const wide = (text: string) =>
      text.replace(/[\d()]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    await expectSeedFigures(
      aReport(
        asTable(sheetLines(), ({ label, unit, value }) => `　${wide(label)}\t${unit}　\t　${wide(value)}`),
      ),
    );
  });

  it("with columns set apart by spaces, headings alone on their line", async () => {
    const print = ({ label, unit, value }: SheetLine) =>
      unit ? `    ${pad(label, 90)}${pad(unit, 8)}${value}` : `    ${label}`;
    await expectSeedFigures(aReport(asTable(sheetLines(), print)));
  });

  it("with single spaces around the unit, as text copied from a PDF has them", async () => {
    const print = ({ label, unit, value }: SheetLine) => (unit ? `${label} ${unit} ${value}` : label);
    await expectSeedFigures(aReport(asTable(sheetLines(), print)));
  });

  it("as a Markdown table with a rule below its head and bold headings", async () => {
    const print = ({ label, unit, value }: SheetLine) =>
      `| ${unit ? label : `**${label}**`} | ${unit} | ${value} |`;
    const [first, ...rest] = asTable(sheetLines(), print).split("\n");
    const sheet = [first, "|:---|:---:|---:|", ...rest].join("\n");
    const body = "## 一、概述\n\n2017年，我局**认真**做好政府信息公开工作。";
    const report = await reportOf(
      aReport(sheet, { title: "# 威海市中小企业局2017年政府信息公开工作年度报告", body }),
      { fileName: "report.md" },
    );
    expect(figuresOf(report)).toEqual(seedFigures);
    expect(report.sections.find(({ number }) => number === "一")).toMatchObject({
      title: "概述",
      text: expect.stringMatching(/^2017年，我局认真做好/),
    });
    expect(observationOf(report, "proactive.website")).toMatchObject({
      at: { row: "2.政府网站公开政府信息数" },
    });
  });

  it("with one cell on each line, as a copied web page has them", async () => {
    const lines = [{ label: "统计指标", unit: "单位", value: "统计数" }, ...sheetLines()];
    const stacked = lines
      .flatMap(({ label, unit, value }) => (unit ? [label, unit, value] : [label]))
      .join("\n\n");
    await expectSeedFigures(aReport(stacked));
  });

  it("with a column of numbers before the labels, and headings in it", async () => {
    let n = 0;
    const print = ({ label, unit, value }: SheetLine) =>
      label === "统计指标"
        ? `序号\t指标名称\t计量单位\t本期数`
        : unit
          ? `${(n += 1)}\t${label}\t${unit}\t${value}`
          : `${label}\t\t\t`;
    await expectSeedFigures(aReport(asTable(sheetLines(), print)));
  });

  it("with 指标名称, 计量单位, 代码, 本期实际 and 本年累计, of which 本年累计 counts and 本期实际 is kept apart", async () => {
    const print = ({ label, unit, value }: SheetLine) =>
      label === "统计指标"
        ? "指标名称\t计量单位\t代码\t本期实际\t本年累计"
        : `${label}\t${unit}\t${unit && "07"}\t${unit && "1"}\t${value}`;
    const { report, messages } = await read(aReport(asTable(sheetLines(), print)));
    expect(figuresOf(report!)).toEqual(seedFigures);
    expect(report!.extras).toHaveLength(65);
    expect(report!.extras[0]).toMatchObject({
      label: "一、主动公开情况/（一）主动公开政府信息数",
      column: "本期实际",
      raw: "1",
      value: 1,
      unit: "条",
    });
    expect(codes({ messages })).toContain("COLUMN_KEPT_APART");
  });

  it("without a column of units, the units behind the labels or nowhere", async () => {
    const two = (print: (line: SheetLine) => string) => aReport(asTable(sheetLines(), print));
    await expectSeedFigures(
      two(({ label, unit, value }) =>
        unit === "单位" ? "统计指标\t统计数" : `${label}${unit && `（${unit}）`}\t${value}`,
      ),
    );
    await expectSeedFigures(two(({ label, value }) => `${label}\t${value}`));
    await expectSeedFigures(two(({ label, value }) => (value ? `${label} ${value}` : label)));
  });

  it("with a column of remarks", async () => {
    const print = (line: SheetLine) =>
      `${byTabs(line)}\t${line.unit === "单位" ? "备注" : line.code === "normative.issued" ? "含废止2件" : ""}`;
    const report = await reportOf(aReport(asTable(sheetLines(), print)));
    expect(figuresOf(report)).toEqual(seedFigures);
    expect(report.extras).toEqual([]);
  });

  it("with units in brackets, and with radicals in place of characters (⼀、⼆、⾏政), as PDFs leave them", async () => {
    const { report, messages } = await read(
      aReport(
        asTable(sheetLines())
          .replace(/\t件\t/g, "\t（件）\t")
          .replace(/行/g, "⾏"),
      )
        .replace(/一、/g, "⼀、")
        .replace(/二、/g, "⼆、"),
    );
    expect(figuresOf(report!)).toEqual(seedFigures);
    expect(report!.sections.some(({ number, title }) => number === "一" && title === "概述")).toBe(true);
    expect(codes({ messages })).toEqual(["SCOPE_NOT_STATED"]);
  });

  it("alone in its file: agency and year are those of its title", async () => {
    const sheet = `政府信息公开情况统计表\n（2017年度）\n填报单位：威海市中小企业局\n${asTable(sheetLines())}`;
    expect(await reportOf(sheet)).toMatchObject({
      agency: "371000-zxqyj",
      year: 2017,
      title: "威海市中小企业局2017年政府信息公开工作年度报告",
      sections: [{ kind: "ANNEX", title: "政府信息公开情况统计表" }],
    });
  });

  it("cut by blank lines, page marks and its head printed again", async () => {
    const lines = asTable(sheetLines()).split("\n");
    const pages = [
      lines.slice(0, 20),
      ["", "- 4 -", "", lines[0]!],
      lines.slice(20, 41),
      ["", "— 5 —", ""],
      lines.slice(41, 50),
      ["第 6 页 共 7 页"],
      lines.slice(50),
    ];
    await expectSeedFigures(aReport(pages.flat().join("\n")));
  });

  it("in two tables, each with its own head and title", async () => {
    const lines = sheetLines();
    const sheet = `${asTable(lines.slice(0, 30))}\n\n附表2\n政府信息公开情况统计表（续）\n\n${asTable(lines.slice(30))}`;
    const report = await reportOf(aReport(sheet));
    expect(figuresOf(report)).toEqual(seedFigures);
    expect(report.sections.filter(({ kind }) => kind === "ANNEX").map(({ title }) => title)).toEqual([
      "政府信息公开情况统计表",
      "政府信息公开情况统计表（续）",
    ]);
    for (const observation of report.observations) {
      const { section, charStart, charEnd, quote } = (
        observation as { at: { section: number; charStart: number; charEnd: number; quote: string } }
      ).at;
      expect(report.sections[section]!.text.slice(charStart, charEnd)).toBe(quote);
    }
  });

  it("behind a table of index number and date, which is no sheet", async () => {
    const metadata =
      "索 引 号\t014416330/2018-04736\t发布日期\t2018-03-22\n发布机构\t市中小企业局\t文 号\t\n";
    const report = await reportOf(metadata + aReport(asTable(sheetLines())));
    expect(figuresOf(report)).toEqual(seedFigures);
    expect([report.publishedOn, report.signedOn]).toEqual(["2018-03-22", "2018-03-20"]);
  });

  it("without a head, and without the labels' ordinals", async () => {
    const bare = ({ label, unit, value }: SheetLine) =>
      byTabs({ label: label.replace(/^(?:[一二三四五六七八九十]+、|（.）|\d\.|其中：)/, ""), unit, value });
    await expectSeedFigures(aReport(sheetLines().map(bare).join("\n")));
  });

  it("in the running text, below a main heading of its own", async () => {
    const report = await reportOf(
      aReport("", {
        body: `一、概述\n我局认真做好政府信息公开工作。\n二、附表\n${asTable(sheetLines())}`,
      }).replace(/\n附件\n政府信息公开情况统计表\n/, "\n"),
    );
    expect(figuresOf(report)).toEqual(seedFigures);
    expect(report.sections.at(-1)).toMatchObject({ kind: "ANNEX", level: 1, number: "二" });
    expect(observationOf(report, "application.received")).toMatchObject({ at: { table: "附表" } });
  });
});

describe("labels and numbers that places print otherwise", () => {
  it("takes 网上申请 for 网络申请数, 微信微博 for 微博微信, 收到申请数量 for 收到申请数, and labels with spaces in them", async () => {
    const sheet = asTable(sheetLines())
      .replace("网络申请数", "网上申请")
      .replace("微博微信回应事件数", "微信微博回应事件数")
      .replace("收到申请数", "收 到 申 请 数 量")
      .replace("不是《条例》所指政府信息", "不是《条例》 所指政府信息");
    await expectSeedFigures(aReport(sheet));
  });

  it("joins a label that is wrapped over two lines", async () => {
    const sheet = asTable(sheetLines()).replace(
      "危及国家安全、公共安全、经济安全和社会稳定",
      "危及国家安全、公共安全、\n经济安全和社会稳定",
    );
    await expectSeedFigures(aReport(sheet));
    const behind = asTable(sheetLines()).replace(
      /(危及国家安全、公共安全、)(经济安全和社会稳定)(\t件\t0)/,
      "$1$3\n$2",
    );
    await expectSeedFigures(aReport(behind));
  });

  it("reads a sheet without group 七: its 3 rows are NOT_IN_FORM, the later groups count on by label", async () => {
    const sheet = asTable(without("library"))
      .replace("八、依申请", "七、依申请")
      .replace("九、机构", "八、机构")
      .replace("十、政府", "九、政府");
    const { report, messages } = await read(aReport(sheet));
    const {
      "library.total": _total,
      "library.paper": _paper,
      "library.electronic": _electronic,
      ...others
    } = seedFigures;
    expect(figuresOf(report!)).toEqual(others);
    expect(
      ["library.total", "library.paper", "library.electronic"].map(
        (code) => observationOf(report!, code).status,
      ),
    ).toEqual(Array(3).fill("NOT_IN_FORM"));
    expect(messages.find(({ code }) => code === "ROW_NOT_IN_FORM")).toMatchObject({
      severity: "INFO",
      messageZh: expect.stringContaining("七、向图书馆、档案馆等查阅场所报送信息数"),
    });
  });

  it("reads a sheet without 三（一）5.其他形式", async () => {
    const report = await reportOf(aReport(asTable(without("application.received.other"))));
    expect(observationOf(report, "application.received.other")).toEqual({ status: "NOT_IN_FORM" });
    expect(report.layout).toHaveLength(65);
  });

  it("keeps a row that no form has as an extra, with its place", async () => {
    const lines = asTable(sheetLines()).split("\n");
    lines.splice(3, 0, "其中：财务预决算信息数\t条\t12");
    const { report, messages } = await read(aReport(lines.join("\n")));
    expect(figuresOf(report!)).toEqual(seedFigures);
    expect(report!.extras).toMatchObject([
      { label: "其中：财务预决算信息数", column: "统计数", raw: "12", value: 12, unit: "条" },
    ]);
    const { section, charStart, charEnd, quote } = report!.extras[0]!.at;
    expect(report!.sections[section!]!.text.slice(charStart, charEnd)).toBe(quote);
    expect(messages.filter(({ code }) => code === "ROW_UNKNOWN")).toMatchObject([
      { severity: "INFO", at: { row: "其中：财务预决算信息数" } },
    ]);
  });

  it("does not take the rows of a group that no form has for those of 四, 五 or 六", async () => {
    const lines = sheetLines().map(byTabs);
    lines.push("十一、行政申诉数量\t件\t5", "（一）维持具体行政行为数\t件\t4", "（二）其他情形数\t件\t1");
    const report = await reportOf(aReport(`统计指标\t单位\t统计数\n${lines.join("\n")}`));
    expect(figuresOf(report)).toEqual(seedFigures);
    expect(report.extras.map(({ label, value }) => [label, value])).toEqual([
      ["十一、行政申诉数量", 5],
      ["（一）维持具体行政行为数", 4],
      ["（二）其他情形数", 1],
    ]);
  });

  it("gives 其他情形数 1, 2, 3 to 复议, 诉讼 and 举报投诉, though the groups are numbered otherwise and stand in another order", async () => {
    const lines = sheetLines({ "review.other": "1", "litigation.other": "2", "complaint.other": "3" });
    const group = (topic: string) => lines.filter(({ code }) => code?.startsWith(`${topic}.`));
    const rest = lines.filter(({ code }) => !/^(?:review|litigation|complaint)\./.test(code ?? ""));
    const report = await reportOf(
      aReport(asTable([...rest, ...group("complaint"), ...group("review"), ...group("litigation")])),
    );
    expect(["review", "litigation", "complaint"].map((topic) => figuresOf(report)[`${topic}.other`])).toEqual(
      [1, 2, 3],
    );
  });

  it("keeps blanks BLANK, / - — and 无 NOT_APPLICABLE, 1,234 as 1234, and raw text as printed", async () => {
    const change = {
      "proactive.gazette": " ",
      "proactive.weibo": "/",
      "proactive.wechat": "—",
      "proactive.other": "无",
      "proactive.website": "1,234",
      "response.interpretation": "14篇",
    };
    const report = await reportOf(aReport(asTable(sheetLines(change))));
    const short = (code: string) => {
      const observation = observationOf(report, code);
      return "raw" in observation ? [observation.status, observation.raw] : [observation.status];
    };
    expect(short("proactive.gazette")).toEqual(["BLANK", ""]);
    expect(["proactive.weibo", "proactive.wechat", "proactive.other"].map(short)).toEqual([
      ["NOT_APPLICABLE", "/"],
      ["NOT_APPLICABLE", "—"],
      ["NOT_APPLICABLE", "无"],
    ]);
    expect(observationOf(report, "proactive.website")).toMatchObject({ value: 1234, raw: "1,234" });
    expect(observationOf(report, "response.interpretation")).toMatchObject({ value: 14, raw: "14篇" });
  });

  it("counts a blank that left no trace between spaces as BLANK, and warns of it by its row", async () => {
    const print = ({ label, unit, value }: SheetLine) =>
      unit ? `${pad(label, 90)}${unit}${value && `      ${value}`}` : label;
    const { report, messages } = await read(aReport(asTable(sheetLines({ "proactive.gazette": "" }), print)));
    expect(observationOf(report!, "proactive.gazette").status).toBe("BLANK");
    expect(messages.filter(({ code }) => code === "VALUE_CELL_ABSENT")).toMatchObject([
      { severity: "WARNING", messageZh: expect.stringContaining("1.政府公报公开政府信息数") },
    ]);
  });

  it("reads 费用（元） 12000 as 1.2 万元, and warns of 12000 where no unit is printed at all", async () => {
    const bare = (label: string) =>
      read(
        aReport(
          asTable(sheetLines({ "fee.collected": "12000" }), (line) =>
            line.unit === "单位"
              ? "统计指标\t统计数"
              : `${line.code === "fee.collected" ? label : line.label}\t${line.value}`,
          ),
        ),
      );
    const inYuan = await bare("八、依申请公开信息收取的费用（元）");
    expect(figuresOf(inYuan.report!)["fee.collected"]).toBe(1.2);
    expect(codes(inYuan)).toContain("UNIT_DIFFERS");
    const without = await bare("八、依申请公开信息收取的费用");
    expect(figuresOf(without.report!)["fee.collected"]).toBe(12000);
    expect(without.messages.filter(({ code }) => code === "UNIT_NOT_PRINTED")).toMatchObject([
      { severity: "WARNING", messageEn: expect.stringContaining("12000") },
    ]);
  });

  it("warns of a unit that is not the form's (人 for 人次), accepts 宗 for 件, converts 元 to 万元: 12000 is 1.2", async () => {
    const sheet = asTable(sheetLines({ "fee.collected": "12000" }))
      .replace("接受培训人员数\t人次", "接受培训人员数\t人")
      .replace("收到申请数\t件", "收到申请数\t宗")
      .replace("收取的费用\t万元", "收取的费用\t元");
    const { report, messages } = await read(aReport(sheet));
    expect(figuresOf(report!)).toEqual({ ...seedFigures, "fee.collected": 1.2 });
    expect(messages.filter(({ code }) => code === "UNIT_DIFFERS").map(({ messageEn }) => messageEn)).toEqual([
      expect.stringContaining("printed in 元, the form asks for 万元; converted"),
      expect.stringContaining("printed in 人, the form asks for 人次"),
    ]);
  });
});
