import type { Item } from "../compose-document";
import type { SpannedCell } from "../spanned-cells";
import { alignToHeads } from "./align-rows";
import { cellText } from "./cell-text";
import { childElements, type Element, type Node } from "./nodes";
import { hasLines, isFlowCell, isText, rowsOf } from "./table-rows";
import { withoutBlankEdge, withoutEmptyLines, withoutOverlongLines, widthOf } from "./table-lines";
import { formTable, type Grid, type PlacedCell } from "./table-model";
import { isHidden } from "./visible";
import type { Walk } from "./walk";

type Flow = (nodes: readonly Node[]) => Item[];

/**
 * One `<table>` → a grid of words where it is one. Where it holds the page instead (other tables, sections of text), its cells
 * are parts of the page, and only rows of several short cells stay a grid.
 */
export function readTable(table: Element, page: Walk, flow: Flow): Item[] {
  const grid = withoutEmptyLines(formTable(rowsOf(table, page), (places) => page.budget.spendPlaces(places)));
  if (grid.overlaps)
    page.notes.overlaps.set(table, grid.cells[0] ? cellText(grid.cells[0].content, page) : "");
  const captions = childElements(table)
    .filter((child) => child.tagName === "caption" && !isHidden(child))
    .flatMap((caption) => flow([caption]));
  return [...captions, ...readGrid(grid, page.parts(table).tables > 1, page, flow)];
}

function readGrid(grid: Grid<Element>, holdsTables: boolean, page: Walk, flow: Flow): Item[] {
  const lines: PlacedCell<Element>[][] = Array.from({ length: grid.height }, () => []);
  for (const cell of grid.cells) lines[cell.row]!.push(cell);
  const holdsPage = holdsTables || grid.cells.some(({ content }) => isFlowCell(content, page));
  const isFlow = (line: readonly PlacedCell<Element>[]): boolean =>
    line.some(({ content }) => isFlowCell(content, page) || (holdsTables && hasLines(content, page))) ||
    (line.length === 1 && (holdsTables || isText(line[0]!.content, page)));
  const items: Item[] = [];
  let run: PlacedCell<Element>[] = [];
  const endRun = (): void => {
    items.push(...toTable(run, page, flow));
    run = [];
  };
  for (const line of lines) {
    if (!holdsPage || !isFlow(line)) {
      run.push(...line);
      continue;
    }
    endRun();
    for (const { content } of line) items.push(...flow([content]));
  }
  endRun();
  return items;
}

/** Rows that are a grid; of a single column nothing is left but its lines. */
function toTable(run: readonly PlacedCell<Element>[], page: Walk, flow: Flow): Item[] {
  if (run.length === 0) return [];
  const first = run[0]!.row;
  const height = run.at(-1)!.row - first + 1;
  const moved = run.map((cell) => ({
    ...cell,
    row: cell.row - first,
    rows: Math.min(cell.rows, height - (cell.row - first)),
  }));
  const isBlank = (cell: Element): boolean => cellText(cell, page) === "";
  const lines = withoutEmptyLines({ cells: moved, height, overlaps: false });
  const grid = withoutBlankEdge(withoutOverlongLines(lines), isBlank);
  if (widthOf(grid) < 2) return grid.cells.flatMap(({ content }) => flow(content.childNodes));
  const cells: SpannedCell[] = grid.cells.map(({ content, ...place }) => ({
    ...place,
    text: cellText(content, page),
  }));
  page.budget.spendPlaces(grid.height * widthOf(grid));
  page.budget.spendWords(cells);
  return [{ kind: "table", cells: alignToHeads(cells, grid.height), height: grid.height }];
}
