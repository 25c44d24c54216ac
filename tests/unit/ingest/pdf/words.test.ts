import { isTable, type Document } from "../../../../src/ingest/document";
import { writePdf, type Line, type Page, type Text } from "../../../factories/documents/pdf-file";
import { layOut } from "../../../factories/documents/pdf-layout";
import { codes, read } from "./readings";

const page = (
  texts: readonly Partial<Text>[],
  lines: readonly Line[] = [],
  more: Partial<Page> = {},
): Page => ({
  width: 595,
  height: 842,
  texts: texts.map((text) => ({ text: "", x: 72, y: 100, size: 12, ...text })),
  lines,
  ...more,
});

const textsOf = ({ blocks }: Document) => blocks.map((block) => (isTable(block) ? "table" : block.text));
const cellsOf = ({ blocks }: Document) =>
  blocks.filter(isTable).map(({ rows }) => rows.map(({ cells }) => cells));

/** Lines of a grid with equal columns and rows. */
function grid(columns: number, rows: number, { x = 72, y = 200, width = 80, height = 24 } = {}): Line[] {
  const across = Array.from({ length: rows + 1 }, (_, i) => i * height + y);
  const down = Array.from({ length: columns + 1 }, (_, i) => i * width + x);
  return [
    ...across.map((at) => ({ x0: x, y0: at, x1: down.at(-1)!, y1: at })),
    ...down.map((at) => ({ x0: at, y0: y, x1: at, y1: across.at(-1)! })),
  ];
}

describe("paragraphs", () => {
  const long =
    "对照上级新要求和公众新期待，还有一些需要加强和改进的地方。主要表现在：一是政策解读质量仍需提升，个别单位政策解读内容简单、形式单一；二是政务公开队伍建设还需进一步加强，个别单位存在人员配备不足、兼职多、流动性过快的问题。";

  it("are joined over their lines, headings stay by themselves", async () => {
    const { document } = await read(
      writePdf(layOut(["五、存在的主要问题及改进情况", long, "六、其他需要报告的事项", long])),
    );
    expect(textsOf(document)).toEqual(["五、存在的主要问题及改进情况", long, "六、其他需要报告的事项", long]);
  });

  it("are joined over a page break, the page mark between them left out", async () => {
    const pages = layOut(Array.from({ length: 9 }, () => long));
    expect(pages.length).toBeGreaterThan(1);
    const { document } = await read(writePdf(pages));
    expect(textsOf(document)).toEqual(Array.from({ length: 9 }, () => long));
  });

  it("come in the order of the page, not in that of the file", async () => {
    const { document } = await read(
      writePdf([
        page([
          { text: "第三", y: 300 },
          { text: "- 1 -", y: 800, x: 280 },
          { text: "第一", y: 100 },
          { text: "第二", y: 200 },
        ]),
      ]),
    );
    expect(textsOf(document)).toEqual(["第一", "第二", "第三"]);
  });
});

describe("what is of the paper", () => {
  it.each(["- 3 -", "— 3 —", "-3-", "第 3 页", "3/9", "3"])("%s at the foot is a page mark", async (mark) => {
    const { document } = await read(writePdf([page([{ text: "一、概述" }, { text: mark, x: 280, y: 800 }])]));
    expect(textsOf(document)).toEqual(["一、概述"]);
  });

  it("a line at the same height of each page is left out, though its number changes", async () => {
    const pages = [1, 2, 3].map((n) =>
      page([
        { text: `打印时间 2025-01-0${n}`, y: 30 },
        { text: `第${"一二三"[n - 1]}段`, y: 400 },
      ]),
    );
    const { document } = await read(writePdf(pages));
    expect(textsOf(document)).toEqual(["第一段", "第二段", "第三段"]);
  });

  it("the title of the first page is not, nor a 3 in the middle of the page", async () => {
    const { document } = await read(
      writePdf([
        page([
          { text: "政府信息公开年度报告", y: 60 },
          { text: "3", y: 400 },
        ]),
        page([{ text: "正文", y: 60 }]),
      ]),
    );
    expect(textsOf(document)).toEqual(["政府信息公开年度报告", "3", "正文"]);
  });

  it("slanted words are left out and named", async () => {
    const { document, messages } = await read(
      writePdf([page([{ text: "一、概述" }, { text: "内部资料", x: 200, y: 500, size: 40, turn: -45 }])]),
    );
    expect(textsOf(document)).toEqual(["一、概述"]);
    expect(messages).toMatchObject([
      { code: "SLANTED_TEXT_DROPPED", messageZh: expect.stringContaining("内部资料") },
    ]);
  });
});

