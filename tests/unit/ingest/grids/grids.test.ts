import { codes } from "../documents";
import { applicants, documentsHead, figuresIn, messageOf, readPage, table } from "./tables";

const received = "一、本年新收政府信息公开申请数量";
const carriedIn = "二、上年结转政府信息公开申请数量";
const completed = "（七）总计";

describe("figures are given to the columns of the head above them", () => {
  it("only where the head has its columns in the form's order: 废止 before 制发 is not trusted, and every row says so", async () => {
    const moved = [documentsHead[0]!, documentsHead[2]!, documentsHead[1]!, documentsHead[3]!];
    const reading = await readPage(
      table(moved, ["规章", "4", "1", "11"], ["行政规范性文件", "26", "8", "66"]),
    );
    expect(figuresIn(reading)).toEqual({
      "regulation.issued": "UNREADABLE",
      "regulation.repealed": "UNREADABLE",
      "regulation.in_force": "UNREADABLE",
      "normative.issued": "UNREADABLE",
      "normative.repealed": "UNREADABLE",
      "normative.in_force": "UNREADABLE",
    });
    expect(messageOf(reading, "HEAD_UNREADABLE")?.messageZh).toContain("4 | 1 | 11");
  });

  it("a year in the head, spaces and a misprint change nothing: 本年(2024)制发件数, 现行 有效, 本年废止件教", async () => {
    const head = ["信 息 内 容", "本年(2024)制发件数", "本年废止件教", "现行 有效件数"];
    const reading = await readPage(
      table(head, ["规　章", "1", "0", "11"], ["行政规范性文件", "8", "26", "66"]),
    );
    expect(Object.values(figuresIn(reading))).toEqual([1, 0, 11, 8, 26, 66]);
    expect(messageOf(reading, "LABEL_MISPRINT")?.messageZh).toContain("本年废止件教");
  });

  it("by order where head and body are merged differently (1-2-1 over 2-1-1)", async () => {
    const reading = await readPage(
      table(
        ["信息内容", ["本年制发件数", 2], "本年废止件数", "现行有效件数"],
        [["规章", 2], "1", "0", "11"],
        ["行政规范性文件", ["8", 2], "26", "66"],
      ),
    );
    expect(Object.values(figuresIn(reading))).toEqual([1, 0, 11, 8, 26, 66]);
  });

  it("a column that no form has is kept apart, the others are read: 备案件数 3", async () => {
    const reading = await readPage(
      table(
        [...documentsHead, "备案件数"],
        ["规章", "1", "0", "11", "3"],
        ["行政规范性文件", "8", "26", "66", "5"],
      ),
    );
    expect(Object.values(figuresIn(reading))).toEqual([1, 0, 11, 8, 26, 66]);
    expect(reading.report!.extras.map(({ label, column, value }) => [label, column, value])).toEqual([
      ["规章", "备案件数", 3],
      ["行政规范性文件", "备案件数", 5],
    ]);
    expect(codes(reading)).toContain("COLUMN_KEPT_APART");
  });

  it("a row that no form has is kept apart: 其他主动公开文件 56, 45, 9", async () => {
    const reading = await readPage(
      table(documentsHead, ["规章", "1", "0", "11"], ["其他主动公开文件", "56", "45", "9"]),
    );
    expect(reading.report!.extras.map(({ raw }) => raw)).toEqual(["56", "45", "9"]);
    expect(messageOf(reading, "ROW_UNKNOWN")?.messageZh).toContain("其他主动公开文件");
    expect(messageOf(reading, "ROW_MISSING")?.messageZh).toContain("行政规范性文件");
  });

  it("本年收费金额 counts in 万元: 251000元 is 25.1, and a bare 3.5 is 3.5", async () => {
    const fees = (value: string) =>
      readPage(
        table(
          [["第二十条第（八）项", 2]],
          ["信息内容", "本年收费金额（单位：万元）"],
          ["行政事业性收费", value],
        ),
        table(documentsHead, ["规章", "1", "0", "11"]),
      );
    expect(figuresIn(await fees("251000元"))["charge.amount"]).toBe(25.1);
    expect(figuresIn(await fees("3.5"))["charge.amount"]).toBe(3.5);
  });
});

