import { labelKey } from "../../../../src/ingest/figures/label";
import { readMarkdown } from "../../../../src/ingest/text/read-markdown";
import { readText } from "../../../../src/ingest/text/read-text";
import { movedRows, readableRows } from "./damage";
import {
  factsIn,
  factsOfForm,
  Numbers,
  printedForm,
  rowsOfForm,
  type FormCode,
  type PrintedForm,
} from "./forms";
import { printGrid, printLayout, printRaw, printStacked, type Layout } from "./print-forms";

const seeds = Array.from({ length: 8 }, (_, seed) => seed + 1);
const forms: readonly FormCode[] = ["C2021", "B2019"];
const cases = forms.flatMap((code) => seeds.map((seed) => [code, seed] as const));

const aLayout = (numbers: Numbers): Layout => ({
  wide: numbers.pick([1, 2]),
  wrap: 12 + numbers.below(14),
  figures: numbers.pick(["first", "between", "behind"]),
  indent: numbers.below(8),
  gap: 12 + numbers.below(4),
  page: 15 + numbers.below(30),
  mark: numbers.pick([
    (page: number) => `                    - ${page} -`,
    (page: number) => `— ${page} —`,
    () => "\f",
    () => "",
  ]),
});

const bars = (form: PrintedForm, repeats: boolean) =>
  readMarkdown(printGrid(form, (cells) => `| ${cells.join(" | ")} |`, repeats, "---"));
const tabs = (form: PrintedForm, repeats: boolean) =>
  readText(printGrid(form, (cells) => cells.join("\t"), repeats, null));

/** What stands in the cells of real reports beside plain numbers. */
const oddFigures = [
  "/",
  "—",
  "-",
  "无",
  "1,234",
  "３７",
  "22（其中修订 16 件）",
  "251000元",
  "+1036",
  "--253",
  "11.876",
];

describe.each(cases)("%s with random figures, seed %i", (code, seed) => {
  const numbers = new Numbers(seed);
  const form = printedForm(code, () =>
    numbers.below(5) === 0 ? numbers.pick(oddFigures) : numbers.figure(),
  );
  const facts = factsOfForm(form);

  it("set in columns of spaces, labels wrapped and pages broken", () =>
    expect(factsIn(readText(printLayout(form, aLayout(numbers))))).toEqual(facts));

  it("in the order of a PDF's words", () =>
    expect(factsIn(readText(printRaw(form, numbers)))).toEqual(facts));

  it("with one cell on each line", () => expect(factsIn(readText(printStacked(form)))).toEqual(facts));

  it.each([
    ["blank", false],
    ["repeated", true],
  ])("between bars and between tabs, the places of merged cells %s", (_, repeats) => {
    expect(factsIn(bars(form, repeats))).toEqual(facts);
    expect(factsIn(tabs(form, repeats))).toEqual(facts);
  });
});

describe.each(cases)("%s with blank cells, seed %i", (code, seed) => {
  const numbers = new Numbers(seed);
  const form = printedForm(code, () => (numbers.below(12) === 0 ? "" : numbers.figure()));
  const rows = rowsOfForm(form);
  const widths = new Map(rows.map(({ label, figures }) => [labelKey(label), figures.length]));
  const whole = new Map(rows.map(({ label, figures }) => [labelKey(label), figures]));
  /** Rows that are read otherwise than printed; how many are read. */
  const readingOf = (document: Parameters<typeof factsIn>[0]) => {
    const read = readableRows(document, widths);
    expect(movedRows(whole, read, null)).toEqual([]);
    return [...read].filter(([label, values]) => whole.has(label) && values !== null).length;
  };
  const full = rows.filter(({ figures }) => !figures.includes("")).length;

  it("between bars and between tabs: every row is read, blanks where they are", () => {
    expect(readingOf(bars(form, false))).toBe(rows.length);
    expect(readingOf(tabs(form, false))).toBe(rows.length);
  });

  it("set in columns of spaces: full rows are read, those with a blank where the columns prove its place", () => {
    const read = readingOf(readText(printLayout(form, aLayout(numbers))));
    expect(read).toBeGreaterThan(full);
  });

  it("without a trace of the blanks: full rows are read and no figure moves into another column", () => {
    expect(readingOf(readText(printRaw(form, numbers)))).toBeGreaterThan(0);
    expect(readingOf(readText(printStacked(form)))).toBeGreaterThan(0);
  });
});

describe("a column that is blank throughout", () => {
  it.each(forms)("%s set in columns of spaces: no figure stands in the wrong column", (code) => {
    const numbers = new Numbers(3);
    const first = code === "C2021" ? 10 : 22;
    let cell = -1;
    const form = printedForm(code, () => {
      cell += 1;
      return cell >= first && [2, 3].includes((cell - first) % 7) ? "" : numbers.figure();
    });
    const layout: Layout = { ...aLayout(numbers), wide: 1, gap: 13, page: 40, mark: (page) => `- ${page} -` };
    const got = factsIn(readText(printLayout(form, layout)));
    const facts = factsOfForm(form);
    expect(got.filter((fact) => fact.includes(" = ") && !facts.includes(fact))).toEqual([]);
    expect(got.filter((fact) => facts.includes(fact)).length).toBeGreaterThan(facts.length / 2);
  });
});
