import { realFigures } from "../../../factories/documents/figures";
import { type PrintedTable, printTables } from "../../../../src/synthetic";
import { writePdf, type WriteOptions } from "../../../factories/documents/pdf-file";
import { layOut, type Layout } from "../../../factories/documents/pdf-layout";
import { codes, gridsIn, gridsOf, read, reportWith, shuffled } from "./readings";

const reports: [string, readonly PrintedTable[]][] = [
  ["the 200 figures of huaian-gov-2024 in C2021", printTables("C2021", realFigures("huaian-gov-2024"))],
  [
    "the 198 cells of shanghai-gov-office-2019 in B2019, blanks included",
    printTables("B2019", realFigures("shanghai-gov-office-2019")),
  ],
  ["the 65 figures of the seed in A2014", printTables("A2014", realFigures("weihai-sme-2017"))],
];

const layouts: [string, Partial<Layout>, WriteOptions][] = [
  ["on A4", {}, {}],
  ["with lines that are thin areas, sign by sign", {}, { ruling: "rectangle", bySign: true }],
  ["in an order that is not that of the page", {}, { shuffle: shuffled(7) }],
  ["sign by sign in disorder", {}, { shuffle: shuffled(11), bySign: true }],
  ["with dashed lines", {}, { ruling: "dashes" }],
  ["with dotted lines", {}, { ruling: "dots" }],
  ["with double lines", { lines: "doubled" }, {}],
  ["on A4 across", { width: 842, height: 595, margin: 50 }, {}],
  [
    "on A4 across, the page turned by its dictionary",
    { width: 842, height: 595, margin: 50 },
    { turn: "page" },
  ],
  [
    "on A4 across, the words turned on an upright page",
    { width: 842, height: 595, margin: 50 },
    { turn: "words" },
  ],
  ["in small letters", { size: 6.5, rowGap: 3 }, {}],
  ["in large letters", { size: 10.5, margin: 40, rowGap: 10 }, {}],
  ["with merged cells whose words stay above the break", { cutCells: "upper" }, {}],
  ["with merged cells whose words stand below the break", { cutCells: "lower" }, {}],
  ["with merged cells left open at the break", { closeCuts: false }, {}],
  ["with margins mirrored on even pages", { shift: 14 }, {}],
  ["with figures on the right", { align: "right" }, {}],
  ["with figures on the left", { align: "left" }, {}],
  ["with other page marks and a running head", { mark: (page) => `— ${page} —`, head: "某某市人民政府" }, {}],
  ["with the bare number for a page mark", { mark: (page) => String(page) }, {}],
  ["without page marks", { mark: null }, {}],
];

describe.each(reports)("%s", (_, printed) => {
  it.each(layouts)("%s", async (_, layout, options) => {
    const { document, messages } = await read(writePdf(layOut(reportWith(printed), layout), options));
    expect(codes(messages)).toEqual([]);
    expect(gridsIn(document)).toEqual(gridsOf(printed));
  });

  it.each([
    ["their words running over the break", { cutCells: "flow" }],
    ["their words above the break, where they fit", { cutCells: "upper" }],
    ["their words below the break, where they fit", { cutCells: "lower" }],
    ["no line at the break", { closeCuts: false }],
  ] as [string, Partial<Layout>][])(
    "cut by page breaks at 6 heights, %s: one table each",
    async (_, layout) => {
      for (let height = 330; height < 840; height += 89) {
        const pages = layOut(
          printed.flatMap((table) => [table.title!, table]),
          { ...layout, height, margin: 60 },
        );
        const { document, messages } = await read(writePdf(pages));
        expect(codes(messages)).toEqual([]);
        expect({ height, grids: gridsIn(document) }).toEqual({ height, grids: gridsOf(printed) });
      }
    },
  );
});

describe("a head that is printed again on each page", () => {
  it("stands once: 3 rows of the head of table 3, 3 of its pages", async () => {
    const [, applications] = printTables("C2021", realFigures("huaian-gov-2024"));
    const pages = layOut([applications!.title!, applications!], { height: 420, repeatHead: true });
    expect(pages.length).toBeGreaterThan(2);
    const { document } = await read(writePdf(pages));
    expect(gridsIn(document)).toEqual(gridsOf([applications!]));
  });
});
