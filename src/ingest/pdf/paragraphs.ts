import { clusterBy, median } from "./geometry";
import { beginsItem } from "./numeric";
import type { TextLine } from "./text-lines";

/** The lines of one paragraph, perhaps of two pages. */
export type Lines = readonly TextLine[];

/** Where the running text of a document begins and ends across the page, in points. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

/** By the outermost ends that enough of its long lines share; null where there is no running text. */
export function measureOf(lines: Lines): Measure | null {
  const long = lines.filter(({ left, right, size }) => right - left > 15 * size);
  if (long.length === 0) return null;
  const ends = (of: (line: TextLine) => number) =>
    clusterBy(long, of, 6)
      .filter((group) => group.length * 5 >= long.length)
      .map((group) => median(group.map(of)));
  const left = ends((line) => line.left);
  const right = ends((line) => line.right);
  return {
    left: left[0] ?? Math.min(...long.map((line) => line.left)),
    right: right.at(-1) ?? Math.max(...long.map((line) => line.right)),
  };
}

/**
 * Lines in reading order → paragraphs. A line goes on in the next one when it is filled, the next one is not indented and begins
 * nothing of its own, and both are of one size and set no further apart than the lines before.
 */
export function paragraphsOf(lines: Lines, measure: Measure | null): Lines[] {
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && measure && goesOn(last, line, measure)) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function goesOn(paragraph: Lines, next: TextLine, measure: Measure): boolean {
  const last = paragraph.at(-1)!;
  const size = Math.min(last.size, next.size);
  if (Math.abs(last.size - next.size) > 0.15 * size) return false;
  const isFilled = last.right > measure.right - 2.2 * size;
  const isIndented = next.left > measure.left + 0.8 * size;
  const isCentred = last.left > measure.left + 3 * size;
  if (!isFilled || isIndented || isCentred) return false;
  if (last.page === next.page && next.top - last.bottom > 2.2 * size) return false;
  // A heading that fills its line to the end is set in a font of its own.
  if (paragraph.length === 1 && last.font !== next.font && beginsItem(last.text) && isOneFont(last))
    return false;
  return !(beginsItem(next.text) && /[。；;：:.!?！？]$/.test(last.text));
}

const isOneFont = ({ signs }: TextLine): boolean => signs.every(({ font }) => font === signs[0]!.font);

/** Joined without a space, except between two words in Latin letters. */
export const textOfParagraph = (lines: Lines): string =>
  lines.reduce(
    (text, line) => text + (/[A-Za-z,]$/.test(text) && /^[A-Za-z]/.test(line.text) ? " " : "") + line.text,
    "",
  );
