import { sumDecimals } from "../../report/index";
import type { CellStatus, Figures } from "../figures";
import type { Side } from "./handovers";

/** What a report says about one side of a handover. */
export type SideReading =
  /** Its form does not ask for it. */
  | { readonly kind: "ABSENT" }
  /** The first cell is blank or has a dash, and no total beside it makes that a 0. */
  | { readonly kind: "BLANK" }
  /** The first cell is no number: not seen, not readable. */
  | { readonly kind: "UNKNOWN" }
  | {
      readonly kind: "KNOWN";
      /** Null where a cell behind the first was not seen; then what is known of it lies between `low` and `high`. */
      readonly value: number | null;
      readonly low: number;
      readonly high: number;
      /** Codes of the cells that were not seen. */
      readonly unseen: readonly string[];
    };

const BLANK: readonly CellStatus[] = ["BLANK", "NOT_APPLICABLE"];

/**
 * Reads one side. A blank behind the first cell counts as 0 where the first is given, and the blank of a column where its total
 * is given, for this comparison only. A cell that was not seen counts nothing below zero, which still bounds the whole.
 */
export function readSide(figures: Figures, { plus, minus }: Side, totalGiven = false): SideReading {
  const [first, ...others] = plus;
  const statusOf = (code: string) => figures.cell(code).status;
  if ([...plus, ...minus].some((code) => statusOf(code) === "NOT_IN_FORM")) return { kind: "ABSENT" };
  const blank = BLANK.includes(statusOf(first));
  if (blank && !totalGiven) return { kind: "BLANK" };
  if (!blank && figures.cell(first).value === null) return { kind: "UNKNOWN" };

  const known = sumOfSeen(figures, plus) - sumOfSeen(figures, minus);
  const isUnseen = (code: string) => figures.cell(code).value === null && !BLANK.includes(statusOf(code));
  const [more, less] = [others.filter(isUnseen), minus.filter(isUnseen)];
  const unseen = [...more, ...less];
  return {
    kind: "KNOWN",
    value: unseen.length === 0 ? known : null,
    low: less.length ? -Infinity : known,
    high: more.length ? Infinity : known,
    unseen,
  };
}

/** Σ of the cells that hold a number. */
export function sumOfSeen(figures: Figures, codes: readonly string[]): number {
  return sumDecimals(codes.flatMap((code) => figures.cell(code).value ?? []));
}
