import type { Cell } from "../columns";

/** A cell as text: a list with bars between its items, null as nothing. */
export function asOneText(cell: Cell): string {
  if (cell === null) return "";
  if (Array.isArray(cell)) return (cell as readonly Cell[]).map(asOneText).join("|");
  return String(cell);
}
