import type { FormTable } from "../../../catalogue/index";
import { isNear } from "./similar";
import { allColumns, type ColumnRef } from "./vocabulary";

/** What is printed above one column of a grid, from the top, each merged cell once. */
export interface HeadPath {
  readonly keys: readonly string[];
}

export interface ColumnMatch {
  /** Of each path the columns that it names, in one or both forms; empty for a column that no form has. */
  readonly refs: readonly (readonly ColumnRef[])[];
  readonly tables: ReadonlySet<FormTable>;
  /** Paths read as a label that they do not quite print. */
  readonly misread: ReadonlyMap<number, ColumnRef>;
  /** Columns that several paths name alike. */
  readonly twice: readonly ColumnRef[];
  /** Some path is a label that stands below several groups of a table, and no group is printed above it. */
  readonly lacksGroup: boolean;
}

/** Of the columns of a table so many must be printed for a head to be its own. */
const shareOfColumns = 0.5;

/** The tables whose columns a head prints, and which path names which column. */
export function matchColumns(paths: readonly HeadPath[]): ColumnMatch {
  const byTable = new Map<FormTable, ColumnRef[]>();
  for (const ref of allColumns) byTable.set(ref.table, [...(byTable.get(ref.table) ?? []), ref]);
  const taken = new Set<number>();
  const found = [...byTable].map(([table, columns]) => {
    const match = matchTable(paths, columns);
    if (match.exact.size >= shareOfColumns * columns.length)
      match.exact.forEach((_, path) => taken.add(path));
    return { table, columns, ...match };
  });
  const own = found
    .map((match) => ({ ...match, near: nearMatches(paths, match.columns, match.exact, taken) }))
    .filter(({ exact, near, columns }) => exact.size + near.size >= shareOfColumns * columns.length);
  const refs = paths.map((_, path) =>
    own.flatMap(({ exact, near }) => exact.get(path) ?? near.get(path) ?? []),
  );
  const isOfSome = (path: HeadPath) =>
    own.some(({ columns }) => columns.some(({ keys }) => hasLabel(path, (key) => keys.has(key))));
  return {
    refs,
    lacksGroup: paths.some((path, i) => refs[i]!.length === 0 && isOfSome(path)),
    tables: new Set(own.map(({ table }) => table)),
    misread: new Map(own.flatMap(({ near }) => [...near])),
    twice: own.flatMap(({ twice }) => twice),
  };
}

/** Columns by the whole label; of equal labels the group decides. */
function matchTable(paths: readonly HeadPath[], columns: readonly ColumnRef[]) {
  const exact = new Map<number, ColumnRef>();
  const twice: ColumnRef[] = [];
  for (const column of columns) {
    const named = paths.flatMap((path, i) =>
      hasLabel(path, (key) => column.keys.has(key)) && !isOfOtherGroup(path, column, columns) ? [i] : [],
    );
    const sameLabel = columns.filter((other) => shares(other.keys, column.keys)).length > 1;
    const grouped = named.filter((i) => isInGroup(paths[i]!, column));
    const chosen = grouped.length > 0 || sameLabel ? grouped : named;
    if (chosen.length === 1) exact.set(chosen[0]!, column);
    else if (chosen.length > 1) twice.push(column);
  }
  return { exact, twice };
}

/** A misprinted label: near to one column that is not printed otherwise, and to no other. */
function nearMatches(
  paths: readonly HeadPath[],
  columns: readonly ColumnRef[],
  exact: ReadonlyMap<number, ColumnRef>,
  taken: ReadonlySet<number>,
): ReadonlyMap<number, ColumnRef> {
  const near = new Map<number, ColumnRef>();
  const met = new Set(exact.values());
  for (const [i, path] of paths.entries()) {
    if (taken.has(i) || exact.has(i)) continue;
    const candidates = columns.filter(
      (column) =>
        hasLabel(path, (key) => [...column.keys].some((known) => isNear(key, known))) &&
        (column.group.length === 0 ? !isOfOtherGroup(path, column, columns) : isInGroup(path, column)),
    );
    const [only] = candidates;
    if (candidates.length === 1 && !met.has(only!) && ![...near.values()].includes(only!)) near.set(i, only!);
  }
  return near;
}

/** A label may be cut over several lines of the head. */
function hasLabel({ keys }: HeadPath, isLabel: (key: string) => boolean): boolean {
  for (let end = keys.length; end > 0; end -= 1)
    for (let start = 0; start < end; start += 1) if (isLabel(keys.slice(start, end).join(""))) return true;
  return false;
}

/** The most special part of the group must be printed: 行政诉讼 alone is above both 未经复议 and 复议后. */
function isInGroup(path: HeadPath, { group }: ColumnRef): boolean {
  const last = group.at(-1);
  if (!last) return true;
  return hasLabel(path, (key) => [...last].some((known) => key === known || isNear(key, known)));
}

function isOfOtherGroup(path: HeadPath, column: ColumnRef, columns: readonly ColumnRef[]): boolean {
  const own = new Set(column.group.flatMap((part) => [...part]));
  const others = columns.flatMap(({ group }) => group.flatMap((part) => [...part]));
  return others.some((part) => !own.has(part) && path.keys.includes(part));
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((key) => b.has(key));
