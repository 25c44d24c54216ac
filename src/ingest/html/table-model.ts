/** A cell as the markup has it. */
export interface MarkedCell<T> {
  readonly content: T;
  readonly colspan: number;
  /** 0: down to the end of its group of rows. */
  readonly rowspan: number;
}

/** A cell in its place: where it begins, from 0, and how many rows and columns it covers. */
export interface PlacedCell<T> {
  readonly content: T;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Grid<T> {
  /** Row by row, from left to right. */
  readonly cells: readonly PlacedCell<T>[];
  readonly height: number;
  /** Some place is claimed by two cells. */
  readonly overlaps: boolean;
}

type Group<T> = readonly (readonly MarkedCell<T>[])[];

/**
 * Rows of cells, by their groups (thead, tbody, tfoot), → a grid, as HTML's algorithm for forming a table has it: each cell goes
 * to the first place of its row that no cell from above has taken. A span ends with its group. `spend` hears of the places that
 * each cell covers before they are taken, and may throw.
 */
export function formTable<T>(groups: readonly Group<T>[], spend: (places: number) => void): Grid<T> {
  const cells: PlacedCell<T>[] = [];
  const taken: Set<number>[] = [];
  let overlaps = false;
  let first = 0;
  for (const group of groups) {
    const end = first + group.length;
    for (let row = first; row < end; row += 1) taken[row] = new Set();
    group.forEach((marked, i) => {
      const row = first + i;
      let column = 0;
      for (const { content, colspan, rowspan } of marked) {
        while (taken[row]!.has(column)) column += 1;
        const rows = rowspan === 0 ? end - row : Math.min(rowspan, end - row);
        spend(rows * colspan);
        for (const line of taken.slice(row, row + rows)) {
          for (let at = column; at < column + colspan; at += 1) {
            if (line.has(at)) overlaps = true;
            line.add(at);
          }
        }
        cells.push({ content, row, column, rows, columns: colspan });
        column += colspan;
      }
    });
    first = end;
  }
  return { cells, height: first, overlaps };
}
