import { damaged, tooMuch } from "../refused";
import { addressOf, type CellRange, type Sheet } from "./workbook";

/** Places that merged cells cover together, far more than in any form. */
const mostPlaces = 5_000_000;

/** The merged cells of a sheet, cut off behind its last cell. Throws `Refused` where two of them claim one place. */
export class MergedCells {
  readonly ranges: readonly CellRange[];
  /** From left to right. */
  private readonly byRow = new Map<number, CellRange[]>();

  constructor({ name, merges }: Sheet, last: { row: number; column: number }) {
    this.ranges = merges
      .filter(({ firstRow, firstColumn }) => firstRow <= last.row && firstColumn <= last.column)
      .map((range) => ({
        ...range,
        lastRow: Math.min(range.lastRow, last.row),
        lastColumn: Math.min(range.lastColumn, last.column),
      }))
      .sort((a, b) => a.firstColumn - b.firstColumn);
    let places = 0;
    for (const range of this.ranges) {
      places += (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
      if (places > mostPlaces) throw tooManyPlaces(name);
      for (let row = range.firstRow; row <= range.lastRow; row += 1) {
        const ranges = this.byRow.get(row) ?? [];
        const before = ranges.at(-1);
        if (before && before.lastColumn >= range.firstColumn)
          throw overlapping(name, addressOf(row, range.firstColumn));
        ranges.push(range);
        this.byRow.set(row, ranges);
      }
    }
  }

  /** The merged cell that covers a place. */
  at(row: number, column: number): CellRange | undefined {
    const ranges = this.byRow.get(row) ?? [];
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranges[middle]!.lastColumn < column) low = middle + 1;
      else high = middle;
    }
    const found = ranges[low];
    return found && found.firstColumn <= column ? found : undefined;
  }

  /** Those that have a part of one. */
  rows(): Iterable<number> {
    return this.byRow.keys();
  }
}

const tooManyPlaces = (sheet: string) =>
  tooMuch({
    zh: `工作表“${sheet}”的合并单元格合计超过 ${mostPlaces} 格`,
    en: `merged cells of the sheet “${sheet}” cover more than ${mostPlaces} places together`,
  });

const overlapping = (sheet: string, address: string) =>
  damaged({
    zh: `工作表“${sheet}”的合并单元格在 ${address} 处互相重叠`,
    en: `merged cells of the sheet “${sheet}” overlap at ${address}`,
  });
