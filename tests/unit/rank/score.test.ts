import fc from "fast-check";
import type { Reason } from "../../../src/compare";
import { scorePeers } from "../../../src/rank/schemes/score";
import { withWeights } from "../../../src/rank/schemes/weights";
import { aPeer, aScheme, aTerm } from "../../factories/scheme";

const CODES = ["application.received", "review.total", "penalty.decisions", "outcome.granted"];
const LOWER = "LOWER_IS_BETTER" as const;
const scoreOf = (...args: Parameters<typeof scorePeers>) => scorePeers(...args)[0]!;

const three = [0.5, 0.3, 0.2].map((weight, i) => aTerm({ weight }, CODES[i]));

describe("a score", () => {
  it("is the weighted sum of points: 0.5 × 80 + 0.3 × 40 + 0.2 × 10 = 54", () => {
    const { value, status, reason, contributions } = scoreOf(aScheme(three), [aPeer([80, 40, 10])]);
    expect({ value, status, reason }).toEqual({ value: 54, status: "COMPUTED", reason: null });
    expect(contributions.map(({ points }) => points)).toEqual([40, 12, 2]);
  });

  it("lacks a term: EXCLUDE gives the reason and no score, ZERO 0.5 × 80 + 0.2 × 10 = 42, PRORATE 42 ÷ 0.7 = 60", () => {
    const of = (missing: "EXCLUDE" | "ZERO" | "PRORATE") =>
      scoreOf(aScheme(three, { missing }), [aPeer([80, null, 10])]);
    expect(of("EXCLUDE")).toMatchObject({ value: null, status: "NOT_COMPUTABLE", reason: "BLANK" });
    expect(of("ZERO")).toMatchObject({ value: 42, reason: null });
    expect(of("PRORATE")).toMatchObject({ value: 60, reason: null });
    expect(of("PRORATE").contributions.map(({ weight, points, reason }) => [weight, points, reason])).toEqual(
      [
        [0.7142857143, 57.14285714, null], // 0.5 ÷ 0.7
        [0, 0, "BLANK"],
        [0.2857142857, 2.857142857, null],
      ],
    );
  });

  it("is the same in rank by whatever terms it comes out the same: 2 ÷ 3 of 100 and 1 ÷ 3 of 16.6…, or 72.2… of one term alone", () => {
    const target = { normalise: "TARGET" as const, high: 100 };
    const terms = [
      aTerm({ ...target, weight: 0.4, low: 80 }, "rate.completed"),
      aTerm({ ...target, weight: 0.2, low: 0, high: 20, polarity: LOWER }, "rate.disputed"),
      aTerm({ ...target, weight: 0.4, low: 0 }, "rate.disclosed"),
    ];
    const peers = [aPeer([100, 16.66666667, null]), aPeer([94.44444444, null, null])];
    const values = scorePeers(aScheme(terms, { missing: "PRORATE" }), peers).map(({ value }) => value);
    expect(values).toEqual([72.222222, 72.222222]);
  });

  it("of a report that lacks every term is none, whatever the policy", () => {
    for (const missing of ["EXCLUDE", "ZERO", "PRORATE"] as const)
      expect(scoreOf(aScheme(three, { missing }), [aPeer([null, null, null])])).toMatchObject({
        value: null,
        reason: "BLANK",
      });
  });

  it("of an agency that did not file, or is of another type, is none, with ZERO too", () => {
    const scheme = aScheme(three, { missing: "ZERO" });
    const of = (about: object) => scoreOf(scheme, [aPeer([1, 2, 3], about)]);
    const nothing = (reason: Reason, more: object = {}) => {
      const figures = three.map(() => ({ value: null, usable: null, reason }));
      return of({ reportId: null, figures, ...more });
    };
    expect(nothing("NOT_FILED")).toMatchObject({ value: null, status: "NOT_FILED", reason: "NOT_FILED" });
    expect(nothing("OTHER_SCOPE", { inOtherScope: true })).toMatchObject({ reason: "OTHER_SCOPE" });
    expect(nothing("NOT_APPLICABLE")).toMatchObject({ status: "NOT_APPLICABLE", reason: "NOT_APPLICABLE" });
    expect(of({ type: "TOWNSHIP" })).toMatchObject({
      value: null,
      status: "NOT_APPLICABLE",
      reason: "OUTSIDE_SCHEME",
    });
  });

  it("counts a figure that may not stand beside the others as missing, and shows it", () => {
    const peer = aPeer([80]);
    const apart = { ...peer, figures: [{ value: 80, usable: null, reason: "NOT_COMPARABLE" as const }] };
    const { value, reason, contributions } = scoreOf(aScheme([aTerm()]), [apart]);
    expect({ value, reason }).toEqual({ value: null, reason: "NOT_COMPARABLE" });
    expect(contributions[0]).toMatchObject({
      raw: 80,
      normalised: null,
      points: 0,
      reason: "NOT_COMPARABLE",
    });
  });

  it("goes below 0 by deductions and above 100 by bonuses, so that contributions add up to it", () => {
    const deduct = aTerm({ kind: "DEDUCTION", threshold: 10, points: 30 }, CODES[1]);
    const bonus = aTerm({ kind: "BONUS", threshold: 90, points: 5 }, CODES[0]);
    const scheme = aScheme([aTerm(), deduct, bonus]);
    expect(scoreOf(scheme, [aPeer([20, 9, 20])]).value).toBe(-10); // 20 − 30
    expect(scoreOf(scheme, [aPeer([98, 10, 98])]).value).toBe(103); // 98 + 5: 10 is not below 10
  });

  it.each([
    ["VETO", "HIGHER_IS_BETTER", [9, "VETOED"], [10, null], [11, null]],
    ["VETO", LOWER, [11, "VETOED"], [10, null], [9, null]],
    ["DEDUCTION", "HIGHER_IS_BETTER", [9, -3], [10, 0], [11, 0]],
    ["DEDUCTION", LOWER, [11, -3], [10, 0], [9, 0]],
    ["BONUS", "HIGHER_IS_BETTER", [9, 0], [10, 3], [11, 3]],
    ["BONUS", LOWER, [11, 0], [10, 3], [9, 3]],
  ] as const)("%s by 10, %s: %j, %j, %j", (kind, polarity, ...cases) => {
    const scheme = aScheme([aTerm(), aTerm({ kind, polarity, threshold: 10, points: 3 }, CODES[1])]);
    for (const [figure, expected] of cases as readonly (readonly [number, string | number | null])[]) {
      const { value, reason, contributions } = scoreOf(scheme, [aPeer([50, figure])]);
      const points = contributions[1]!.points;
      expect(kind === "VETO" ? reason : points).toBe(expected);
      expect(value).toBe(50 + points);
    }
    const { reason, value, contributions } = scoreOf(scheme, [aPeer([50, null])]);
    expect([reason, value, contributions[1]!.points, contributions[1]!.reason]).toEqual([
      null,
      50,
      0,
      "BLANK",
    ]);
  });

  it("on random figures is Σ weight × points ÷ Σ weight of what is there, and what its terms give adds up to it", () => {
    const figures = fc.array(fc.option(fc.integer({ min: -20, max: 120 }), { freq: 4 }), {
      minLength: 4,
      maxLength: 4,
    });
    const shares = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(figures, shares, fc.constantFrom("ZERO", "PRORATE"), (values, parts, missing) => {
        const all = parts.reduce((sum, part) => sum + part, 0);
        const terms = parts.map((part, i) => aTerm({ weight: part / all }, CODES[i]));
        const { value, contributions } = scoreOf(aScheme(terms, { missing }), [aPeer(values)]);
        const there = values.flatMap((figure, i) => (figure === null ? [] : { figure, part: parts[i]! }));
        if (there.length === 0) return expect(value).toBeNull();
        const over = missing === "ZERO" ? all : there.reduce((sum, { part }) => sum + part, 0);
        const sum = there.reduce(
          (total, { figure, part }) => total + part * Math.min(100, Math.max(0, figure)),
          0,
        );
        expect(value).toBeCloseTo(sum / over, 5);
        expect(Number(contributions.reduce((total, { points }) => total + points, 0).toFixed(6))).toBe(value);
        const weights = contributions.map(({ weight }) => weight!);
        expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1, 8);
      }),
      { numRuns: 300 },
    );
  });
});

