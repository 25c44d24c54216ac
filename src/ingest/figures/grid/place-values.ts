import type { Head } from "./slots";
import type { GridCell, GridLine } from "./lines";
import { isFormRow } from "./vocabulary";

export interface PlacedLine {
  /** Left of the figures. */
  readonly labels: readonly GridCell[];
  /** One for each column of the head; null where they cannot be given to the columns. */
  readonly values: readonly GridCell[] | null;
  /** All cells that are no labels. */
  readonly cells: readonly GridCell[];
}

/**
 * Gives each column of a head its cell of a line: by the places that both cover; where these differ, as where head and body were
 * merged differently, by order if there are just as many. Otherwise a cell was lost, torn or merged, nobody can tell which, and
 * no figure of the line may be read: the rest would stand one column off.
 * A line that reaches further or less far than the others of its table has gained or lost a cell.
 */
export function placeValues(line: GridLine, { slots, isPlaced }: Head): PlacedLine {
  const exact = slots.map(({ from, to }) => line.cells.find((cell) => cell.from === from && cell.to === to));
  if (!isPlaced || !line.isAligned || !exact.every((cell) => cell !== undefined))
    return inOrder(line, slots.length);
  const labels = line.cells.filter(({ to }) => to <= slots[0]!.from);
  const cells = line.cells.slice(labels.length);
  const end = slots.at(-1)!.to;
  const isEmptyColumn = ({ from }: GridCell) => from >= end && from >= line.emptyFrom;
  // Where the head prints nothing no figure may stand: it was pushed there by one that was torn.
  const isUnderWords = slots.every(({ printed }, i) => printed !== "" || exact[i]!.kind === "blank");
  const isSure =
    isUnderWords &&
    line.reach === line.usualReach &&
    cells.every((cell) => exact.includes(cell) || isEmptyColumn(cell));
  return { labels, cells, values: isSure ? exact : null };
}

/** By order: labels, then as many cells as there are columns. A line of numbers only has no label. */
function inOrder({ cells: all, isWhole }: GridLine, count: number): PlacedLine {
  const labels = all.slice(0, endOfLabels(all));
  const cells = all.slice(labels.length);
  return { labels, cells, values: isWhole && cells.length === count ? cells : null };
}

/** Behind the last cell of words; 约5 is a figure, if one that cannot be read. */
export const endOfLabels = (cells: readonly GridCell[]): number =>
  cells.findLastIndex(({ kind, key }) => kind === "words" && (isFormRow(key) || !/\d/.test(key))) + 1;
