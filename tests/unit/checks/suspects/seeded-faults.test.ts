import { checkReport } from "../../../../src/checks";
import { anAgency } from "../../../factories/agency";
import { aCleanReport, type TableForm } from "../../../factories/clean-report";
import { tryFaults, type Trial } from "../../../factories/fault-experiment";
import { isOfBalance } from "../balance/findings";

/** Of one cell in eleven, others in each report. */
const trialsOf = (form: TableForm, seeds: readonly number[]): Trial[] =>
  seeds.flatMap((seed) => [...tryFaults(aCleanReport(form, seed), seed, form === "A2014" ? 3 : 11)]);

const share = (trials: readonly Trial[], has: (trial: Trial) => boolean) =>
  trials.filter(has).length / trials.length;

/** Few here; `npm run --prefix bench faults` tries all of hundreds. */
const tried: readonly (readonly [TableForm, readonly number[], number])[] = [
  ["A2014", [1, 2, 3], 80],
  ["B2019", [1, 2, 3, 4], 150],
  ["C2021", [5, 6, 7, 8], 150],
];

describe.each(tried)("one fault at a time in clean reports of %s, seeds %j", (form, seeds, atLeast) => {
  const trials = trialsOf(form, seeds);
  const visible = trials.filter(({ isVisible }) => isVisible);
  const alone = visible.filter(({ standing }) => standing === "ALONE");
  const crossing = visible.filter(({ standing }) => standing === "CROSSING");

  it(`is found each of more than ${atLeast} times, and never where nothing adds up otherwise`, () => {
    expect(visible.length).toBeGreaterThan(atLeast);
    expect(visible.filter(({ found }) => found.length === 0)).toEqual([]);
    expect(trials.filter(({ isVisible, found }) => !isVisible && found.length > 0)).toEqual([]);
  });

  it("is named with the value that stood there before, whatever else could explain it", () => {
    expect(visible.filter(({ isRestored }) => !isRestored)).toEqual([]);
  });

  it("where one edit stands alone: every cell is named that could make it hold", () => {
    expect(alone.length).toBeGreaterThan(5);
    expect(alone.filter(({ isComplete }) => !isComplete)).toEqual([]);
  });

  if (form !== "A2014")
    it("where two or more cross: it is the first suspect in at least 95 of 100, and always where one cell changed", () => {
      expect(share(crossing, ({ isFirst }) => isFirst)).toBeGreaterThanOrEqual(0.95);
      const single = crossing.filter(({ fault }) => fault.changes.size === 1);
      expect(share(single, ({ isFirst }) => isFirst)).toBe(1);
    });
});

describe("reports without errors", () => {
  it.each(["A2014", "B2019", "C2021"] as const)(
    "of %s: no FATAL and no WARNING in 100 of them, and all can be judged",
    (form) => {
      for (let seed = 1000; seed < 1100; seed++) {
        const said = checkReport(aCleanReport(form, seed), anAgency())
          .filter(isOfBalance)
          .filter(({ status, severity }) => status !== "PASS" && severity !== "INFO");
        expect([seed, said]).toEqual([seed, []]);
      }
    },
  );
});
