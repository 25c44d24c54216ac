import { joinWrapped } from "../wrapped";
import { height, width, type Box } from "./geometry";
import { upright, usualTurn } from "./orient";
import { gapBetween, isDigit, linesOf } from "./signs";
import type { Glyph } from "./text-state";

/** In parts of the letters' size: a number whose digits stand further apart is not one number. */
const widestInNumber = 0.25;
const widestInWord = 0.6;

/** The lines of a cell as words set apart by gaps; words that stand at a quarter turn or in columns are turned upright. */
function linesInCell(signs: readonly Glyph[]): string[][] {
  return uprightLines(signs).map(wordsOf);
}

function uprightLines(signs: readonly Glyph[]): Glyph[][] {
  const vertical = signs.filter(({ isVertical }) => isVertical).length * 2 > signs.length;
  const turn = vertical ? 90 : usualTurn(signs);
  return linesOf(signs.map((sign) => upright(sign, turn)));
}

function wordsOf(line: readonly Glyph[]): string[] {
  const words: string[] = [];
  line.forEach((sign, i) => {
    const before = line[i - 1];
    const widest = before && (isDigit(before) || isDigit(sign)) ? widestInNumber : widestInWord;
    const goesOn = before && gapBetween(before, sign) <= widest;
    if (goesOn) words[words.length - 1] += sign.text;
    else words.push(sign.text);
  });
  return words;
}

export interface CellText {
  readonly text: string;
  /** A number that was broken to fit its cell: its pieces, joined in `text`. */
  readonly broken: readonly string[] | null;
}

/** One line of text: wrapped labels joined without a space between Chinese characters, numbers never joined. */
export const plainText = (signs: readonly Glyph[]): string =>
  joinWrapped(linesInCell(signs).map((words) => joinWrapped(words)));

/**
 * The text of a cell. Digits that stand in two lines are one number only where no further digit fitted into the first line;
 * else a space between them shows that they are two.
 */
export function textInCell(signs: readonly Glyph[], box: Box, padding: number): CellText {
  const lines = uprightLines(signs);
  const isBroken =
    lines.length > 1 &&
    lines.every((line) => line.every(isDigit) && wordsOf(line).length === 1) &&
    lines.slice(0, -1).every((line) => isFull(line, box, padding));
  if (!isBroken) return { text: plainText(signs), broken: null };
  const pieces = lines.map((line) => wordsOf(line).join(""));
  return { text: pieces.join(""), broken: pieces };
}

/** Of the longest line of a cell, or of its last one. */
export function lineWidth(signs: readonly Glyph[], which: "longest" | "last" = "longest"): number {
  const lines = uprightLines(signs);
  const chosen = which === "last" ? lines.slice(-1) : lines;
  return Math.max(0, ...chosen.map((line) => line.at(-1)!.right - line[0]!.left));
}

/** Whether another digit would have fitted. */
function isFull(line: readonly Glyph[], box: Box, padding: number): boolean {
  const [first, last] = [line[0]!, line.at(-1)!];
  const across = first.turn === 90 || first.turn === 270 ? height(box) : width(box);
  return last.right - first.left + width(last) > across - padding;
}