describe("cells", () => {
  const cell = (text: string, column: number, row: number, more: Partial<Text> = {}): Partial<Text> => ({
    text,
    x: 72 + 80 * column + 6,
    y: 200 + 24 * row + 16,
    size: 9,
    ...more,
  });

  it("keep a blank in its column, and digits set apart are not one number: 2 0, not 20", async () => {
    const texts = [
      cell("收到申请数", 0, 0),
      cell("", 1, 0),
      cell("7", 2, 0),
      cell("答复数", 0, 1),
      cell("2", 1, 1),
      cell("0", 1, 1, { x: 172 }),
      cell("5", 2, 1),
    ];
    const { document } = await read(writePdf([page(texts, grid(3, 2))]));
    expect(cellsOf(document)).toEqual([
      [
        ["收到申请数", "", "7"],
        ["答复数", "2 0", "5"],
      ],
    ]);
  });

  it("join the digits of one number, whatever operators wrote them", async () => {
    const digits = [..."447228"].map((text, i) => cell(text, 1, 0, { x: 160 + 4.5 * i }));
    const { document, messages } = await read(
      writePdf([page([cell("行政许可", 0, 0), ...digits, cell("0", 1, 1)], grid(2, 2))]),
    );
    expect(cellsOf(document)[0]![0]).toEqual(["行政许可", "447228"]);
    expect(messages).toEqual([]);
  });

  it("never tear a number that reaches over a line, and say so", async () => {
    const texts = [
      cell("行政许可", 0, 0),
      cell("447228", 1, 0, { x: 145 }),
      cell("行政处罚", 0, 1),
      cell("12", 1, 1),
    ];
    const { document, messages } = await read(writePdf([page(texts, grid(2, 2)), page([{ text: "完" }])]));
    expect(cellsOf(document)[0]![0]).toEqual(["行政许可", "447228"]);
    expect(messages).toMatchObject([
      { code: "NUMBER_ASTRIDE", at: { page: 1, row: "行政许可", quote: "447228" } },
    ]);
  });

  it("join a number that its narrow column broke, where the others of its row stand in one line, and say so", async () => {
    const lines = grid(3, 2, { width: 26 });
    const at = (column: number, row: number, text: string, dy = 0): Partial<Text> => ({
      text,
      x: 72 + 26 * column + 4,
      y: 200 + 24 * row + 15 + dy,
      size: 9,
    });
    const { document, messages } = await read(
      writePdf([
        page(
          [
            at(0, 0, "许可"),
            at(1, 0, "4472", -5),
            at(1, 0, "28", 5),
            at(2, 0, "7"),
            at(0, 1, "处罚"),
            at(1, 1, "5"),
            at(2, 1, "6"),
          ],
          lines,
        ),
      ]),
    );
    expect(cellsOf(document)).toEqual([
      [
        ["许可", "447228", "7"],
        ["处罚", "5", "6"],
      ],
    ]);
    expect(messages).toMatchObject([
      { code: "NUMBER_BROKEN", messageZh: expect.stringContaining("4472、28") },
    ]);
  });

  it("keep two numbers of a cell apart where there was room for one more digit", async () => {
    const texts = [
      cell("许可", 0, 0),
      cell("12", 1, 0, { y: 209 }),
      cell("34", 1, 0, { y: 221 }),
      cell("5", 2, 0),
      cell("处罚", 0, 1),
      cell("1", 1, 1),
      cell("2", 2, 1),
    ];
    const { document } = await read(writePdf([page(texts, grid(3, 2))]));
    expect(cellsOf(document)[0]![0]).toEqual(["许可", "12 34", "5"]);
  });

  it("read words turned by a quarter, and headings written downwards", async () => {
    const lines = grid(2, 2, { height: 90 });
    const downwards = [..."本年度办理"].map((text, i): Partial<Text> => ({
      text,
      x: 100,
      y: 215 + 15 * i,
      size: 9,
    }));
    const turned: Partial<Text>[] = [
      { text: "办理结果", x: 110, y: 370, size: 9, turn: -90 },
      { text: "公开", x: 190, y: 300, size: 9, turn: 90 },
    ];
    const { document } = await read(
      writePdf([
        page(
          [
            ...downwards,
            ...turned,
            { text: "12", x: 180, y: 250, size: 9 },
            { text: "一二三四五六七八九十一二三四五六七八九十" },
          ],
          lines,
        ),
      ]),
    );
    expect(cellsOf(document)).toEqual([
      [
        ["本年度办理", "12"],
        ["办理结果", "公开"],
      ],
    ]);
  });

  it("hold no page mark, though it stands within the sides of a table that goes on over the page", async () => {
    const pages = [
      page(
        [
          cell("许可", 0, 0, { y: 776 }),
          cell("1", 1, 0, { y: 776 }),
          { text: "- 1 -", x: 140, y: 815, size: 10 },
        ],
        grid(2, 2, { y: 760, height: 35 })
          .slice(0, 2)
          .concat(grid(2, 2, { y: 760, height: 35 }).slice(3)),
      ),
      page([cell("处罚", 0, 0, { y: 76 }), cell("2", 1, 0, { y: 76 })], grid(2, 1, { y: 60 })),
    ];
    const { document } = await read(writePdf(pages));
    expect(cellsOf(document)).toEqual([
      [
        ["许可", "1"],
        ["处罚", "2"],
      ],
    ]);
  });

  it("take bold that is drawn twice for one word", async () => {
    const twice = (one: Partial<Text>): Partial<Text>[] => [one, { ...one, x: one.x! + 0.3 }];
    const { document } = await read(
      writePdf([
        page(
          [
            ...twice(cell("总计", 0, 0)),
            ...twice(cell("11", 1, 0)),
            ...twice(cell("合计", 0, 1)),
            ...twice(cell("0", 1, 1)),
          ],
          grid(2, 2),
        ),
      ]),
    );
    expect(cellsOf(document)).toEqual([
      [
        ["总计", "11"],
        ["合计", "0"],
      ],
    ]);
  });

  it("a frame around words is no table, nor are lines with nothing in them", async () => {
    const { document } = await read(
      writePdf([page([{ text: "公告", y: 216, x: 80 }], [...grid(1, 1), ...grid(2, 2, { y: 400 })])]),
    );
    expect(textsOf(document)).toEqual(["公告"]);
  });

  it("give the page of each row, and where its line stands in the text", async () => {
    const pages = [
      page(
        [
          cell("许可", 0, 0, { y: 716 }),
          cell("1", 1, 0, { y: 716 }),
          cell("处罚", 0, 0, { y: 740 }),
          cell("2", 1, 0, { y: 740 }),
        ],
        grid(2, 2, { y: 700 }),
      ),
      page([cell("强制", 0, 0, { y: 76 }), cell("3", 1, 0, { y: 76 })], grid(2, 1, { y: 60 })),
    ];
    const { document } = await read(writePdf(pages));
    const [table, more] = document.blocks;
    expect(more).toBeUndefined();
    expect(
      isTable(table!) && table.rows.map(({ text, page: number, aligned }) => [text, number, aligned]),
    ).toEqual([
      ["许可\t1", 1, true],
      ["处罚\t2", 1, true],
      ["强制\t3", 2, true],
    ]);
  });
});

describe("signs", () => {
  it("radicals that a program put for characters are read as these: ⼀、⾏政许可、⺠", async () => {
    const { document, messages } = await read(writePdf([page([{ text: "⼀、⾏政许可⺠政局" }])]));
    expect(textsOf(document)).toEqual(["一、行政许可民政局"]);
    expect(codes(messages)).toEqual([]);
  });

  it("full-width digits and brackets stay as printed", async () => {
    const { document } = await read(writePdf([page([{ text: "（一）２０２４年" }])]));
    expect(textsOf(document)).toEqual(["（一）２０２４年"]);
  });
});
