import * as XLSX from "@e965/xlsx";
import { codes } from "../documents";
import { rawXlsx } from "./raw-xlsx";
import { aBook, aSheet, gridsOf, linesOf, open, written, type Kind } from "./workbooks";

const kinds: readonly Kind[] = ["xlsx", "xls"];
const asRows = (lines: readonly string[]): string =>
  `<sheetData>${lines.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join("")}</sheetData>`;
const label = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
/** One label beside each cell, so that all of them are a table. */
const besideLabels = (...cells: readonly string[]): string =>
  asRows(cells.map((cell, i) => label(`A${i + 1}`, `第${i + 1}行`) + cell));
const valuesOf = async (bytes: Buffer, kind: Kind = "xlsx") => {
  const { value, messages } = await open(bytes, kind);
  return { values: gridsOf(value).flatMap((grid) => grid.map((row) => row[1])), messages };
};

describe.each(kinds)("cells of %s", (kind) => {
  const read = async (cells: Readonly<Record<string, XLSX.CellObject>>) => {
    const labels = Object.keys(cells).map((address) => [address.replace("B", "A"), address] as const);
    const sheet = aSheet({ ...Object.fromEntries(labels), ...cells });
    return valuesOf(written(aBook({ Sheet1: sheet }), kind), kind);
  };

  it("are printed with their formats: 1,234; 59237.2449; 57.6%; 2018-03-20; -", async () => {
    const { values, messages } = await read({
      B1: { t: "n", v: 1234, z: "#,##0" },
      B2: { t: "n", v: 59237.2449, z: "0.0000" },
      B3: { t: "n", v: 0.576, z: "0.0%" },
      B4: { t: "n", v: 43179, z: "yyyy-mm-dd" },
      B5: { t: "n", v: 0, z: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ' },
    });
    expect(values).toEqual(["1,234", "59237.2449", "57.6%", "2018-03-20", "-"]);
    expect(codes({ messages })).toEqual(["CELL_SHOWN_OTHERWISE"]);
  });

  it("are whole numbers, negative ones, hundredths and long ones to the last digit", async () => {
    const numbers = [
      0,
      -1,
      536870911,
      536870912,
      -536870913,
      59237.24,
      0.01,
      447228.1,
      123456789012345,
      0.1 + 0.2,
    ];
    const cells = numbers.map((v, i) => [`B${i + 1}`, { t: "n", v }] as const);
    const { values, messages } = await read(Object.fromEntries(cells));
    expect(values).toEqual([
      "0",
      "-1",
      "536870911",
      "536870912",
      "-536870913",
      "59237.24",
      "0.01",
      "447228.1",
      "123456789012345",
      "0.3",
    ]);
    expect(messages).toEqual([]);
  });

  it("are words as they stand: 0012, full-width digits, TRUE, #REF!", async () => {
    const { values } = await read({
      B1: { t: "s", v: "0012" },
      B2: { t: "s", v: "１２３" },
      B3: { t: "b", v: true },
      B4: { t: "e", v: 0x17 },
      B5: { t: "s", v: "22（其中修订 16 件）" },
    });
    expect(values).toEqual(["0012", "１２３", "TRUE", "#REF!", "22（其中修订 16 件）"]);
  });

  it("count days from 1904 where the workbook says so", async () => {
    const book = aBook({ Sheet1: aSheet({ A1: "日期", B1: { t: "n", v: 41717, z: "yyyy-mm-dd" } }) });
    book.Workbook = { WBProps: { date1904: true } };
    expect((await valuesOf(written(book, kind), kind)).values).toEqual(["2018-03-20"]);
  });

  it("that are merged stand in every place, each with one number; words below them are named and left out", async () => {
    const cells = { A1: "甲", B1: "乙", C1: "丙", A2: "1", B2: "旧", C2: "2", A3: "3", B3: "4", C3: "2" };
    const merges = [XLSX.utils.decode_range("A2:B2"), XLSX.utils.decode_range("C2:C3")];
    const book = aBook({ Sheet1: aSheet(cells, { "!merges": merges }) });
    const { value, messages } = await open(written(book, kind), kind);
    expect(gridsOf(value)).toEqual([
      [
        ["甲", "乙", "丙"],
        ["1", "1", "2"],
        ["3", "4", "2"],
      ],
    ]);
    const [table] = value.blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
    const [, second, third] = table!.rows.map(({ cellIds }) => cellIds!);
    expect(second![0]).toBe(second![1]);
    expect(third![2]).toBe(second![2]);
    expect(new Set(table!.rows.flatMap(({ cellIds }) => cellIds)).size).toBe(7);
    expect(messages).toMatchObject([
      { code: "CELL_COVERED", messageZh: expect.stringContaining("B2的内容“旧”被合并单元格遮住") },
    ]);
  });

  it("in hidden columns are named and left out; a merged cell that is shown in part is read", async () => {
    const cells = { A1: "项目", B1: "去年", C1: "今年", A2: "甲", B2: 1, C2: 2, A3: "乙", B3: 6 };
    const merges = [XLSX.utils.decode_range("B3:C3")];
    const sheet = aSheet(cells, { "!cols": [{}, { hidden: true }], "!merges": merges });
    const { value, messages } = await open(written(aBook({ Sheet1: sheet }), kind), kind);
    expect(gridsOf(value)).toEqual([
      [
        ["项目", "今年"],
        ["甲", "2"],
        ["乙", "6"],
      ],
    ]);
    expect(messages).toMatchObject([{ code: "COLUMNS_HIDDEN", messageZh: expect.stringContaining(" B 列") }]);
  });

  it("of hidden sheets are left out and the sheets named", async () => {
    const book = aBook({
      年报: aSheet({ A1: "甲", B1: 1 }),
      底稿: aSheet({ A1: "甲", B1: 2 }),
      空: aSheet({ A1: "" }),
    });
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }, { Hidden: 1 }] };
    const { value, messages } = await open(written(book, kind), kind);
    expect(linesOf(value)).toEqual(["年报"]);
    expect(gridsOf(value)).toEqual([[["甲", "1"]]]);
    expect(messages).toMatchObject([
      { code: "SHEETS_HIDDEN", messageZh: expect.stringContaining("：“底稿”。") },
    ]);
  });

  it("that nothing shows are no report, and the message says why", async () => {
    const book = aBook({ 年报: aSheet({ A1: "" }), 底稿: aSheet({ A1: "甲" }) });
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    await expect(open(written(book, kind), kind)).rejects.toThrow("those that have some are hidden");
    await expect(open(written(aBook({ 年报: aSheet({ A1: "" }) }), kind), kind)).rejects.toThrow(
      "nothing at all",
    );
  });
});

