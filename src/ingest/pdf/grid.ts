import { clusterBy, mean, overlap, type Box } from "./geometry";
import { mostPlaces, PastLimit } from "./limits";
import type { Ruling } from "./paths";

/** One printed cell: the places that it covers, and where it stands. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly box: Box;
}

/** The cells that the lines of one table make. */
export interface Grid {
  readonly box: Box;
  /** Edges of the columns and rows, one more than there are of them. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly Cell[];
  /** Whether a line is drawn above the first and below the last row, column by column. */
  readonly closedAbove: readonly boolean[];
  readonly closedBelow: readonly boolean[];
}

/** Edges nearer than this are one, for no column or row of text is narrower: in parts of the letters' size, and in points. */
const narrowest = { column: 0.45, row: 0.65 };
const limits = { least: 3, most: 6 };
/** The part of a place's side that has to be drawn. */
const drawn = 0.6;

/**
 * The grid of lines that hang together; a side that no line closes ends where the lines across it end. `letters` is the size of
 * the letters within, in points.
 */
export function gridOf(lines: readonly Ruling[], letters: number, page: number): Grid | null {
  const tolerance = (part: number) => Math.min(limits.most, Math.max(limits.least, part * letters));
  const [sameX, sameY] = [tolerance(narrowest.column), tolerance(narrowest.row)];
  const across = lines.filter(({ isAcross }) => isAcross);
  const down = lines.filter(({ isAcross }) => !isAcross);
  if (across.length === 0 || down.length === 0) return null;
  const xs = edges(down, across, sameX);
  const ys = edges(across, down, sameY);
  if (xs.length < 2 || ys.length < 2) return null;

  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns * rows > mostPlaces) throw new PastLimit("PLACES", page, columns * rows, mostPlaces);
  const near = (among: readonly Ruling[], edges: readonly number[], tolerance: number) =>
    new Map(edges.map((edge) => [edge, among.filter((line) => Math.abs(line.at - edge) <= tolerance)]));
  const [downAt, acrossAt] = [near(down, xs, sameX), near(across, ys, sameY)];
  const isDrawn = (pieces: readonly Ruling[], from: number, to: number): boolean => {
    const length = pieces.reduce((sum, line) => sum + Math.max(0, overlap(line.from, line.to, from, to)), 0);
    return length >= drawn * (to - from);
  };
  const right = (row: number, column: number) =>
    isDrawn(downAt.get(xs[column + 1]!)!, ys[row]!, ys[row + 1]!);
  const below = (row: number, column: number) =>
    isDrawn(acrossAt.get(ys[row + 1]!)!, xs[column]!, xs[column + 1]!);
  const columnsOf = (at: number) => xs.slice(1).map((x, i) => isDrawn(acrossAt.get(at)!, xs[i]!, x));
  return {
    box: { left: xs[0]!, top: ys[0]!, right: xs.at(-1)!, bottom: ys.at(-1)! },
    xs,
    ys,
    cells: rectangles(mergePlaces(rows, columns, right, below)).map((cell) => ({
      ...cell,
      box: {
        left: xs[cell.column]!,
        top: ys[cell.row]!,
        right: xs[cell.column + cell.columns]!,
        bottom: ys[cell.row + cell.rows]!,
      },
    })),
    closedAbove: columnsOf(ys[0]!),
    closedBelow: columnsOf(ys.at(-1)!),
  };
}

/** Where the lines stand, and the ends of those that cross them where they reach out further. */
function edges(lines: readonly Ruling[], crossing: readonly Ruling[], sameEdge: number): number[] {
  const found = clusterBy(lines, ({ at }) => at, sameEdge).map((group) => mean(group.map(({ at }) => at)));
  const first = Math.min(...crossing.map(({ from }) => from));
  const last = Math.max(...crossing.map(({ to }) => to));
  if (first < found[0]! - 2 * sameEdge) found.unshift(first);
  if (last > found.at(-1)! + 2 * sameEdge) found.push(last);
  return found;
}

type Test = (row: number, column: number) => boolean;

/** Each place by the number of the cell it belongs to: places with no line between them are one cell. */
function mergePlaces(rows: number, columns: number, right: Test, below: Test): number[][] {
  const parents = Array.from({ length: rows * columns }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root]!;
    return root;
  };
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column;
      if (column + 1 < columns && !right(row, column)) parents[rootOf(place + 1)] = rootOf(place);
      if (row + 1 < rows && !below(row, column)) parents[rootOf(place + columns)] = rootOf(place);
    }
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => rootOf(row * columns + column)),
  );
}

interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells with a piece of line missing are no rectangles: they are cut into bands of equal width. */
function rectangles(places: readonly (readonly number[])[]): Rectangle[] {
  const done: Rectangle[] = [];
  let open: (Rectangle & { id: number })[] = [];
  places.forEach((line, row) => {
    const bands: (Rectangle & { id: number })[] = [];
    for (let from = 0; from < line.length;) {
      let to = from + 1;
      while (to < line.length && line[to] === line[from]) to += 1;
      const upper = open.find(
        (one) => one.id === line[from] && one.column === from && one.columns === to - from,
      );
      bands.push(
        upper
          ? { ...upper, rows: upper.rows + 1 }
          : { id: line[from]!, row, column: from, rows: 1, columns: to - from },
      );
      if (upper) open = open.filter((one) => one !== upper);
      from = to;
    }
    done.push(...open);
    open = bands;
  });
  return [...done, ...open]
    .map(({ row, column, rows, columns }) => ({ row, column, rows, columns }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
