import type { Value } from "./parse-line";

/** Rows that must agree on where the columns stand, and rows that must leave the last one blank before one may. */
const rowsThatAgree = 3;
/** How far a figure may stand from where its column is elsewhere, in characters. */
const tolerance = 1;

interface Column {
  readonly from: number;
  readonly to: number;
}

/**
 * The figures of a row under the columns of full rows, "" where a column has none; null where their places prove nothing. Where
 * a figure was taken out together with its spaces all others moved, so that the last column must be filled: or be blank in
 * several rows.
 */
export function placeInColumns(
  rows: readonly (readonly Value[])[],
  full: readonly (readonly Value[])[],
): (readonly string[] | null)[] {
  const columns = columnsOf(full);
  if (!columns) return rows.map(() => null);
  const placed = rows.map((values) => place(values, columns));
  const open = placed.filter((cells) => cells?.at(-1) === "").length;
  return placed.map((cells) => (cells && (cells.at(-1) !== "" || open >= rowsThatAgree) ? cells : null));
}

type Measure = (value: Value) => Column;
const measures: readonly Measure[] = [
  ({ from, to }) => ({ from, to }),
  ({ wideFrom, wideTo }) => ({ from: wideFrom, to: wideTo }),
];

/** By the measure in which the columns are the narrower: programs count a Chinese character as one column or as two. */
function columnsOf(
  full: readonly (readonly Value[])[],
): { columns: readonly Column[]; measure: Measure } | null {
  if (full.length < rowsThatAgree) return null;
  const [best] = measures
    .map((measure) => ({
      measure,
      columns: full[0]!.map((_, i) => around(full.map((row) => measure(row[i]!)))),
    }))
    .filter(({ columns }) => columns.every(({ from }, i) => i === 0 || from > columns[i - 1]!.to + tolerance))
    .sort((a, b) => widths(a.columns) - widths(b.columns));
  return best ?? null;
}

const around = (places: readonly Column[]): Column => ({
  from: Math.min(...places.map(({ from }) => from)),
  to: Math.max(...places.map(({ to }) => to)),
});

const widths = (columns: readonly Column[]): number =>
  columns.reduce((sum, { from, to }) => sum + to - from, 0);

function place(
  values: readonly Value[],
  { columns, measure }: { columns: readonly Column[]; measure: Measure },
): readonly string[] | null {
  const cells = columns.map(() => "");
  let last = -1;
  for (const value of values) {
    const { from, to } = measure(value);
    const near = columns.flatMap((column, i) =>
      from <= column.to + tolerance && to >= column.from - tolerance ? [i] : [],
    );
    const [at] = near;
    if (at === undefined || near.length > 1 || at <= last) return null;
    cells[at] = value.text;
    last = at;
  }
  return cells;
}
