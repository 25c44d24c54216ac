import { computedIn } from "../../catalogue/index";
import type { Figures } from "../figures";
import type { Proof } from "../finding";

/** The cells behind a code, as evidence: its own where the report prints one. */
export function proofsOf(figures: Figures, code: string): readonly Proof[] {
  const cells = figures.has(code) || !figures.form ? [code] : (computedIn(figures.form, code) ?? [code]);
  return cells.map((indicator) => ({ report: null, indicator }));
}
