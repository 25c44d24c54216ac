import { sumDecimals } from "../../report/index";
import type { Cell } from "../figures";
import { cellsIn, type Edit } from "./edit";

export interface Judgement {
  readonly status: "PASS" | "FAILED" | "NOT_ASSESSABLE";
  /** Of a sum: what the parts add up to. Of a bound: the nearest value that it allows. Null where nothing can be judged. */
  readonly expected: number | null;
  /** What is printed as the total; null where it is no number. */
  readonly actual: number | null;
  /** The cells without which nothing can be judged. */
  readonly missing: readonly string[];
}

/**
 * The number with which a cell enters an edit; null where it has none.
 *
 * A blank counts as zero where the total of the edit is given; the cell stays a blank. Offices write `/`, `-` and 无 for the same.
 * What could not be read, or was not taken out of the document, is never a zero.
 */
export function countedValue(edit: Edit, code: string, { status, value }: Cell): number | null {
  if (status === "REPORTED") return value;
  return (status === "BLANK" || status === "NOT_APPLICABLE") && !edit.needed.has(code) ? 0 : null;
}

/** Whether the edit holds, with `cellOf` in the place of the report's figures. */
export function judge(edit: Edit, cellOf: (code: string) => Cell): Judgement {
  const counted = (code: string) => countedValue(edit, code, cellOf(code));
  const missing = cellsIn(edit).filter((code) => counted(code) === null);
  if (missing.length > 0) {
    const printed = edit.totals.map((code) => cellOf(code).value);
    return { status: "NOT_ASSESSABLE", expected: null, actual: totalOf(printed), missing };
  }
  const parts = edit.parts.map((code) => counted(code)!);
  const actual = sumDecimals(edit.totals.map((code) => counted(code)!));
  const expected = nearestAllowed(edit, parts, actual);
  return { status: actual === expected ? "PASS" : "FAILED", expected, actual, missing };
}

const totalOf = (values: readonly (number | null)[]): number | null =>
  values.some((value) => value === null) ? null : sumDecimals(values.map((value) => value!));

/** The total that the parts allow and that is nearest to the one that is printed. */
function nearestAllowed({ relation }: Edit, parts: readonly number[], total: number): number {
  switch (relation) {
    case "sum":
      return sumDecimals(parts);
    case "ofWhich":
      return Math.max(total, ...parts);
    case "deduplicated":
      return Math.min(Math.max(total, ...parts), sumDecimals(parts));
  }
}
