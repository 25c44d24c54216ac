import type { Locator, Section } from "../../report/index";
import { SEAM, type OwnWords } from "./own-words";
import type { SharedRun } from "./shared-words";

/** The same words in two reports. */
export interface Passage {
  readonly here: Required<Pick<Locator, "section" | "charStart" | "charEnd" | "quote">>;
  readonly there: Required<Pick<Locator, "section" | "charStart" | "charEnd" | "quote">>;
}

export interface ComparedText {
  readonly sections: readonly Pick<Section, "text">[];
  readonly own: OwnWords;
}

/** In letters: a name put in the place of another does not divide what was copied around it. */
const WIDEST_GAP = 8;
const MOST_PASSAGES = 10;

interface Stretch {
  readonly at: number;
  readonly end: number;
  readonly otherAt: number;
  readonly otherEnd: number;
}

/** The longest stretches that two reports have in common, longest first, ten at most; none overlaps another in `here`. */
export function longestPassages(
  here: ComparedText,
  there: ComparedText,
  runs: readonly SharedRun[],
): readonly Passage[] {
  return mergeRuns(here.own.letters, there.own.letters, runs)
    .sort((a, b) => b.end - b.at - (a.end - a.at) || a.at - b.at)
    .slice(0, MOST_PASSAGES)
    .map(({ at, end, otherAt, otherEnd }) => ({
      here: locate(here, at, end),
      there: locate(there, otherAt, otherEnd),
    }));
}

function mergeRuns(letters: string, others: string, runs: readonly SharedRun[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const { at, otherAt, length } of runs) {
    const next = { at, end: at + length, otherAt, otherEnd: otherAt + length };
    const last = merged.at(-1);
    if (last && continues(last, next, letters, others))
      merged[merged.length - 1] = { ...last, end: next.end, otherEnd: next.otherEnd };
    else {
      const over = last ? Math.max(0, last.end - at) : 0;
      merged.push({ ...next, at: at + over, otherAt: otherAt + over });
    }
  }
  return merged;
}

function continues(last: Stretch, next: Stretch, letters: string, others: string): boolean {
  return (
    next.at - last.end <= WIDEST_GAP &&
    next.otherAt >= last.otherAt &&
    next.otherEnd > last.otherEnd &&
    next.otherAt - last.otherEnd <= WIDEST_GAP &&
    !letters.slice(last.end, next.at).includes(SEAM) &&
    !others.slice(last.otherEnd, next.otherAt).includes(SEAM)
  );
}

function locate({ sections, own }: ComparedText, at: number, end: number): Passage["here"] {
  const section = own.sections[at]!;
  const [charStart, charEnd] = [own.starts[at]!, own.ends[end - 1]!];
  return { section, charStart, charEnd, quote: sections[section]!.text.slice(charStart, charEnd) };
}
