import type { Indicator, Unit } from "./types";

interface Declaration {
  readonly zh: string;
  readonly en: string;
  readonly definitionZh: string;
  readonly definitionEn: string;
  readonly unit?: Unit;
  /** Not to be added over agencies; SUM without it. */
  readonly aggregation?: "NONE";
  readonly unitNotPrinted?: true;
  readonly version?: number;
}

/**
 * Printed figures of one topic. All are NEUTRAL: a count says how much an agency had to do, not how well it did it;
 * rates that are derived from counts may have a better end.
 */
export const declareIndicators = (
  unit: Unit,
  declarations: Readonly<Record<string, Declaration>>,
): readonly Indicator[] =>
  Object.entries(declarations).map(([code, { zh, en, ...rest }]) => ({
    code,
    nameZh: zh,
    nameEn: en,
    unit,
    kind: "REPORTED",
    aggregation: "SUM",
    polarity: "NEUTRAL",
    version: 1,
    ...rest,
  }));
