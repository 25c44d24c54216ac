import type { Value } from "./parse-line";

/** Where a column stands, half-open. */
export interface Column {
  readonly from: number;
  readonly to: number;
}

/** How a program counts the places of a line: a Chinese character as one or as two. */
export type Measure = "characters" | "screen";

export const placeOf = (value: Value, measure: Measure): Column =>
  measure === "characters" ? { from: value.from, to: value.to } : { from: value.wideFrom, to: value.wideTo };

export const measures: readonly Measure[] = ["characters", "screen"];

type Placed = readonly (readonly string[] | null)[];

/** Rows that must agree on where the columns stand, and rows that must leave the last one blank before one may. */
export const rowsThatAgree = 3;
/** How far a figure may stand from where its column is elsewhere, in characters. */
const tolerance = 1;

/**
 * The figures of short rows under the columns of full rows, else under the heads; "" where a column has none, null where their
 * places prove nothing. Where a figure was taken out together with its spaces all others moved, so that the last column must be
 * filled, or be blank in several rows.
 */
export function placeInColumns(
  rows: readonly (readonly Value[])[],
  full: readonly (readonly Value[])[],
  headsBy: (measure: Measure) => readonly Column[] | null,
): Placed {
  const ways =
    full.length >= rowsThatAgree
      ? narrowest(full)
      : measures.flatMap((measure) => ({ measure, columns: headsBy(measure) ?? [] }));
  const placed = ways
    .filter(({ columns }) => columns.length > 0)
    .map(({ columns, measure }) => rows.map((values) => place(values, columns, measure)));
  return withoutMoved(agreeing(placed, rows.length));
}

/** By the measure in which the columns are the narrower. */
function narrowest(full: readonly (readonly Value[])[]): { columns: readonly Column[]; measure: Measure }[] {
  return measures
    .map((measure) => ({
      measure,
      columns: full[0]!.map((_, i) => around(full.map((row) => placeOf(row[i]!, measure)))),
    }))
    .filter(({ columns }) => areApart(columns))
    .sort((a, b) => widths(a.columns) - widths(b.columns))
    .slice(0, 1);
}

export const around = (places: readonly Column[]): Column => ({
  from: Math.min(...places.map(({ from }) => from)),
  to: Math.max(...places.map(({ to }) => to)),
});

export const areApart = (columns: readonly Column[]): boolean =>
  columns.every(({ from }, i) => i === 0 || from > columns[i - 1]!.to);

const widths = (columns: readonly Column[]): number =>
  columns.reduce((sum, { from, to }) => sum + to - from, 0);

function withoutMoved(placed: Placed): Placed {
  const open = placed.filter((cells) => cells?.at(-1) === "").length;
  return placed.map((cells) => (cells && (cells.at(-1) !== "" || open >= rowsThatAgree) ? cells : null));
}

/** The one measure in which every row finds its columns; two that both do and differ prove nothing. */
function agreeing(ways: readonly Placed[], count: number): Placed {
  if (ways.length === 1) return ways[0]!;
  const whole = ways.filter((placed) => placed.every((cells) => cells !== null));
  const [one, other] = whole;
  const isOpen = other !== undefined && JSON.stringify(one) !== JSON.stringify(other);
  return one === undefined || isOpen ? Array.from({ length: count }, () => null) : one;
}

function place(
  values: readonly Value[],
  columns: readonly Column[],
  measure: Measure,
): readonly string[] | null {
  const cells = columns.map(() => "");
  let last = -1;
  for (const value of values) {
    const { from, to } = placeOf(value, measure);
    const near = columns.flatMap((column, i) =>
      from < column.to + tolerance && to > column.from - tolerance ? [i] : [],
    );
    const [at] = near;
    if (at === undefined || near.length > 1 || at <= last) return null;
    cells[at] = value.text;
    last = at;
  }
  return cells;
}
