import { around } from "./geometry";
import { isNumeric } from "./numeric";
import { onCommonColumns, type PieceCell, type TablePiece } from "./pieces";
import { joinCells, pairsAt, rowGoesOn } from "./seam";

/** The piece below a page break joined to the one above it; null where it is a table of its own. */
export function joinPieces(upper: TablePiece, lower: TablePiece): TablePiece | null {
  const common = onCommonColumns(upper, lower);
  if (!common) return null;
  const above = common[0];
  const below = withoutRepeatedHead(above, common[1]);
  const { pages, cells } = below.pages.length === 0 ? above : stack(above, below);
  return {
    ...above,
    box: around([above.box, below.box]),
    pages,
    cells,
    closedBelow: below.closedBelow,
    isRuled: above.isRuled && below.isRuled,
  };
}

function stack(above: TablePiece, below: TablePiece): Pick<TablePiece, "pages" | "cells"> {
  const pairs = pairsAt(above, below);
  const merged = rowGoesOn(above, below, pairs) ? 1 : 0;
  const joined = new Map(
    pairs.flatMap(({ upper, lower, isOne }) => (isOne || merged ? [[upper, lower] as const] : [])),
  );
  const taken = new Set(joined.values());
  const height = above.pages.length - merged;
  const cells: PieceCell[] = [
    ...above.cells.map((cell) => {
      const lower = joined.get(cell);
      return lower ? joinCells(cell, lower, merged) : cell;
    }),
    ...below.cells.filter((cell) => !taken.has(cell)).map((cell) => ({ ...cell, row: cell.row + height })),
  ];
  const hasValues = below.cells.some((cell) => cell.row === 0 && isNumeric(cell.text));
  const pages = merged
    ? [
        ...above.pages.slice(0, -1),
        hasValues ? below.pages[0]! : above.pages.at(-1)!,
        ...below.pages.slice(1),
      ]
    : [...above.pages, ...below.pages];
  return { pages, cells };
}

/** Without the rows that print the first ones of the table again, as word processors do at the head of each page. */
function withoutRepeatedHead(above: TablePiece, below: TablePiece): TablePiece {
  const most = Math.min(above.pages.length - 1, below.pages.length);
  let count = 0;
  for (let rows = 1; rows <= most; rows += 1) {
    const [first, again] = [headOf(above, rows), headOf(below, rows)];
    if (first === null || again === null) continue;
    if (first === "" || first !== again) break;
    count = rows;
  }
  if (count === 0) return below;
  return {
    ...below,
    pages: below.pages.slice(count),
    cells: below.cells.filter(({ row }) => row >= count).map((cell) => ({ ...cell, row: cell.row - count })),
    closedAbove: below.xs.slice(1).map(() => true),
  };
}

/** The first rows as one string; null where a cell reaches below them, "" where they are no head: blank, or with figures. */
function headOf({ cells }: TablePiece, rows: number): string | null {
  const head = cells.filter(({ row }) => row < rows);
  if (head.some((cell) => cell.row + cell.rows > rows)) return null;
  const isHead = head.every(({ text }) => !isNumeric(text)) && head.some(({ text }) => text !== "");
  if (!isHead) return "";
  return head.map(({ row, column, columns, text }) => `${row} ${column} ${columns} ${text}`).join("\n");
}
