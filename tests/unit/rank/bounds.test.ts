import { indicatorByCode, layoutOf } from "../../../src/catalogue";
import type { ShownFigures, StoredFinding } from "../../../src/db";
import { isOpenContradiction } from "../../../src/rank/bounds/allowed-values";
import { otherFigures } from "../../../src/rank/bounds/other-figures";

/** A finding that is open and says nothing yet. */
const aFinding = (about: Partial<StoredFinding>): StoredFinding => ({
  ...{ key: "k", reportId: 1, agencyCode: "a", year: 2023, scope: "OWN", rule: "PARTS_TO_TOTAL" },
  ...{ severity: "FATAL", status: "FAILED", factsSha256: "", messageZh: "", messageEn: "" },
  ...{ expected: null, actual: null, indicators: [], evidence: [], suspects: [], related: [] },
  ...{ decision: "OPEN", decidedBy: null, decidedAt: null, note: null },
  ...about,
});

/** A report of the form of 2021 that holds these figures, and 0 in all other cells. */
function shown(figures: Record<string, number>, corrected?: Record<string, number>): ShownFigures {
  const codes = [...layoutOf("C2021")];
  const arrays = (of: Record<string, number>) => ({
    values: codes.map((code) => of[code] ?? 0),
    statuses: "R".repeat(codes.length),
  });
  return {
    ...{ reportId: 1, form: "C2021", codes, ...arrays(figures) },
    corrected: corrected ? arrays(corrected) : null,
  };
}

const asked = (value: number, minDenominator: number | null = null) => ({
  ...{ value, minDenominator, basis: "CORRECTED" as const },
});
const others = (code: string, figures: ShownFigures, findings: StoredFinding[], about = asked(0)) =>
  otherFigures(indicatorByCode(code)!, figures, findings, about);

describe("the other figures that open contradictions allow", () => {
  it("are what suspects of this report suggest for the cell: 12 for 结果维持, which says nothing of the total", () => {
    const finding = aFinding({
      ...{ indicators: ["review.total", "review.upheld"], expected: 30, actual: 21 },
      suspects: [
        { report: null, indicator: "review.upheld", clears: 1, suggestion: 12 },
        { report: 7, indicator: "review.upheld", clears: 1, suggestion: 99 },
        { report: null, indicator: "review.upheld", clears: 1, suggestion: null },
      ],
    });
    const figures = shown({ "review.total": 21, "review.upheld": 21 });
    expect(others("review.upheld", figures, [finding], asked(21))).toEqual([12]);
    expect(others("review.total", figures, [finding], asked(21))).toEqual([30]);
  });

  it("are the other side of text and table, whichever of them the rule expects", () => {
    const figures = shown({ "review.total": 11, "normative.made": 33 });
    const said = aFinding({
      rule: "PROSE_AGAINST_TABLE",
      indicators: ["review.total"],
      expected: 11,
      actual: 7,
    });
    const held = aFinding({
      ...{ rule: "TABLE_HOLDS_OTHER_FIGURE", indicators: ["review.total"], expected: 8, actual: 11 },
    });
    expect(others("review.total", figures, [said], asked(11))).toEqual([7]);
    expect(others("review.total", figures, [said, held, said], asked(11))).toEqual([7, 8]);
  });

  it("are none of a percentage, a threshold, a cell that holds another figure now, or 万元 that the text may count in 元", () => {
    const figures = shown({ "application.received": 100, "charge.amount": 2 });
    const growth = aFinding({
      rule: "PROSE_GROWTH",
      indicators: ["application.received"],
      expected: 100,
      actual: 12,
    });
    const jump = aFinding({
      rule: "JUMP_AGAINST_PEERS",
      indicators: ["application.received"],
      expected: 5,
      actual: 100,
    });
    const settled = aFinding({ indicators: ["application.received"], expected: 90, actual: 80 });
    const money = aFinding({
      rule: "PROSE_AGAINST_TABLE",
      indicators: ["charge.amount"],
      expected: 2,
      actual: 20000,
    });
    expect(others("application.received", figures, [growth, jump, settled], asked(100))).toEqual([]);
    expect(others("charge.amount", figures, [money], asked(2))).toEqual([]);
  });

  it("of a rate are worked out again with the one cell: 予以公开 30 → 45 of 60 gives 75 %, 总计 60 → 40 gives the same; too small a denominator none", () => {
    const figures = shown({ "outcome.granted": 30, "application.completed": 60 });
    const granted = aFinding({ indicators: ["outcome.granted"], expected: 45, actual: 30 });
    const completed = aFinding({ indicators: ["application.completed"], expected: 40, actual: 60 });
    expect(others("rate.granted", figures, [granted], asked(50))).toEqual([75]);
    expect(others("rate.granted", figures, [granted, completed], asked(50))).toEqual([75]);
    expect(others("rate.granted", figures, [completed], asked(50, 41))).toEqual([]);
    const none = aFinding({ indicators: ["application.completed"], expected: 0, actual: 60 });
    expect(others("rate.granted", figures, [none], asked(50))).toEqual([]);
  });

  it("start from the corrected figure, and are not known of a value that is of several reports", () => {
    const figures = shown({ "review.total": 11 }, { "review.total": 12 });
    const finding = aFinding({
      rule: "PROSE_AGAINST_TABLE",
      indicators: ["review.total"],
      expected: 12,
      actual: 7,
    });
    expect(others("review.total", figures, [finding], asked(12))).toEqual([7]);
    expect(others("review.total", figures, [finding], asked(40))).toBeNull();
  });

  it("come of what is grave and undecided only", () => {
    expect(isOpenContradiction(aFinding({}))).toBe(true);
    expect(isOpenContradiction(aFinding({ severity: "WARNING", status: "UNCERTAIN" }))).toBe(true);
    expect(isOpenContradiction(aFinding({ severity: "INFO" }))).toBe(false);
    expect(isOpenContradiction(aFinding({ status: "NOT_ASSESSABLE" }))).toBe(false);
    expect(isOpenContradiction(aFinding({ decision: "DISMISSED" }))).toBe(false);
    expect(isOpenContradiction(aFinding({ decision: "CONFIRMED" }))).toBe(false);
  });
});
