import { around, type Box } from "./geometry";
import { gapBetween, linesOf } from "./signs";
import type { Glyph } from "./text-state";

/** A line of text outside of tables. */
export interface TextLine extends Box {
  readonly page: number;
  readonly text: string;
  readonly signs: readonly Glyph[];
  readonly size: number;
  /** The font of most of it. */
  readonly font: string;
}

/** In parts of the letters' size, from which a gap is a space. */
const spaceInWords = 0.22;
const spaceInChinese = 0.6;

export const textLines = (signs: readonly Glyph[], page: number): TextLine[] =>
  linesOf(signs).map((line) => ({
    ...around(line),
    page,
    text: textOf(line),
    signs: line,
    size: Math.max(...line.map(({ size }) => size)),
    font: usual(line.map(({ font }) => font)),
  }));

export function textOf(line: readonly Glyph[]): string {
  let text = "";
  line.forEach((sign, i) => {
    const before = line[i - 1];
    const isChinese = before && before.text > "\u02ff" && sign.text > "\u02ff";
    const isApart = before && gapBetween(before, sign) > (isChinese ? spaceInChinese : spaceInWords);
    text += (isApart ? " " : "") + sign.text;
  });
  return text;
}

function usual(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
