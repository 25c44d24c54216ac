import type { FormCode } from "../catalogue/index";

/** The years that somebody may say a report is about: 条例(2007) has been in force since 2008. */
export const REPORT_YEARS = { from: 2008, to: 2100 };

/** 本级 / 汇总: an agency's own figures, or those of a whole government with everything below it. Never mixed. */
export const SCOPES = ["OWN", "CONSOLIDATED"] as const;
export type Scope = (typeof SCOPES)[number];

export const SECTION_KINDS = [
  "OVERVIEW",
  "ORGANISATION",
  "PROACTIVE",
  "INTERPRETATION",
  "KEY_WORK",
  "PLATFORM",
  "APPLICATIONS",
  "FEES",
  "REVIEW_LITIGATION",
  "SUPERVISION",
  "PROBLEMS_AND_PLANS",
  "OTHER",
  "ANNEX",
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** One heading and the text below it, up to the next heading of any level. */
export interface Section {
  readonly kind: SectionKind;
  /** The ordinal as printed: "一", "（一）", "1"; null where the section has none. */
  readonly number: string | null;
  readonly title: string;
  /** 1 for a main part, 2 for （一）, 3 for 1.; 0 for what stands outside the numbered body (front matter, annex). */
  readonly level: number;
  /** Index into `Report.sections`; null for levels 0 and 1. */
  readonly parent: number | null;
  readonly page: number | null;
  readonly text: string;
}

/** Where a figure stands. Ranges are half-open and count UTF-16 units of the section's text. */
export interface Locator {
  /** Index into `Report.sections`. */
  readonly section?: number;
  readonly page?: number;
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  readonly charStart?: number;
  readonly charEnd?: number;
  /** The words themselves; may be left out where `section` and the range give them. */
  readonly quote?: string;
}

/** What one report says about one indicator. Only REPORTED carries a number: a blank is not a zero. */
export type Observation =
  | { readonly status: "REPORTED"; readonly value: number; readonly raw: string; readonly at: Locator }
  | { readonly status: "BLANK" | "NOT_APPLICABLE" | "UNREADABLE"; readonly raw: string; readonly at: Locator }
  | { readonly status: "NOT_EXTRACTED" | "NOT_IN_FORM" };

/** A row of the document that no form has. */
export interface ExtraFigure {
  readonly label: string;
  readonly column: string | null;
  readonly raw: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly at: Locator;
}

/** A figure that a sentence states. `charStart` and `charEnd` give the quote in the section's text, half-open, in UTF-16 units. */
export interface Claim {
  /** What it counts; null where the words do not say it surely. */
  readonly indicator: string | null;
  readonly value: number;
  /** As printed; null where none is. */
  readonly unit: string | null;
  /** 四十余, 约2.2万: the words hedge, the value is what they hedge. */
  readonly approximate: boolean;
  readonly quote: string;
  /** Index into `Report.sections`. */
  readonly section: number;
  readonly charStart: number;
  readonly charEnd: number;
}

/** One report as read from one document. Dates are ISO strings (`2018-03-20`), never JS dates. */
export interface Report {
  readonly agency: string;
  readonly year: number;
  readonly form: FormCode | null;
  readonly otherForms: readonly FormCode[];
  readonly scope: Scope;
  readonly scopeStated: boolean;
  readonly title: string;
  readonly publishedOn: string | null;
  readonly signedOn: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly contact: string | null;
  /** In the order of the document; parents before children. */
  readonly sections: readonly Section[];
  /** Indicator codes in the form's order; `observations[i]` belongs to `layout[i]`. */
  readonly layout: readonly string[];
  readonly observations: readonly Observation[];
  readonly extras: readonly ExtraFigure[];
  /** In the order of the document. */
  readonly claims: readonly Claim[];
}
