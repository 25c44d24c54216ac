import { comparability, type Comparability, type FormCode, type Indicator } from "../catalogue";

/** A figure, as far as it matters whether it may stand beside another. */
export interface Placed {
  readonly value: number | null;
  /** Of its report; null where there is none, or none with a statistics table. */
  readonly form: FormCode | null;
  readonly reportId?: number | null;
}

/** May the figures stand beside each other? NONE where one is of no form; what is about the report itself needs a report only. */
export function sideBySide(indicator: Indicator, one: Placed, other: Placed): Comparability {
  if (indicator.kind === "QUALITY") return isThere(one) && isThere(other) ? "FULL" : "NONE";
  if (!one.form || !other.form) return "NONE";
  return comparability(indicator.code, one.form, other.form).verdict;
}

const isThere = ({ value, reportId }: Placed): boolean => value !== null || typeof reportId === "number";
