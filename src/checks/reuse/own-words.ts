import { simplifiedInPlace } from "../../ingest/index";
import type { Section } from "../../report/index";
import { isFormula } from "./formulas";
import { plainText, type PlainText } from "./plain-text";

/** What an agency wrote itself, as it is compared. */
export interface OwnWords {
  /** Letters, one UTF-16 unit for each entry of the lists; `SEAM` where something was left out between them. */
  readonly letters: string;
  /** How many letters, without seams. */
  readonly length: number;
  /** Index into the report's sections, of each letter. */
  readonly sections: readonly number[];
  /** Half-open, in UTF-16 units of that section's text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Stands in no text that is compared: nothing is found across it. */
export const SEAM = "\n";

/** Letters in a row that two texts must have in common: fewer are how anybody in the field speaks. */
export const SHINGLE = 12;

/**
 * The sentences of a report that its agency wrote: no tables, no annexes, nothing before the first main part, none of the
 * sentences that stand in every report (`isFormula`), and no scrap too short to be compared. A report without any outline is
 * taken whole.
 */
export function ownWords({
  sections,
}: {
  readonly sections: readonly Pick<Section, "level" | "text">[];
}): OwnWords {
  const hasBody = sections.some(({ level, text }) => level > 0 && text !== "");
  const own: Draft = { letters: "", length: 0, sections: [], starts: [], ends: [] };
  sections.forEach(({ level, text }, index) => {
    if (!hasBody || level > 0) for (const run of runsOf(text)) append(own, run, index);
  });
  return own;
}

interface Draft {
  letters: string;
  length: number;
  readonly sections: number[];
  readonly starts: number[];
  readonly ends: number[];
}

function append(own: Draft, { letters, starts, ends }: PlainText, section: number): void {
  if (letters.length < SHINGLE) return;
  own.letters += letters + SEAM;
  own.length += letters.length;
  for (let i = 0; i < letters.length; i += 1) {
    own.sections.push(section);
    own.starts.push(starts[i]!);
    own.ends.push(ends[i]!);
  }
  own.sections.push(section);
  own.starts.push(-1);
  own.ends.push(-1);
}

/** Stretches of a section's text without a formula in them; places are those of the section's text. */
function* runsOf(text: string): Generator<PlainText> {
  let run = { letters: "", starts: [] as number[], ends: [] as number[] };
  for (const { sentence, start } of sentencesOf(text)) {
    const { letters, starts, ends } = plainText(sentence);
    if (letters === "") continue;
    if (isFormula(sentence, letters)) {
      yield run;
      run = { letters: "", starts: [], ends: [] };
      continue;
    }
    run.letters += letters;
    for (let i = 0; i < letters.length; i += 1) {
      run.starts.push(start + starts[i]!);
      run.ends.push(start + ends[i]!);
    }
  }
  yield run;
}

/** Rows of tables are lines with tabs or bars between their cells. */
const isRow = (line: string): boolean => line.includes("\t") || /^\s*\|.*\|\s*$/.test(line);

function* sentencesOf(text: string): Generator<{ sentence: string; start: number }> {
  let lineStart = 0;
  for (const line of simplifiedInPlace(text).split("\n")) {
    if (!isRow(line))
      for (const found of line.matchAll(/[^。！？；]+[。！？；]*/g))
        yield { sentence: found[0], start: lineStart + found.index };
    lineStart += line.length + 1;
  }
}
