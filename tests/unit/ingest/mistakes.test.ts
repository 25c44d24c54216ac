import { readDocument } from "../../../src/ingest";
import {
  aRegister,
  aReport,
  asTable,
  byTabs,
  codes,
  figuresOf,
  read,
  seedBytes,
  seedFigures,
  seedText,
  sheetLines,
} from "./documents";

/** The one FATAL message of a document that is refused. */
async function refusal(content: string | Uint8Array, fileName = "bad.txt") {
  const { report, messages } = await read(content, { fileName });
  expect(report).toBeNull();
  const fatal = messages.filter(({ severity }) => severity === "FATAL");
  expect(fatal).toHaveLength(1);
  expect(fatal[0]!.messageZh.startsWith(`${fileName}：`)).toBe(true);
  expect(fatal[0]!.messageEn.startsWith(`${fileName}: `)).toBe(true);
  return fatal[0]!;
}

describe("a file that is no report is refused by name, with the cause and what would be right", () => {
  it.each([
    ["no byte at all", new Uint8Array(0)],
    ["nothing but blank lines", " \n\t\n\u3000\n"],
    ["nothing but a byte order mark", new Uint8Array([0xef, 0xbb, 0xbf])],
  ])("%s is EMPTY_FILE", async (_, content) => expect((await refusal(content)).code).toBe("EMPTY_FILE"));

  it("a shopping list is NOT_A_REPORT", async () => {
    expect((await refusal("购物清单\n一、苹果\n二、香蕉\n三、牛奶")).code).toBe("NOT_A_REPORT");
    expect((await refusal("# Notes\n\nNothing to see.", "notes.md")).code).toBe("NOT_A_REPORT");
  });

  it("a title with nothing below it is NOT_A_REPORT either", async () => {
    expect(await refusal("威海市中小企业局2017年政府信息公开工作年度报告\n")).toMatchObject({
      code: "NOT_A_REPORT",
      messageEn: expect.stringContaining("neither text nor table"),
    });
  });

  it("a NUL byte makes it BINARY_CONTENT, and so does UTF-16 without a mark", async () => {
    expect((await refusal(Buffer.concat([seedBytes, Buffer.from([0])]))).code).toBe("BINARY_CONTENT");
    expect((await refusal(Buffer.from("2017年政府信息公开工作年度报告", "utf16le"))).code).toBe(
      "BINARY_CONTENT",
    );
  });

  it("bytes of no known encoding are ENCODING_UNKNOWN, and the message lists those that are read", async () => {
    const message = await refusal(Buffer.concat([seedBytes, Buffer.from([0x81, 0x20, 0xff, 0xff])]));
    expect(message).toMatchObject({
      code: "ENCODING_UNKNOWN",
      messageEn: expect.stringMatching(/UTF-8.*UTF-16.*GB18030/),
    });
  });

  it.each([
    ["report.docx", "PK\u0003\u0004"],
    ["report.ods", "PK\u0003\u0004"],
    ["report.xml", "<?xml version='1.0'?><a>2017</a>"],
    ["report.json", '{"agency": 1}'],
  ])(
    "%s beginning with %j is FORMAT_UNSUPPORTED, and the message lists what is read",
    async (fileName, content) => {
      expect(await refusal(content, fileName)).toMatchObject({
        code: "FORMAT_UNSUPPORTED",
        messageEn: expect.stringMatching(/\.figures\.json .*\.txt .*\.md/),
      });
    },
  );

  it("more than 32 MB is FILE_TOO_LARGE, and so is a text of more than 2 million characters", async () => {
    expect((await refusal("a".repeat(2_000_001))).code).toBe("FILE_TOO_LARGE");
    expect((await refusal(Buffer.alloc(32 * 1024 * 1024 + 1, "a"))).code).toBe("FILE_TOO_LARGE");
  });
});

