import type { Aggregation, Indicator, Polarity, Unit } from "./types";

interface Declaration {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: Unit;
  readonly polarity: Exclude<Polarity, "NEUTRAL">;
  /** RECOMPUTE where it is a ratio of two numbers that may be pooled; NONE without it. */
  readonly aggregation?: Exclude<Aggregation, "SUM">;
  readonly definitionZh: string;
  readonly definitionEn: string;
  readonly method: NonNullable<Indicator["method"]>;
  readonly version?: number;
}

/** An indicator about the report itself: it is in no form, every report has it, and one end of it is better. */
export const declareQuality = ({ zh, en, ...rest }: Declaration): Indicator => ({
  nameZh: zh,
  nameEn: en,
  kind: "QUALITY",
  aggregation: "NONE",
  version: 1,
  ...rest,
});
