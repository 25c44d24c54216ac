import { ordinalValue, ordinalWords } from "./ordinal";
import type { PlacedSection } from "./sections";

/** TWICE: the number before once more. AGAIN: back to the first. BACK: to another one that was. */
export interface OrdinalFault {
  readonly fault: "MISSING" | "TWICE" | "AGAIN" | "BACK";
  /** As words: 四. */
  readonly number: string;
  /** Where it shows. */
  readonly section: PlacedSection;
  /** The heading before it; null for the first. */
  readonly before: PlacedSection | null;
}

/**
 * What is wrong with the numbers of headings that stand below each other. A heading without a number takes the place of one;
 * `isMissing` says whether a number that no heading has is one to tell of.
 */
export function faultsOf(
  sections: readonly PlacedSection[],
  isMissing: (number: string) => boolean,
): OrdinalFault[] {
  const faults: OrdinalFault[] = [];
  let last = 0;
  let unnumbered = 0;
  let before: PlacedSection | null = null;
  for (const section of sections) {
    const value = section.number === null ? null : ordinalValue(section.number);
    if (value === null) unnumbered += 1;
    else {
      const left = range(last + 1, value)
        .slice(unnumbered)
        .map(ordinalWords)
        .filter(isMissing);
      for (const number of left) faults.push({ fault: "MISSING", number, section, before });
      if (before && last > 0 && value <= last) {
        const fault = value === last ? "TWICE" : value === 1 ? "AGAIN" : "BACK";
        faults.push({ fault, number: ordinalWords(value), section, before });
      }
      // A number that stands twice may be a slip for the next one, which is then not missing.
      unnumbered = value === last ? 1 : 0;
      last = value;
    }
    before = section;
  }
  return faults;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
