import type { Message } from "../../report/index";
import { isPageMark } from "../text/page-mark";
import { leastMargin } from "./furniture";
import { centreX, centreY, holds, type Box } from "./geometry";
import { gridOf } from "./grid";
import { connectRulings, mergeRulings } from "./merge-rulings";
import type { PageContent } from "./page-content";
import type { Ruling } from "./paths";
import type { TablePiece } from "./pieces";
import { readGrid } from "./read-grid";
import { textLines, type TextLine } from "./text-lines";
import type { Glyph } from "./text-state";

export interface PageItems {
  readonly number: number;
  readonly height: number;
  readonly pieces: readonly TablePiece[];
  readonly lines: readonly TextLine[];
  readonly messages: readonly Message[];
}

/** Cuts a page into its ruled tables and the lines of text around them. */
export function itemsOf({ number, height, rulings }: PageContent, signs: readonly Glyph[]): PageItems {
  const grids = connectRulings(mergeRulings(rulings, number))
    .flatMap((lines) => gridOf(lines, lettersIn(lines, signs), number) ?? [])
    .filter(({ cells }) => cells.length > 1)
    .sort((a, b) => area(a.box) - area(b.box));
  const pieces: TablePiece[] = [];
  const messages: Message[] = [];
  let left = withoutMarks(signs, height, number);
  for (const grid of grids) {
    const isIn = (sign: Glyph) => holds(grid.box, centreX(sign), centreY(sign));
    const read = readGrid(grid, left.filter(isIn), number);
    if (!read) continue;
    pieces.push(read.piece);
    messages.push(...read.messages);
    left = left.filter((sign) => !isIn(sign));
  }
  return { number, height, pieces, lines: textLines(left, number), messages };
}

/** Page marks may stand within the sides of a table that goes on to the foot of the page. */
function withoutMarks(signs: readonly Glyph[], height: number, page: number): readonly Glyph[] {
  const marginal = signs.filter(({ top, bottom }) => bottom < leastMargin || top > height - leastMargin);
  const marks = new Set(
    textLines(marginal, page)
      .filter(({ text }) => isPageMark(text))
      .flatMap((line) => line.signs),
  );
  return signs.filter((sign) => !marks.has(sign));
}

/** The size of the smaller letters among lines. */
function lettersIn(lines: readonly Ruling[], signs: readonly Glyph[]): number {
  const down = lines.filter(({ isAcross }) => !isAcross);
  const [top, bottom] = [Math.min(...down.map(({ from }) => from)), Math.max(...down.map(({ to }) => to))];
  const sizes = signs.filter((sign) => sign.top >= top && sign.bottom <= bottom).map(({ size }) => size);
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 10)] ?? 0;
}

const area = ({ left, right, top, bottom }: Box): number => (right - left) * (bottom - top);
