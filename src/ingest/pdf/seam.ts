import { joinWrapped } from "../wrapped";
import { beginsItem, isNumeric } from "./numeric";
import type { PieceCell, TablePiece } from "./pieces";

/** The last cell of a column above a page break and the first one below it, both of the same columns. */
export interface Pair {
  readonly upper: PieceCell;
  readonly lower: PieceCell;
  /** Whether they are one cell that the page break cut. */
  readonly isOne: boolean;
}

export function pairsAt(above: TablePiece, below: TablePiece): Pair[] {
  const firstValues = firstValueColumn(above, below);
  const isInHead = headGoesOn(above, below, firstValues);
  const lowers = topOf(below);
  return bottomOf(above).flatMap((upper) => {
    const lower = lowers.find(({ column, columns }) => column === upper.column && columns === upper.columns);
    if (!lower) return [];
    const areFigures = isNumeric(upper.text) && isNumeric(lower.text);
    const noLine = isOpen(below.closedAbove, lower) || isOpen(above.closedBelow, upper);
    const isLabel = upper.column + upper.columns <= firstValues && (upper.rows > 1 || lower.rows > 1);
    const isOne = (noLine && !areFigures) || ((isLabel || isInHead) && goesOn(upper, lower));
    return [{ upper, lower, isOne }];
  });
}

const bottomOf = ({ cells, pages }: TablePiece) =>
  cells.filter((cell) => cell.row + cell.rows === pages.length);
const topOf = ({ cells }: TablePiece) => cells.filter(({ row }) => row === 0);

/** No line is drawn where the page break cuts the cell, though others beside it are closed there. */
const isOpen = (closed: readonly boolean[], { column, columns }: PieceCell): boolean =>
  closed.some(Boolean) && !closed.slice(column, column + columns).some(Boolean);

/** The words of a label go on where its line was filled, or where one of the two parts has none. */
const goesOn = (upper: PieceCell, lower: PieceCell): boolean =>
  upper.text === "" || lower.text === "" || (upper.isFull && !beginsItem(lower.text));

/** Whether the break goes through the head of the table: no figures above it, nor in the row below, which has words of its own. */
function headGoesOn(above: TablePiece, below: TablePiece, firstValues: number): boolean {
  const first = topOf(below);
  return (
    above.cells.every(({ text }) => !isNumeric(text)) &&
    first.every(({ text }) => !isNumeric(text)) &&
    first.some(({ column, text }) => column >= firstValues && text !== "")
  );
}

/**
 * Whether the first row below is the rest of the last one above: a strip that was left blank, or the rest of labels whose lines
 * were filled, with figures in one of the two only. Rows that both have some are two.
 */
export function rowGoesOn(above: TablePiece, below: TablePiece, pairs: readonly Pair[]): boolean {
  if (pairs.length !== bottomOf(above).length || pairs.length !== topOf(below).length) return false;
  const leaves = pairs.filter(({ isOne }) => !isOne);
  if (leaves.length === 0) return pairs.every(({ lower }) => lower.rows === 1);
  if (leaves.some(({ upper, lower }) => upper.rows > 1 || lower.rows > 1)) return false;
  if (leaves.every(({ lower }) => lower.text === "") || leaves.every(({ upper }) => upper.text === ""))
    return true;
  const inUpper = leaves.some(({ upper }) => isNumeric(upper.text));
  const inLower = leaves.some(({ lower }) => isNumeric(lower.text));
  if (inUpper && inLower) return false;
  const rest = leaves.filter(({ lower }) => lower.text !== "" && !isNumeric(lower.text));
  if (leaves.some(({ upper, lower }) => upper.text !== "" && isNumeric(lower.text))) return false;
  const firstValues = firstValueColumn(above, below);
  const hasHead = ({ upper }: Pair) =>
    upper.column >= firstValues && upper.text !== "" && !isNumeric(upper.text);
  // The head of a block above a row whose figures are blank: both have words for their labels only.
  if (!inLower && leaves.some(hasHead) && !rest.some(hasHead)) return false;
  if (rest.length === 0) return inLower;
  return rest.every(({ upper, lower }) => !isNumeric(upper.text) && goesOn(upper, lower));
}

/** The column behind the labels of most rows that have figures; one behind the last where none has. */
function firstValueColumn(...pieces: readonly TablePiece[]): number {
  const counts = new Map<number, number>();
  for (const { cells, pages } of pieces)
    for (let row = 0; row < pages.length; row += 1) {
      const line = cells.filter((cell) => cell.row <= row && row < cell.row + cell.rows);
      if (!line.some(({ text }) => isNumeric(text))) continue;
      const labels = line.filter(({ text }) => text !== "" && !isNumeric(text));
      const first = Math.max(0, ...labels.map(({ column, columns }) => column + columns));
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? pieces[0]!.xs.length - 1;
}

/** Both parts as one cell, `merged` of whose rows they share. */
export const joinCells = (upper: PieceCell, lower: PieceCell, merged: number): PieceCell => ({
  ...upper,
  rows: upper.rows + lower.rows - merged,
  text: joinWrapped([upper.text, lower.text]),
  isFull: lower.text === "" ? upper.isFull : lower.isFull,
});
