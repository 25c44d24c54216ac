import { overlap, width } from "./geometry";
import { plainSigns } from "./plain-signs";
import type { Glyph } from "./text-state";

/** A sign without a meaning that is known: the font does not say which letter it draws. */
export const unknownSign = "\ufffd";

// eslint-disable-next-line no-control-regex -- fonts without names for their signs give such ones
const meaningless = /[\x00-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]/g;

/** The signs of a page that are words: no spaces, none at a slant, and none drawn twice to look bold. */
export function signsOf(glyphs: readonly Glyph[]): Glyph[] {
  const signs = glyphs
    .filter(({ turn, text }) => turn !== null && text.trim() !== "")
    .map((glyph) => ({ ...glyph, text: plainSigns(glyph.text.trim()).replace(meaningless, unknownSign) }));
  return withoutDoubles(signs);
}

/** Watermarks and the like, as one line. */
export const slantedText = (glyphs: readonly Glyph[]): string =>
  glyphs
    .filter(({ turn }) => turn === null)
    .map(({ text }) => text)
    .join("")
    .trim();

function withoutDoubles(signs: readonly Glyph[]): Glyph[] {
  const bySign = new Map<string, Glyph[]>();
  return signs.filter((sign) => {
    const key = `${sign.text} ${Math.round(sign.size)}`;
    const alike = bySign.get(key) ?? [];
    const [x, y] = [Math.min(0.2 * sign.size, 0.4 * width(sign)), 0.2 * sign.size];
    // Bold is imitated right away, so the other one was written a moment ago.
    const isDouble = alike
      .slice(-50)
      .some((other) => Math.abs(other.left - sign.left) < x && Math.abs(other.top - sign.top) < y);
    if (!isDouble) bySign.set(key, [...alike.slice(-50), sign]);
    return !isDouble;
  });
}

/** Lines among which one that a sign belongs to is looked for. */
const nearby = 40;

/** Signs → lines from top to bottom, each from left to right, whatever order they were written in. */
export function linesOf(signs: readonly Glyph[]): Glyph[][] {
  const lines: { signs: Glyph[]; top: number; bottom: number }[] = [];
  for (const sign of [...signs].sort((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    // Sorted from top to bottom, so that only the last ones can be beside it.
    const line = lines
      .slice(-nearby)
      .findLast(
        ({ top, bottom }) =>
          overlap(top, bottom, sign.top, sign.bottom) > 0.5 * Math.min(bottom - top, sign.bottom - sign.top),
      );
    if (line) line.signs.push(sign);
    else lines.push({ signs: [sign], top: sign.top, bottom: sign.bottom });
  }
  return lines.map((line) => line.signs.sort((a, b) => a.left - b.left));
}

export const isDigit = ({ text }: Glyph): boolean => /^[0-9０-９.,，．%％+＋-]+$/.test(text);

/** Of two neighbours in a line, in parts of their size. */
export const gapBetween = (one: Glyph, next: Glyph): number =>
  (next.left - one.right) / Math.max(one.size, next.size);