describe("a row that lost or gained a cell is not read, and no other row changes", () => {
  const whole = [carriedIn, "34", "0", "0", "0", "0", "0", "34"];
  const readRow = (...cells: string[]) => readPage(table(...applicants, [received, ...cells], whole));
  const members = [
    "@natural_person",
    "@business",
    "@research",
    "@public_welfare",
    "@legal_service",
    "@other_organisation",
    "",
  ];
  const carriedInFigures = Object.fromEntries(
    members.map((member, i) => [`application.carried_in${member}`, Number(whole[i + 1])]),
  );
  const unreadable = Object.fromEntries(
    members.map((member) => [`application.received${member}`, "UNREADABLE"]),
  );

  it.each([
    ["six cells for seven columns", ["3001", "53", "0", "0", "61", "3119"]],
    ["20 torn into 2 and 0: eight cells", ["2", "0", "53", "0", "0", "61", "4", "3119"]],
    ["torn before a blank total: the last cell is blank", ["30", "01", "53", "0", "0", "61", "4", ""]],
  ])("%s", async (_, cells) => {
    const reading = await readRow(...cells);
    expect(figuresIn(reading)).toEqual({ ...unreadable, ...carriedInFigures });
    expect(messageOf(reading, "ROW_UNPLACED")).toMatchObject({
      severity: "WARNING",
      messageZh: expect.stringContaining(`${cells.length} 个数值单元格`),
      at: { row: received, quote: expect.stringContaining([received, ...cells].join("\t")) },
    });
  });

  it("2 0 in one cell is that cell's loss only", async () => {
    const reading = await readRow("3 001", "53", "0", "0", "61", "4", "3119");
    expect(figuresIn(reading)).toMatchObject({
      ...carriedInFigures,
      "application.received@natural_person": "UNREADABLE",
      "application.received@business": 53,
      "application.received": 3119,
    });
    expect(messageOf(reading, "NUMBER_UNREADABLE")).toMatchObject({
      severity: "WARNING",
      at: { column: "申请人情况/自然人" },
    });
  });

  it("a blank, a dash, a slash and 无 are no zeros", async () => {
    const reading = await readRow("", "-", "/", "无", "0", "—", "3119");
    expect(Object.values(figuresIn(reading)).slice(0, 7)).toEqual([
      "BLANK", "NOT_APPLICABLE", "NOT_APPLICABLE", "NOT_APPLICABLE", 0, "NOT_APPLICABLE", 3119,
    ]); // prettier-ignore
  });
});

describe("rows are told by their labels and the headings before them", () => {
  const figures = ["1", "0", "0", "0", "0", "0", "1"];
  const zeros = ["0", "0", "0", "0", "0", "0", "0"];

  it("其他 below 其他处理 is the form's; 4.其他 below 无法提供 is no form's", async () => {
    const reading = await readPage(
      table(
        ...applicants.map((row, i) => (i === 0 ? [["", 2, 3] as const, row[1]!] : row)),
        ["（四）无法提供", "4.其他", ...figures],
        [["（六）其他处理", 1, 2], "1.逾期不补正", ...zeros],
        ["3.其他", ...zeros],
      ),
    );
    expect(figuresIn(reading)).toMatchObject({ "outcome.other.other": 0, "outcome.other.not_corrected": 0 });
    expect(reading.report!.extras.map(({ label }) => label)).toContain("（四）无法提供/4.其他");
  });

  it("a row printed twice alike counts once; with another figure it is UNREADABLE", async () => {
    const same = await readPage(
      table(...applicants, [received, ...figures], [received, ...figures], [carriedIn, ...zeros]),
    );
    expect(figuresIn(same)["application.received"]).toBe(1);
    const other = await readPage(
      table(...applicants, [received, ...figures], [received, ...zeros], [carriedIn, ...zeros]),
    );
    expect(figuresIn(other)).toMatchObject({
      "application.received": "UNREADABLE",
      "application.received@business": 0,
    });
    expect(messageOf(other, "CELL_TWICE")?.messageZh).toContain("1 | 0");
  });

  it("a heading that lost its rows' labels is no row: 108 beside （六）其他处理 stays apart", async () => {
    const reading = await readPage(
      table(
        ...applicants.map((row, i) => (i === 0 ? [["", 2, 3] as const, row[1]!] : row)),
        [[received, 2], ...figures],
        [["（六）其他处理", 1, 2], "1.逾期不补正", ...zeros],
        ["108", "2", "0", "0", "0", "0", "110"],
      ),
    );
    expect(figuresIn(reading)).not.toHaveProperty("outcome.other");
    expect(figuresIn(reading)).toMatchObject({ "application.received": 1, "outcome.other.not_corrected": 0 });
  });

  it("a second table with other figures is a second report: refused", async () => {
    const own = table(...applicants, [received, ...figures], [carriedIn, ...zeros], [completed, ...figures]);
    const all = table(...applicants, [received, ...zeros], [carriedIn, ...figures], [completed, ...zeros]);
    const reading = await readPage(own, "<p>汇总</p>", all);
    expect(reading.report).toBeNull();
    expect(messageOf(reading, "TABLE_TWICE")?.messageZh).toContain("请分成两个文件");
  });
});