describe("a sheet that cannot be trusted is refused with its rows named by their paths", () => {
  const lines = asTable(sheetLines()).split("\n");

  it("lost rows: all three are named, and nothing is filled in for them", async () => {
    const sheet = lines.filter((line) => !/传真申请数|延期办结数|接受培训人员数/.test(line)).join("\n");
    const message = await refusal(aReport(sheet));
    expect(message).toMatchObject({ code: "ROW_MISSING", messageZh: expect.stringContaining("缺少 3 行") });
    for (const path of [
      "三、依申请公开情况/（一）收到申请数/2.传真申请数",
      "三、依申请公开情况/（二）申请办结数/2.延期办结数",
      "十、政府信息公开会议和培训情况/（三）接受培训人员数",
    ])
      expect(message.messageEn).toContain(path);
  });

  it("a sheet cut off after a third of its rows loses the rest, one message for all", async () => {
    expect(await refusal(aReport(lines.slice(0, 24).join("\n")))).toMatchObject({ code: "ROW_MISSING" });
  });

  it("a group whose own row is lost is missed although its parts are there", async () => {
    const sheet = lines.filter((line) => !line.startsWith("六、被举报投诉数量")).join("\n");
    expect((await refusal(aReport(sheet))).messageZh).toContain("缺少 1 行：六、被举报投诉数量。");
  });

  it.each(["若干", "约3", "2 0", "1,23", "3③", "见附件"])(
    "a number that is no number: %s in 当面申请数",
    async (value) => {
      const message = await refusal(
        aReport(asTable(sheetLines({ "application.received.in_person": value }))),
      );
      expect(message).toMatchObject({
        code: "NUMBER_UNREADABLE",
        messageZh: expect.stringContaining(
          `三、依申请公开情况/（一）收到申请数/1.当面申请数：“${value}”不是数字`,
        ),
        at: { row: "1.当面申请数", column: "统计数", quote: `1.当面申请数\t件\t${value}` },
      });
    },
  );

  it("a row printed twice: neither of the two figures is taken", async () => {
    const sheet = [...lines, "1.当面申请数\t件\t7"].join("\n");
    expect(await refusal(aReport(sheet))).toMatchObject({
      code: "ROW_TWICE",
      messageZh: expect.stringContaining("1.当面申请数"),
    });
  });

  it("two whole sheets in one document are one message, not 65", async () => {
    const message = await refusal(
      aReport(`${lines.join("\n")}\n\n附件2\n政府信息公开情况统计表（汇总）\n\n${lines.join("\n")}`),
    );
    expect(message).toMatchObject({ code: "ROW_TWICE", messageEn: expect.stringContaining("65 row(s)") });
  });

  it("a line with nothing but its label is named", async () => {
    const sheet = lines.map((line) => (line.startsWith("3.网络申请数") ? "3.网络申请数" : line)).join("\n");
    expect(await refusal(aReport(sheet))).toMatchObject({
      code: "VALUE_MISSING",
      messageZh: expect.stringContaining("3.网络申请数"),
      at: { row: "3.网络申请数" },
    });
  });

  it.each(["14\t6", "14\t\t6"])(
    "a number torn into two cells (%j for 146) is not read as 14",
    async (torn) => {
      const sheet = lines.map((line) => line.replace(/^(2\.政府网站.*\t)146$/, `$1${torn}`)).join("\n");
      expect(await refusal(aReport(sheet))).toMatchObject({
        code: "CELL_SURPLUS",
        messageZh: expect.stringMatching(/2\.政府网站公开政府信息数.*多出“6”/),
      });
      const bySpaces = sheet.replaceAll("\t", "   ");
      expect(await refusal(aReport(bySpaces))).toMatchObject({ code: "CELL_SURPLUS" });
    },
  );

  it("three columns of figures and none of them a total: COLUMN_AMBIGUOUS names them", async () => {
    const sheet = [
      "统计指标\t单位\t区政府\t区直\t乡镇数",
      ...sheetLines().map((line) => `${byTabs(line)}\t${line.value}\t${line.value}`),
    ].join("\n");
    expect(await refusal(aReport(sheet))).toMatchObject({
      code: "COLUMN_AMBIGUOUS",
      messageZh: expect.stringContaining("区政府、区直、乡镇数"),
    });
  });

  it("a sheet that lost the shape of a table is not passed over as a report without one", async () => {
    const run = sheetLines()
      .map(({ label, unit, value }) => `${label}${unit}${value}`)
      .join("；");
    expect(await refusal(aReport(run))).toMatchObject({
      code: "TABLE_UNREADABLE",
      messageZh: expect.stringMatching(/2014.*制表符/),
    });
  });
});

describe("what is odd is read and named", () => {
  const lines = asTable(sheetLines()).split("\n");
  const readWith = (from: string, to: string) =>
    read(aReport(lines.map((line) => (line === from ? to : line)).join("\n")));

  it("a line that lost its unit: its 0 is a figure, not a unit", async () => {
    const { report, messages } = await readWith("2.传真申请数\t件\t0", "2.传真申请数\t0");
    expect(figuresOf(report!)).toEqual(seedFigures);
    expect(messages.filter(({ severity }) => severity === "WARNING")).toMatchObject([
      { code: "CELL_SHIFTED", messageEn: expect.stringContaining("2.传真申请数 | 0") },
    ]);
  });

  it("a count below 0", async () => {
    const { report, messages } = await readWith("2.传真申请数\t件\t0", "2.传真申请数\t件\t-3");
    expect(figuresOf(report!)["application.received.fax"]).toBe(-3);
    expect(codes({ messages })).toContain("NUMBER_NEGATIVE");
  });

  it("who filled in the sheet, below it: no figure, no section", async () => {
    const { report, messages } = await read(
      `${aReport(lines.join("\n"))}\n单位负责人：张三\t审核人：李四\t填报人：王五`,
    );
    expect(figuresOf(report!)).toEqual(seedFigures);
    expect(report!.extras).toEqual([]);
    expect(messages.filter(({ code }) => code === "ROW_UNKNOWN")).toMatchObject([
      { messageZh: expect.stringContaining("未读取") },
    ]);
  });

  it("notes below the sheet: text of the annex, no section", async () => {
    const { report } = await read(
      `${aReport(lines.join("\n"))}\n\n注：1.本表由各单位填报。\n2.数据截至2017年12月31日。`,
    );
    expect(report!.sections.at(-1)).toMatchObject({
      kind: "ANNEX",
      text: expect.stringMatching(/注：1\.本表由各单位填报。\n2\.数据截至/),
    });
  });
});

