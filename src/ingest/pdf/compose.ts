import type { Block, Document } from "../document";
import { toGrid } from "../spanned-cells";
import type { Result } from "../messages";
import { joinPieces } from "./join-pieces";
import { measureOf, paragraphsOf, textOfParagraph, type Lines, type Measure } from "./paragraphs";
import { tableWithoutLines } from "./pdf-messages";
import type { TablePiece } from "./pieces";
import { findBands } from "./positions/bands";
import { flowOf } from "./positions/flow";
import { placeTable } from "./positions/place-table";
import type { TextLine } from "./text-lines";

/** What stands on a page, from its top to its bottom. */
export type Item = { readonly piece: TablePiece } | { readonly line: TextLine };

/** Items of all pages in reading order → the document: tables that page breaks cut are one, lines are paragraphs. */
export function compose(items: readonly Item[]): Result<Omit<Document, "pictures">> {
  const measure = measureOf(items.flatMap((item) => ("line" in item ? item.line : [])));
  const parts: (TablePiece | Lines)[] = [];
  let run: TextLine[] = [];
  const endRun = () => {
    parts.push(...partsOf(run, measure));
    run = [];
  };
  for (const item of items) {
    if ("line" in item) {
      run.push(item.line);
      continue;
    }
    endRun();
    const last = parts.at(-1);
    const joined = last && "cells" in last && isNext(last, item.piece) ? joinPieces(last, item.piece) : null;
    if (joined) parts[parts.length - 1] = joined;
    else parts.push(item.piece);
  }
  endRun();
  const messages = parts.flatMap((part) =>
    "cells" in part && !part.isRuled ? tableWithoutLines(part.pages[0]!, part.pages.at(-1)!) : [],
  );
  return { value: write(parts), messages };
}

/** Lines with no ruled table among them → tables that only the places of their words show, and the paragraphs between. */
function partsOf(run: Lines, measure: Measure | null): (TablePiece | Lines)[] {
  const flow = flowOf(run);
  const parts: (TablePiece | Lines)[] = [];
  let at = 0;
  for (const { from, to } of findBands(flow)) {
    const table = placeTable(flow.slice(from, to));
    if (!table) continue;
    parts.push(...paragraphsOf(run.slice(at, from), measure), table);
    at = to;
  }
  return [...parts, ...paragraphsOf(run.slice(at), measure)];
}

/** Points between two tables of one page that are one in all but name. */
const nearlyTouching = 8;

function isNext(upper: TablePiece, lower: TablePiece): boolean {
  const gap = lower.pages[0]! - upper.pages.at(-1)!;
  return gap === 1 || (gap === 0 && lower.box.top - upper.box.bottom <= nearlyTouching);
}

function write(parts: readonly (TablePiece | Lines)[]): Omit<Document, "pictures"> {
  const lines: string[] = [];
  let length = 0;
  const add = (line: string) => {
    const start = length;
    lines.push(line);
    length += line.length + 1;
    return { start, end: start + line.length };
  };
  const blocks = parts.map((part): Block => {
    if (!("cells" in part)) {
      const text = textOfParagraph(part);
      return { kind: "paragraph", text, page: part[0]!.page, ...add(text) };
    }
    const rows = toGrid(part.cells, part.pages.length).map((row, i) => ({
      ...row,
      aligned: true,
      page: part.pages[i]!,
      ...add(row.text),
    }));
    return { kind: "table", rows, page: part.pages[0]!, start: rows[0]!.start, end: rows.at(-1)!.end };
  });
  return { text: lines.join("\n"), blocks };
}