describe("what XLSX can say besides", () => {
  it("joins the runs of a text and drops the readings above it", async () => {
    const strings = `<si><r><t>政府</t></r><r><rPr><b/></rPr><t xml:space="preserve">信息 </t></r><r><t>公开</t></r><rPh sb="0" eb="2"><t>セイフ</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si>`;
    const cells = besideLabels(`<c r="B1" t="s"><v>0</v></c>`, `<c r="B2" t="s"><v>1</v></c>`);
    const { values } = await valuesOf(rawXlsx({ sheets: [cells], strings }));
    expect(values).toEqual(["政府信息 公开", "a b_x0041_"]);
  });

  it("never takes a formula without its result for 0 or a blank", async () => {
    const cells = besideLabels(
      `<c r="B1"><f>SUM(C1:C9)</f></c>`,
      `<c r="B2"><f>1-1</f><v></v></c>`,
      `<c r="B3"><f t="shared" si="0"/></c>`,
      `<c r="B4"><f>C1</f><v>0</v></c>`,
      `<c r="B5" t="str"><f>""</f><v></v></c>`,
      `<c r="B6" t="e"><f>1/0</f><v>#DIV/0!</v></c>`,
    );
    const { values, messages } = await valuesOf(rawXlsx({ sheets: [cells] }));
    expect(values).toEqual(["=SUM(C1:C9)", "=1-1", "（公式未计算）", "0", "", "#DIV/0!"]);
    expect(codes({ messages })).toEqual(Array.from({ length: 3 }, () => "FORMULA_NOT_CALCULATED"));
    expect(messages[0]).toMatchObject({
      severity: "WARNING",
      messageZh: expect.stringContaining("单元格 B1是公式，文件里没有计算结果"),
      at: { quote: "=SUM(C1:C9)" },
    });
  });

  it("doubts results that the writer left to others: its 0 is a placeholder, other results are to be checked", async () => {
    const cells = besideLabels(
      `<c r="B1"><f>C1</f><v>0</v></c>`,
      `<c r="B2"><f>C2</f><v>5</v></c>`,
      `<c r="B3"><v>0</v></c>`,
    );
    const workbook = `<calcPr fullCalcOnLoad="1"/>`;
    const { values, messages } = await valuesOf(rawXlsx({ sheets: [cells], workbook }));
    expect(values).toEqual(["（公式未计算）", "5", "0"]);
    expect(codes({ messages })).toEqual(["FORMULA_NOT_CALCULATED", "FORMULA_MAYBE_STALE"]);
  });

  it("names hidden rows and leaves them out", async () => {
    const rows = `<sheetData><row r="1">${label("A1", "甲")}<c r="B1"><v>1</v></c></row><row r="2" hidden="1">${label("A2", "乙")}<c r="B2"><v>2</v></c></row><row r="3">${label("A3", "丙")}<c r="B3"><v>3</v></c></row></sheetData>`;
    const { values, messages } = await valuesOf(rawXlsx({ sheets: [rows] }));
    expect(values).toEqual(["1", "3"]);
    expect(messages).toMatchObject([{ code: "ROWS_HIDDEN", messageZh: expect.stringContaining("第 2 行") }]);
  });

  it("leaves zeros blank where the sheet shows none", async () => {
    const cells = `<sheetViews><sheetView showZeros="0"/></sheetViews>${besideLabels(`<c r="B1"><v>7</v></c>`, `<c r="B2"><v>0</v></c>`)}`;
    const { values, messages } = await valuesOf(rawXlsx({ sheets: [cells] }));
    expect(values).toEqual(["7", ""]);
    expect(codes({ messages })).toEqual(["CELL_SHOWN_BLANK"]);
  });

  it("keeps numbers that a double cannot hold as they are written", async () => {
    const cells = besideLabels(
      `<c r="B1"><v>12345678901234567</v></c>`,
      `<c r="B2"><v>1.5E3</v></c>`,
      `<c r="B3"><v>１２</v></c>`,
    );
    expect((await valuesOf(rawXlsx({ sheets: [cells] }))).values).toEqual([
      "12345678901234567",
      "1500",
      "１２",
    ]);
  });

  it("gives cells without an address the next place", async () => {
    const cells = `<sheetData><row><c t="inlineStr"><is><t>甲</t></is></c><c><v>1</v></c></row><row><c t="inlineStr"><is><t>乙</t></is></c><c><v>2</v></c></row></sheetData>`;
    const { value } = await open(rawXlsx({ sheets: [cells] }), "xlsx");
    expect(gridsOf(value)).toEqual([
      [
        ["甲", "1"],
        ["乙", "2"],
      ],
    ]);
  });

  it("takes days written as dates", async () => {
    const cells = besideLabels(`<c r="B1" t="d"><v>2018-03-20T00:00:00</v></c>`);
    expect((await valuesOf(rawXlsx({ sheets: [cells] }))).values).toEqual(["2018-03-20"]);
  });
});
