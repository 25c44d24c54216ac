import { RULE_KINDS } from "../../../src/checks";
import {
  cellsInIdentities,
  faults,
  randomFrom,
  syntheticAgency,
  syntheticSeries,
  syntheticTree,
  withFault,
  withoutReport,
  type Beside,
  type SyntheticReport,
} from "../../../src/synthetic";
import { aReadReport } from "../../factories/synthetic-report";
import { brokenIdentities } from "./broken-identities";

/** 2018, 2020, 2023 and a hybrid, each with last year's report and another agency's. */
const seriesOf = (seed: number, number: number) =>
  syntheticSeries({
    ...{ seed, plain: true, years: [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024] },
    agency: syntheticAgency({ type: "GOVERNMENT", level: "PREFECTURE", number }),
    formIn: (year) =>
      year < 2019
        ? { form: "A2014" }
        : year < 2021
          ? { form: "B2019" }
          : { form: "C2021", applicationsOf: year === 2024 ? "B2019" : undefined },
  });

const [own, others] = [seriesOf(5, 1), seriesOf(6, 2)];
const at = [1, 3, 6, 7];
const bases = at.map((i): { report: SyntheticReport; beside: Beside } => ({
  report: own[i]!,
  beside: { lastYear: own[i - 1]!, sister: others[i]! },
}));
const nameOf = ({ form, year }: SyntheticReport) => `${form} of ${year}`;

describe("the 21 faults", () => {
  it("have codes of their own, titles in two languages and kinds of rules that there are", () => {
    expect(faults).toHaveLength(21);
    expect(new Set(faults.map(({ code }) => code)).size).toBe(21);
    for (const { code, titleZh, titleEn, shownBy } of faults) {
      expect([code, titleZh, titleEn].filter((words) => !words.trim())).toEqual([]);
      expect(shownBy.filter((kind) => !(RULE_KINDS as readonly string[]).includes(kind))).toEqual([]);
    }
  });

  it("change only what they say they change, and leave the report as it was", () => {
    for (const { report, beside } of bases) {
      const before = JSON.stringify(report);
      for (const { code } of faults) {
        const planted = withFault(report, code, randomFrom(3), beside);
        expect(JSON.stringify(report)).toBe(before);
        if (!planted) continue;
        expect(planted.after).not.toBe(planted.before);
        const changed = Object.keys(report.figures).filter(
          (cell) => report.figures[cell] !== planted.report.figures[cell],
        );
        expect(changed.filter((cell) => !planted.codes.includes(cell))).toEqual([]);
        expect(JSON.stringify(planted.report)).not.toBe(before);
      }
    }
  });

  it("find a place in a report of every form, but for those of a chain or of a column that a form has not", () => {
    const without = bases.map(({ report, beside }) => [
      nameOf(report),
      ...faults.map(({ code }) => code).filter((code) => !withFault(report, code, randomFrom(3), beside)),
    ]);
    expect(without).toEqual([
      ["A2014 of 2018", "NUMBER_TORN", "CARRIED_IN_BROKEN", "IN_FORCE_BROKEN", "ITEMS_BROKEN"],
      ["B2019 of 2020", "IN_FORCE_BROKEN"],
      ["C2021 of 2023", "ITEMS_BROKEN"],
      ["C2021 of 2024", "ITEMS_BROKEN"],
    ]);
  });
});

describe("a fault that a balance shows", () => {
  const shown = faults.filter(({ shownBy }) => shownBy[0] === "BALANCE").map(({ code }) => code);
  const ofOneCell = ["CELL_BY_ONE", "DIGIT_CHANGED", "DIGITS_SWAPPED", "NEIGHBOURS_FIGURE"];

  it.each(shown)("breaks an identity with each of 40 seeds in every form: %s", (code) => {
    const hidden = bases.flatMap(({ report, beside }) =>
      Array.from({ length: 40 }, (_, seed) => withFault(report, code, randomFrom(seed), beside)).flatMap(
        (planted) =>
          planted && brokenIdentities(planted.report).length === 0
            ? [`${nameOf(report)}: ${planted.codes.join()}`]
            : [],
      ),
    );
    expect(hidden).toEqual([]);
  });

  it.each(ofOneCell)("can be put into every single cell that allows it: %s", (code) => {
    for (const { report } of bases) {
      const cells = cellsInIdentities(report);
      const planted = cells.flatMap((cell) => withFault(report, code, randomFrom(1), { code: cell }) ?? []);
      expect(planted.length).toBeGreaterThan(cells.length / 10);
      expect(planted.filter((one) => brokenIdentities(one.report).length === 0)).toEqual([]);
    }
  });
});

