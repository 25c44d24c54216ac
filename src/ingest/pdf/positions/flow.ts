import { around, type Box } from "../geometry";
import { beginsItem, isFigure } from "../numeric";
import { gapBetween } from "../signs";
import { textOf, type TextLine } from "../text-lines";
import type { Glyph } from "../text-state";

/** Words of a line that stand together. */
export interface Segment extends Box {
  readonly text: string;
  readonly size: number;
  readonly isFigure: boolean;
  /** The words with a gap between them. */
  readonly words: readonly Segment[];
}

/** A line of text, its height counted on from page to page as if they were one. */
export interface FlowLine extends Box {
  readonly line: TextLine;
  readonly segments: readonly Segment[];
  readonly size: number;
  /** Has a figure beside something else. */
  readonly isTabular: boolean;
}

/** In parts of the letters' size: words further apart stand in two cells. */
const apart = 0.9;
const wordGap = 0.4;
/** How far a gap may miss the edge of a column that is known from other rows. */
const nearEdge = 0.6;
/** Between the last line of a page and the first of the next, in parts of their size. */
const pageGap = 0.8;

/** Lines in reading order → the same on one endless page. */
export function flowOf(lines: readonly TextLine[]): FlowLine[] {
  const flow: FlowLine[] = [];
  let shift = 0;
  for (const line of lines) {
    const last = flow.at(-1);
    if (last && last.line.page !== line.page) shift = last.bottom + pageGap * line.size - line.top;
    const segments = segmentsOf(line.signs, shift);
    const isTabular = segments.length > 1 && segments.some((segment) => segment.isFigure);
    flow.push({ ...around(segments), line, segments, size: line.size, isTabular });
  }
  return flow;
}

function segmentsOf(signs: readonly Glyph[], shift: number): Segment[] {
  const words: Glyph[][] = [];
  signs.forEach((sign, i) => {
    if (i > 0 && gapBetween(signs[i - 1]!, sign) < wordGap) words.at(-1)!.push(sign);
    else words.push([sign]);
  });
  const groups: Segment[][] = [];
  for (const word of words.map((one) => toWord(one, shift))) {
    const last = groups.at(-1);
    const gap = last && (word.left - last.at(-1)!.right) / Math.max(word.size, last.at(-1)!.size);
    if (last && gap! < apart && !areTwoCells(joined(last), word.text)) last.push(word);
    else groups.push([word]);
  }
  return groups.map(toSegment);
}

function toWord(signs: readonly Glyph[], shift: number): Segment {
  const { left, right, top, bottom } = around(signs);
  const text = textOf(signs);
  const size = Math.max(...signs.map((sign) => sign.size));
  return {
    left,
    right,
    top: top + shift,
    bottom: bottom + shift,
    text,
    size,
    isFigure: isFigure(text),
    words: [],
  };
}

const joined = (words: readonly Segment[]): string => words.map(({ text }) => text).join(" ");

/** Words as one. */
export const toSegment = (words: readonly Segment[]): Segment => ({
  ...around(words),
  text: joined(words),
  size: Math.max(...words.map(({ size }) => size)),
  isFigure: isFigure(joined(words)),
  words,
});

/** Lines whose words are told apart where a column ends, if they have a gap there; null where none has. */
export function cutAt(lines: readonly FlowLine[], edges: readonly number[]): FlowLine[] | null {
  let isCut = false;
  const cut = lines.map((line) => {
    const segments = line.segments.flatMap((segment) => {
      const parts = [[...segment.words]];
      for (const edge of edges) {
        const last = parts.pop()!;
        const at = last.findIndex((word) => (word.left + word.right) / 2 > edge);
        const near = nearEdge * segment.size;
        const isBetween = at > 0 && last[at - 1]!.right < edge + near && last[at]!.left > edge - near;
        parts.push(...(isBetween ? [last.slice(0, at), last.slice(at)] : [last]));
      }
      isCut ||= parts.length > 1;
      return parts.length > 1 ? parts.map(toSegment) : [segment];
    });
    return { ...line, segments };
  });
  return isCut ? cut : null;
}

/** Two figures, or a label behind the end of another: cells with little room between them. */
const areTwoCells = (text: string, next: string): boolean =>
  (isFigure(text) && isFigure(next)) || beginsItem(next);
