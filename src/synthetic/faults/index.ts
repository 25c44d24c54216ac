import { pick, type Random } from "../random";
import type { SyntheticReport } from "../report";
import type { SyntheticTree } from "../tree";
import { cellFaults } from "./cell-faults";
import { copyFaults } from "./copy-faults";
import type { Beside, Fault, Planted } from "./fault";
import { filingFaults } from "./filing-faults";
import { outlineFaults } from "./outline-faults";
import { proseFaults } from "./prose-faults";
import { twoCellFaults } from "./two-cell-faults";
import { yearFaults } from "./year-faults";

/** Every fault that can be planted in a report, by kind. */
export const faults: readonly Fault[] = [
  ...cellFaults,
  ...twoCellFaults,
  ...yearFaults,
  ...proseFaults,
  ...outlineFaults,
  ...copyFaults,
  ...filingFaults,
];

/**
 * The report with one fault, and what was changed; null where the report has no place for it. Throws for a fault that there is not.
 *
 * @example withFault(report, "CELL_BY_ONE", randomFrom(3))?.codes //=> ["application.received@business"]
 */
export function withFault(
  report: SyntheticReport,
  code: string,
  random: Random,
  beside: Beside = {},
): (Planted & { readonly fault: Fault }) | null {
  const fault = faults.find((one) => one.code === code);
  if (!fault) throw new Error(`there is no fault ${code}: ${faults.map((one) => one.code).join(", ")}`);
  const planted = fault.plant(report, random, beside);
  return planted && { ...planted, fault };
}

/** The tree without one child's report of one year; its parent's figures hold it all the same. */
export function withoutReport(
  { agencies, reports, city }: SyntheticTree,
  random: Random,
): { readonly tree: SyntheticTree; readonly missing: SyntheticReport } {
  const missing = pick(
    random,
    reports.filter(({ agency }) => agency.parent !== null),
  );
  return { tree: { city, agencies, reports: reports.filter((report) => report !== missing) }, missing };
}
