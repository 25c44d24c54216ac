import type { Head } from "./slots";
import type { GridLine } from "./lines";
import { matchLine, type LineMatch } from "./match-line";
import { endOfLabels, placeValues, type PlacedLine } from "./place-values";
import type { Segment } from "./segments";
import { allRows, type RowRef } from "./vocabulary";

/** A line of a grid with figures or room for them. */
export interface GridRow extends PlacedLine, LineMatch {
  readonly line: GridLine;
  /** What stands above it; null where no head could be read. */
  readonly head: Head | null;
  /** A head is printed above it and cannot be relied on. */
  readonly isHeadRefused: boolean;
  /** 第二十条第（一）项 above it, as the form writes it; null where none is printed. */
  readonly block: string | null;
}

/** The lines of segments as rows, each with the form's row that it prints. Headings among them only tell what follows. */
export function rowsOfSegments(segments: readonly Segment[]): readonly GridRow[] {
  let above: RowRef | null = null;
  return segments.flatMap((segment) => {
    const found = rowsOfSegment(segment, segment.goesOn ? above : null);
    above = found.last;
    return found.rows;
  });
}

function rowsOfSegment({ title, head, lines, isHeadRefused }: Segment, before: RowRef | null) {
  const rows: GridRow[] = [];
  const unlabelled = allRows.filter(({ row, table }) => row.label === "" && head?.tables.has(table));
  // Where nothing is printed below the head of table 4, its first line is the row, blank throughout.
  const blankRow = lines.every(({ isBlank }) => isBlank) ? lines[0] : null;
  let above = before;
  for (const line of lines) {
    if (line.cells.length === 0) continue;
    const placed = head ? placeValues(line, head) : withoutHead(line);
    const match = matchLine(placed.labels, head?.tables ?? null, above);
    above = match.refs[0] ?? above;
    if (placed.cells.length === 0) continue;
    // Table 4 has one row, and no label before it.
    const isHeading = placed.labels.findLast(({ kind }) => kind === "words")?.isTall ?? false;
    const isUnlabelled = match.refs.length === 0 && (!line.isBlank || line === blankRow);
    const refs = isHeading ? [] : isUnlabelled ? unlabelled : match.refs;
    rows.push({ line, head, isHeadRefused, block: title, ...placed, ...match, refs });
  }
  return { rows, last: above };
}

function withoutHead(line: GridLine): PlacedLine {
  const end = endOfLabels(line.cells);
  return { labels: line.cells.slice(0, end), cells: line.cells.slice(end), values: null };
}
