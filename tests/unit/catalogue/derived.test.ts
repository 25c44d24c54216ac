import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  cellsBehind,
  childrenOf,
  comparability,
  FORM_CODES,
  formsWith,
  indicatorByCode,
  indicators,
  inputsOfFormula,
  parentOf,
  type Indicator,
} from "../../../src/catalogue";
import { derivedIndicators } from "../../../src/catalogue/derived";
import { qualityIndicators } from "../../../src/catalogue/quality";
import { qualityMetrics } from "../../../src/compare/quality";
import { formulaOf, inputsOf } from "../../../src/graphql/formula";

const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);
const of = (code: string) => indicatorByCode(code)!;

describe("derived indicators", () => {
  it("take figures that exist, are in a form, and are worked out of nothing else themselves", () => {
    for (const { code, formula } of derivedIndicators) {
      for (const input of inputsOfFormula(formula!)) {
        expect([code, input, indicatorByCode(input)?.kind]).toEqual([code, input, "REPORTED"]);
      }
      expect([code, formsWith(code).length > 0]).toEqual([code, true]);
    }
  });

  it("come from every file of derived/ and quality/, and each QUALITY one has its SQL", () => {
    const known = new Set(codes(indicators));
    for (const folder of ["derived", "quality"]) {
      const path = join(__dirname, "../../../src/catalogue", folder);
      for (const file of readdirSync(path).filter((name) => name !== "index.ts")) {
        const lists = Object.values<Indicator | Indicator[]>(jest.requireActual(join(path, file)));
        expect([file, lists.flat().filter(({ code }) => !known.has(code))]).toEqual([file, []]);
      }
    }
    expect(codes(qualityMetrics)).toEqual(codes(qualityIndicators));
  });

  it("say the denominator in both names: a rate in brackets, so that no two are taken for each other", () => {
    for (const { nameZh, nameEn, formula } of derivedIndicators.filter((one) => one.formula?.denominator)) {
      expect(nameZh).toMatch(/（.*÷ .+）$/);
      expect([nameEn, formula]).toEqual([expect.stringMatching(/ \((of .+|.+ ÷ .+)\)$/), formula]);
    }
  });

  it("are pooled and never added where they are ratios: % by a hundred, 倍 and 件/人 by one; a sum adds up in 件", () => {
    for (const { unit, aggregation, formula } of derivedIndicators) {
      const isRatio = formula!.denominator !== undefined;
      expect(aggregation).toBe(isRatio ? "RECOMPUTE" : "SUM");
      expect(formula!.times).toBe(unit === "%" ? 100 : 1);
      expect(isRatio ? ["%", "倍", "件/人"] : ["件"]).toContain(unit);
    }
  });

  it("have a better end only where the rules name one", () => {
    const better = (polarity: string) => codes(derivedIndicators.filter((one) => one.polarity === polarity));
    expect(better("HIGHER_IS_BETTER")).toEqual([
      "rate.on_time",
      "rate.disclosed",
      "rate.disclosed.of_handled",
      "rate.disclosed.of_decided",
      "rate.normative_disclosed",
    ]);
    expect(better("LOWER_IS_BETTER")).toEqual([
      "rate.extended",
      "rate.review_corrected",
      "rate.review_corrected.of_closed",
      "rate.litigation_corrected",
      "rate.litigation_corrected.of_closed",
    ]);
    expect(qualityIndicators.filter(({ polarity }) => polarity === "NEUTRAL")).toEqual([]);
  });

  it("keep another denominator one step below the first, and mix with no printed code", () => {
    expect(codes(childrenOf("rate.disclosed"))).toEqual([
      "rate.disclosed.of_handled",
      "rate.disclosed.of_decided",
    ]);
    expect(parentOf("rate.review_corrected.of_closed")?.code).toBe("rate.review_corrected");
    expect(parentOf("rate.disclosed")).toBeUndefined();
    expect(childrenOf("application.received").filter(({ kind }) => kind !== "REPORTED")).toEqual([]);
  });

  it.each([
    ["rate.disclosed", ["A2014", "B2019", "C2021"], "PARTIAL", "FULL"],
    ["rate.disclosed.of_handled", ["B2019", "C2021"], "NONE", "FULL"],
    ["rate.completed", ["B2019", "C2021"], "NONE", "FULL"],
    ["rate.completed.of_received", ["A2014", "B2019", "C2021"], "PARTIAL", "FULL"],
    ["rate.on_time", ["A2014"], "NONE", "NONE"],
    ["rate.review_corrected", ["A2014", "B2019", "C2021"], "PARTIAL", "FULL"],
    ["rate.review_corrected.of_closed", ["B2019", "C2021"], "NONE", "FULL"],
    ["rate.disputed", ["B2019", "C2021"], "NONE", "FULL"],
    ["rate.proceedings", ["A2014", "B2019", "C2021"], "PARTIAL", "FULL"],
    ["rate.natural_person", ["B2019", "C2021"], "NONE", "FULL"],
    ["rate.normative_disclosed", ["A2014", "B2019"], "PARTIAL", "NONE"],
    ["rate.normative_repealed", ["C2021"], "NONE", "NONE"],
    ["ratio.applications_per_staff", ["A2014"], "NONE", "NONE"],
    ["ratio.licence_to_penalty", ["B2019", "C2021"], "NONE", "FULL"],
  ])("%s is in %j; A2014 to B2019 %s, B2019 to C2021 %s: as its inputs are", (code, forms, early, late) => {
    expect(formsWith(code)).toEqual(forms);
    const early2late = comparability(code, "A2014", "B2019");
    expect([early2late.verdict, comparability(code, "B2019", "C2021").verdict]).toEqual([early, late]);
    if (early !== "FULL") expect([early2late.noteZh, early2late.noteEn]).not.toContain(null);
  });

  it("put a quality indicator beside any form, because it is about the report and not in it", () => {
    expect(formsWith("quality.days_late")).toEqual(FORM_CODES);
    expect(comparability("quality.text_reuse", "PRE", "C2021").verdict).toBe("FULL");
  });
});

