import type { Report, Section } from "../../report/index";
import { SHORTEST } from "./signature";
import { ownWords } from "./own-words";
import { longestPassages, type ComparedText, type Passage } from "./passages";
import { sharedWords } from "./shared-words";

/** What a report is compared by. */
export interface TextOfReport extends Pick<Report, "year" | "publishedOn"> {
  /** Id of the stored report. */
  readonly id: number;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly sections: readonly Pick<Section, "level" | "text">[];
}

export type PreparedText = TextOfReport & ComparedText;

/** Finds out once what is compared many times. */
export const prepareText = (text: TextOfReport): PreparedText => ({ ...text, own: ownWords(text) });

export interface TextReuse {
  /** Of the letters of the first text, 0 to 1. */
  readonly share: number;
  /** Letters of the first text that the second has too, and all that are compared. */
  readonly shared: number;
  readonly letters: number;
  /** Longest first. */
  readonly passages: readonly Passage[];
}

/**
 * How much of a report's own words another report has too; null where it has too few of them to say: short texts of small
 * offices are all alike.
 */
export function compareTexts(text: PreparedText, other: PreparedText): TextReuse | null {
  if (text.own.length < SHORTEST) return null;
  const { shared, runs } = sharedWords(text.own, other.own);
  const letters = text.own.length;
  return { share: shared / letters, shared, letters, passages: longestPassages(text, other, runs) };
}
