import { centreX } from "../geometry";
import { nearestColumn, type FigureColumn } from "./figure-columns";
import type { Segment } from "./flow";

/** Columns that words stand over, half-open. */
export type Span = readonly [from: number, to: number];

/** Words may stand over the middle of their columns, or begin or end with them: all of one line alike. */
const alignments: readonly ((word: Segment, first: FigureColumn, last: FigureColumn) => number)[] = [
  (word, first, last) => Math.abs(centreX(word) - (centreX(first) + centreX(last)) / 2),
  (word, first) => Math.abs(word.left - first.left) + 1,
  (word, _, last) => Math.abs(word.right - last.right) + 1,
];

/** Points that a column left without a head costs, against those by which words miss their place. */
const uncovered = 3;

/**
 * For words from left to right the runs of columns that they stand over, none twice. `isFree` says which columns may have them,
 * `cost` what speaks against a run, in points.
 */
export function spansFor(
  words: readonly Segment[],
  columns: readonly FigureColumn[],
  isFree: (column: number) => boolean = () => true,
  cost: (span: Span) => number = () => 0,
): Span[] {
  const found = alignments.map((missing) =>
    bestSpans(
      words,
      columns,
      isFree,
      (word, [from, to]) => missing(word, columns[from]!, columns[to - 1]!) + cost([from, to]),
    ),
  );
  const { spans } = found.reduce((best, one) => (one.cost < best.cost ? one : best));
  if (spans.length === words.length) return [...spans];
  return words.map((word): Span => {
    const column = nearestColumn(columns, word);
    return [column, column + 1];
  });
}

interface Spans {
  readonly cost: number;
  readonly spans: readonly Span[];
}

function bestSpans(
  words: readonly Segment[],
  columns: readonly FigureColumn[],
  isFree: (column: number) => boolean,
  costOf: (word: Segment, span: Span) => number,
): Spans {
  const skip = (column: number) => (isFree(column) ? uncovered : 0);
  // The cheapest way to set the words so far over the first columns, by their number.
  let before: Spans[] = [{ cost: 0, spans: [] }];
  columns.forEach((_, j) => before.push({ cost: before[j]!.cost + skip(j), spans: [] }));
  for (const word of words) {
    const row: Spans[] = [{ cost: Infinity, spans: [] }];
    for (let j = 1; j <= columns.length; j += 1) {
      let winner: Spans = { cost: row[j - 1]!.cost + skip(j - 1), spans: row[j - 1]!.spans };
      for (let from = j - 1; from >= 0 && isFree(from); from -= 1) {
        const cost = before[from]!.cost + costOf(word, [from, j]);
        if (cost < winner.cost - 1e-6) winner = { cost, spans: [...before[from]!.spans, [from, j]] };
      }
      row.push(winner);
    }
    before = row;
  }
  return before[columns.length]!;
}

/**
 * Where rows have as many figures as there are heads, each stands below its own; null where they contradict each other.
 * `heads` are the columns over which the heads stand.
 */
export function spansByFigures(
  heads: readonly number[],
  columns: readonly FigureColumn[],
  figures: readonly (readonly Segment[])[],
): Span[] | null {
  if (figures.some((row) => row.length > heads.length)) return null;
  const rows = figures
    .filter((row) => row.length === heads.length)
    .map((row) => row.map((figure) => nearestColumn(columns, figure)));
  const first = heads.map((column, i) => Math.min(column, ...rows.map((row) => row[i]!)));
  const last = heads.map((column, i) => Math.max(column, ...rows.map((row) => row[i]!)));
  if (first.some((column, i) => i > 0 && column <= last[i - 1]!)) return null;
  return first.map((column, i): Span => [i === 0 ? 0 : column, first[i + 1] ?? columns.length]);
}
