import { placeOf, type CellPlace } from "../cell-places";
import type { Figures } from "../figures";

/** Two cells that stand beside or below each other, the left or upper one first. */
export interface Neighbours {
  readonly cells: readonly [string, string];
  readonly areInRow: boolean;
}

/** All pairs of neighbours of the tables that a report has, as printed; headings without figures do not part them. */
export function neighboursIn(figures: Figures): Neighbours[] {
  const rows = rowsIn(figures);
  return rows.flatMap((row, i) => [...along(row.codes), ...below(row, rows[i + 1])]);
}

interface PrintedRow {
  readonly place: CellPlace;
  readonly codes: readonly string[];
}

function rowsIn(figures: Figures): PrintedRow[] {
  const rows: { place: CellPlace; codes: string[] }[] = [];
  for (const code of figures.codes()) {
    if (!figures.has(code)) continue;
    const place = placeOf(figures.form!, code);
    const last = rows.at(-1);
    if (last?.place.row === place.row) last.codes.push(code);
    else rows.push({ place, codes: [code] });
  }
  return rows;
}

const along = (codes: readonly string[]): Neighbours[] =>
  codes.slice(1).map((code, i) => ({ cells: [codes[i]!, code], areInRow: true }));

/** A borrowed row stands in a table of another form with the same title. */
function below(row: PrintedRow, next: PrintedRow | undefined): Neighbours[] {
  if (!next || next.place.table.title !== row.place.table.title || next.codes.length !== row.codes.length)
    return [];
  return row.codes.map((code, i) => ({ cells: [code, next.codes[i]!], areInRow: false }));
}
