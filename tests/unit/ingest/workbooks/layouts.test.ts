import writeXlsxFile from "write-excel-file/node";
import { realFigures } from "../../../factories/documents/figures";
import { gridOf, type PrintedTable, printTables, rowsOf } from "../../../../src/synthetic";
import { anAgency, aRegister, figuresOf, read, seedFigures } from "../documents";
import { gridsOf, linesOf, open } from "./workbooks";

/** A cell of a row: its words, the columns and rows it covers, and whether lines are drawn around it. */
interface Drawn {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly framed: boolean;
}
type Row = readonly (Drawn | null)[];

const open_ = (text: string, columns = 1): Drawn => ({ text, columns, framed: false });
const framed = (text: string, columns = 1): Drawn => ({ text, columns, framed: true });

/** A sheet of rows, with lines around the cells that are framed. */
const sheetOf = (rows: readonly Row[], sheet = "Sheet1"): Promise<Buffer> => sheetsOf([rows], [sheet]);

const sheetsOf = (sheets: readonly (readonly Row[])[], names: readonly string[] = []): Promise<Buffer> =>
  writeXlsxFile(
    sheets.map((rows, i) => ({
      sheet: names[i] ?? `Sheet${i + 1}`,
      data: rows.map((row) =>
        row.flatMap((cell) => {
          if (!cell) return [null];
          const { text, columns = 1, rows: height = 1 } = cell;
          // Without any style a blank cell would not be written at all.
          const lines = cell.framed ? ({ borderStyle: "thin" } as const) : { wrap: true };
          const first = { value: text, type: String, columnSpan: columns, rowSpan: height, ...lines };
          return [first, ...Array.from({ length: columns - 1 }, () => null)];
        }),
      ),
    })),
  ).toBuffer();

/** The rows of a printed table, with lines around all cells. */
function framedRows(table: PrintedTable): Row[] {
  return rowsOf(table).map((cells) => {
    const row: (Drawn | null)[] = [];
    for (const { column, text, columns, rows } of cells) {
      while (row.reduce((width, cell) => width + (cell?.columns ?? 1), 0) < column) row.push(null);
      row.push({ text, columns, rows, framed: true });
    }
    return row;
  });
}

/** Printed tables one below another, blank cells in the row behind each. */
const tablesAsRows = (tables: readonly PrintedTable[], isFramed: boolean): Row[] =>
  tables.flatMap((table) => [
    ...framedRows(table).map((row) => row.map((cell) => cell && { ...cell, framed: isFramed })),
    Array.from({ length: table.width }, () => open_("")),
  ]);

const [annex] = printTables("A2014", realFigures("weihai-sme-2017"));
const three = printTables("C2021", realFigures("huaian-gov-2024"));

describe("what stands around a table", () => {
  it("is text: title, year, who fills it in, units; below it notes and names", async () => {
    const bytes = await sheetOf([
      [open_("附件2")],
      [open_("政府信息公开情况统计表\n（2017年度）", 3)],
      [open_("填报单位："), open_("威海市中小企业局"), open_("单位：件")],
      ...framedRows(annex!),
      [open_("注：本表数据截至12月31日。", 3)],
      [open_("单位负责人：李某"), open_("填报人："), open_("张某")],
    ]);
    const { value } = await open(bytes, "xlsx");
    expect(linesOf(value)).toEqual([
      "附件2",
      "政府信息公开情况统计表",
      "（2017年度）",
      "填报单位：威海市中小企业局",
      "单位：件",
      "注：本表数据截至12月31日。",
      "单位负责人：李某",
      "填报人：张某",
    ]);
    expect(gridsOf(value)).toEqual([gridOf(annex!)]);
    const { report } = await read(bytes, { fileName: "附件2.xlsx", register: aRegister(anAgency()) });
    expect(report).toMatchObject({ agency: "371000-zxqyj", year: 2017 });
    expect(figuresOf(report!)).toEqual(seedFigures);
  });

  it("is text where title and unit share a row", async () => {
    const title = [open_("2017年度政府信息公开情况统计表", 2), open_("单位：件、人次")];
    const { value } = await open(await sheetOf([title, ...framedRows(annex!)]), "xlsx");
    expect(linesOf(value)).toEqual(["2017年度政府信息公开情况统计表", "单位：件、人次"]);
    expect(gridsOf(value)).toEqual([gridOf(annex!)]);
  });

  it("is text even where lines are drawn around it too", async () => {
    const { value } = await open(
      await sheetOf([
        [framed("政府信息公开情况统计表", 3)],
        [framed("填报单位：威海市中小企业局", 3)],
        ...framedRows(annex!),
        [framed("备注：无", 3)],
      ]),
      "xlsx",
    );
    expect(linesOf(value)).toEqual(["政府信息公开情况统计表", "填报单位：威海市中小企业局", "备注：无"]);
    expect(gridsOf(value)).toEqual([gridOf(annex!)]);
  });

  it("is text between tables that follow one another without a blank row", async () => {
    const rows = three.flatMap((table) => [[framed(table.title!, table.width)], ...framedRows(table)]);
    const { value } = await open(await sheetOf(rows), "xlsx");
    expect(linesOf(value)).toEqual(three.map(({ title }) => title));
    expect(gridsOf(value)).toEqual(three.map(gridOf));
  });
});

