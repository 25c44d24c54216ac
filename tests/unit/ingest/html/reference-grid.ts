/** A cell of a random table: its words and its spans as written. */
export interface WrittenCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

export interface WrittenGroup {
  readonly name: "thead" | "tbody" | "tfoot";
  readonly rows: readonly (readonly WrittenCell[])[];
}

interface Cell {
  readonly text: string;
  /** By its number a cell is known; of two in one slot the lower one is shown. */
  readonly number: number;
}

/**
 * The algorithm of the HTML standard for forming a table (4.9.12.1), step by step with the standard's own variables, as a second
 * opinion on the reader's. Rows and columns in which no cell begins are left out of the result; "" is a slot without a cell.
 */
export function referenceGrid(groups: readonly WrittenGroup[]): { cells: string[][]; overlaps: boolean } {
  const slots = new Map<string, Cell[]>();
  const anchors: [x: number, y: number][] = [];
  let xWidth = 0;
  let yHeight = 0;
  let yCurrent = 0;
  let growing: { cell: Cell; cellX: number; width: number }[] = [];
  let count = 0;

  const assign = (x: number, y: number, cell: Cell): void => {
    const key = `${x},${y}`;
    slots.set(key, [...(slots.get(key) ?? []), cell]);
  };
  const grow = (): void => {
    for (const { cell, cellX, width } of growing)
      for (let x = cellX; x < cellX + width; x += 1) assign(x, yCurrent, cell);
  };
  const processRow = (row: readonly WrittenCell[]): void => {
    if (yHeight === yCurrent) yHeight += 1;
    let xCurrent = 0;
    grow();
    for (const { text, colspan: written, rowspan: down } of row) {
      while (xCurrent < xWidth && slots.has(`${xCurrent},${yCurrent}`)) xCurrent += 1;
      if (xCurrent === xWidth) xWidth += 1;
      const colspan = written === 0 ? 1 : Math.min(written, 1000);
      const growsDownward = down === 0;
      const rowspan = growsDownward ? 1 : Math.min(down, 65_534);
      if (xWidth < xCurrent + colspan) xWidth = xCurrent + colspan;
      if (yHeight < yCurrent + rowspan) yHeight = yCurrent + rowspan;
      const cell = { text, number: count };
      count += 1;
      anchors.push([xCurrent, yCurrent]);
      for (let x = xCurrent; x < xCurrent + colspan; x += 1)
        for (let y = yCurrent; y < yCurrent + rowspan; y += 1) assign(x, y, cell);
      if (growsDownward) growing.push({ cell, cellX: xCurrent, width: colspan });
      xCurrent += colspan;
    }
    yCurrent += 1;
  };
  const endGroup = (): void => {
    // The standard counts up before it grows, by which a cell of `rowspan="0"` would reach one row into the next group; it says
    // itself that such a cell spans the remaining rows of its own.
    while (yCurrent < yHeight) {
      grow();
      yCurrent += 1;
    }
    growing = [];
  };
  const feet = groups.filter(({ name }) => name === "tfoot");
  for (const { rows } of [...groups.filter(({ name }) => name !== "tfoot"), ...feet]) {
    rows.forEach(processRow);
    endGroup();
  }
  const inOrder = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);
  const columns = inOrder(anchors.map(([x]) => x));
  return {
    cells: inOrder(anchors.map(([, y]) => y)).map((y) =>
      columns.map(
        (x) => [...(slots.get(`${x},${y}`) ?? [])].sort((a, b) => a.number - b.number)[0]?.text ?? "",
      ),
    ),
    overlaps: [...slots.values()].some((cells) => new Set(cells).size > 1),
  };
}
