import fc from "fast-check";
import { max, mean, min, sampleStandardDeviation, zScore } from "simple-statistics";
import { normaliserOf } from "../../../src/rank/schemes/normalise";

const HIGHER = "HIGHER_IS_BETTER" as const;
const LOWER = "LOWER_IS_BETTER" as const;
const RUNS = { numRuns: 200 };
/** Of two decimals, with ties. */
const figure = fc.integer({ min: -2000, max: 2000 }).map((value) => value / 100);
const figures = fc.array(figure, { minLength: 2, maxLength: 30 });
const clamp = (points: number) => (points < 0 ? 0 : points > 100 ? 100 : points);

describe("normalisations", () => {
  it.each([
    ["MIN_MAX", HIGHER, 0, 50, 20, 40],
    ["MIN_MAX", LOWER, 0, 50, 20, 60],
    ["MIN_MAX", HIGHER, 0, 50, 60, 100],
    ["MIN_MAX", LOWER, 0, 50, 60, 0],
    ["TARGET", HIGHER, 80, 100, 95, 75],
    ["TARGET", HIGHER, 80, 100, 79, 0],
    ["TARGET", LOWER, 0, 30, 0, 100], // no day late
    ["TARGET", LOWER, 0, 30, 3, 90],
    ["Z_SCORE", HIGHER, 80, 10, 95, 65], // 1.5 deviations above
    ["Z_SCORE", LOWER, 80, 10, 95, 35],
    ["Z_SCORE", HIGHER, 80, 10, 140, 100],
    ["NONE", HIGHER, null, null, 63.5, 63.5],
    ["NONE", LOWER, null, null, 63.5, 36.5],
    ["NONE", HIGHER, null, null, 130, 100],
  ] as const)("%s, %s, from %p to %p: %p gives %p", (normalise, polarity, low, high, value, points) => {
    expect(normaliserOf({ normalise, polarity, low, high }, [])(value)).toBeCloseTo(points, 10);
  });

  it("PERCENT_RANK of 10, 20, 20, 40 gives 0, 33.3, 33.3, 100; where lower is better 100, 33.3, 33.3, 0", () => {
    const among = [10, 20, 20, 40];
    const of = (polarity: typeof HIGHER | typeof LOWER) =>
      among.map(normaliserOf({ normalise: "PERCENT_RANK", polarity, low: null, high: null }, among));
    expect(of(HIGHER)).toEqual([0, 100 / 3, 100 / 3, 100]);
    expect(of(LOWER)).toEqual([100, 100 / 3, 100 / 3, 0]); // only 40 lies behind both 20
  });

  it("PERCENT_RANK has nothing to say of a lone figure", () => {
    expect(
      normaliserOf({ normalise: "PERCENT_RANK", polarity: HIGHER, low: null, high: null }, [7])(7),
    ).toBeNull();
  });

  it("Z_SCORE is simple-statistics' z-score, moved to 50 and stretched by 10", () => {
    fc.assert(
      fc.property(figures, figure, (all, value) => {
        const [middle, deviation] = [mean(all), sampleStandardDeviation(all)];
        fc.pre(deviation > 0.01);
        const term = { normalise: "Z_SCORE", low: middle, high: deviation } as const;
        const z = zScore(value, middle, deviation);
        expect(normaliserOf({ ...term, polarity: HIGHER }, [])(value)).toBeCloseTo(clamp(50 + 10 * z), 8);
        expect(normaliserOf({ ...term, polarity: LOWER }, [])(value)).toBeCloseTo(clamp(50 - 10 * z), 8);
      }),
      RUNS,
    );
  });

  it("MIN_MAX puts the least at 0, the most at 100, keeps the order, and cuts the way between them in proportion", () => {
    fc.assert(
      fc.property(figures, (all) => {
        const [low, high] = [min(all), max(all)];
        fc.pre(low < high);
        const way = normaliserOf({ normalise: "MIN_MAX", polarity: HIGHER, low, high }, []);
        expect([way(low), way(high)]).toEqual([0, 100]);
        expect(way(mean(all))).toBeCloseTo(mean(all.map((value) => way(value)!)), 8); // linear
      }),
      RUNS,
    );
  });

  it("PERCENT_RANK counts who is strictly behind, figure against figure", () => {
    fc.assert(
      fc.property(figures, (all) => {
        for (const polarity of [HIGHER, LOWER]) {
          const way = normaliserOf({ normalise: "PERCENT_RANK", polarity, low: null, high: null }, all);
          const behind = (one: number) =>
            all.filter((other) => (polarity === HIGHER ? other < one : other > one)).length;
          expect(all.map(way)).toEqual(all.map((one) => (100 * behind(one)) / (all.length - 1)));
        }
      }),
      RUNS,
    );
  });
});
