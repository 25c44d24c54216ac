import type { FigureBasis, Layout, Parameters } from "../../db";

/** What the SQL of a QUALITY indicator may take. */
export interface QualityQuestion {
  /** The place of the release among the parameters. */
  readonly release: string;
  readonly years: readonly number[];
  readonly figures: FigureBasis;
  readonly layouts: readonly Layout[];
  readonly parameters: Parameters;
}

/**
 * How one QUALITY indicator is worked out.
 *
 * `sql` selects, for each report of `rated` that it can say anything about, report_id, above, below and status. `below` NULL: the
 * value is `above` itself; else it is 100 × above ÷ below. Status COMPUTED has a value, and no other has one. Nothing may depend on
 * the day on which it is asked: a ranking has to replay.
 *
 * `rated`: report_id, agency_code, year, scope, form, type, level (of its agency; null where there is none), and shown_at, the
 * release as which the report is looked at: of a replaced version the last that showed it.
 */
export interface QualityMetric {
  readonly code: string;
  readonly sql: (question: QualityQuestion) => string;
}
