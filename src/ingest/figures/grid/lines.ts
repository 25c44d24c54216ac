import type { Table, TableRow } from "../../document";
import { readCell } from "../cell";
import { gridKey } from "./vocabulary";

/** One printed cell of a line, whatever the places that it covers. */
export interface GridCell {
  readonly text: string;
  readonly key: string;
  /** The places that it covers in its line, half-open. */
  readonly from: number;
  readonly to: number;
  readonly kind: "number" | "blank" | "mark" | "words";
  /** Of a cell that may reach over several lines; null where the format does not tell. */
  readonly id: number | null;
}

/** A row of a table as its printed cells. */
export interface GridLine {
  readonly row: TableRow;
  readonly table: Table;
  readonly cells: readonly GridCell[];
  readonly isAligned: boolean;
  readonly isBlank: boolean;
  /** Behind the last place that a cell covers. */
  readonly reach: number;
  /** How far most lines of the table reach. */
  readonly usualReach: number;
  /** No place before it is without a cell. */
  readonly isWhole: boolean;
}

export function linesOfTable(table: Table): GridLine[] {
  const lines = table.rows.map((row) => toLine(row, table));
  const usualReach = mostCommon(lines.map(({ reach }) => reach));
  return lines.map((line) => ({ ...line, usualReach }));
}

/** Of equally common ones the first. */
function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]!;
}

function toLine(row: TableRow, table: Table): Omit<GridLine, "usualReach"> {
  const cells = spansOf(row).map(([from, to]): GridCell => {
    const text = row.cells[from]!;
    return { text, key: gridKey(text), from, to, kind: kindOf(text), id: row.cellIds?.[from] ?? null };
  });
  const reach = cells.at(-1)?.to ?? 0;
  return {
    row,
    table,
    cells,
    isAligned: row.aligned,
    isBlank: cells.every(({ kind }) => kind === "blank"),
    reach,
    isWhole: cells.reduce((places, { from, to }) => places + to - from, 0) === reach,
  };
}

const kinds = { REPORTED: "number", BLANK: "blank", NOT_APPLICABLE: "mark", UNREADABLE: "words" } as const;
const kindOf = (text: string): GridCell["kind"] => kinds[readCell(text).status];

type Span = readonly [from: number, to: number];

/** The places of each printed cell; places that none covers are left out. */
function spansOf(row: TableRow): readonly Span[] {
  const { cells, cellIds } = row;
  if (cellIds)
    return runs(cells.length, (place) => cellIds[place] === cellIds[place - 1]).filter(
      ([from]) => cellIds[from] !== -1,
    );
  return spansByText(row) ?? runs(cells.length, (place) => isRepeated(cells, place));
}

/** Words that stand twice side by side are one merged cell; two equal numbers are two. */
const isRepeated = (cells: readonly string[], place: number): boolean =>
  cells[place] === cells[place - 1] && kindOf(cells[place]!) === "words";

function runs(length: number, goesOn: (place: number) => boolean): Span[] {
  const spans: [number, number][] = [];
  for (let place = 0; place < length; place += 1) {
    if (place > 0 && goesOn(place)) spans.at(-1)![1] = place + 1;
    else spans.push([place, place + 1]);
  }
  return spans;
}

/** By the line, where each printed cell stands once between tabs: as many places for each as have its words. */
function spansByText({ text, cells }: TableRow): readonly Span[] | null {
  const parts = text.split("\t");
  if (parts.length < 2 || parts.length > cells.length) return null;
  const spans: Span[] = [];
  let from = 0;
  for (const [i, part] of parts.entries()) {
    let to = from;
    const left = parts.length - i - 1;
    while (to < cells.length - left && cells[to] === part) to += 1;
    if (to === from) return null;
    spans.push([from, to]);
    from = to;
  }
  return from === cells.length ? spans : null;
}
