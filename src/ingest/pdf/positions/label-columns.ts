import { centreX, centreY, clusterBy, median } from "../geometry";
import { beginsItem } from "../numeric";
import type { FlowLine, Segment } from "./flow";

/** The words left of the figures, by what their column is for. */
export interface LabelColumns {
  /** Of groups of rows, from the outermost to the innermost. */
  readonly groups: readonly (readonly Segment[])[];
  /** Of single rows. */
  readonly main: readonly Segment[];
  /** Behind those, such as units. */
  readonly more: readonly (readonly Segment[])[];
  /** Edges between all of them. */
  readonly splits: readonly number[];
}

/** Tells apart the columns of labels: a vertical heading, labels of groups, labels of rows, units. */
export function labelColumns(
  lines: readonly FlowLine[],
  labelsOf: (line: FlowLine) => readonly Segment[],
): LabelColumns {
  const all = lines.flatMap((line) => [...labelsOf(line)]);
  const vertical = verticalHeading(all);
  const rest = all.filter((segment) => !vertical.includes(segment));
  const rows = lines.map((line) => labelsOf(line).filter((segment) => rest.includes(segment)));
  const split = splitOf(rows, rest);
  const splits: number[] = [];
  if (vertical.length > 0) splits.push(Math.max(...vertical.map(({ right }) => right)) + 0.3);
  if (split === null) return { groups: vertical.length > 0 ? [vertical] : [], main: rest, more: [], splits };
  splits.push(split);
  const right = rest.filter((segment) => segment.left >= split - 1);
  const across = rest.filter((segment) => segment.right > split + 1 && !right.includes(segment));
  const left = rest.filter((segment) => !right.includes(segment) && !across.includes(segment));
  // Units stand beside nearly every label; labels of groups stand beside few.
  const areGroups =
    left.filter(({ text }) => beginsItem(text)).length * 2 < right.length || left.length < right.length;
  const outer = vertical.length > 0 ? [vertical] : [];
  if (!areGroups) return { groups: outer, main: [...left, ...across], more: [right], splits };
  const pitch = pitchOf(right);
  const isRows = (segment: Segment) => isFarFrom(segment, right, 0.75 * pitch) || isRestOf(segment, across);
  return {
    groups: [...outer, left.filter((segment) => !isRows(segment))],
    main: [...right, ...across, ...left.filter(isRows)],
    more: [],
    splits,
  };
}

/** The last line of a label that reaches over both columns. */
const isRestOf = (segment: Segment, across: readonly Segment[]): boolean =>
  !beginsItem(segment.text) &&
  across.some(
    ({ left, top }) =>
      Math.abs(left - segment.left) < 0.6 * segment.size &&
      segment.top > top + 0.5 * segment.size &&
      segment.top < top + 1.7 * segment.size,
  );

/** The usual distance of labels of rows; lines of one label are nearer. */
function pitchOf(labels: readonly Segment[]): number {
  const ys = labels.map(centreY).sort((a, b) => a - b);
  const { size } = labels[0]!;
  const steps = ys.slice(1).map((y, i) => y - ys[i]!);
  return median(steps.filter((step) => step > 1.5 * size)) || 2 * size;
}

/** A label in the column of groups that has no label of a row beside it is a row itself. */
const isFarFrom = (segment: Segment, labels: readonly Segment[], distance: number): boolean =>
  labels.every((label) => Math.abs(centreY(label) - centreY(segment)) > distance);

/** Letters in a line of a heading written downwards. */
const longestInHeading = 3;

/** Short words that stand one below the other at the left: a heading written downwards. */
function verticalHeading(segments: readonly Segment[]): readonly Segment[] {
  const short = segments.filter(({ text }) => text.length <= longestInHeading);
  const columns = clusterBy(short, centreX, 3).filter((column) => column.length >= 3);
  const first = columns[0];
  if (!first) return [];
  const right = Math.max(...first.map((segment) => segment.right));
  const isOutermost = segments.every(
    (other) => first.includes(other) || other.left >= right - 1 || other.right > right + 2 * other.size,
  );
  return isOutermost ? first : [];
}

/** Where lines with two labels are split; else before the labels 1., 2. where those of （一） end further left. */
function splitOf(rows: readonly (readonly Segment[])[], all: readonly Segment[]): number | null {
  const pairs = rows.filter((row) => row.length === 2);
  if (pairs.length > 0) {
    const left = Math.max(...pairs.map(([segment]) => segment!.right));
    const right = Math.min(...pairs.map(([, segment]) => segment!.left));
    return left < right ? (left + right) / 2 : median(pairs.map(([a, b]) => (a!.right + b!.left) / 2));
  }
  const inner = all.filter(({ text }) => /^\d+[.、．]/.test(text));
  if (inner.length < 2) return null;
  const edge = Math.min(...inner.map(({ left }) => left)) - 0.3;
  return all.some(({ right, text }) => right <= edge && /^[（(]/.test(text)) ? edge : null;
}
