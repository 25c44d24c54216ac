import {
  comparability,
  FORM_CODES,
  formsWith,
  type FormCode,
  indicators,
  membersOf,
} from "../../../src/catalogue";
import { crossings, gaps } from "../../../src/catalogue/crosswalk-verdicts";

const verdicts = (code: string, ...pairs: readonly (readonly [FormCode, FormCode])[]) =>
  pairs.map(([from, to]) => comparability(code, from, to).verdict);
const AB = ["A2014", "B2019"] as const;
const AC = ["A2014", "C2021"] as const;
const BC = ["B2019", "C2021"] as const;

describe("the crosswalk", () => {
  it.each([
    ["application.received", "PARTIAL", "PARTIAL", "FULL"],
    ["application.completed", "PARTIAL", "PARTIAL", "FULL"],
    ["application.answered", "PARTIAL", "PARTIAL", "FULL"],
    ["application.carried_in", "NONE", "NONE", "FULL"],
    ["application.carried_over", "NONE", "NONE", "FULL"],
    ["application.received.online", "NONE", "NONE", "NONE"],
    ["application.completed.on_time", "NONE", "NONE", "NONE"],
    ["outcome.granted", "PARTIAL", "PARTIAL", "FULL"],
    ["outcome.partial", "PARTIAL", "PARTIAL", "FULL"],
    ["outcome.refused", "PARTIAL", "PARTIAL", "FULL"],
    ["outcome.refused.state_secret", "PARTIAL", "PARTIAL", "FULL"],
    ["outcome.refused.third_party", "PARTIAL", "PARTIAL", "FULL"],
    ["outcome.refused.trade_secret", "NONE", "NONE", "NONE"],
    ["outcome.refused.forbidden_by_law", "PARTIAL", "PARTIAL", "FULL"],
    ["outcome.refused.not_government_information", "NONE", "NONE", "NONE"],
    ["outcome.unavailable.not_held", "PARTIAL", "PARTIAL", "FULL"],
    ["outcome.correction_requested", "NONE", "NONE", "NONE"],
    ["outcome.redirected", "PARTIAL", "PARTIAL", "FULL"],
    ["outcome.other", "NONE", "NONE", "FULL"],
    ["outcome.other.not_corrected", "NONE", "NONE", "NONE"],
    ["review.total", "PARTIAL", "PARTIAL", "FULL"],
    ["review.other", "PARTIAL", "PARTIAL", "FULL"],
    ["litigation.corrected", "PARTIAL", "PARTIAL", "FULL"],
    ["litigation.direct.total", "NONE", "NONE", "FULL"],
    ["normative.issued", "PARTIAL", "PARTIAL", "PARTIAL"],
    ["normative.disclosed", "PARTIAL", "NONE", "NONE"],
    ["normative.public_stock", "NONE", "NONE", "NONE"],
    ["normative.in_force", "NONE", "NONE", "NONE"],
    ["normative.stock", "NONE", "NONE", "PARTIAL"],
    ["regulation.issued", "NONE", "NONE", "PARTIAL"],
    ["regulation.stock", "NONE", "NONE", "PARTIAL"],
    ["regulation.repealed", "NONE", "NONE", "NONE"],
    ["licence.decisions", "NONE", "NONE", "FULL"],
    ["licence.items_last_year", "NONE", "NONE", "NONE"],
    ["service.decisions", "NONE", "NONE", "NONE"],
    ["charge.amount", "NONE", "NONE", "NONE"],
    ["charge.items_last_year", "NONE", "NONE", "NONE"],
    ["procurement.amount", "NONE", "NONE", "NONE"],
    ["fee.collected", "NONE", "NONE", "NONE"],
    ["proactive.total", "NONE", "NONE", "NONE"],
    ["capacity.budget", "NONE", "NONE", "NONE"],
  ])("%s: A2014–B2019 %s, A2014–C2021 %s, B2019–C2021 %s", (code, ...expected) => {
    expect(verdicts(code, AB, AC, BC)).toEqual(expected);
  });

  it("answers the same in both directions for all indicators and every pair of forms", () => {
    for (const { code } of indicators) {
      for (const from of FORM_CODES) {
        for (const to of FORM_CODES) {
          expect(comparability(code, from, to).verdict).toBe(comparability(code, to, from).verdict);
        }
      }
    }
  });

  it("is FULL within a form that has the figure", () => {
    expect(verdicts("application.received.online", ["A2014", "A2014"])).toEqual(["FULL"]);
    expect(verdicts("outcome.unavailable", ["C2021", "C2021"])).toEqual(["FULL"]);
  });

  it("is NONE with PRE for everything but what is about the report itself", () => {
    for (const { code } of indicators.filter(({ kind }) => kind !== "QUALITY")) {
      expect(FORM_CODES.map((form) => comparability(code, "PRE", form).verdict)).toEqual([
        "NONE",
        "NONE",
        "NONE",
        "NONE",
      ]);
    }
  });

  it("gives members the verdict of their row between B2019 and C2021, and NONE with A2014", () => {
    for (const { code } of membersOf("outcome.granted"))
      expect(verdicts(code, AB, AC, BC)).toEqual(["NONE", "NONE", "FULL"]);
    for (const { code } of membersOf("outcome.other")) expect(verdicts(code, BC)).toEqual(["FULL"]);
    for (const { code } of membersOf("outcome.other.other")) expect(verdicts(code, BC)).toEqual(["NONE"]);
  });

  it("gives its reason in Chinese and English unless it is FULL", () => {
    for (const { code } of indicators) {
      for (const pair of [AB, AC, BC]) {
        const { verdict, noteZh, noteEn } = comparability(code, pair[0], pair[1]);
        if (verdict === "FULL") expect([noteZh, noteEn]).toEqual([null, null]);
        else expect([noteZh, noteEn]).toEqual([expect.stringMatching(/。$/), expect.stringMatching(/\.$/)]);
      }
    }
  });

  it("says why charge items of 2019 are no money of 2021", () => {
    expect(comparability("charge.amount", "B2019", "C2021").noteZh).toContain("收费项目数");
    expect(comparability("outcome.other.other", "C2021", "B2019").noteZh).toContain("outcome.other");
  });

  it("declares each verdict once, for codes that both forms have", () => {
    const declared = crossings.flatMap(({ between, codes }) =>
      codes.map((code) => `${code} ${[...between].sort().join()}`),
    );
    expect(new Set(declared).size).toBe(declared.length);
    for (const { between, codes } of crossings) {
      for (const code of codes)
        expect([code, formsWith(code)]).toEqual([code, expect.arrayContaining([...between])]);
    }
    for (const code of gaps.flatMap(({ codes }) => codes)) expect(formsWith(code)).not.toEqual([]);
  });
});
