import { readFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { readRegisterFile } from "../../../src/ingest";
import { AgencyRegister, type Agency } from "../../../src/report";
import { anAgency } from "../../factories/agency";

const HEAD = "code,name,aliases,type,level,region,parent,valid_from,valid_to,successors";
const read = (bytes: Uint8Array | string, known: readonly Agency[] = []) =>
  readRegisterFile(
    { fileName: "名录.csv", bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes },
    new AgencyRegister(known),
  );
const ofLines = (...lines: string[]) => read([HEAD, ...lines].join("\n"));

describe("a register file", () => {
  it("gives aliases and former names, a parent, years of existence and successors", () => {
    const { agencies, messages } = ofLines(
      "371000,威海市人民政府,,GOVERNMENT,PREFECTURE,371000,,,,",
      "371000-sjj,威海市大数据局,威海市数据局|市数据局,DEPARTMENT,PREFECTURE,371000,371000,2019,,",
      "371000-xxb,威海市信息办,,DEPARTMENT,PREFECTURE,371000,371000,,2018,371000-sjj",
    );
    expect(messages).toEqual([]);
    expect(agencies.slice(1)).toEqual([
      {
        ...{ code: "371000-sjj", name: "威海市大数据局", aliases: ["威海市数据局", "市数据局"] },
        ...{ type: "DEPARTMENT", level: "PREFECTURE", region: "371000", parent: "371000" },
        ...{ validFrom: 2019, validTo: null, successors: [] },
      },
      {
        ...{ code: "371000-xxb", name: "威海市信息办", aliases: [] },
        ...{ type: "DEPARTMENT", level: "PREFECTURE", region: "371000", parent: "371000" },
        ...{ validFrom: null, validTo: 2018, successors: ["371000-sjj"] },
      },
    ]);
  });

  it("is read in GB18030, in UTF-8 with its mark, and with ends of line as Windows writes them", () => {
    const text = `${HEAD}\r\n371000-sjj,威海市数据局,,DEPARTMENT,PREFECTURE,371000,,,,\r\n`;
    for (const bytes of [iconv.encode(text, "gb18030"), Buffer.from(`\ufeff${text}`)])
      expect(read(bytes).agencies.map(({ name }) => name)).toEqual(["威海市数据局"]);
  });

  it("leaves as it is what it has no column for, and empties what has a column without a word in it", () => {
    const known = anAgency({ code: "371000-sjj", aliases: ["市数据局"], validFrom: 2019, region: "371000" });
    const short = read("code,name,type,level\n371000-sjj,威海市大数据局,DEPARTMENT,PREFECTURE", [known]);
    expect(short.agencies).toEqual([{ ...known, name: "威海市大数据局" }]);
    const emptied = read(
      "code,name,type,level,aliases,valid_from\n371000-sjj,威海市大数据局,DEPARTMENT,PREFECTURE,,",
      [known],
    );
    expect(emptied.agencies).toEqual([{ ...known, name: "威海市大数据局", aliases: [], validFrom: null }]);
  });

  it("may name agencies of the register, and of its own lines below", () => {
    const { messages } = read(
      [HEAD, "a1,甲局,,DEPARTMENT,COUNTY,,b1,,,c1", "b1,乙局,,DEPARTMENT,COUNTY,,,,,"].join("\n"),
      [anAgency({ code: "c1" })],
    );
    expect(messages).toEqual([]);
  });

  it.each([
    ["a type that there is not", "a1,甲局,,BUREAU,COUNTY,,,,,", "第 2 行 type 列为“BUREAU”", "DEPARTMENT"],
    ["a level that there is not", "a1,甲局,,DEPARTMENT,市级,,,,,", "第 2 行 level 列为“市级”", "PREFECTURE"],
    ["no name", "a1,,,DEPARTMENT,COUNTY,,,,,", "第 2 行 name 列为“”", "机关名称"],
    ["a name with |", "a1,甲|乙,,DEPARTMENT,COUNTY,,,,,", "第 2 行 name 列为“甲|乙”", "不含 |"],
    ["a code with a space", "a 1,甲局,,DEPARTMENT,COUNTY,,,,,", "第 2 行 code 列为“a 1”", "371000-zxqyj"],
    ["a year of two digits", "a1,甲局,,DEPARTMENT,COUNTY,,,19,,", "第 2 行 valid_from 列为“19”", "2018"],
    [
      "years that run backwards",
      "a1,甲局,,DEPARTMENT,COUNTY,,,2020,2019,",
      "第 2 行 valid_to 列",
      "2020 晚于末年 2019",
    ],
    [
      "a region that there is not",
      "a1,甲局,,DEPARTMENT,COUNTY,999999,,,,",
      "第 2 行 region 列：没有行政区划 999999",
      "371000",
    ],
    [
      "a parent that there is not",
      "a1,甲局,,DEPARTMENT,COUNTY,,zz,,,",
      "第 2 行 parent 列：名录中没有机关 zz",
      "先登记",
    ],
    ["itself as parent", "a1,甲局,,DEPARTMENT,COUNTY,,a1,,,", "第 2 行 parent 列：上级机关成环", "a1 → a1"],
    [
      "successors of which one there is not",
      "a1,甲局,,DEPARTMENT,COUNTY,,,,,a2|zz\na2,乙局,,DEPARTMENT,COUNTY,,,,,",
      "第 2 行 successors 列：名录中没有机关 zz",
      "先登记",
    ],
    [
      "itself as successor",
      "a1,甲局,,DEPARTMENT,COUNTY,,,,,a1",
      "第 2 行 successors 列：a1 不能承继自己",
      "承继",
    ],
    [
      "a code twice",
      "a1,甲局,,DEPARTMENT,COUNTY,,,,,\na1,乙局,,DEPARTMENT,COUNTY,,,,,",
      "第 3 行 code 列：代码 a1 与第 2 行重复",
      "重复",
    ],
  ])("with %s is refused whole, naming line and column in both languages", (_, lines, where, allowed) => {
    const { agencies, messages } = ofLines(...lines.split("\n"));
    expect([agencies, messages.length]).toEqual([[], 1]);
    expect(messages[0]!.messageZh).toContain(`名录.csv：${where}`);
    expect(messages[0]!.messageZh).toContain(allowed);
    expect(messages[0]!.messageEn).toMatch(/^名录\.csv: line [23], column [a-z_]+/);
  });

  it("counts lines as an editor does: blank ones, and a name in quotes over two lines", () => {
    const { messages } = ofLines(
      "",
      'a1,"甲\n局",,DEPARTMENT,COUNTY,,,,,',
      "",
      "a2,乙局,,BUREAU,COUNTY,,,,,",
    );
    expect(messages.map(({ messageEn }) => /line \d+, column \w+/.exec(messageEn)![0])).toEqual([
      "line 6, column type",
    ]);
  });

  it("tells every wrong field of every line at once", () => {
    const { messages } = ofLines("a 1,,,BUREAU,COUNTY,,,,,", "a2,乙局,,DEPARTMENT,乡,,,,,");
    expect(messages.map(({ messageEn }) => /line \d+, column \w+/.exec(messageEn)![0])).toEqual([
      ...["line 2, column code", "line 2, column name", "line 2, column type", "line 3, column level"],
    ]);
  });

  it.each([
    [
      "a circle of superiors in the file",
      ["a1,甲局,,DEPARTMENT,COUNTY,,a2,,,", "a2,乙局,,DEPARTMENT,COUNTY,,a1,,,"],
      2,
    ],
    ["no line below its head", [], 1],
  ])("with %s is refused", (_, lines, count) => expect(ofLines(...lines).messages).toHaveLength(count));

  it.each([
    ["a column missing", "code,name,type\na1,甲局,DEPARTMENT", "COLUMN_MISSING", "level"],
    [
      "a column that it does not know",
      "code,name,type,level,备注\na1,甲局,DEPARTMENT,COUNTY,x",
      "COLUMN_UNKNOWN",
      "“备注”",
    ],
    ["a column twice", "code,name,type,level,code\na1,甲局,DEPARTMENT,COUNTY,x", "COLUMN_UNKNOWN", "“code”"],
    ["too many cells in line 2", "code,name,type,level\na1,甲局,DEPARTMENT,COUNTY,x", "NOT_CSV", "line 2"],
    ["a quote that does not end", `${HEAD}\n"a1,甲局`, "NOT_CSV", "CSV"],
    ["nothing", "", "COLUMN_MISSING", "code"],
  ])("with %s is refused with the reason", (_, text, code, words) => {
    const { agencies, messages } = read(text);
    expect([agencies, messages.map((message) => message.code)]).toEqual([[], [code]]);
    expect(messages[0]!.messageZh).toContain(words);
  });

  it("holds all 18 agencies of the sample", () => {
    const bytes = readFileSync(join(__dirname, "../../../samples/agencies.csv"));
    const { agencies, messages } = read(bytes);
    expect([agencies.length, messages]).toEqual([18, []]);
  });
});