describe("a fault that no balance shows", () => {
  const quiet = faults.filter(({ shownBy }) => shownBy[0] !== "BALANCE").map(({ code }) => code);

  it.each(quiet)("leaves every identity of the form as it was: %s", (code) => {
    for (const { report, beside } of bases)
      for (const seed of [1, 2, 3]) {
        const planted = withFault(report, code, randomFrom(seed), beside);
        expect(planted ? brokenIdentities(planted.report) : []).toEqual([]);
      }
  });
});

describe("a fault of the text", () => {
  it("states another cell's figure where the reader finds it, with each of 10 seeds in every form", async () => {
    for (const { report, beside } of bases)
      for (let seed = 0; seed < 10; seed += 1) {
        const planted = withFault(report, "PROSE_OF_ANOTHER_CELL", randomFrom(seed), beside)!;
        const { claims } = await aReadReport(planted.report);
        // 答复 says it of the same figure.
        const names = [planted.codes[0]!, "application.answered"];
        const stated = claims.filter(({ indicator }) => names.includes(indicator!));
        expect(stated.map(({ value }) => value)).toContain(Number(planted.after));
      }
  });

  it("states a fee and denies it, where the reader finds both", async () => {
    for (const { report, beside } of bases) {
      const { claims } = await aReadReport(
        withFault(report, "FEE_DENIED_AND_STATED", randomFrom(1), beside)!.report,
      );
      const fees = claims
        .filter(({ indicator }) => indicator === "fee.collected")
        .map(({ value }) => value > 0);
      expect(fees.sort()).toEqual([false, true]);
    }
  });

  it("is read with the section that it is about missing, empty or misnumbered", async () => {
    for (const { report, beside } of bases) {
      const kindsOf = async (code: string) =>
        (
          await aReadReport(code ? withFault(report, code, randomFrom(1), beside)!.report : report)
        ).sections.filter(({ level }) => level === 1);
      const whole = await kindsOf("");
      expect(await kindsOf("SECTION_MISSING")).toHaveLength(whole.length - 1);
      const numbers = (await kindsOf("SECTION_MISNUMBERED")).map(({ number }) => number);
      expect(new Set(numbers).size).toBe(whole.length - 1);
    }
  });

  it("takes over more than 30 % of another report's pieces of five signs", () => {
    const pieces = ({ sections }: SyntheticReport) => {
      const words = sections
        .flatMap(({ paragraphs }) => paragraphs.filter((one) => typeof one === "string"))
        .join("");
      return new Set(Array.from({ length: words.length - 4 }, (_, i) => words.slice(i, i + 5)));
    };
    const shares = bases.flatMap(({ report, beside }) =>
      (["LAST_YEAR_COPIED", "SISTER_COPIED"] as const).map((code) => {
        const own = pieces(withFault(report, code, randomFrom(1), beside)!.report);
        const source = pieces(code === "SISTER_COPIED" ? beside.sister! : beside.lastYear!);
        return [...own].filter((piece) => source.has(piece)).length / own.size;
      }),
    );
    expect(shares.map((share) => share.toFixed(2)).filter((share) => Number(share) < 0.3)).toEqual([]);
  });
});

it("names the faults that there are when asked for another", () => {
  expect(() => withFault(own[0]!, "TYPO", randomFrom(1))).toThrow(/there is no fault TYPO: CELL_BY_ONE, /);
});

describe("a tree without the report of a child", () => {
  const tree = syntheticTree({ seed: 1, districts: 2, departments: 2, years: [2023, 2024] });

  it("lacks 1 of 12 reports, never the city's, and keeps all others", () => {
    const { tree: left, missing } = withoutReport(tree, randomFrom(2));
    expect([tree.reports.length, left.reports.length]).toEqual([12, 11]);
    expect(left.reports).not.toContain(missing);
    expect(missing.agency.parent).toBe(tree.city.code);
    expect(left.agencies).toBe(tree.agencies);
  });
});
