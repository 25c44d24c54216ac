import { around, centreY } from "../geometry";
import { foldWidth } from "../../characters";
import { beginsItem, ordinalStyle } from "../numeric";
import type { Segment } from "./flow";
import { textOfItem, type Row } from "./rows";

/** The label of a group and the rows, half-open, that it stands beside. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Which rows each label of a group belongs to: rows whose own labels begin behind it, next to each other; several groups are
 * told apart by labels that count from 1 again, else by the middle of their rows, where their labels stand.
 */
export function groupsOf(segments: readonly Segment[], rows: readonly Row[]): Group[] {
  if (segments.length === 0) return [];
  const { right } = around(segments);
  const labels = labelsOf(segments);
  const styles = new Set(labels.map((label) => ordinalStyle(label[0]!.text)));
  // A label that is counted like the groups stands beside them, wherever it begins.
  const isInGroup = ({ label }: Row) =>
    label.length > 0 && around(label).left > right - 1 && !styles.has(ordinalStyle(label[0]!.text) ?? "none");
  const isCovered = rows.map(isInGroup);
  rows.forEach(({ label }, i) => {
    if (label.length === 0) isCovered[i] = isCovered[i - 1] ?? false;
  });
  return runs(isCovered).flatMap(([from, to]) => {
    const within = labels.filter((label) => isAt(label, rows, from, to));
    if (within.length === 0) return [];
    const starts = startsOf(rows, from, to, within);
    return starts.map((start, i): Group => ({
      from: start,
      to: starts[i + 1] ?? to,
      text: textOfItem(within[i]!),
    }));
  });
}

/** Labels begin where their ordinals stand; a heading written downwards has one. */
function labelsOf(segments: readonly Segment[]): Segment[][] {
  const labels: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.top - b.top)) {
    if (labels.length > 0 && !beginsItem(segment.text)) labels.at(-1)!.push(segment);
    else labels.push([segment]);
  }
  return labels;
}

const isAt = (label: readonly Segment[], rows: readonly Row[], from: number, to: number): boolean => {
  const { size } = label[0]!;
  const y = centreY(around(label));
  return y > rows[from]!.y - 2 * size && y < rows[to - 1]!.y + 2 * size;
};

function runs(flags: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  flags.forEach((flag, i) => {
    if (!flag) return;
    if (flags[i - 1]) found.at(-1)![1] = i + 1;
    else found.push([i, i + 1]);
  });
  return found;
}

/** Rows at which the groups of a run begin. */
function startsOf(
  rows: readonly Row[],
  from: number,
  to: number,
  labels: readonly (readonly Segment[])[],
): number[] {
  const counted = [from];
  for (let i = from + 1; i < to; i += 1)
    if (/^[1①][.、．]/.test(foldWidth(textOfItem(rows[i]!.label)))) counted.push(i);
  if (counted.length === labels.length) return counted;
  const starts = [from];
  for (const label of labels.slice(0, -1)) {
    const y = centreY(around(label));
    const start = starts.at(-1)!;
    // As many rows below the label as above it.
    const target = 2 * y - rows[start]!.y;
    let end = start + 1;
    while (end < to && rows[end]!.y < target + 0.6 * label[0]!.size) end += 1;
    starts.push(Math.min(end, to - 1));
  }
  return starts;
}
