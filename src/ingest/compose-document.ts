import { isTable, type Block, type Document, type Table } from "./document";
import { toGrid, type SpannedCell } from "./spanned-cells";
import { findTables } from "./text/tables";
import { linesOf, type Line } from "./text/lines";
import { isPageMark } from "./text/page-mark";

/** A part of a document in reading order, as office formats hold it. */
export type Item =
  | { readonly kind: "heading"; readonly text: string; readonly depth: number }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly cells: readonly SpannedCell[]; readonly height: number }
  /** A table of which only the order of its cells is known. */
  | { readonly kind: "rows"; readonly rows: readonly (readonly string[])[] };

/**
 * Items → a document whose text is made of them, a line for a paragraph or a row. Page marks are dropped; paragraphs that are a
 * table in all but name (cells set apart by tabs) become one. No page is known: office formats leave that to the printer.
 */
export function composeDocument(items: readonly Item[]): Document {
  const lines: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  let run: string[] = [];
  const add = (line: string): { start: number; end: number } => {
    const start = length;
    lines.push(line);
    length += line.length + 1;
    return { start, end: start + line.length };
  };
  const endRun = (): void => {
    const start = length;
    run.forEach(add);
    for (const block of readRun(run.join("\n"), start)) blocks.push(block);
    run = [];
  };
  for (const item of items) {
    if (item.kind === "paragraph") {
      run.push(oneLine(item.text));
      continue;
    }
    endRun();
    if (item.kind === "heading") {
      const text = untabbed(oneLine(item.text));
      if (text !== "") blocks.push({ kind: "heading", text, depth: item.depth, page: null, ...add(text) });
    } else {
      const table = item.kind === "table" ? toTable(item, add) : toLooseTable(item.rows, add);
      if (table) blocks.push(table);
    }
  }
  endRun();
  return { text: lines.join("\n"), blocks };
}

/** Paragraphs as they are, but for those that stand in columns. */
function readRun(text: string, offset: number): Block[] {
  const lines: Line[] = linesOf(text).map((line) => ({
    ...line,
    start: line.start + offset,
    end: line.end + offset,
  }));
  return findTables(lines).map((part) =>
    "kind" in part
      ? part
      : { kind: "paragraph", text: untabbed(part.text), start: part.start, end: part.end, page: null },
  );
}

/** Blank cells are cells like others: of what stands beside them is known no more than the order. */
function toLooseTable(
  rows: readonly (readonly string[])[],
  add: (line: string) => { start: number; end: number },
): Table | null {
  const lines = rows.map((cells) => {
    const printed = cells.map(cellText);
    return { cells: printed, text: printed.join("\t"), aligned: false };
  });
  if (lines.every(({ text }) => text.trim() === "")) return null;
  const placed = lines.map((line) => ({ ...line, ...add(line.text) }));
  return { kind: "table", rows: placed, start: placed[0]!.start, end: placed.at(-1)!.end, page: null };
}

const cellText = (text: string): string => oneLine(text).replace(/\t/g, " ").trim();
const oneLine = (text: string): string => text.replace(/[\n\r\v\f\u0085\u2028\u2029]+/g, " ");
/** A tab behind an ordinal or in a signature is a gap. */
const untabbed = (text: string): string => text.replace(/\s*\t\s*/g, " ").trim();

function toTable(
  { cells, height }: Extract<Item, { kind: "table" }>,
  add: (line: string) => { start: number; end: number },
): Table | null {
  const grid = toGrid(
    cells.map((cell) => ({ ...cell, text: cellText(cell.text) })),
    height,
  );
  if (grid.every(({ text }) => text.trim() === "")) return null;
  // A row of blanks stays: a form that nobody filled in has its figures there.
  const rows = grid
    .filter(({ text }) => !isMarkRow(text))
    .map((row) => ({ ...row, aligned: true, ...add(row.text) }));
  return { kind: "table", rows, start: rows[0]!.start, end: rows.at(-1)!.end, page: null };
}

/** One printed cell and no more: dashes beside a number in cells of their own are figures. */
function isMarkRow(text: string): boolean {
  const [first = "", ...more] = text.split("\t").filter((cell) => cell.trim() !== "");
  return more.length === 0 && isPageMark(first);
}

/** Whether anything was read. */
export const hasWords = ({ blocks }: Document): boolean =>
  blocks.some((block) => isTable(block) || block.text !== "");
