import { indicatorByCode } from "../../catalogue/index";
import { sumDecimals } from "../../report/index";
import { countedValue, type Edit } from "../balance/index";
import type { Cell } from "../figures";

type CellOf = (code: string) => Cell;

/** A value with which an edit holds; `only`: no other does. */
export interface RightValue {
  readonly value: number;
  readonly only: boolean;
}

/**
 * What one cell of a failed edit would have to say, all others as they are; null where nothing that a count can be would help: less
 * than none, or part of one.
 */
export function rightValue(edit: Edit, code: string, cellOf: CellOf): RightValue | null {
  const counted = (one: string): number => countedValue(edit, one, cellOf(one))!;
  const sumOf = (codes: readonly string[]) => sumDecimals(codes.filter((one) => one !== code).map(counted));
  const isTotal = edit.totals.includes(code);
  const [parts, totals] = [sumOf(edit.parts), sumOf(edit.totals)];
  const largest = Math.max(0, ...edit.parts.filter((one) => one !== code).map(counted));

  const value = {
    sum: () => (isTotal ? difference(parts, totals) : difference(totals, parts)),
    ofWhich: () => (isTotal ? largest : totals),
    deduplicated: () =>
      isTotal
        ? Math.min(Math.max(counted(code), largest), parts)
        : Math.min(Math.max(counted(code), difference(totals, parts)), totals),
  }[edit.relation]();
  return isPossible(code, value) ? { value, only: edit.relation === "sum" } : null;
}

const difference = (minuend: number, subtrahend: number): number => sumDecimals([minuend, -subtrahend]);

const isPossible = (code: string, value: number): boolean =>
  value >= 0 && (Number.isSafeInteger(value) || indicatorByCode(code)?.unit === "万元");
