import type { FormTable } from "../../../catalogue/index";
import type { Message } from "../../../report/index";
import { gridTwice } from "./grid-messages";
import type { LocateCell } from "./observe-seen";
import type { SeenCell } from "./seen-cells";

/** Of the figures of a table so many must differ for it to be two tables and not a slip. */
const share = 0.5;

/** Tables that stand in a document twice with other figures: two reports in one, which nobody can tell apart. */
export function repeatedTables(
  byCode: ReadonlyMap<string, readonly SeenCell[]>,
  locate: LocateCell,
): readonly Message[] {
  const tables = new Map<FormTable, { all: number; again: SeenCell[] }>();
  for (const cells of byCode.values()) {
    const [first, ...others] = cells;
    const found = tables.get(first!.table) ?? { all: 0, again: [] };
    found.all += 1;
    const other = others.find(({ row }) => row.line.table !== first!.row.line.table);
    if (other) found.again.push(other);
    tables.set(first!.table, found);
  }
  const twice = [...tables].filter(
    ([, { all, again }]) => again.length >= share * all && again.some((cell) => differs(cell, byCode)),
  );
  return twice.length === 0
    ? []
    : [
        gridTwice(
          twice.map(([{ title }]) => title),
          locate(twice[0]![1].again[0]!),
        ),
      ];
}

const differs = ({ code, cell }: SeenCell, byCode: ReadonlyMap<string, readonly SeenCell[]>): boolean =>
  byCode.get(code)![0]!.cell?.text !== cell?.text;
