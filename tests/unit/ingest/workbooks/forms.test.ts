import type { FormCode } from "../../../../src/catalogue";
import { realFigures } from "../../../factories/documents/figures";
import { gridOf, printTables } from "../../../../src/synthetic";
import { printReport } from "../../../factories/documents/printed-report";
import { toXlsx, type XlsxOptions } from "../../../factories/documents/xlsx";
import { figuresOf } from "../documents";
import { readByItself, reportedFigures } from "./readings";
import { aBook, gridsOf, linesOf, open, tablesOnOneSheet, written, type Kind } from "./workbooks";

const samples: readonly [Exclude<FormCode, "PRE">, string][] = [
  ["A2014", "weihai-sme-2017"],
  ["B2019", "shanghai-gov-office-2019"],
  ["C2021", "huaian-gov-2024"],
  ["C2021", "suqian-gov-2023"],
];

describe.each(samples)("%s with the figures of %s", (form, sample) => {
  const figures = realFigures(sample);
  const tables = printTables(form, figures);
  const expected = reportedFigures(figures);

  const sheets: readonly [Kind, number][] = [
    ["xlsx", 0],
    ["xlsx", 1],
    ["xls", 0],
    ["xls", 2],
  ];
  it.each(sheets)("are read from %s by SheetJS, %i blank rows between the tables", async (kind, gap) => {
    const bytes = written(aBook({ Sheet1: tablesOnOneSheet(tables, { gap }) }), kind);
    const { value, messages } = await open(bytes, kind);
    expect(messages).toEqual([]);
    expect(linesOf(value)).toEqual(tables.map(({ title }) => title));
    expect(gridsOf(value)).toEqual(tables.map(gridOf));
    expect(figuresOf(await readByItself(bytes, kind))).toEqual(expected);
  });

  const layouts: readonly XlsxOptions[] = [
    { sheets: "one", numbers: "numbers", offset: 0 },
    { sheets: "each", numbers: "text", offset: 3 },
  ];
  it.each(layouts)(
    "are read from a whole report by write-excel-file: $sheets, $numbers, $offset",
    async (layout) => {
      const style = { style: { spacedLabels: true }, metadata: true, footnotes: true };
      const report = printReport(form, figures, "青溪县人民政府办公室", 2024, style);
      const read = await readByItself(await toXlsx(report, layout), "xlsx");
      expect(read.form).toBe(form);
      expect(figuresOf(read)).toEqual(expected);
      if (layout.sheets === "one")
        expect(read.sections.filter(({ level }) => level === 1)).toHaveLength(form === "A2014" ? 10 : 6);
    },
  );
});

describe("two reports in one workbook", () => {
  it.each([
    ["A2014", "weihai-sme-2017", "weihai-sme-2017", "ROW_TWICE"],
    ["C2021", "suqian-gov-2023", "suqian-gov-2024", "TABLE_TWICE"],
  ] as const)(
    "are refused, of %s: nobody can say which of the two the figures are",
    async (form, one, other, code) => {
      const sheet = (sample: string) => tablesOnOneSheet(printTables(form, realFigures(sample)));
      const book = aBook({ 本级: sheet(one), 汇总: sheet(other) });
      await expect(readByItself(written(book, "xlsx"), "xlsx")).rejects.toThrow(code);
    },
  );
});
