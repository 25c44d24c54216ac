import { isTable } from "../../../../src/ingest/document";
import { realFigures } from "../../../factories/documents/figures";
import { type PrintedTable, printTables } from "../../../../src/synthetic";
import { writePdf, type WriteOptions } from "../../../factories/documents/pdf-file";
import { layOut, type Layout } from "../../../factories/documents/pdf-layout";
import { codes, factsIn, factsOfPrinted, read, reportWith, shuffled } from "./readings";

const reports: [string, readonly PrintedTable[]][] = [
  ["the 200 figures of suqian-gov-2024 in C2021", printTables("C2021", realFigures("suqian-gov-2024"))],
  [
    "the 198 cells of shanghai-gov-office-2019 in B2019, blanks included",
    printTables("B2019", realFigures("shanghai-gov-office-2019")),
  ],
  ["the 65 figures of the seed in A2014", printTables("A2014", realFigures("weihai-sme-2017"))],
];

const layouts: [string, Partial<Layout>, WriteOptions][] = [
  ["with no line at all", {}, {}],
  ["with lines between rows only", { lines: "across" }, {}],
  ["with figures on the left", { align: "left" }, {}],
  ["in small letters", { size: 6.5, rowGap: 3 }, {}],
  ["in large letters", { size: 10.5, margin: 40, rowGap: 10 }, {}],
  ["on A3, merged cells whose words stay above the break", { width: 842, padding: 6, cutCells: "upper" }, {}],
  ["sign by sign in disorder", {}, { shuffle: shuffled(3), bySign: true }],
];

describe.each(reports)("%s", (_, printed) => {
  it.each(layouts)("%s: told by where the words stand, and said so", async (_, layout, options) => {
    const pages = layOut(reportWith(printed), { lines: "none", ...layout });
    const { document, messages } = await read(writePdf(pages, options));
    expect(codes(messages)).toEqual(printed.map(() => "TABLE_WITHOUT_LINES"));
    expect(factsIn(document)).toEqual(factsOfPrinted(printed));
  });
});

describe("prose without lines", () => {
  it("is no table, whatever numbers stand in it", async () => {
    const pages = layOut([
      "2024年，全市共受理政府信息公开申请 3119 件，答复 3050 件，含上年度结转申请 34 件，另有 103 件顺延到下年度答复。",
      "政府信息公开行政复议 351 件，其中结果维持 72 件，结果纠正 64 件，其他结果 178 件，尚未审结 37 件。",
    ]);
    const { document, messages } = await read(writePdf(pages));
    expect(document.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
    expect(messages).toEqual([]);
  });

  it("before and behind a table stays out of it", async () => {
    const [, applications] = printTables("C2021", realFigures("suqian-gov-2024"));
    const pages = layOut(["三、收到和处理政府信息公开申请情况", applications!, "四、其他情况", "无。"], {
      lines: "none",
    });
    const { document } = await read(writePdf(pages));
    expect(document.blocks.map((block) => (isTable(block) ? "table" : block.text))).toEqual([
      "三、收到和处理政府信息公开申请情况",
      "table",
      "四、其他情况",
      "无。",
    ]);
  });
});
