import { around, centreX, centreY, holds } from "./geometry";
import type { Cell, Grid } from "./grid";
import { gapBetween, isDigit, linesOf } from "./signs";
import type { Glyph } from "./text-state";

export interface FilledCell extends Cell {
  readonly signs: readonly Glyph[];
}

export interface Filling {
  readonly cells: readonly FilledCell[];
  /** Numbers that reach over a line of the grid: the cell that holds their middle has them. */
  readonly astride: readonly { readonly text: string; readonly cell: Cell }[];
}

/** In parts of the letters' size: what is nearer than this was written as one. */
const touching = 0.08;
/** A line that goes through a letter this deep was not drawn beside it. */
const deep = 0.25;

/** Puts the signs that stand within a grid into its cells. A number is never torn between two of them. */
export function fillGrid(grid: Grid, signs: readonly Glyph[]): Filling {
  const find = cellFinder(grid);
  const filled = new Map<Cell, Glyph[]>(grid.cells.map((cell) => [cell, []]));
  const astride: { text: string; cell: Cell }[] = [];
  const within = signs.filter((sign) => holds(grid.box, centreX(sign), centreY(sign)));
  for (const word of touchingWords(within)) {
    const box = around(word);
    const middle = find(centreX(box), centreY(box));
    const cells = word.map((sign) => find(centreX(sign), centreY(sign)));
    const isWhole = cells.every((cell) => cell === middle) || word.every(isDigit) || isCut(word, cells);
    word.forEach((sign, i) => filled.get(isWhole ? middle : cells[i]!)!.push(sign));
    if (word.some(isDigit) && isWhole && reachesOut(word, middle))
      astride.push({ text: word.map(({ text }) => text).join(""), cell: middle });
  }
  return { cells: grid.cells.map((cell) => ({ ...cell, signs: filled.get(cell)! })), astride };
}

function cellFinder({ xs, ys, cells }: Grid): (x: number, y: number) => Cell {
  const places = ys.slice(1).map(() => xs.slice(1).map(() => cells[0]!));
  for (const cell of cells)
    for (const line of places.slice(cell.row, cell.row + cell.rows))
      line.fill(cell, cell.column, cell.column + cell.columns);
  return (x, y) => places[bandOf(ys, y)]![bandOf(xs, x)]!;
}

function bandOf(edges: readonly number[], at: number): number {
  const band = edges.findIndex((edge) => edge > at) - 1;
  return band === -2 ? edges.length - 2 : Math.max(0, band);
}

/** Signs that touch in one line, digits and other letters apart. */
function touchingWords(signs: readonly Glyph[]): Glyph[][] {
  return [
    ...linesOf(signs.filter((sign) => isDigit(sign) && sign.turn === 0)),
    ...linesOf(signs.filter((sign) => !isDigit(sign) && sign.turn === 0)),
    ...signs.filter(({ turn }) => turn !== 0).map((sign) => [sign]),
  ].flatMap((line) => {
    const words: Glyph[][] = [];
    line.forEach((sign, i) => {
      const before = line[i - 1];
      const isOneWord =
        before &&
        Math.abs(before.bottom - sign.bottom) <= 0.15 * sign.size &&
        gapBetween(before, sign) <= touching;
      if (isOneWord) words.at(-1)!.push(sign);
      else words.push([sign]);
    });
    return words;
  });
}

/** Whether a line of the grid goes through a letter where the word passes from one cell to the next. */
const isCut = (word: readonly Glyph[], cells: readonly Cell[]): boolean =>
  word.some((sign, i) => {
    const next = cells[i + 1];
    if (!next || next === cells[i] || next.row > cells[i]!.row) return false;
    const edge = next.box.left;
    const depth = deep * sign.size;
    return (
      (edge > sign.left + depth && edge < sign.right - depth) ||
      (edge > word[i + 1]!.left + depth && edge < word[i + 1]!.right - depth)
    );
  });

/** More than a third of a letter: what reaches over less still stands in its cell for the eye. */
const reachesOut = ([first, ...more]: readonly Glyph[], { box }: Cell): boolean => {
  const { left, right } = around([first!, ...more]);
  return Math.max(box.left - left, right - box.right) > first!.size / 3;
};