describe("weights of a what-if", () => {
  const ask = (...weights: [string, number][]) =>
    withWeights(
      aScheme(three),
      weights.map(([indicator, weight]) => ({ indicator, weight })),
    );

  it("take the place of the scheme's; what is not named weighs 0, so that it may be missing", () => {
    const scheme = ask([CODES[0]!, 0.25], [CODES[2]!, 0.75]);
    expect(scoreOf(scheme, [aPeer([80, null, 10])])).toMatchObject({ value: 27.5, reason: null }); // 20 + 7.5
  });

  it.each([
    [
      "sum to 0.9",
      [
        [CODES[0], 0.4],
        [CODES[1], 0.5],
      ],
      "0.9",
    ],
    ["name what is no WEIGHT", [["outcome.granted", 1]], "outcome.granted"],
    [
      "name one twice",
      [
        [CODES[0], 0.5],
        [CODES[0], 0.5],
      ],
      "weights[1]",
    ],
    [
      "are below 0",
      [
        [CODES[0], 1.5],
        [CODES[1], -0.5],
      ],
      "weights[0]",
    ],
    ["are none", [], "0"],
  ] as [string, [string, number][], string][])("are refused where they %s", (_, weights, named) => {
    const refusal = expect.objectContaining({
      message: expect.stringContaining(named),
      extensions: expect.objectContaining({ code: "BAD_WEIGHTS" }),
    });
    expect(() => ask(...weights)).toThrow(refusal);
  });
});
