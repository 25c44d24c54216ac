import { clusterBy, mean, type Box } from "./geometry";

/** A printed cell of a table with its text. */
export interface PieceCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  /** Whether a further letter would not have fitted into its last line. */
  readonly isFull: boolean;
}

/** A table, or the part of it that stands on one page. */
export interface TablePiece {
  readonly box: Box;
  /** Edges of its columns. */
  readonly xs: readonly number[];
  /** The page of each row. */
  readonly pages: readonly number[];
  readonly cells: readonly PieceCell[];
  /** Whether a line is drawn above its first and below its last row, column by column. */
  readonly closedAbove: readonly boolean[];
  readonly closedBelow: readonly boolean[];
  /** Whether lines show where its cells end; else only where their words stand. */
  readonly isRuled: boolean;
}

/** Edges of two pieces nearer than this are one. In points. */
const sameEdge = 4;

/**
 * Two pieces on the columns of both; null where they are no parts of one table: as wide as each other, and the columns of one
 * among those of the other, unless the lower one begins with a row across all of them. Pages may be shifted against each other, as with mirrored margins.
 */
export function onCommonColumns(upper: TablePiece, lower: TablePiece): [TablePiece, TablePiece] | null {
  const shift = upper.xs[0]! - lower.xs[0]!;
  const moved = lower.xs.map((x) => x + shift);
  if (Math.abs(upper.xs.at(-1)! - moved.at(-1)!) > 2 * sameEdge) return null;
  if (!isAmong(upper.xs, moved) && !isAmong(moved, upper.xs) && !beginsABlock(lower)) return null;
  const xs = clusterBy([...upper.xs, ...moved], (x) => x, sameEdge).map(mean);
  const pieces = [remap(upper, upper.xs, xs), remap(lower, moved, xs)];
  return pieces.includes(null) ? null : (pieces as [TablePiece, TablePiece]);
}

/** A first row of one cell is the title of rows that may have columns of their own. */
const beginsABlock = ({ cells, xs }: TablePiece): boolean =>
  cells.some(({ row, columns, text }) => row === 0 && columns === xs.length - 1 && text !== "");

const isAmong = (some: readonly number[], all: readonly number[]): boolean =>
  some.every(
    (x, i) => i === 0 || i === some.length - 1 || all.some((other) => Math.abs(other - x) <= sameEdge),
  );

function remap(piece: TablePiece, from: readonly number[], to: readonly number[]): TablePiece | null {
  const places = from.map((x) => nearest(to, x));
  if (places.some((place, i) => i > 0 && place <= places[i - 1]!)) return null;
  const spread = (closed: readonly boolean[]) =>
    to.slice(1).map((_, column) => closed[places.findLastIndex((place) => place <= column)] ?? false);
  return {
    ...piece,
    xs: to,
    closedAbove: spread(piece.closedAbove),
    closedBelow: spread(piece.closedBelow),
    cells: piece.cells.map((cell) => {
      const column = places[cell.column]!;
      return { ...cell, column, columns: places[cell.column + cell.columns]! - column };
    }),
  };
}

const nearest = (edges: readonly number[], x: number): number =>
  edges.reduce((best, edge, i) => (Math.abs(edge - x) < Math.abs(edges[best]! - x) ? i : best), 0);
