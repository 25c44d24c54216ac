import type { Random } from "../random";
import type { SyntheticReport } from "../report";

/** What the report is held against, where the fault needs it. */
export interface Beside {
  /** The same agency's report of the year before. */
  readonly lastYear?: SyntheticReport;
  /** Another agency's report of the same year. */
  readonly sister?: SyntheticReport;
  /** Where the fault shall be, for a fault of a cell; else any place that allows it. */
  readonly code?: string;
}

export interface Planted {
  readonly report: SyntheticReport;
  /** The cells that are not what they should be, the changed one first; none for a fault of the text or of a date. */
  readonly codes: readonly string[];
  /** What stood there, and what stands there now. */
  readonly before: string;
  readonly after: string;
}

/** The kinds of rules (`RuleKind`) by which a fault can show. */
export type ShownBy =
  "BALANCE" | "ACROSS_YEARS" | "UP_THE_TREE" | "PROSE" | "OUTLINE" | "FILING" | "REUSE" | "JUMP";

/** One thing that goes wrong when reports are written. */
export interface Fault {
  readonly code: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** The first is the kind that should find it. */
  readonly shownBy: readonly [ShownBy, ...ShownBy[]];
  /** Null where the report, or what stands beside it, has no place for it. */
  plant(report: SyntheticReport, random: Random, beside: Beside): Planted | null;
}

/** The report with other words in some of its printed cells. */
export const withFigures = (
  report: SyntheticReport,
  figures: Readonly<Record<string, string>>,
): SyntheticReport => ({ ...report, figures: { ...report.figures, ...figures } });
