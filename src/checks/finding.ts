import type { Locator, Severity } from "../report/index";

/** PASS is never stored: it is worked out again when somebody asks. UNCERTAIN: a person has to look, with what is missing named. */
export const FINDING_STATUSES = ["PASS", "FAILED", "UNCERTAIN", "NOT_ASSESSABLE"] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** Something a finding rests on: a cell, or words. `report`: id of a stored report; null is the report that was checked. */
export type Proof =
  | { readonly report: number | null; readonly indicator: string }
  | { readonly report: number | null; readonly at: Locator };

/** A cell that, if changed, clears findings. */
export interface Suspect {
  readonly report: number | null;
  readonly indicator: string;
  /** How many findings of the report would be gone. */
  readonly clears: number;
  /** The value that would clear them; null where several would. */
  readonly suggestion: number | null;
}

/** What one check says. Identity: the rule and `subject`; both stay the same when the report is checked again. */
export interface Outcome {
  readonly status: FindingStatus;
  /** What of the report it is about, the same at every run: an indicator's code, a section's kind, another agency … never a number that may change. */
  readonly subject: string;
  /** A full sentence: what was found, where, and what would be right. */
  readonly messageZh: string;
  readonly messageEn: string;
  readonly expected: number | null;
  readonly actual: number | null;
  /** The cells it is about, the one that is printed as a total first. */
  readonly indicators: readonly string[];
  readonly evidence: readonly Proof[];
  /** Codes of agencies: children that have not filed, agencies with the same text. */
  readonly related?: readonly string[];
  readonly suspects?: readonly Suspect[];
  /** Where it is another than the rule's: 备案 lowers a contradiction to INFO. */
  readonly severity?: Severity;
  /**
   * What a person judges when they decide: a decision holds as long as it stays the same. Left out, it is status, expected and
   * actual.
   */
  readonly facts?: string;
}

export interface Finding extends Required<Omit<Outcome, "facts">> {
  readonly rule: string;
  readonly facts: string;
}
