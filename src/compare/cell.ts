import type { FormCode } from "../catalogue";
import { statusOf } from "../db";
import { existsInYear, sumDecimals, toSignificant, type Agency } from "../report";
import type { Pick } from "./picks";

export const OBSERVATION_STATUSES = [
  "REPORTED",
  "COMPUTED",
  "BLANK",
  "NOT_APPLICABLE",
  "UNREADABLE",
  "NOT_EXTRACTED",
  "NOT_IN_FORM",
  "NOT_COMPUTABLE",
  "NOT_FILED",
] as const;
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/** Why there is no value, no change or no rank. */
export const REASONS = [
  "NOT_FILED",
  "BLANK",
  "NOT_APPLICABLE",
  "UNREADABLE",
  "NOT_EXTRACTED",
  "NOT_IN_FORM",
  "MISSING_INPUT",
  "ZERO_DENOMINATOR",
  "SMALL_DENOMINATOR",
  "MISSING_BASE",
  "ZERO_BASE",
  "BREAK",
  "NOT_COMPARABLE",
  "OTHER_SCOPE",
  "NOT_ADDITIVE",
  "NESTED",
  "OUTSIDE_SCHEME",
  "VETOED",
] as const;
export type Reason = (typeof REASONS)[number];

/** One figure as an answer gives it: a value, or why there is none. A reported 0 is 0; nothing else becomes 0. */
export interface Figure {
  readonly value: number | null;
  readonly status: ObservationStatus;
  readonly reason: Reason | null;
  /** Of a ratio, where both are known, a denominator of 0 too; else null. */
  readonly numerator: number | null;
  readonly denominator: number | null;
}

const noRatio = { numerator: null, denominator: null };

/** A figure that has no value. */
export const figureWithout = (
  status: Exclude<ObservationStatus, "REPORTED" | "COMPUTED">,
  reason: Reason,
): Figure => ({
  value: null,
  status,
  reason,
  ...noRatio,
});

const NOT_FILED = figureWithout("NOT_FILED", "NOT_FILED");
const NO_SUCH_AGENCY = figureWithout("NOT_APPLICABLE", "NOT_APPLICABLE");
export const FILED_IN_OTHER_SCOPE = figureWithout("NOT_FILED", "OTHER_SCOPE");

/** Of a year without any report: not filed, or there was no such agency. */
export function withoutReport(agency: Agency, year: number): Figure {
  return existsInYear(agency, year) ? NOT_FILED : NO_SUCH_AGENCY;
}

/** What the stored elements at a pick's positions say. `form: null`: the report has no statistics table. */
export function figureOf(
  form: FormCode | null,
  pick: Pick | null,
  values: readonly (number | null)[],
  letters: string,
): Figure {
  if (form === null) return figureWithout("NOT_EXTRACTED", "NOT_EXTRACTED");
  if (!pick) return figureWithout("NOT_IN_FORM", "NOT_IN_FORM");
  if (pick.computed) return computedFigure(pick, values);
  const status = statusOf(letters);
  if (status !== "REPORTED") return figureWithout(status, status);
  const [value] = values;
  if (typeof value !== "number") throw new Error("a REPORTED figure without a value is stored");
  return { value, status, reason: null, ...noRatio };
}

function computedFigure({ up, down, times }: Pick, values: readonly (number | null)[]): Figure {
  const numbers = values.filter((value) => value !== null);
  if (numbers.length < up.length) return figureWithout("NOT_COMPUTABLE", "MISSING_INPUT");
  const sum = (factors: readonly number[]) => sumDecimals(numbers.map((value, i) => value * factors[i]!));
  const numerator = sum(up);
  if (!down) return { value: numerator, status: "COMPUTED", reason: null, ...noRatio };
  return ratioOf(numerator, sum(down), times);
}

/** A denominator of 0 is none, and so is one below: more were pending than there were. */
function ratioOf(numerator: number, denominator: number, times: number): Figure {
  const ratio = { numerator, denominator };
  if (denominator <= 0) return { ...figureWithout("NOT_COMPUTABLE", "ZERO_DENOMINATOR"), ...ratio };
  const value = toSignificant((times * numerator) / denominator);
  return { value, status: "COMPUTED", reason: null, ...ratio };
}
