import type { FoundLabel } from "./find-labels";
import { isHeadingPart } from "./known-rows";
import type { ParsedLine, Value } from "./parse-line";

/** Figures that stand together, with the words on their line. */
export interface Figures {
  /** Indexes of its lines; several only where each line holds one figure. */
  readonly lines: readonly ParsedLine[];
  readonly values: readonly Value[];
  /** The label that the words on the line are, or are part of. */
  readonly label: FoundLabel | null;
  /** Words that are neither a known label nor a heading. */
  readonly words: string;
}

/** A row of the form and the figures that are proven to be its own; null where none are. */
export interface PlacedRow {
  readonly label: FoundLabel | null;
  /** Of a row that no form has; "" for figures that are nobody's. */
  readonly words: string;
  readonly figures: Figures | null;
}

/**
 * Whose figures are whose. Those on the line of a label, or of a part of it, are its own. Figures without words belong to the
 * label whose parts stand around them; else, between two rows that are settled, to the labels that the form has there, one
 * by one, if they are as many. In a table with one cell on each line they follow their label. All others stay unplaced.
 */
export function placeFigures(
  labels: readonly FoundLabel[],
  lines: readonly ParsedLine[],
  fewest: number,
): PlacedRow[] {
  const groups = figuresIn(lines, labels);
  const own = ownFigures(groups);
  const isLoose = (group: Figures) => group.label === null && group.words === "";
  const loose = groups.filter(isLoose);
  const placed = new Map(own);
  const place = (label: FoundLabel, group: Figures) => placed.set(label, group);
  for (const [label, group] of between(labels, loose, own)) place(label, group);
  if (own.size === 0 && loose.every(({ lines, values }) => lines.length === values.length))
    for (const [label, group] of following(labels, loose)) place(label, group);
  else for (const [label, group] of inOrder(labels, groups, placed, fewest)) place(label, group);
  const rows = labels.map((label): PlacedRow => ({ label, words: "", figures: placed.get(label) ?? null }));
  const known = new Set(placed.values());
  const unknown = groups.filter((group) => group.label === null && !known.has(group));
  return [
    ...rows,
    ...unknown.map((figures): PlacedRow => ({ label: null, words: figures.words, figures })),
  ].sort((a, b) => positionOf(a) - positionOf(b));
}

const positionOf = ({ label, figures }: PlacedRow): number =>
  figures?.lines[0]!.index ?? label!.fragments[0]!.line;

/** The figures of each line; one figure a line without words, line after line, are one group. */
function figuresIn(lines: readonly ParsedLine[], labels: readonly FoundLabel[]): Figures[] {
  const groups: Figures[] = [];
  const labelOf = new Map(labels.flatMap((label) => label.fragments.map((part) => [part, label] as const)));
  let run: ParsedLine[] = [];
  const endRun = () => {
    if (run.length > 0)
      groups.push({ lines: run, values: run.flatMap(({ values }) => values), label: null, words: "" });
    run = [];
  };
  for (const line of lines) {
    if (line.values.length === 1 && line.fragments.length === 0 && line.cells === null) {
      run.push(line);
      continue;
    }
    endRun();
    if (line.values.length === 0) continue;
    const own = line.fragments.map((fragment) => labelOf.get(fragment));
    const unknown = line.fragments.filter(({ letters }, i) => !own[i] && !isHeadingPart(letters));
    const label = own.findLast((found) => found !== undefined) ?? null;
    const words = label ? "" : unknown.map(({ text }) => text).join("");
    groups.push({ lines: [line], values: line.values, label, words });
  }
  endRun();
  return groups;
}

/** Two lines of figures beside the parts of one label are nobody's. */
function ownFigures(groups: readonly Figures[]): Map<FoundLabel, Figures> {
  const own = new Map<FoundLabel, Figures>();
  for (const group of groups) {
    if (!group.label) continue;
    const before = own.get(group.label);
    own.set(
      group.label,
      before ? { ...before, lines: [...before.lines, ...group.lines], values: [] } : group,
    );
  }
  return own;
}

const firstLine = ({ fragments }: FoundLabel): number => Math.min(...fragments.map(({ line }) => line));
const lastLine = ({ fragments }: FoundLabel): number => Math.max(...fragments.map(({ line }) => line));

/** Figures between the parts of one label and of no other. */
function between(
  labels: readonly FoundLabel[],
  loose: readonly Figures[],
  own: ReadonlyMap<FoundLabel, Figures>,
): (readonly [FoundLabel, Figures])[] {
  return labels.flatMap((label) => {
    const around = loose.filter((group) => isBetween(group, label));
    const [group, ...others] = around;
    const isOnly = group && others.length === 0 && labels.filter((one) => isBetween(group, one)).length === 1;
    return isOnly && !own.has(label) ? [[label, group] as const] : [];
  });
}

const isBetween = ({ lines }: Figures, label: FoundLabel): boolean =>
  lines.every(({ index }) => index > firstLine(label) && index < lastLine(label));

/** One cell on each line: a label, then its figures. Two labels before one group of figures leave it open whose it is. */
function following(
  labels: readonly FoundLabel[],
  loose: readonly Figures[],
): (readonly [FoundLabel, Figures])[] {
  return labels.flatMap((label, i) => {
    const next = labels[i + 1] ? firstLine(labels[i + 1]!) : Infinity;
    const before = labels[i - 1] ? lastLine(labels[i - 1]!) : -1;
    const within = (from: number, to: number) =>
      loose.filter(({ lines }) => lines[0]!.index > from && lines[0]!.index < to);
    const [group, ...others] = within(lastLine(label), next);
    const isOpen = i > 0 && within(before, firstLine(label)).length === 0;
    return group && others.length === 0 && !isOpen ? [[label, group] as const] : [];
  });
}

/** Between two settled rows as many loose groups of figures as the form has labels there that were found. */
function inOrder(
  labels: readonly FoundLabel[],
  groups: readonly Figures[],
  settled: ReadonlyMap<FoundLabel, Figures>,
  fewest: number,
): (readonly [FoundLabel, Figures])[] {
  const isSettled = new Set([...settled.values()]);
  const anchors = [...settled]
    .map(([label, group]) => ({ order: label.row.order, index: group.lines[0]!.index }))
    .sort((a, b) => a.index - b.index);
  const stops = [{ order: -1, index: -1 }, ...anchors, { order: Infinity, index: Infinity }];
  return stops.slice(1).flatMap((below, i) => {
    const above = stops[i]!;
    const here = groups.filter(
      (group) =>
        !isSettled.has(group) &&
        group.label === null &&
        group.lines[0]!.index > above.index &&
        group.lines[0]!.index < below.index &&
        group.values.length >= fewest,
    );
    const open = labels
      .filter(
        (label) => !settled.has(label) && label.row.order > above.order && label.row.order < below.order,
      )
      .sort((a, b) => a.row.order - b.row.order);
    const isClear = here.length === open.length && here.every(({ words }) => words === "");
    return isClear ? open.map((label, n) => [label, here[n]!] as const) : [];
  });
}