describe("the form is that of the labels, and a hybrid keeps the rows of both", () => {
  const zeros = ["0", "0", "0", "0", "0", "0", "0"];
  const oldHead = ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"];

  it("2019's columns in a report for 2024 make B2019", async () => {
    const { report } = await readPage(
      table(oldHead, ["规章", "1", "1", "3"], ["规范性文件", "117", "117", "841"]),
    );
    expect(report).toMatchObject({ form: "B2019", otherForms: [], year: 2024 });
  });

  it("2021's documents and 2019's single row （六）: C2021 with B2019 beside it, its three rows NOT_IN_FORM", async () => {
    const reading = await readPage(
      table(documentsHead, ["规章", "1", "0", "11"], ["行政规范性文件", "8", "26", "66"]),
      table(
        [["第二十条第（六）项", 2]],
        ["信息内容", "本年处理决定数量"],
        ["行政处罚", "7"],
        ["行政强制", "0"],
      ),
      table(...applicants, [received, ...zeros], ["（六）其他处理", "5", "0", "0", "0", "0", "0", "5"]),
    );
    expect(reading.report).toMatchObject({ form: "C2021", otherForms: ["B2019"] });
    expect(figuresIn(reading)).toMatchObject({
      "outcome.other": 5,
      "outcome.other.not_corrected": "NOT_IN_FORM",
    });
  });

  it("2019's documents below 2021's others: what 2021 asks in their place is NOT_IN_FORM, not lost", async () => {
    const reading = await readPage(
      table([["第二十条第（一）项", 4]], oldHead, ["规章", "1", "1", "3"], ["规范性文件", "2", "2", "9"]),
      table([["第二十条第（五）项", 2]], ["信息内容", "本年处理决定数量"], ["行政许可", "97"]),
      table(
        [["第二十条第（六）项", 2]],
        ["信息内容", "本年处理决定数量"],
        ["行政处罚", "7"],
        ["行政强制", "0"],
      ),
      table(
        ...applicants,
        [received, ...zeros],
        ["1.申请人无正当理由逾期不补正", ...zeros],
        ["2.逾期不缴费", ...zeros],
      ),
    );
    expect(reading.report).toMatchObject({ form: "C2021", otherForms: ["B2019"] });
    expect(figuresIn(reading)).toMatchObject({
      "regulation.disclosed": 1,
      "regulation.repealed": "NOT_IN_FORM",
      "licence.decisions": 97,
    });
  });

  it("labels without one figure are NOT_EXTRACTED, not zeros", async () => {
    const blanks = ["", "", "", "", "", "", ""];
    const reading = await readPage(
      table(documentsHead, ["规章", "", "", ""]),
      table(...applicants, [received, ...blanks], [carriedIn, ...blanks]),
    );
    expect(figuresIn(reading)).toEqual({});
    expect(codes(reading)).toContain("NO_FIGURES");
  });

  it("what a report lacks is named: tables, rows and columns", async () => {
    const withoutResearch = [applicants[0]!.map((cell, i) => (i === 1 ? (["申请人情况", 6] as const) : cell)),
      [["自然人", 1, 2], ["法人或其他组织", 4], ["总计", 1, 2]], applicants[2]!.filter((label) => label !== "科研机构")] as const; // prettier-ignore
    const reading = await readPage(
      table(documentsHead, ["规章", "1", "0", "11"], ["行政规范性文件", "8", "26", "66"]),
      table(...withoutResearch, [received, ...zeros.slice(1)]),
    );
    expect(messageOf(reading, "TABLE_MISSING")?.messageZh).toMatch(
      /第二十条第（五）项.*四、政府信息公开行政复议/,
    );
    expect(messageOf(reading, "ROW_MISSING")?.messageZh).toContain("二、上年结转政府信息公开申请数量");
    expect(messageOf(reading, "COLUMN_MISSING")?.messageZh).toContain("法人或其他组织/科研机构");
  });

  it("tables that a page has as pictures are NOT_EXTRACTED with that reason, and the words are kept", async () => {
    const reading = await readPage(
      ...["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"].map(
        (title) => `<p>${title}</p><p><img src="a.png"></p>`,
      ),
    );
    expect(reading.report).toMatchObject({ form: null, observations: [] });
    expect(reading.report!.sections.map(({ kind }) => kind)).toEqual([
      "OVERVIEW",
      "PROACTIVE",
      "APPLICATIONS",
    ]);
    expect(messageOf(reading, "NO_TABLE")).toMatchObject({
      severity: "WARNING",
      messageZh: expect.stringMatching(/2 张图片.*未提取/),
    });
  });
});
