import { joinWrapped } from "../../wrapped";
import { around, overlap } from "../geometry";
import type { Areas } from "./areas";
import { nearestColumn, type FigureColumn } from "./figure-columns";
import { toSegment, type FlowLine, type Segment } from "./flow";

/** In parts of the letters' size. */
const letterSpacing = 2.5;
const wordSpacing = 0.9;
const lineSpacing = 0.55;

/**
 * The words over figures. Heads of neighbouring columns may stand close together, so words are one only over one of the columns
 * that are known; null where none is, then only letters set apart are.
 */
export function headWords(
  lines: readonly FlowLine[],
  areas: Areas,
  columns: readonly FigureColumn[] | null,
): Segment[] {
  const areOne = (last: Segment, word: Segment): boolean => {
    const gap = (word.left - last.right) / word.size;
    const isLetter = word.text.length === 1 && last.words.every(({ text }) => text.length === 1);
    if (!columns) return isLetter && gap < letterSpacing;
    const isSame = nearestColumn(columns, last) === nearestColumn(columns, word);
    return isSame && gap < (isLetter ? letterSpacing : wordSpacing);
  };
  const all = lines.flatMap((line) => {
    const words: Segment[] = [];
    for (const word of areas.wordsOver(line).flatMap((segment) => segment.words)) {
      const last = words.at(-1);
      if (last && areOne(last, word)) words[words.length - 1] = toSegment([...last.words, word]);
      else words.push(toSegment([word]));
    }
    return words;
  });
  return joinLines(all);
}

/** Lines of one head that stand closely below each other. */
function joinLines(segments: readonly Segment[]): Segment[] {
  const words: Segment[] = [];
  for (const segment of [...segments].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const at = words.findIndex(
      (word) =>
        overlap(word.left, word.right, segment.left, segment.right) > 0 &&
        segment.top - word.bottom < lineSpacing * segment.size &&
        segment.top >= word.top + 0.5 * segment.size,
    );
    if (at === -1) words.push(segment);
    else {
      const word = words[at]!;
      words[at] = { ...word, ...around([word, segment]), text: joinWrapped([word.text, segment.text]) };
    }
  }
  return words;
}
