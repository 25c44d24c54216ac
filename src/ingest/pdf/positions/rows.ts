import { joinWrapped } from "../../wrapped";
import { centreY } from "../geometry";
import { beginsItem } from "../numeric";
import type { FlowLine, Segment } from "./flow";

/** A row of figures, or a label that has none. */
export interface Row {
  readonly y: number;
  readonly page: number;
  readonly figures: readonly Segment[];
  readonly label: readonly Segment[];
}

/** Lines of one label, in parts of the letters' size: rows are set further apart. */
const closest = 0.65;

/** Brings together figures and the labels that stand beside them, each of one line or more. */
export function rowsOf(
  lines: readonly FlowLine[],
  figuresOf: (line: FlowLine) => readonly Segment[],
  labels: readonly Segment[],
): Row[] {
  const rows = lines
    .filter((line) => figuresOf(line).length > 0)
    .map((line) => ({
      y: middle(figuresOf(line)),
      page: line.line.page,
      figures: figuresOf(line),
      label: [] as Segment[],
    }));
  const pageOf = (segment: Segment) =>
    (lines.findLast((line) => line.top <= centreY(segment)) ?? lines[0]!).line.page;
  const blank: Row[] = [];
  for (const item of itemsOf(labels, rows)) {
    const own = rows.filter((row) => isBeside(item, row.y));
    if (own.length === 0) blank.push({ y: middle(item), page: pageOf(item[0]!), figures: [], label: item });
    for (const segment of own.length === 0 ? [] : item) nearest(own, segment).label.push(segment);
  }
  return [...rows, ...blank].sort((a, b) => a.y - b.y);
}

const middle = (segments: readonly Segment[]): number =>
  (Math.min(...segments.map(({ top }) => top)) + Math.max(...segments.map(({ bottom }) => bottom))) / 2;

const isBeside = (item: readonly Segment[], y: number): boolean => {
  const { size } = item[0]!;
  return y > item[0]!.top - 0.2 * size && y < item.at(-1)!.bottom + 0.2 * size;
};

const nearest = <R extends { readonly y: number }>(rows: readonly R[], segment: Segment): R =>
  rows.reduce((best, row) =>
    Math.abs(row.y - centreY(segment)) < Math.abs(best.y - centreY(segment)) ? row : best,
  );

/** Lines of labels → labels. */
function itemsOf(segments: readonly Segment[], rows: readonly { readonly y: number }[]): Segment[][] {
  const items: { segments: Segment[]; hasRow: boolean }[] = [];
  for (const segment of [...segments].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const last = items.at(-1);
    const before = last?.segments.at(-1);
    const hasRow = rows.some(({ y }) => Math.abs(y - centreY(segment)) < 0.35 * segment.size);
    const goesOn =
      last &&
      before &&
      !beginsItem(segment.text) &&
      segment.top - before.bottom < closest * segment.size &&
      !(hasRow && last.hasRow);
    if (goesOn) {
      last.segments.push(segment);
      last.hasRow ||= hasRow;
    } else items.push({ segments: [segment], hasRow });
  }
  return items.map((item) => item.segments);
}

export const textOfItem = (segments: readonly Segment[]): string =>
  joinWrapped([...segments].sort((a, b) => a.top - b.top || a.left - b.left).map(({ text }) => text));