describe("what is missing is not made up", () => {
  it("labels without any column of figures are 65 times NOT_EXTRACTED, with a warning", async () => {
    const labels = sheetLines().map(({ label }) => label);
    const { report, messages } = await read(aReport(`统计指标\t单位\t统计数\n${labels.join("\n")}`));
    expect(report!.observations.map(({ status }) => status)).toEqual(Array(65).fill("NOT_EXTRACTED"));
    expect(codes({ messages })).toContain("NO_FIGURES");
  });

  it("a sheet of blank cells is 65 times BLANK, and no 0", async () => {
    const blank = Object.fromEntries(sheetLines().flatMap(({ code }) => (code ? [[code, ""]] : [])));
    const { report } = await read(aReport(asTable(sheetLines(blank))));
    expect(report!.observations.map(({ status }) => status)).toEqual(Array(65).fill("BLANK"));
  });

  it("a report without a table has no form, no figures, and says so", async () => {
    const { report, messages } = await read(seedText.slice(0, seedText.indexOf("附件\n\n2017")));
    expect(report).toMatchObject({ form: null, layout: [], observations: [] });
    expect(messages.find(({ code }) => code === "NO_TABLE")?.severity).toBe("INFO");
  });

  it("a coded sheet of before 2014 is no A2014, though it shares nine of its labels", async () => {
    const labels = ["主动公开信息数", "其中：全文电子化", "新增的行政规范性文件数", "提供服务类信息数", "网站专栏页面访问量", "现场接待人数", "网上咨询数", "咨询电话接听数", "申请总数", "1.当面申请数", "2.传真申请数", "3.电子邮件申请数", "4.网上申请数", "5.信函申请数", "6.其他形式申请数", "对申请的答复总数", "1.同意公开答复数", "2.同意部分公开答复数", "3.否决公开答复总数", "免予公开范围1", "免予公开范围2", "其它原因", "行政复议数", "行政诉讼数", "行政申诉数"]; // prettier-ignore
    const sheet = [
      "指标名称\t计量单位\t代码\t本期实际\t本年累计",
      ...labels.map((label, i) => `${label}\t条\t${i + 1}\t0\t0`),
    ].join("\n");
    const { report, messages } = await read(
      aReport(sheet, { title: "威海市中小企业局2012年政府信息公开工作年度报告" }),
    );
    expect(report).toMatchObject({ year: 2012, form: null, observations: [] });
    expect(codes({ messages })).toContain("NO_TABLE");
  });

  it.each([
    ["lines that nearly form a table", "abc  5\n"],
    ["labels without end", "1.当面申请数\n"],
    [
      "half sentences without end",
      "我局认真贯彻落实条例，不断完善政府信息公开制度，建立健全政府信息公开保障\n",
    ],
    ["headings without end", "一、概述\n二、主动公开情况\n三、收费情况\n\n说明。\n"],
    ["open brackets", "（（（（\n"],
    ["tabs", "\t\t\t\t\n"],
    ["one long line", "政府信息公开工作年度报告2017年"],
  ])("%s: 1 MB is answered within 10 seconds", async (_, piece) => {
    const started = performance.now();
    await read(piece.repeat(Math.ceil(1_000_000 / Buffer.byteLength(piece))));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("random bytes and truncated reports never throw", async () => {
    let state = 1;
    const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
    for (let i = 0; i < 60; i += 1) {
      const cut = seedBytes.subarray(0, Math.floor(random() * seedBytes.length));
      const noise = Buffer.from(Array.from({ length: 300 }, () => Math.floor(random() * 256)));
      for (const bytes of [cut, noise, Buffer.concat([cut, noise])])
        expect(
          (await readDocument({ fileName: "noise.txt", bytes }, { register: aRegister() })).readings,
        ).toHaveLength(1);
    }
  });
});
