import type { FormCode } from "../catalogue/index";
import type { Agency, Scope, SectionKind } from "../report/index";
import type { TableForm } from "./cell-shares";
import type { Counts } from "./counts/counts";
import type { PrintedFigures } from "./printed-figures";

/** A main part of a synthetic report: its heading and what is said below it. */
export interface SyntheticSection {
  readonly kind: SectionKind;
  /** As printed before 、: "一". */
  readonly number: string;
  readonly title: string;
  readonly paragraphs: readonly SyntheticParagraph[];
}

/** A heading of the second level （一）, or words. */
export type SyntheticParagraph = string | { readonly heading: string };

/** A report of an agency that does not exist, before it is printed. */
export interface SyntheticReport {
  /** What it was drawn from. */
  readonly seed: number;
  readonly agency: Agency;
  readonly year: number;
  readonly form: TableForm;
  /** The form of table 3 where it is another: a hybrid. */
  readonly applicationsOf?: "B2019" | "C2021";
  readonly otherForms: readonly FormCode[];
  readonly scope: Scope;
  readonly title: string;
  /** What each cell counts, in the unit of its indicator, and the fee that later forms ask for in words. Faults leave it as it was: it is the truth. */
  readonly counts: Counts;
  /** The counts of the year before, with which the words compare; absent where that year was not drawn. */
  readonly before?: Counts;
  /** As printed, by code. */
  readonly figures: PrintedFigures;
  /** Words above the first section. */
  readonly opening: readonly string[];
  readonly sections: readonly SyntheticSection[];
  /** ISO dates; null where none is printed. */
  readonly signedOn: string | null;
  readonly publishedOn: string | null;
}

/** What the words of a report are written about. */
export type Facts = Omit<SyntheticReport, "title" | "opening" | "sections">;
