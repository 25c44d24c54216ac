import { apply, type Matrix } from "./geometry";

/** A line that was drawn across or down the page. */
export interface Ruling {
  readonly isAcross: boolean;
  /** Its y where it goes across, else its x. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const moveTo = 0;
const lineTo = 1;
const coordinates = [2, 2, 6, 4, 0];

/** Thicker ones are areas with a colour. In points. */
const thickest = 3.6;

/** Dots of a dotted line, which may go across or down. In points. */
const largestDot = 2.2;

type Point = readonly [number, number];

/** The rulings of a path: straight lines where it is stroked, thin areas where it is filled. */
export function rulingsOf(
  path: ArrayLike<number>,
  matrix: Matrix,
  paint: { readonly strokes: boolean; readonly fills: boolean; readonly lineWidth: number },
  found: Ruling[],
): void {
  for (const { points, isStraight } of subpaths(path, matrix)) {
    if (paint.fills) addIfThin(points, found);
    if (paint.strokes && isStraight && paint.lineWidth <= thickest)
      for (let i = 1; i < points.length; i += 1) addIfStraight(points[i - 1]!, points[i]!, found);
  }
}

interface Subpath {
  readonly points: Point[];
  isStraight: boolean;
}

function subpaths(path: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const all: Subpath[] = [];
  for (let i = 0; i < path.length;) {
    const operator = path[i]!;
    const count = coordinates[operator];
    if (count === undefined) return all;
    if (operator === moveTo || all.length === 0) all.push({ points: [], isStraight: true });
    const last = all.at(-1)!;
    if (count === 0) {
      if (last.points.length > 0) last.points.push(last.points[0]!);
    } else {
      if (operator > lineTo) last.isStraight = false;
      last.points.push(apply(matrix, path[i + count - 1]!, path[i + count]!));
    }
    i += 1 + count;
  }
  return all;
}

function addIfStraight([x0, y0]: Point, [x1, y1]: Point, found: Ruling[]): void {
  const [across, down] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (down <= Math.max(0.6, across * 0.01) && across > down)
    found.push({ isAcross: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
  else if (across <= Math.max(0.6, down * 0.01) && down > across)
    found.push({ isAcross: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
}

function addIfThin(points: readonly Point[], found: Ruling[]): void {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const [across, down] = [right - left, bottom - top];
  const isDot = across <= largestDot && down <= largestDot;
  if (isDot || (down <= thickest && across > 1.5 * down))
    found.push({ isAcross: true, at: (top + bottom) / 2, from: left, to: right });
  if (isDot || (across <= thickest && down > 1.5 * across))
    found.push({ isAcross: false, at: (left + right) / 2, from: top, to: bottom });
}
