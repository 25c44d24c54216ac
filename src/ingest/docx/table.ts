import { withoutIdleColumns } from "../idle-columns";
import type { SpannedCell } from "../spanned-cells";
import { elementsOf, find, valueAt, type XmlElement } from "../xml/tree";
import { isOn } from "./on-off";
import type { Story } from "./story";

/** A cell as the file holds it, with what it says of its neighbours. */
export interface RawCell {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** Whether a merge downwards begins here or goes on from the cell above, whatever stands in it; null for a cell of one row. */
  readonly merge: "begins" | "goes on" | null;
}

export interface RawTable {
  readonly height: number;
  readonly cells: readonly RawCell[];
}

/** Rows and cells of a table by their places; rows that are hidden or that a tracked change deleted are left out. */
export function readTable(table: XmlElement, { seen }: Story): RawTable {
  const cells: RawCell[] = [];
  let row = 0;
  for (const line of membersOf(table, "w:tr")) {
    const properties = find(line, "w:trPr");
    if (find(properties, "w:del") || find(properties, "w:ins")) seen.trackedChanges = true;
    if (find(properties, "w:del")) continue;
    if (isOn(find(properties, "w:hidden"))) {
      seen.hiddenText = true;
      continue;
    }
    let column = count(valueAt(properties, "w:gridBefore"), 0);
    for (const element of membersOf(line, "w:tc")) {
      const cell = find(element, "w:tcPr");
      const columns = count(valueAt(cell, "w:gridSpan"), 1);
      const before = cells.at(-1);
      if (isContinued(cell, "w:hMerge") && before?.row === row) {
        cells[cells.length - 1] = { ...before, columns: before.columns + columns };
      } else {
        cells.push({ element, row, column, columns, merge: mergeOf(cell) });
      }
      column += columns;
    }
    row += 1;
  }
  return { height: row, cells };
}

/** Merges cells that go on downwards into the one above them, and drops the columns in which none begins. */
export function mergeDown({ cells }: RawTable, textOf: (cell: XmlElement) => string): SpannedCell[] {
  const merged: { row: number; column: number; rows: number; columns: number; text: string }[] = [];
  /** The merge that reaches lowest so far, by its first column. */
  const above = new Map<number, (typeof merged)[number]>();
  for (const { element, row, column, columns, merge } of cells) {
    const upper = merge === "goes on" ? above.get(column) : undefined;
    const touches = upper !== undefined && upper.row + upper.rows === row;
    if (touches && upper.columns === columns) {
      upper.rows += 1;
      continue;
    }
    // One that is wider or narrower than what it goes on from is a cell of its own: a figure must not stand there twice.
    const cell = { row, column, rows: 1, columns, text: textOf(element) };
    merged.push(cell);
    if (merge) above.set(column, cell);
    else above.delete(column);
  }
  return withoutIdleColumns(merged);
}

function mergeOf(properties: XmlElement | undefined): RawCell["merge"] {
  if (!find(properties, "w:vMerge")) return null;
  return isContinued(properties, "w:vMerge") ? "goes on" : "begins";
}

const isContinued = (properties: XmlElement | undefined, name: string): boolean => {
  const merge = find(properties, name);
  return merge !== undefined && merge.attributes["w:val"] !== "restart" && isOn(merge);
};

/** Rows of a table, cells of a row: wrapped in controls, custom XML or insertions or not. */
function membersOf(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return wrappers.has(child.name) ? membersOf(child, name) : [];
  });
}

const wrappers = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag"]);

const count = (printed: string | undefined, otherwise: number): number => {
  const number = Number(printed);
  return printed !== undefined && Number.isInteger(number) && number >= 0
    ? Math.max(number, otherwise)
    : otherwise;
};
