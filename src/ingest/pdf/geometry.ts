/** Points of 1/72 inch, from the upper left corner of the page as it is shown. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** a b c d e f: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** Around a box that is moved by a matrix. */
export function moveBox(matrix: Matrix, left: number, top: number, right: number, bottom: number): Box {
  const corners = [
    apply(matrix, left, top),
    apply(matrix, right, top),
    apply(matrix, left, bottom),
    apply(matrix, right, bottom),
  ];
  return around(corners.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })));
}

/** Around all of them; at least one. */
export function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

export const width = ({ left, right }: Box): number => right - left;
export const height = ({ top, bottom }: Box): number => bottom - top;
export const centreX = ({ left, right }: Pick<Box, "left" | "right">): number => (left + right) / 2;
export const centreY = ({ top, bottom }: Box): number => (top + bottom) / 2;

export const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** How much of two ranges is common; negative is the gap between them. */
export const overlap = (from1: number, to1: number, from2: number, to2: number): number =>
  Math.min(to1, to2) - Math.max(from1, from2);

/** Groups of what lies within `tolerance` of the group's mean so far, in ascending order. */
export function clusterBy<T>(items: readonly T[], of: (item: T) => number, tolerance: number): T[][] {
  const groups: { items: T[]; mean: number }[] = [];
  for (const item of [...items].sort((a, b) => of(a) - of(b))) {
    const value = of(item);
    const last = groups.at(-1);
    if (last && value - last.mean <= tolerance) {
      last.items.push(item);
      last.mean += (value - last.mean) / last.items.length;
    } else groups.push({ items: [item], mean: value });
  }
  return groups.map((group) => group.items);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
