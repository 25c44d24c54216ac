import { readMarkdown } from "../../../../src/ingest/text/read-markdown";
import { readText } from "../../../../src/ingest/text/read-text";
import { factsIn, factsOfForm, Numbers, printedForm, type FormCode } from "./forms";
import { printGrid, printLayout, printRaw, printStacked, type Layout } from "./print-forms";

const seeds = Array.from({ length: 12 }, (_, seed) => seed + 1);
const forms: readonly FormCode[] = ["C2021", "B2019"];
const cases = forms.flatMap((code) => seeds.map((seed) => [code, seed] as const));

const aLayout = (numbers: Numbers): Layout => ({
  wide: numbers.pick([1, 2]),
  wrap: 12 + numbers.below(14),
  figures: numbers.pick(["first", "between", "behind"]),
  indent: numbers.below(8),
  gap: 9 + numbers.below(4),
  page: 15 + numbers.below(30),
  mark: numbers.pick([
    (page: number) => `                    - ${page} -`,
    (page: number) => `— ${page} —`,
    () => "\f",
    () => "",
  ]),
});

describe.each(cases)("%s with random figures, seed %i", (code, seed) => {
  const numbers = new Numbers(seed);
  const form = printedForm(code, numbers.figure);
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
    const bars = printGrid(form, (cells) => `| ${cells.join(" | ")} |`, repeats, "---");
    expect(factsIn(readMarkdown(bars))).toEqual(facts);
    const tabs = printGrid(form, (cells) => cells.join("\t"), repeats, null);
    expect(factsIn(readText(tabs))).toEqual(facts);
  });
});
