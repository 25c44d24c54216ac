import { overlap } from "../geometry";
import type { FlowLine, Segment } from "./flow";

/** A column of figures: what they cover, and where it ends on both sides. */
export interface FigureColumn {
  readonly left: number;
  readonly right: number;
}

/** The columns in which figures stand, from left to right. Rows with most figures show them best. */
export function figureColumns(lines: readonly FlowLine[]): FigureColumn[] {
  const rows = lines
    .filter(({ isTabular }) => isTabular)
    .map(({ segments }) => segments.filter(({ isFigure }) => isFigure))
    .sort((a, b) => b.length - a.length);
  const columns: { left: number; right: number }[] = [];
  for (const row of rows)
    for (const figure of row) {
      const hit = columns.filter((column) => touches(column, figure));
      if (hit.length === 0) {
        // A lone figure where another row has several spans their columns.
        if (row.length > 1 || columns.length === 0 || isBeside(columns, figure))
          columns.push({ left: figure.left, right: figure.right });
      } else if (
        hit.length === 1 &&
        !columns.some((other) => other !== hit[0] && touches(other, widened(hit[0]!, figure)))
      ) {
        Object.assign(hit[0]!, widened(hit[0]!, figure));
      }
    }
  return columns.sort((a, b) => a.left - b.left);
}

const touches = (column: FigureColumn, figure: FigureColumn): boolean =>
  overlap(column.left, column.right, figure.left, figure.right) > -1;

const widened = (column: FigureColumn, figure: FigureColumn): FigureColumn => ({
  left: Math.min(column.left, figure.left),
  right: Math.max(column.right, figure.right),
});

const isBeside = (columns: readonly FigureColumn[], figure: Segment): boolean =>
  figure.right < Math.min(...columns.map(({ left }) => left)) ||
  figure.left > Math.max(...columns.map(({ right }) => right));

/**
 * With what the heads show: a column is as wide as the lowest words over it, and one in which no row has a figure is as wide as
 * the words that stand over nothing else.
 */
export function withHeads(
  columns: readonly FigureColumn[],
  heads: readonly (readonly Segment[])[],
): FigureColumn[] {
  const lowest = heads.flatMap((words) =>
    words.filter((word) => !words.some((other) => other.top > word.top && touches(other, word))),
  );
  const all = columns.map(({ left, right }) => ({ left, right }));
  for (const word of lowest) {
    const own = all.filter((column) => touches(column, word));
    if (own.length === 0) all.push({ left: word.left, right: word.right });
    if (own.length !== 1) continue;
    const wide = widened(own[0]!, word);
    if (!all.some((other) => other !== own[0] && touches(other, wide))) Object.assign(own[0]!, wide);
  }
  return all.sort((a, b) => a.left - b.left);
}

/** Edges of the columns: half-way between neighbours, as far away on the other side of the outer ones, but not over labels. */
export function edgesOf(columns: readonly FigureColumn[], labelsEnd: number, hasLabels: boolean): number[] {
  const inner = columns.slice(1).map((column, i) => (columns[i]!.right + column.left) / 2);
  const [first, last] = [columns[0]!, columns.at(-1)!];
  const mirror = ({ left, right }: FigureColumn, edge: number | undefined) =>
    edge === undefined ? null : left + right - edge;
  const begin = mirror(first, inner[0]) ?? labelsEnd;
  const end = mirror(last, inner.at(-1)) ?? last.right + (first.left - labelsEnd);
  return [
    hasLabels ? Math.max(labelsEnd, begin) : Math.min(begin, first.left - 1),
    ...inner,
    Math.max(end, last.right + 1),
  ];
}

/** The column whose middle lies nearest to that of words over it, or of a figure in it. */
export function nearestColumn(columns: readonly FigureColumn[], { left, right }: FigureColumn): number {
  const distance = (column: FigureColumn) => Math.abs(column.left + column.right - left - right);
  return columns.reduce((best, column, i) => (distance(column) < distance(columns[best]!) ? i : best), 0);
}
