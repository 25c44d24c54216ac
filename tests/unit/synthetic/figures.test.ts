import { cellsOf, formByCode, type FormTable } from "../../../src/catalogue";
import { generateFigures, type FormChoice } from "../../../src/synthetic";
import { measureSamples } from "../../../bench/cells/measure";
import measured from "../../../src/synthetic/measured-cells.json";
import { brokenIdentities, tablesOf, valuesOf } from "./broken-identities";

const seeds = (count: number) => Array.from({ length: count }, (_, i) => i);

const kinds: readonly (readonly [string, FormChoice])[] = [
  ["A2014", { form: "A2014" }],
  ["B2019", { form: "B2019" }],
  ["C2021", { form: "C2021" }],
  ["C2021 with B2019's table 3", { form: "C2021", applicationsOf: "B2019" }],
  ["B2019 with C2021's table 3", { form: "B2019", applicationsOf: "C2021" }],
];

const codesOf = (tables: readonly FormTable[]) =>
  cellsOf({ ...formByCode("PRE"), tables }).map(({ indicator }) => indicator);

describe("figures of 100 reports of a form", () => {
  it.each(kinds)("fill every cell and break no identity: %s", (_, choice) => {
    for (const seed of seeds(100)) {
      const figures = generateFigures(choice.form, { ...choice, seed });
      expect(Object.keys(figures).sort()).toEqual(codesOf(tablesOf(choice)).sort());
      expect(brokenIdentities({ ...choice, figures })).toEqual([]);
      expect(
        Object.keys(figures).filter((code) => valuesOf({ figures })(code) < 0 && !/_change$/.test(code)),
      ).toEqual([]);
    }
  });
});

describe("the same seed", () => {
  it("gives the same figures, and another one others", () => {
    const [one, again, other] = [7, 7, 8].map((seed) => generateFigures("C2021", { seed }));
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it("gives these figures, whatever runs it", () => {
    const figures = generateFigures("C2021", { seed: 7 });
    expect([figures["application.received"], figures["normative.in_force"], figures["review.total"]]).toEqual(
      ["1098", "147", "80"],
    );
  });
});

describe("what the samples hold in their cells", () => {
  it("is what the generator was given: 1, 6 and 12 reports", async () => {
    const now = await measureSamples();
    expect(now).toEqual(measured);
    expect(Object.values(now).map((reports) => Object.keys(reports).length)).toEqual([1, 6, 12]);
  });
});
