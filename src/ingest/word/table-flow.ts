import type { Item } from "../compose-document";
import { withoutIdleColumns } from "../idle-columns";
import { joinWrapped } from "../wrapped";
import type { Budget } from "./budget";
import { placeCells, type EdgedCell } from "./place-cells";
import type { Seen } from "./seen";

/** What a row says of its cells at its end, from left to right; null where it says nothing. */
export type RowShape = readonly Omit<EdgedCell, "text">[] | null;

interface OpenTable {
  readonly rows: { readonly cells: readonly Cell[]; readonly shape: RowShape }[];
  cells: Cell[];
  content: Item[];
  readonly asides: Item[];
}
type Cell = readonly Item[];

/**
 * Items out of a row of paragraphs that only know how many tables deep they stand and where cells and rows end, as Word's older
 * formats write them.
 */
export class TableFlow {
  private readonly items: Item[] = [];
  private readonly open: OpenTable[] = [];

  constructor(
    private readonly budget: Budget,
    private readonly seen: Seen,
  ) {}

  /** A part of a paragraph that stands in `depth` tables. */
  add(depth: number, items: readonly Item[]): void {
    this.moveTo(depth);
    this.content.push(...items);
  }

  /** What hangs on a paragraph (a box, a note) follows it, or the table in which it stands. */
  addAside(items: readonly Item[]): void {
    (this.open[0]?.asides ?? this.items).push(...items);
  }

  endCell(depth: number): void {
    this.moveTo(depth);
    const table = this.open.at(-1);
    if (!table) return;
    table.cells.push(table.content);
    table.content = [];
  }

  endRow(depth: number, shape: RowShape): void {
    this.moveTo(depth);
    const table = this.open.at(-1);
    if (!table) return;
    // Words behind the last cell, where a program forgot its mark.
    if (table.content.some((item) => !("text" in item)) || textOf(table.content) !== "")
      table.cells.push(table.content);
    table.content = [];
    table.rows.push({ cells: table.cells, shape });
    table.cells = [];
  }

  finish(): Item[] {
    this.moveTo(0);
    return this.items;
  }

  private get content(): Item[] {
    return this.open.at(-1)?.content ?? this.items;
  }

  private moveTo(depth: number): void {
    this.budget.allowDepth(depth);
    while (this.open.length > depth) this.close();
    while (this.open.length < depth) this.open.push({ rows: [], cells: [], content: [], asides: [] });
  }

  private close(): void {
    const table = this.open.at(-1)!;
    if (table.cells.length > 0 || table.content.length > 0) this.endRow(this.open.length, null);
    this.open.pop();
    this.content.push(...toItems(table, this.budget, this.seen), ...table.asides);
  }
}

/** A table and the tables inside it. A frame (one column that holds tables, or one cell) is no table of its own. */
function toItems({ rows }: OpenTable, budget: Budget, seen: Seen): Item[] {
  const contents = rows.flatMap(({ cells }) => cells);
  const nested = contents.flat().filter((item) => !("text" in item));
  if (rows.every(({ cells }) => cells.length <= 1) && (rows.length === 1 || nested.length > 0))
    return contents.flat();
  const edged = rows.map(({ cells, shape }) =>
    shape?.length === cells.length ? shape.map((cell, i) => ({ ...cell, text: textOf(cells[i]!) })) : null,
  );
  const placed = edged.every((row) => row !== null) ? placeCells(edged) : null;
  if (placed) {
    const cells = withoutIdleColumns(placed);
    budget.spendPlaces(cells, rows.length);
    return [{ kind: "table", cells, height: rows.length }, ...nested];
  }
  const texts = rows.map(({ cells }) => cells.map(textOf));
  seen.shapeless.push(texts.flat().join(" ").trim().slice(0, 30));
  return [{ kind: "rows", rows: texts }, ...nested];
}

const textOf = (cell: Cell): string =>
  joinWrapped(cell.flatMap((item) => ("text" in item ? [item.text] : [])));
