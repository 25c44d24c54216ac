import { tighten } from "../../characters";
import type { Table, TableRow } from "../../document";
import { placeInColumns, rowsThatAgree, type Measure } from "./columns";
import type { FoundLabel } from "./find-labels";
import { headColumns } from "./head-columns";
import { figuresByCells, gridsOf } from "./grid-rows";
import type { ParsedLine } from "./parse-line";
import { placeFigures, type PlacedRow } from "./place-values";

/** What is known of the columns that the rows stand under. */
export interface Columns {
  /** How many; null where no head tells. */
  readonly count: number | null;
  /** Possible heads, nothing but letters. */
  readonly heads: readonly (readonly string[])[];
  /** The lines that they are printed in. */
  readonly headLines: readonly ParsedLine[];
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
  const linesOf = (label: FoundLabel | null) =>
    lines.filter(({ index }) => label?.fragments.some(({ line }) => line === index));
  const known = rows.map(({ label, figures }): readonly string[] | null => {
    if (count === null) return null;
    const [line, ...more] = figures?.lines ?? linesOf(label);
    // A row of blanks has its cells too.
    if (line?.cells && more.length === 0) return figuresByCells(line.cells, count, grids.get(line.index)!);
    return figures?.values.length === count ? figures.values.map(({ text }) => text) : null;
  });
  const blanks = count === null ? new Map() : withBlanks(rows, count, columns);
  return rows.map((row, i) => {
    const values = known[i] ?? blanks.get(row) ?? null;
    // Blank cells of which no column is known say nothing.
    const printed = row.figures?.values.flatMap(({ text }) => text || []) ?? [];
    return toRow(row, values ?? printed, values !== null, lines);
  });
}

/** Rows with fewer figures than columns, by the places of the full rows of the same page or of the heads. */
function withBlanks(
  rows: readonly PlacedRow[],
  count: number,
  { headLines, heads: [labels = []] }: Columns,
): Map<PlacedRow, readonly string[]> {
  const placed = new Map<PlacedRow, readonly string[]>();
  const gaps = rows.filter(({ figures }) => figures?.lines.length === 1 && !figures.lines[0]!.cells);
  const sheetOf = ({ figures }: PlacedRow) => figures!.lines[0]!.line.sheet;
  for (const sheet of new Set(gaps.map(sheetOf))) {
    const own = gaps.filter((row) => sheetOf(row) === sheet);
    const valuesOf = (row: PlacedRow) => row.figures!.values;
    const full = own.filter((row) => valuesOf(row).length === count);
    const short = own.filter((row) => valuesOf(row).length > 0 && valuesOf(row).length < count);
    const headsBy = (measure: Measure) =>
      short.length < rowsThatAgree ? null : headColumns(headLines, labels, measure);
    placeInColumns(short.map(valuesOf), full.map(valuesOf), headsBy).forEach((cells, i) => {
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
    printed === "" ? values : [printed, ...values],
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
