import { anAgency, aRegister, codes, read, reportOf } from "./documents";

const bureau = anAgency({ code: "621100-fgj", name: "定西市房管局", region: "621100" });
const register = aRegister(bureau);

const prose = (year: number): string => `定西市房管局${year}年政府信息公开工作年度报告
一、概述
${year}年，我局主动公开政府信息320条，其中全文电子化率达百分之九十。
二、依申请公开政府信息情况
全年共受理申请12件，其中当面申请3件。
三、复议、诉讼和申诉情况
没有发生行政复议、行政诉讼。
四、存在的主要问题和改进措施
公开内容有待丰富。
`;

const rows = [
  ["主动公开信息数", "条", "01", "80", "320"],
  ["其中：全文电子化的主动公开信息数", "条", "02", "72", "288"],
  ["新增的行政规范性文件数", "条", "03", "—", "2"],
  ["网站专栏页面访问量", "人次", "05", "", "2,530"],
  ["现场接待人数", "人次", "06", "10", "45"],
  ["网上咨询数", "人次", "07", "约20", "60"],
  ["申请总数", "条", "10", "3", "12"],
  ["1.当面申请数", "条", "11", "1", "3"],
  ["否决公开答复数", "条", "20", "0", "0"],
];
const sheet = (cells: string[][] = rows): string =>
  [["指标名称", "计量单位", "代码", "本期实际", "本年累计"], ...cells]
    .map((row) => row.join("\t"))
    .join("\n");

describe("reports of before 2014", () => {
  it("keep the pairs of a coded local sheet as extras, under no indicator, and say so", async () => {
    const { report, messages } = await read(`${prose(2010)}附表\n政府信息公开情况统计表\n${sheet()}`, {
      register,
    });
    expect(report).toMatchObject({ form: "PRE", otherForms: [], layout: [], observations: [], year: 2010 });
    expect(codes({ messages })).toContain("LOCAL_SHEET");
    // 9 rows of two columns, of which one cell is blank.
    expect(report!.extras).toHaveLength(17);
    expect(report!.extras[0]).toMatchObject({
      label: "主动公开信息数",
      column: "本期实际",
      raw: "80",
      value: 80,
      unit: "条",
    });
    expect(report!.extras.find(({ raw }) => raw === "—")).toMatchObject({ value: null });
    expect(report!.extras.find(({ raw }) => raw === "2,530")).toMatchObject({
      value: 2530,
      unit: "人次",
      column: "本年累计",
    });
    expect(report!.extras.find(({ raw }) => raw === "约20")).toMatchObject({
      value: null,
      label: "网上咨询数",
    });
  });

  it("place each figure: section, row, column and the line itself", async () => {
    const report = await reportOf(`${prose(2010)}附表\n政府信息公开情况统计表\n${sheet()}`, { register });
    const { at } = report.extras.find(({ raw }) => raw === "320")!;
    const section = report.sections[at.section!]!;
    expect(section.kind).toBe("ANNEX");
    expect(at).toMatchObject({ row: "主动公开信息数", column: "本年累计" });
    expect(section.text.slice(at.charStart, at.charEnd)).toBe(rows[0]!.join("\t"));
  });

  it("are told by the words of their sheet where the year says otherwise", async () => {
    const report = await reportOf(`${prose(2014)}附表\n政府信息公开情况统计表\n${sheet()}`, { register });
    expect(report.form).toBe("PRE");
  });

  it("of a later year with a table of other words stay text", async () => {
    const others = ["甲县", "乙县", "丙县", "丁县", "戊县", "己县"].map((name) => [
      `${name}公开信息`,
      "条",
      "01",
      "1",
      "2",
    ]);
    const report = await reportOf(`${prose(2016)}附表\n政府信息公开情况统计表\n${sheet(others)}`, {
      register,
    });
    expect(report.form).toBeNull();
    expect(report.extras).toEqual([]);
  });

  it("without a sheet give sections and the figures of their sentences", async () => {
    const { report, messages } = await read(prose(2009), { register });
    expect(report).toMatchObject({ form: null, extras: [], layout: [] });
    expect(codes({ messages })).toContain("NO_TABLE");
    expect(report!.sections.map(({ kind }) => kind)).toEqual([
      "OVERVIEW",
      "APPLICATIONS",
      "REVIEW_LITIGATION",
      "PROBLEMS_AND_PLANS",
    ]);
    expect(report!.claims.map(({ indicator, value, unit }) => [indicator, value, unit])).toEqual([
      ["proactive.total", 320, "条"],
      [null, 90, "%"],
      ["application.received", 12, "件"],
      ["application.received.in_person", 3, "件"],
      ["review.total", 0, null],
      ["litigation.total", 0, null],
    ]);
  });
});