describe("a whole report on one sheet, its words in one column", () => {
  it("keeps a part's heading apart from the heading of rows that has the same words", async () => {
    const { value } = await open(
      await sheetOf([
        [open_("一、主动公开情况")],
        [open_("2017年，我局主动公开政府信息146条。")],
        [open_("二、回应解读情况")],
        [open_("举办新闻发布会1次")],
        [],
        [open_("政府信息公开情况统计表")],
        ...framedRows(annex!),
      ]),
      "xlsx",
    );
    expect(linesOf(value)).toEqual([
      "一、主动公开情况",
      "2017年，我局主动公开政府信息146条。",
      "二、回应解读情况",
      "举办新闻发布会1次",
      "政府信息公开情况统计表",
    ]);
    expect(gridsOf(value)).toEqual([gridOf(annex!)]);
  });

  it("makes no table of a single column", async () => {
    const { value } = await open(
      await sheetOf([[framed("甲")], [framed("依申请公开情况")], [framed("乙")]]),
      "xlsx",
    );
    expect(linesOf(value)).toEqual(["甲", "依申请公开情况", "乙"]);
    expect(gridsOf(value)).toEqual([]);
  });
});

describe("what stands in a table", () => {
  it("are headings of groups, also where they are merged across it and no form has them", async () => {
    const rows = framedRows(annex!).map((row) => (row[1]!.text === "" ? [framed(row[0]!.text, 3)] : row));
    const form = await sheetOf(rows);
    const given = { agency: "371000-zxqyj", year: 2017 };
    expect(figuresOf((await read(form, { fileName: "a.xlsx", ...given })).report!)).toEqual(seedFigures);

    rows.splice(10, 0, [framed("（五）其他渠道", 3)]);
    const { value } = await open(await sheetOf([[open_("政府信息公开情况统计表", 3)], ...rows]), "xlsx");
    expect(linesOf(value)).toEqual(["政府信息公开情况统计表"]);
    expect(gridsOf(value)[0]).toHaveLength(annex!.height + 1);
    expect(gridsOf(value)[0]![10]).toEqual(["（五）其他渠道", "（五）其他渠道", "（五）其他渠道"]);
  });

  it("is the row of blanks of a form that nobody filled in", async () => {
    const blank = {
      ...three[2]!,
      cells: three[2]!.cells.map((cell) => (cell.code ? { ...cell, text: "" } : cell)),
    };
    const { value } = await open(await sheetOf([[open_(blank.title!)], ...framedRows(blank)]), "xlsx");
    expect(gridsOf(value)).toEqual([gridOf(blank)]);
    expect(gridsOf(value)[0]![3]).toEqual(Array.from({ length: 15 }, () => ""));

    // Without lines around the cells too, while a blank row below figures is none of the table's.
    const spaced = [...tablesAsRows([blank, three[0]!], false)];
    expect(gridsOf((await open(await sheetOf(spaced), "xlsx")).value)).toEqual([
      gridOf(blank),
      gridOf(three[0]!),
    ]);
  });

  it("are rows whose labels begin like the lines below a table: 电话接听数（其中：12345热线）", async () => {
    const rows = [
      ["指标名称", "数量"],
      ["电话接听数（其中：12345热线）", "35"],
      ["单位网站：访问量", "1200"],
    ];
    const { value } = await open(await sheetOf(rows.map((row) => row.map((text) => open_(text)))), "xlsx");
    expect(gridsOf(value)).toEqual([rows]);
  });

  it("are no columns at its edges that are blank throughout", async () => {
    const rows = framedRows(annex!).map((row) => [null, null, ...row, framed(""), framed("")]);
    const { value } = await open(await sheetOf(rows), "xlsx");
    expect(gridsOf(value)).toEqual([gridOf(annex!)]);
  });
});

describe("tables on sheets of their own", () => {
  const titles = three.map(({ title }) => title!);
  const body: Row[] = [...titles, "五、存在的主要问题及改进情况", "有待加强。"].map((text) => [open_(text)]);
  const tableSheet = (table: PrintedTable): Row[] => [
    [open_(table.title!, table.width)],
    ...framedRows(table),
  ];
  const bookOf = async (...sheets: readonly (readonly Row[])[]) =>
    (await open(await sheetsOf(sheets), "xlsx")).value;

  it("go to the parts of the report whose titles they repeat", async () => {
    const document = await bookOf(body, ...three.map(tableSheet));
    expect(gridsOf(document)).toEqual(three.map(gridOf));
    expect(document.blocks.map((block) => (block.kind === "table" ? "table" : block.text))).toEqual([
      ...titles.flatMap((title) => [title, "table"]),
      "五、存在的主要问题及改进情况",
      "有待加强。",
    ]);
  });

  it("stay apart where the part has its table already", async () => {
    const document = await bookOf(tableSheet(three[0]!), tableSheet(three[0]!));
    expect(linesOf(document)).toEqual([titles[0], titles[0]]);
    expect(gridsOf(document)).toHaveLength(2);
  });
});

describe("the name of a sheet", () => {
  const lines = async (name: string) =>
    linesOf((await open(await sheetOf([[open_("甲"), open_("1")]], name), "xlsx")).value);

  it("is a heading where it tells something: 2017年度, 汇总, 附表", async () => {
    for (const name of ["2017年度", "汇总", "附表"]) expect(await lines(name)).toEqual([name]);
  });

  it("is none where a program gave it: Sheet1, 工作表2, 表3, Sheet1 (2), My Sheet", async () => {
    for (const name of ["Sheet1", "工作表2", "表3", "Sheet1 (2)", "My Sheet"])
      expect(await lines(name)).toEqual([]);
  });

  it("is none where the sheet begins with it", async () => {
    const bytes = await sheetOf(
      [[open_("政府信息公开情况统计表", 2)], [framed("甲"), framed("1")]],
      "情况统计表",
    );
    expect(linesOf((await open(bytes, "xlsx")).value)).toEqual(["政府信息公开情况统计表"]);
  });
});
