import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FormCode } from "../../../../src/catalogue";
import { realFigures } from "../../../factories/documents/figures";
import { gridOf, printTables } from "../../../../src/synthetic";
import { codes, figuresOf, read, seedFigures } from "../documents";
import { readByItself, reportedFigures } from "./readings";
import { gridsOf, linesOf, open, type Kind } from "./workbooks";

const fixture = (name: string, kind: Kind): Buffer =>
  readFileSync(join(__dirname, "../../../fixtures/documents/workbooks", `${name}.${kind}`));
const kinds: readonly Kind[] = ["xlsx", "xls"];
const titles = [
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
];

describe.each(kinds)("workbooks that LibreOffice wrote as %s", (kind) => {
  it("weihai-sme-2017: 65 figures of the annex alone, its year and its agency from the lines around it", async () => {
    const { report, messages } = await read(fixture("weihai-sme-2017", kind), { fileName: `annex.${kind}` });
    expect(figuresOf(report!)).toEqual(seedFigures);
    expect(report).toMatchObject({ agency: "371000-zxqyj", year: 2017, form: "A2014" });
    expect(codes({ messages })).toEqual([
      "AGENCY_NOT_IN_TITLE",
      "SCOPE_NOT_STATED",
      "DATE_MISSING",
      "TITLE_MISSING",
    ]);
  });

  it("weihai-sme-2017: each figure says in which row and column it stands", async () => {
    const { report } = await read(fixture("weihai-sme-2017", kind), { fileName: `annex.${kind}` });
    const seen = report!.observations[report!.layout.indexOf("proactive.website")];
    expect(seen).toMatchObject({
      status: "REPORTED",
      value: 146,
      at: { table: "政府信息公开情况统计表", row: "2.政府网站公开政府信息数", column: "统计数" },
    });
  });

  const whole: readonly [string, Exclude<FormCode, "PRE" | "A2014">, number][] = [
    ["shanghai-gov-office-2019", "B2019", 63],
    ["huaian-gov-2024", "C2021", 200],
  ];
  it.each(whole)("%s: three tables of %s, %i figures, under their titles", async (name, form, count) => {
    const figures = realFigures(name);
    const { value, messages } = await open(fixture(name, kind), kind);
    expect(messages).toEqual([]);
    expect(linesOf(value)).toEqual(titles);
    expect(gridsOf(value)).toEqual(printTables(form, figures).map(gridOf));

    const report = await readByItself(fixture(name, kind), kind);
    expect(report.form).toBe(form);
    expect(figuresOf(report)).toEqual(reportedFigures(figures));
    expect(Object.keys(figuresOf(report))).toHaveLength(count);
  });

  it("cells: as they are printed; what is hidden is named and not read", async () => {
    const { value, messages } = await open(fixture("cells", kind), kind);
    expect(linesOf(value)).toEqual(["单元格"]);
    expect(gridsOf(value)).toEqual([
      [
        ["项目", "数量", "备注"],
        ["千分位", "1,234", ""],
        ["四位小数", "59237.2449", ""],
        ["百分比", "57.6%", ""],
        ["日期", "2018年3月20日", ""],
        ["文本数字", "0012", ""],
        ["求和", "2468", ""],
        ["除以零", "#DIV/0!", ""],
        ["文字公式", "合计", ""],
        ["空公式", "", ""],
        ["逻辑", "TRUE", ""],
        ["富文本", "22（其中修订16件）", ""],
        ["四舍五入", "4", ""],
        ["零显示为横线", "-", ""],
        ["带单位", "12件", ""],
        ["全角", "１２３", ""],
        ["换行 标签", "0", ""],
        ["空白", "", ""],
      ],
    ]);
    expect(messages.map(({ code, messageEn }) => [code, messageEn])).toEqual([
      ["ROWS_HIDDEN", expect.stringContaining("Rows 18 of the sheet “单元格”")],
      ["COLUMNS_HIDDEN", expect.stringContaining("Columns D of the sheet “单元格”")],
      [
        "CELL_SHOWN_OTHERWISE",
        expect.stringContaining("Cell B13 of the sheet “单元格” stores 3.6 and shows “4”"),
      ],
      [
        "CELL_SHOWN_OTHERWISE",
        expect.stringContaining("Cell B14 of the sheet “单元格” stores 0 and shows “-”"),
      ],
      ["SHEETS_HIDDEN", expect.stringContaining("“底稿”")],
    ]);
  });
});
