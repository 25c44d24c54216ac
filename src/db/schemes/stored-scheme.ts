import type { Polarity } from "../../catalogue";
import type { AgencyType } from "../../report";

/** WEIGHT: part of the score. VETO: no rank. DEDUCTION, BONUS: points taken away or given. */
export const TERM_KINDS = ["WEIGHT", "VETO", "DEDUCTION", "BONUS"] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** How a value becomes points from 0 to 100, with the term's `low` and `high`. */
export const NORMALISATIONS = ["MIN_MAX", "Z_SCORE", "PERCENT_RANK", "TARGET", "NONE"] as const;
export type Normalisation = (typeof NORMALISATIONS)[number];

/** What becomes of an agency that lacks a term: it is left out, gets no points for it, or is scored on the rest. */
export const MISSING_POLICIES = ["EXCLUDE", "ZERO", "PRORATE"] as const;
export type MissingPolicy = (typeof MISSING_POLICIES)[number];

/** What a term says, whatever it is about. */
export interface TermRule {
  readonly kind: TermKind;
  /** Of a WEIGHT, above 0 (a what-if may say 0); null for all others. The weights of a scheme sum to 1. */
  readonly weight: number | null;
  /** Never NEUTRAL: a scheme says which end is better. */
  readonly polarity: Polarity;
  /** Of a WEIGHT; null for all others. */
  readonly normalise: Normalisation | null;
  /** The frozen reference: least and most; mean and deviation; floor and target. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of VETO, DEDUCTION and BONUS. */
  readonly threshold: number | null;
  /** Of DEDUCTION and BONUS, not below 0; of a VETO without effect. */
  readonly points: number | null;
}

export interface StoredTerm extends TermRule {
  /** Code of the indicator, and its version when the scheme was saved. */
  readonly indicator: string;
  readonly indicatorVersion: number;
}

/** What a version of a scheme says. */
export interface SchemeContent {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly terms: readonly StoredTerm[];
  readonly missing: MissingPolicy;
  /** In the order of AGENCY_TYPES, each once. */
  readonly appliesTo: readonly AgencyType[];
}

/** One version of a scheme; a version never changes. */
export interface StoredScheme extends SchemeContent {
  /** From 1. */
  readonly version: number;
  readonly createdAt: Date;
  /** The release that brought it. */
  readonly release: number;
}
