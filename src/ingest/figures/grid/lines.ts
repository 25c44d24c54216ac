import type { Table, TableRow } from "../../document";
import { isPageMark } from "../../text/page-mark";
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
  /** Known to reach over several lines: a heading of what stands beside it. */
  readonly isTall: boolean;
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
  /** From there on nothing is printed in any line, though several have cells there: empty columns at the edge. */
  readonly emptyFrom: number;
  /** No place before it is without a cell. */
  readonly isWhole: boolean;
}

export function linesOfTable(table: Table): GridLine[] {
  const tall = tallCells(table);
  const printed = table.rows.filter(({ text }) => !isPageMark(text));
  const lines = printed.map((row) => toLine(row, table, tall));
  const usualReach = mostCommon(lines.map(({ reach }) => reach));
  const emptyFrom = firstOfEmptyColumns(lines.flatMap(({ cells }) => cells.at(-1) ?? []));
  return lines.map((line) => ({ ...line, usualReach, emptyFrom }));
}

function tallCells({ rows }: Table): ReadonlySet<number> {
  const met = new Set<number>();
  const tall = new Set<number>();
  for (const { cellIds = [] } of rows) {
    for (const id of new Set(cellIds)) {
      if (met.has(id)) tall.add(id);
      met.add(id);
    }
  }
  tall.delete(-1);
  return tall;
}

/** One column at most: the last cells of the lines tell. A single line may as well have been torn. */
function firstOfEmptyColumns(last: readonly GridCell[]): number {
  const end = Math.max(0, ...last.map(({ to }) => to));
  const edge = last.filter(({ to }) => to === end);
  const isEmpty = edge.length > 1 && edge.every(({ kind, from }) => kind === "blank" && from === end - 1);
  return isEmpty ? end - 1 : end;
}

/** Of equally common ones the first. */
function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]!;
}

function toLine(
  row: TableRow,
  table: Table,
  tall: ReadonlySet<number>,
): Omit<GridLine, "usualReach" | "emptyFrom"> {
  const cells = spansOf(row).map(([from, to]): GridCell => {
    const text = row.cells[from]!;
    const id = row.cellIds?.[from] ?? null;
    const isTall = id !== null && tall.has(id);
    return { text, key: gridKey(text), from, to, kind: kindOf(text), id, isTall };
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
