import { isFigure } from "../text/cells";
import type { SpannedCell } from "../spanned-cells";

/**
 * Rows whose cells are as many as those of the head above them, but are cut at other places (head 1-2-1, row 2-1-1), get the
 * head's cuts: the first cell belongs under the first word, the second under the second. Only where each cell lies at least
 * partly under its word, so that no other order is possible.
 */
export function alignToHeads(cells: readonly SpannedCell[], height: number): SpannedCell[] {
  const lines: SpannedCell[][] = Array.from({ length: height }, () => []);
  for (const cell of cells) lines[cell.row]!.push(cell);
  const width = cells.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
  let head: readonly SpannedCell[] | null = null;
  return lines.flatMap((line) => {
    // Of a line that shares cells with others nothing can be moved.
    if (!isWhole(line, width)) return line;
    if (line.length === 1) head = null;
    if (isHead(line)) {
      head = line;
      return line;
    }
    return head && fits(line, head) ? line.map((cell, i) => ({ ...cell, ...cutOf(head![i]!) })) : line;
  });
}

const isWhole = (line: readonly SpannedCell[], width: number): boolean =>
  line.every(({ rows }) => rows === 1) && line.reduce((sum, { columns }) => sum + columns, 0) === width;

const isHead = (line: readonly SpannedCell[]): boolean =>
  line.length > 2 && line.every(({ text }) => text !== "" && !isFigure(text) && text.length <= 40);

const cutOf = ({ column, columns }: SpannedCell) => ({ column, columns });

const fits = (line: readonly SpannedCell[], head: readonly SpannedCell[]): boolean =>
  line.length === head.length &&
  line.every((cell, i) => {
    const word = head[i]!;
    return cell.column < word.column + word.columns && word.column < cell.column + cell.columns;
  });
