import type { FormTable } from "../../../catalogue/index";
import type { GridCell } from "./lines";
import { isNear } from "./similar";
import { allRows, gridKey, rowsCalled, type RowRef } from "./vocabulary";

/** What a line of a grid is, by its labels. */
export interface LineMatch {
  /** The row of one or of several forms; empty for one that none has. */
  readonly refs: readonly RowRef[];
  /** The label is a misprint of the row's. */
  readonly isMisprint: boolean;
}

const none: LineMatch = { refs: [], isMisprint: false };

/** Labels of that many letters stand for a row only below a heading of its group: 其他. */
const shortest = 2;

/**
 * The form's row that a line prints: by its innermost label, which the headings before it must not contradict (a 其他 below
 * 无法提供 is no row of any form).
 *
 * @param tables those whose columns stand above; any where no head was read
 * @param above the row matched last, for lines whose headings stand above them
 */
export function matchLine(
  labels: readonly GridCell[],
  tables: ReadonlySet<FormTable> | null,
  above: RowRef | null,
): LineMatch {
  const keys = [...new Set(labels.map(({ key }) => key).filter((key) => key !== ""))];
  const last = keys.at(-1);
  if (last === undefined) return none;
  const isOfTables = ({ table }: RowRef) => tables === null || tables.has(table);
  const fits = (ref: RowRef) => isOfTables(ref) && !contradicts(ref, keys.slice(0, -1), above);
  const exact = rowsCalled(last).filter(fits);
  if (exact.length > 0) return { refs: exact, isMisprint: false };
  if (rowsCalled(last).some(isOfTables)) return none;
  const near = allRows.filter((ref) => fits(ref) && [...ref.keys].some((key) => isNear(last, key)));
  const isOne = new Set(near.map(({ row }) => row.label)).size === 1;
  return isOne ? { refs: near, isMisprint: true } : none;
}

/** A heading in the line that is not the row's; for a short label, also the lack of one that is. */
function contradicts(ref: RowRef, headings: readonly string[], above: RowRef | null): boolean {
  const parents = ref.parents.map(({ label }) => gridKey(label));
  const known = headings.filter((key) => rowsCalled(key).some(({ table }) => table === ref.table));
  if (known.some((key) => !parents.includes(key) && !ref.keys.has(key))) return true;
  const parent = parents.at(-1);
  if (parent === undefined || known.includes(parent) || ref.row.label.length > shortest) return false;
  if (ref.parents.length < 2) return false;
  return !(above && [above.row, ...above.parents].some(({ label }) => gridKey(label) === parent));
}
