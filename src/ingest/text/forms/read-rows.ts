import { tighten } from "../../characters";
import type { Table, TableRow } from "../../document";
import { placeInColumns } from "./columns";
import type { FoundLabel } from "./find-labels";
import { figuresByCells, gridsOf } from "./grid-rows";
import type { ParsedLine } from "./parse-line";
import { placeFigures, type PlacedRow } from "./place-values";

/** What is known of the columns that the rows stand under. */
export interface Columns {
  /** How many; null where no head tells. */
  readonly count: number | null;
  /** Possible heads, nothing but letters. */
  readonly heads: readonly (readonly string[])[];
  /** Figures without a label are no row if they are fewer. */
  readonly fewest: number;
}

/** Labels and lines of figures → a row of the document for each row of the form, in the order in which the figures stand. */
export function readRows(
  labels: readonly FoundLabel[],
  lines: readonly ParsedLine[],
  columns: Columns,
): TableRow[] {
  const rows = placeFigures(labels, lines, columns.fewest);
  const grids = gridsOf(lines, columns.heads);
  const { count } = columns;
  const known = rows.map(({ figures }): readonly string[] | null => {
    if (!figures || count === null) return null;
    const [line] = figures.lines;
    if (line!.cells && figures.lines.length === 1)
      return figuresByCells(line!.cells, count, grids.get(line!.index)!);
    return figures.values.length === count ? figures.values.map(({ text }) => text) : null;
  });
  const blanks = count === null ? new Map() : withBlanks(rows, count);
  return rows.map((row, i) => {
    const values = known[i] ?? blanks.get(row) ?? null;
    // Blank cells of which no column is known say nothing.
    const printed = row.figures?.values.flatMap(({ text }) => text || []) ?? [];
    return toRow(row, values ?? printed, values !== null, lines);
  });
}

/** Rows with fewer figures than columns, by the places of the full rows of the same page. */
function withBlanks(rows: readonly PlacedRow[], count: number): Map<PlacedRow, readonly string[]> {
  const placed = new Map<PlacedRow, readonly string[]>();
  const gaps = rows.filter(({ figures }) => figures?.lines.length === 1 && !figures.lines[0]!.cells);
  const sheetOf = ({ figures }: PlacedRow) => figures!.lines[0]!.line.sheet;
  for (const sheet of new Set(gaps.map(sheetOf))) {
    const own = gaps.filter((row) => sheetOf(row) === sheet);
    const valuesOf = (row: PlacedRow) => row.figures!.values;
    const full = own.filter((row) => valuesOf(row).length === count);
    const short = own.filter((row) => valuesOf(row).length > 0 && valuesOf(row).length < count);
    placeInColumns(short.map(valuesOf), full.map(valuesOf)).forEach((cells, i) => {
      if (cells) placed.set(short[i]!, cells);
    });
  }
  return placed;
}

function toRow(
  { label, words, figures }: PlacedRow,
  values: readonly string[],
  aligned: boolean,
  lines: readonly ParsedLine[],
): TableRow {
  const printed = label?.text ?? tighten(words);
  const indexes = [
    ...(label?.fragments.map(({ line }) => line) ?? []),
    ...(figures?.lines.map(({ index }) => index) ?? []),
  ];
  return rowOf(
    lines.filter(({ index }) => indexes.includes(index)),
    [printed, ...values],
    aligned,
  );
}

/** A row of the document out of lines, which need not be neighbours. */
export const rowOf = (
  lines: readonly ParsedLine[],
  cells: readonly string[],
  aligned: boolean,
): TableRow => ({
  text: lines.map(({ line }) => line.text).join("\n"),
  cells,
  aligned,
  start: Math.min(...lines.map(({ line }) => line.start)),
  end: Math.max(...lines.map(({ line }) => line.end)),
});

export const tableOf = (rows: readonly TableRow[]): Table => ({
  kind: "table",
  rows,
  start: Math.min(...rows.map(({ start }) => start)),
  end: Math.max(...rows.map(({ end }) => end)),
  page: null,
});
