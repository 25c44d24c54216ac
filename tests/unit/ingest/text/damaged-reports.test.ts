import type { Observation } from "../../../../src/report";
import { anAgency, aRegister, read } from "../documents";
import { Numbers, printedForm, type PrintedForm } from "./forms";
import { printGrid, printLayout, printRaw, printStacked } from "./print-forms";

const register = aRegister(
  anAgency({ code: "370100", name: "某某市人民政府", type: "GOVERNMENT", level: "PREFECTURE", parent: null }),
);

const layouts: [string, string, (form: PrintedForm) => string][] = [
  [
    "set in columns of spaces",
    "a.txt",
    (form) =>
      printLayout(form, {
        wide: 1,
        wrap: 14,
        figures: "behind",
        indent: 1,
        gap: 11,
        page: 30,
        mark: (page) => `— ${page} —`,
      }),
  ],
  ["in the order of a PDF's words", "a.txt", (form) => printRaw(form, new Numbers(9))],
  ["with one cell on each line", "a.txt", printStacked],
  ["between bars", "a.md", (form) => printGrid(form, (cells) => `| ${cells.join(" | ")} |`, false, "---")],
  ["between tabs", "a.txt", (form) => printGrid(form, (cells) => cells.join("\t"), false, null)],
];

const aForm = (code: "B2019" | "C2021"): PrintedForm => {
  let last = 1100;
  return printedForm(code, () => String((last += 1)));
};

const rawOf = (observation: Observation) => ("raw" in observation ? observation.raw : null);

describe.each(layouts)("a report %s, from the file to its figures", (_, fileName, print) => {
  const reportOf = async (text: string) => {
    const reading = await read(text, { fileName, register });
    expect(reading.report).not.toBeNull();
    const { layout, observations } = reading.report!;
    return { ...reading, figures: new Map(layout.map((code, i) => [code, observations[i]!])) };
  };

  it.each([
    ["C2021", 200],
    ["B2019", 198],
  ] as const)("%s: %i figures, each quoted from the section that it stands in", async (code, count) => {
    const { report } = await reportOf(print(aForm(code)));
    expect(report!.form).toBe(code);
    expect(report!.observations.map(rawOf)).toEqual(
      Array.from({ length: count }, (_, i) => String(1101 + i)),
    );
    for (const observation of report!.observations) {
      const { section, charStart, charEnd, quote } = (observation as Extract<Observation, { at: unknown }>)
        .at;
      expect(report!.sections[section!]!.text.slice(charStart, charEnd)).toBe(quote);
      expect(quote).toContain(rawOf(observation));
    }
  });

  it.each([
    ["changed to 7", "7"],
    ["dropped", ""],
    ["dropped with its cell", null],
    ["split", "11 99"],
  ])("a figure %s: read so, or not read and said where; no other moves", async (_, now) => {
    const text = print(aForm("C2021"));
    const whole = await reportOf(text);
    for (let figure = 1101; figure <= 1300; figure += 23) {
      const raw = String(figure);
      const changed = text.replace(now === null ? new RegExp(`[ \\t|]*${raw}`) : raw, now ?? "");
      const { figures, messages } = await reportOf(changed);
      const said = messages.length > whole.messages.length;
      for (const [code, before] of whole.figures) {
        const after = figures.get(code)!;
        const isOwn = rawOf(before) === raw;
        const isRead = after.status === "REPORTED" || after.status === "BLANK";
        if (isRead)
          expect([figure, code, rawOf(after)]).toEqual([figure, code, isOwn ? (now ?? "") : rawOf(before)]);
        else expect([figure, code, said]).toEqual([figure, code, true]);
      }
    }
  });
});
