import type { AgencyType } from "../../../src/report";
import { kindOf, syntheticAgency, syntheticSeries, wordsIn } from "../../../src/synthetic";
import { samplesOf, shareOfNothing, shareOfWords, type TableForm } from "../../../src/synthetic/cell-shares";

/** 150 agencies of a type, in a year of each form. */
const cellsOf = (type: AgencyType) =>
  Array.from({ length: 150 }, (_, i) =>
    syntheticSeries({
      ...{ seed: i, years: [2018, 2020, 2023] },
      agency: syntheticAgency({ type, level: "COUNTY", number: i + 1 }),
    }),
  )
    .flat()
    .flatMap(({ form, figures }) =>
      Object.entries(figures).map(([code, raw]) => ({ form, kind: kindOf(code), words: wordsIn(raw) })),
    );

const cells = { DEPARTMENT: cellsOf("DEPARTMENT"), GOVERNMENT: cellsOf("GOVERNMENT") };
type Cell = (typeof cells)["DEPARTMENT"][number];
const holdsNothing = ({ words }: Cell) => words === "zero" || words === "blank" || words === "sign";
const share = (all: readonly Cell[], fits: (cell: Cell) => boolean) => all.filter(fits).length / all.length;

describe("cells of 450 reports of departments and 450 of governments", () => {
  /** Kinds in which one cell's nothing does not make another's: totals follow from their parts. */
  it.each([
    ["DEPARTMENT", "decisions"],
    ["DEPARTMENT", "application/organisation"],
    ["DEPARTMENT", "outcome/organisation"],
    ["GOVERNMENT", "decisions"],
    ["GOVERNMENT", "application/organisation"],
    ["GOVERNMENT", "review"],
    ["GOVERNMENT", "litigation"],
  ] as const)("hold nothing as often as those of the samples, to 20 %%: %s, %s", (type, kind) => {
    const some = cells[type].filter((cell) => cell.kind === kind);
    expect(some.length).toBeGreaterThan(400);
    expect(Math.abs(share(some, holdsNothing) - shareOfNothing(type, kind))).toBeLessThan(0.2);
  });

  it.each([
    ["B2019", "outcome/organisation"],
    ["B2019", "decisions"],
    ["C2021", "outcome/organisation"],
    ["C2021", "application/total"],
    ["A2014", "outcome/total"],
  ] as const)(
    "are blank where they hold nothing as often as in the samples, to 8 %%: %s, %s",
    (form, kind) => {
      const some = cells.DEPARTMENT.filter(
        (cell) => cell.form === form && cell.kind === kind && holdsNothing(cell),
      );
      expect(some.length).toBeGreaterThan(100);
      const measured = mean(samplesOf(form).map((sample) => shareOfWords(form, sample, kind, "blank")));
      expect(Math.abs(share(some, ({ words }) => words === "blank") - measured)).toBeLessThan(0.08);
    },
  );

  it("have signs, units and remarks in at least 5 of their cells each, and nothing else that is no number", () => {
    const forms: readonly TableForm[] = ["A2014", "B2019", "C2021"];
    const all = [...cells.DEPARTMENT, ...cells.GOVERNMENT];
    expect(forms.map((form) => all.some((cell) => cell.form === form))).toEqual([true, true, true]);
    for (const words of ["sign", "unit", "annotated", "signed", "blank"])
      expect(all.filter((cell) => cell.words === words).length).toBeGreaterThanOrEqual(5);
    expect(all.filter(({ words }) => words === "other")).toEqual([]);
  });
});

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
