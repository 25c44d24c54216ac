import type { Message } from "../../report/index";
import { width } from "./geometry";
import { lineWidth, plainText, textInCell } from "./cell-text";
import { fillGrid, type FilledCell } from "./fill-grid";
import type { Grid } from "./grid";
import type { PieceCell, TablePiece } from "./pieces";
import { numberAstride, numberBroken } from "./pdf-messages";
import { isNumeric } from "./numeric";
import type { Glyph } from "./text-state";

/** More than this between text and lines is not a cell's padding but room to spare. In points, both sides together. */
const widestPadding = 14;

/** Grid and signs → the cells of one piece of a table; null where the lines make no table: a frame, or nothing within. */
export function readGrid(
  grid: Grid,
  signs: readonly Glyph[],
  page: number,
): { readonly piece: TablePiece; readonly messages: readonly Message[] } | null {
  const { cells: filled, astride } = fillGrid(grid, signs);
  if (filled.every((cell) => cell.signs.length === 0)) return null;
  const padding = paddingOf(filled);
  const messages = astride.map(({ text, cell }) => numberAstride(text, rowLabel(filled, cell.row), page));
  const cells = filled.map((cell): PieceCell => {
    const { text, broken } = textInCell(cell.signs, cell.box, hasSingleNumber(filled, cell) ? padding : 0);
    if (broken) messages.push(numberBroken(broken, rowLabel(filled, cell.row), page));
    const { row, column, rows, columns } = cell;
    return { row, column, rows, columns, text, isFull: isFull(cell, padding) };
  });
  const { box, xs, closedAbove, closedBelow } = grid;
  const { kept, height } = withoutStrips(cells, grid, Math.min(...signs.map(({ size }) => size)));
  const pages = Array.from({ length: height }, () => page);
  return { piece: { box, xs, pages, cells: kept, closedAbove, closedBelow, isRuled: true }, messages };
}

/** Without the strips, too low for any letter, that programs leave of a row at the head and foot of pages. */
function withoutStrips(
  cells: readonly PieceCell[],
  { ys }: Grid,
  letters: number,
): { kept: readonly PieceCell[]; height: number } {
  const count = ys.length - 1;
  const isStrip = (row: number) =>
    ys[row + 1]! - ys[row]! < 1.2 * letters &&
    cells.every((cell) => cell.row !== row || cell.rows > 1 || cell.text === "");
  const first = count > 1 && isStrip(0) ? 1 : 0;
  const last = count - first > 1 && isStrip(count - 1) ? count - 1 : count;
  const kept = cells.flatMap((cell) => {
    const [from, to] = [Math.max(cell.row, first), Math.min(cell.row + cell.rows, last)];
    return from < to ? [{ ...cell, row: from - first, rows: to - from }] : [];
  });
  return { kept, height: last - first };
}

/** What the fullest cell leaves free. */
const paddingOf = (cells: readonly FilledCell[]): number =>
  Math.max(
    0,
    Math.min(
      widestPadding,
      ...cells.filter(({ signs }) => signs.length > 0).map((cell) => width(cell.box) - lineWidth(cell.signs)),
    ),
  );

function isFull({ signs, box }: FilledCell, padding: number): boolean {
  if (signs.length === 0) return false;
  const size = Math.max(...signs.map((sign) => sign.size));
  return lineWidth(signs, "last") + size > width(box) - padding;
}

/** Whether another cell of its row holds one number in one line: then the row is one row, and no two that a missing line made one. */
const hasSingleNumber = (cells: readonly FilledCell[], cell: FilledCell): boolean =>
  cells.some(
    (other) =>
      other !== cell &&
      other.row === cell.row &&
      other.rows === cell.rows &&
      isNumeric(plainText(other.signs)) &&
      !/\s/.test(plainText(other.signs)),
  );

const rowLabel = (cells: readonly FilledCell[], row: number): string =>
  cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
    .map(({ signs }) => plainText(signs))
    .filter((text) => text !== "" && !isNumeric(text))
    .at(-1) ?? "";
