import { comparability, indicatorByCode } from "../../catalogue/index";
import { sumDecimals } from "../../report/index";
import { readingsOf, type Child, type Family, type Part } from "./family";

/** One indicator of the consolidated report against the sum over what is below. */
export interface Total {
  readonly code: string;
  /** MORE and LESS: the parts add up to more, to less. OPEN: to less, and some are missing. */
  readonly verdict: "EQUAL" | "MORE" | "LESS" | "OPEN";
  readonly total: number;
  readonly sum: number;
  /** The parts that have a number. */
  readonly parts: readonly Part[];
  /** Children that filed and whose cell holds no number, or one of a form that does not compare. */
  readonly unseen: readonly Child[];
}

/** @returns null where the consolidated report has no number */
export function addUp(family: Family, code: string): Total | null {
  const total = family.consolidated.figures.cell(code).value;
  if (total === null) return null;
  const readings = readingsOf(family).map((parts) => addParts(family, parts, code, total));
  const [fullest] = readings as [Total];
  return (
    readings.find(({ verdict }) => verdict === "EQUAL") ??
    readings.find(({ verdict }) => verdict === "OPEN") ??
    fullest
  );
}

function addParts({ consolidated }: Family, parts: readonly Part[], code: string, total: number): Total {
  const { form } = consolidated.figures;
  const valueOf = ({ filed }: Part): number | null => {
    if (!filed?.figures.form || !form) return null;
    const compares = comparability(code, filed.figures.form, form).verdict === "FULL";
    return compares ? filed.figures.cell(code).value : null;
  };
  const seen = parts.filter((part) => valueOf(part) !== null);
  const isMissing = seen.length < parts.length;
  const sum = sumDecimals(seen.flatMap((part) => valueOf(part) ?? []));
  const gap = sum - total;
  const verdict =
    Math.abs(gap) <= tolerance(code, seen.length) ? "EQUAL" : gap > 0 ? "MORE" : isMissing ? "OPEN" : "LESS";
  const unseen = parts.flatMap((part) =>
    part.child && part.filed && !seen.includes(part) ? part.child : [],
  );
  return { code, verdict, total, sum, parts: seen, unseen };
}

/** Some give amounts of money with two decimals, others with four. */
const tolerance = (code: string, parts: number) =>
  indicatorByCode(code)?.unit === "万元" ? 0.01 * (parts + 1) : 0;