describe("the formula of an indicator", () => {
  it("is readable: percent, plain ratio, sum, a term that is taken away, words of a QUALITY one", () => {
    expect(formulaOf(of("rate.disclosed"))).toBe(
      "100 × (outcome.granted + outcome.partial) ÷ application.answered",
    );
    expect(formulaOf(of("rate.review_corrected.of_closed"))).toBe(
      "100 × review.corrected ÷ (review.total − review.pending)",
    );
    expect(formulaOf(of("ratio.licence_to_penalty"))).toBe("licence.decisions ÷ penalty.decisions");
    expect(formulaOf(of("application.handled"))).toBe("application.received + application.carried_in");
    expect(formulaOf(of("quality.days_late"))).toBe(
      "max(0, 最早公布日 − 期限)\nmax(0, earliest day of publication − deadline)",
    );
    expect(formulaOf(of("outcome.granted"))).toBe("A2014: outcome.already_public + outcome.agreed");
    expect(formulaOf(of("application.received"))).toBeNull();
  });

  it("names its inputs once; behind them stand the cells that a form adds up", () => {
    expect(codes(inputsOf(of("rate.normative_repealed")))).toEqual([
      "normative.repealed",
      "normative.in_force",
    ]);
    expect(inputsOf(of("quality.cells_filled"))).toEqual([]);
    expect(cellsBehind("rate.disclosed")).toEqual([
      "outcome.granted",
      "outcome.already_public",
      "outcome.agreed",
      "outcome.partial",
      "application.answered",
      "application.completed",
    ]);
    expect(cellsBehind("outcome.granted")).toEqual(["outcome.already_public", "outcome.agreed"]);
    expect(cellsBehind("application.received")).toEqual([]);
    expect(cellsBehind("quality.days_late")).toEqual([]);
  });
});
