import type { Document } from "../../../../src/ingest/document";
import { labelKey } from "../../../../src/ingest/figures/label";
import { readMarkdown } from "../../../../src/ingest/text/read-markdown";
import { readText } from "../../../../src/ingest/text/read-text";
import { movedRows, readableRows } from "./damage";
import { Numbers, printedForm, rowsOfForm, type PrintedForm } from "./forms";
import { printGrid, printLayout, printRaw, printStacked } from "./print-forms";

const layouts: [string, (form: PrintedForm) => string, (text: string) => Document][] = [
  [
    "set in columns of spaces",
    (form) =>
      printLayout(form, {
        wide: 2,
        wrap: 15,
        figures: "between",
        indent: 2,
        gap: 9,
        page: 25,
        mark: (page) => `- ${page} -`,
      }),
    readText,
  ],
  ["in the order of a PDF's words", (form) => printRaw(form, new Numbers(5)), readText],
  ["with one cell on each line", printStacked, readText],
  [
    "between bars",
    (form) => printGrid(form, (cells) => `| ${cells.join(" | ")} |`, false, "---"),
    readMarkdown,
  ],
  ["between tabs", (form) => printGrid(form, (cells) => cells.join("\t"), false, null), readText],
];

/** Whole words only: half a number is another number. */
const firstHalf = (line: string): string => {
  const words = line.split(/(?=\s)/);
  return words.slice(0, words.length / 2).join("");
};

/** Every figure is another one, so that none can take the place of its neighbour unseen. */
const aForm = (): PrintedForm => {
  let last = 1100;
  return printedForm("C2021", () => String((last += 1)));
};
const step = Number(process.env.GONGKAI_TEST_STEP ?? 7);

describe.each(layouts)("a form %s, one of its figures damaged", (_, print, readIt) => {
  const form = aForm();
  const text = print(form);
  const rows = rowsOfForm(form);
  const widths = new Map(rows.map(({ label, figures }) => [labelKey(label), figures.length]));
  const read = (changed: string) => readableRows(readIt(changed), widths);
  const whole = read(text);
  const cells = rows
    .flatMap(({ label, figures }) =>
      figures.map((figure, column) => ({ label: labelKey(label), column, figure })),
    )
    .filter((_, i) => i % step === 0);

  it("is read whole before the damage", () => {
    expect(whole.size).toBe(rows.length);
    expect([...whole.values()]).not.toContain(null);
  });

  const moved = (damage: (figure: string) => readonly [pattern: RegExp, now: string, value: string]) =>
    cells.flatMap(({ label, column, figure }) => {
      const [pattern, now, value] = damage(figure);
      const changed = text.replace(pattern, now);
      expect(changed).not.toBe(text);
      return movedRows(whole, read(changed), { label, column, now: value }).map((row) => `${figure}: ${row}`);
    });

  it("changed: read as changed", () => expect(moved((figure) => [new RegExp(figure), "7", "7"])).toEqual([]));

  it("dropped, its spaces left or taken with it: no other figure moves", () => {
    expect(moved((figure) => [new RegExp(figure), "", ""])).toEqual([]);
    expect(moved((figure) => [new RegExp(`${figure} *`), "", ""])).toEqual([]);
    expect(moved((figure) => [new RegExp(`[ \\t|]*${figure}`), "", ""])).toEqual([]);
  });

  it("split: no other figure moves, and no half is read", () =>
    expect(
      moved((figure) => [new RegExp(figure), `${figure.slice(0, 2)} ${figure.slice(2)}`, "unread"]),
    ).toEqual([]));

  it("a line dropped, or its end: no figure is read in another row", () => {
    const lines = text.split("\n");
    const found = lines.flatMap((line, i) => {
      if (line.trim() === "" || i % 2 > 0) return [];
      const without = lines.filter((_, n) => n !== i).join("\n");
      const cut = lines.map((line, n) => (n === i ? firstHalf(line) : line)).join("\n");
      return [without, cut].flatMap((changed) =>
        movedRows(whole, read(changed), null).map((row) => `${line}: ${row}`),
      );
    });
    expect(found).toEqual([]);
  });
});
