import { parse as parseCsv } from "csv-parse/sync";
import { read as readWorkbook, utils } from "@e965/xlsx";
import fc from "fast-check";
import type { Cell } from "../../../src/export/columns";
import { formats } from "../../../src/export";
import { sheetXml } from "../../../src/export/formats/xlsx/sheet-xml";
import type { ExportTable } from "../../../src/export/table";

/** A table of these rows under heads `一 c0`, `一 c1`, …, handed over a page a row. */
function aTable(rows: readonly (readonly Cell[])[]): ExportTable {
  return {
    citation: {
      ...{
        kind: "compare",
        titleZh: "比较",
        titleEn: "Comparison",
        release: 3,
        synthetic: false,
        exportedOn: "2026-11-29",
      },
      ...{ arguments: {}, address: "/export/compare.csv?", citeZh: "引用", citeEn: "cite" },
    },
    columns: (rows[0] ?? []).map((_, i) => ({ path: `c${i}`, nameZh: "一", nameEn: "One", isText: true })),
    parts: [
      {
        ...{ code: "rows", nameZh: "数据", nameEn: "Data" },
        async *pages() {
          for (const row of rows) yield [row];
        },
      },
    ],
    count: async () => rows.length,
    after: () => ({ indicators: [], facts: [], notes: [] }),
  };
}

async function written(code: string, rows: readonly (readonly Cell[])[], options = {}): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const format = formats.find((one) => one.code === code)!;
  for await (const chunk of format.write(aTable(rows), options)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const csvOf = async (rows: readonly (readonly Cell[])[]) =>
  (await written("csv", rows, { bom: "false" })).toString().split("\r\n").slice(1, -1);

const sheetOf = (workbook: Buffer, name = "数据") =>
  utils.sheet_to_json<unknown[]>(readWorkbook(workbook).Sheets[name]!, {
    header: 1,
    defval: null,
    raw: true,
  });

describe("CSV", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1", "－1", "-"])(
    "shows the text %j and never runs it",
    async (text) => {
      const [line] = await csvOf([[text]]);
      expect(line).toBe(`'${text}`);
    },
  );

  it("leaves numbers numbers, 0 and -3 too, and a missing value empty", async () => {
    expect(await csvOf([[-3, 0, null, 59.5, 1e-7, true]])).toEqual(["-3,0,,59.5,1e-7,true"]);
  });

  it("brings every text back as it was, formulas behind their apostrophe", async () => {
    const text = fc.string({ unit: fc.constantFrom(..."a中,\"\r\n;='-|".split("")), maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (cells) => {
        const [, row] = parseCsv((await written("csv", [cells])).toString(), {
          bom: true,
          record_delimiter: "\r\n",
        }) as string[][];
        expect(
          row!.map((cell, i) => (cell === `'${cells[i]!}` && /^[=\-\r\n]/.test(cells[i]!) ? cells[i] : cell)),
        ).toEqual(cells);
      }),
      { numRuns: 60 },
    );
  });
});

describe("XLSX", () => {
  const HOSTILE = [
    "=1+1",
    "-1",
    '</t><x>&"',
    "_x0041_",
    "a\u0001b",
    " 两端空白 ",
    "一\n二",
    "\ud83d\ude00",
    "'",
  ];

  it("opens in another program with every text as it was, and none as a formula", async () => {
    const workbook = await written("xlsx", [HOSTILE, HOSTILE.map((_, i) => i - 3)]);
    const [, texts, numbers] = sheetOf(workbook);
    expect(texts).toEqual(HOSTILE);
    expect(numbers).toEqual(HOSTILE.map((_, i) => i - 3));
    const cells = Object.values(readWorkbook(workbook, { cellFormula: true }).Sheets["数据"]!) as {
      f?: string;
    }[];
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
  });

  it("replaces half a character, and says where a text is longer than a cell can be", async () => {
    const [, row] = sheetOf(await written("xlsx", [["\ud83d", "长".repeat(40_000)]]));
    expect(row![0]).toBe("\ufffd");
    expect(row![1]).toHaveLength(32_767);
    expect(row![1]).toContain("截断");
  });

  it("keeps the head in view, and is the same file for the same rows", async () => {
    const [first, second] = await Promise.all([written("xlsx", [[1]]), written("xlsx", [[1]])]);
    expect(first.equals(second)).toBe(true);
    expect(sheetOf(first, "版本与引用")).toContainEqual(["数据版次 release", 3]);
  });

  it("names columns beyond Z", async () => {
    const wide = Array.from({ length: 30 }, (_, i) => i);
    const sheet = readWorkbook(await written("xlsx", [wide])).Sheets["数据"]!;
    expect((sheet.AD2 as { v: number }).v).toBe(29);
  });

  it("throws rather than write more rows than a sheet holds", async () => {
    const pages = () => [[[1]], [[2], [3]]];
    const writing = (async () => {
      for await (const _ of sheetXml({ name: "数据", heads: [{ name: "一", width: 9 }], pages }, 2));
    })();
    await expect(writing).rejects.toThrow("more than 2 rows");
  });
});

describe("JSON", () => {
  it("ends with how many rows there were, none of them lost", async () => {
    const value = JSON.parse(
      (
        await written("json", [
          [1, "a"],
          [null, "b"],
        ])
      ).toString(),
    );
    expect(value).toMatchObject({
      release: 3,
      rows: [
        { c0: 1, c1: "a" },
        { c0: null, c1: "b" },
      ],
      counts: { rows: 2 },
    });
    expect(Object.keys(value).at(-1)).toBe("counts");
    expect(JSON.parse((await written("json", [])).toString())).toMatchObject({
      rows: [],
      counts: { rows: 0 },
    });
  });
});
