import type { FormCode } from "../../src/catalogue";
import type { Report } from "../../src/report";
import { generateFigures } from "../../src/synthetic";
import { aReport } from "./report";

/** The forms that print tables. */
export type TableForm = Exclude<FormCode, "PRE">;

/** A report without errors, every cell of it a number; the same for the same seed. */
export function aCleanReport(form: TableForm, seed: number): Report {
  const figures = Object.entries(generateFigures(form, { seed, plain: true })).map(
    ([code, raw]) => [code, Number(raw)] as const,
  );
  return aReport(Object.fromEntries(figures), { form });
}
