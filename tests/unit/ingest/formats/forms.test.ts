import type { FormCode } from "../../../../src/catalogue";
import { realFigures } from "../../../factories/documents/figures";
import { unmerged } from "../../../factories/documents/geometry";
import { markups } from "../../../factories/documents/html";
import type { PrintedTable } from "../../../../src/synthetic";
import { printReport } from "../../../factories/documents/printed-report";
import { sixSections, tenSections } from "../../../factories/documents/prose";
import { shuffled } from "../pdf/readings";
import { docx, html, pdf, xlsx } from "./formats";
import { city, expectExact } from "./read-back";

const samples: readonly (readonly [number, Exclude<FormCode, "PRE">, string, number])[] = [
  [200, "C2021", "huaian-gov-2024", 2024],
  [200, "C2021", "suqian-gov-2023", 2023],
  [198, "B2019", "shanghai-gov-office-2019", 2019],
  [65, "A2014", "weihai-sme-2017", 2017],
];

const formats = [
  ...markups.map(({ name }) => html(name)),
  docx(),
  docx("headings by styles, runs cut, the head again on each page", {
    headings: "styles",
    runs: "many",
    repeatHead: true,
  }),
  docx("a page break before each table, breaks as paragraphs", { pageBreaks: true, breaks: "paragraph" }),
  xlsx(),
  xlsx("each table on its own sheet", { sheets: "each" }),
  xlsx("all text, two rows and columns from the corner", { numbers: "text", offset: 2 }),
  pdf(),
  pdf("in disorder, sign by sign", { file: { shuffle: shuffled(5), bySign: true } }),
  pdf("on short pages, the head again on each", { layout: { height: 420, repeatHead: true } }),
  pdf("on short pages", { layout: { height: 430 } }),
];

describe("tables without merged cells, the words where the cell would begin, as spreadsheets are filled in", () => {
  const cases = samples.flatMap(([, form, sample, year]) =>
    [html(), docx(), xlsx()].map((format) => [sample, format.name, { form, year, format }] as const),
  );

  it.each(cases)("%s: %s", async (sample, _, { form, year, format }) => {
    const figures = realFigures(sample);
    const reshape = (table: PrintedTable) => [unmerged(table, "once")];
    const printed = printReport(form, figures, city.name, year, { reshape });
    expect(await expectExact(printed, format, figures)).toMatchObject({ form, year });
  });
});

describe.each(samples)("the %d cells of %s, as %s printed them", (count, form, sample, year) => {
  const figures = realFigures(sample);
  const printed = printReport(form, figures, city.name, year);
  const sections = (form === "A2014" ? tenSections : sixSections)(year);

  it("are all there", () => expect(Object.keys(figures)).toHaveLength(count));

  it.each(formats.map((format) => [format.name, format] as const))("%s", async (_, format) => {
    const report = await expectExact(printed, format, figures);
    expect(report).toMatchObject({ form, year, agency: city.code, otherForms: [] });
    expect(report.sections.filter(({ level }) => level === 1).map(({ kind }) => kind)).toEqual(
      sections.map(({ kind }) => kind),
    );
  });
});
