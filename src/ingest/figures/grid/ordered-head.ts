import { tighten } from "../../characters";
import type { Head } from "./slots";
import type { GridLine } from "./lines";
import { allColumns, type ColumnRef } from "./vocabulary";

/**
 * A head whose cells lost their places (gaps for columns, lines of different lengths): it is a table's where it prints every one
 * of the table's labels and groups as often as the form does, and in each line in the form's order. Null where it is not.
 */
export function orderedHead(lines: readonly GridLine[]): Head | null {
  const printed = lines.map(({ cells }) => cells.map(({ key }) => key).filter((key) => key !== ""));
  const own = columnsByTable().filter((columns) => prints(printed, columns));
  const [columns] = own;
  if (!columns) return null;
  return {
    lines,
    slots: columns.map(({ column, index }) => ({
      from: index,
      to: index + 1,
      printed: tighten([column.group, column.label].filter((part) => part !== undefined).join("/")),
      refs: own.flatMap((other) => other[index]!),
      unit: null,
    })),
    tables: new Set(own.map(([first]) => first!.table)),
    isPlaced: false,
    misread: [],
    twice: [],
  };
}

function columnsByTable(): (readonly ColumnRef[])[] {
  const tables = new Map<unknown, ColumnRef[]>();
  for (const ref of allColumns) tables.set(ref.table, [...(tables.get(ref.table) ?? []), ref]);
  return [...tables.values()].filter((columns) => columns.length > 1);
}

type Wordings = ReadonlySet<string>;

function prints(lines: readonly (readonly string[])[], columns: readonly ColumnRef[]): boolean {
  const wanted = [...columns.map(({ keys }) => keys), ...groupsOf(columns)];
  const words = lines.flat();
  const known = words.filter((word) => wanted.some((wordings) => wordings.has(word)));
  if (known.length !== wanted.length) return false;
  const counts = (wordings: Wordings) => wanted.filter((other) => shares(other, wordings)).length;
  if (!wanted.every((wordings) => known.filter((word) => wordings.has(word)).length === counts(wordings)))
    return false;
  const labels = columns.map(({ keys }) => keys);
  return lines.every((line) => isInOrder(line, labels));
}

/** Each group and each of its parts once, as the head prints them above several columns. */
function groupsOf(columns: readonly ColumnRef[]): readonly Wordings[] {
  const groups = new Map<string, Wordings>();
  for (const { group } of columns) for (const part of group) groups.set([...part].join("/"), part);
  return [...groups.values()];
}

/** The labels of a line follow each other as in the form; other words do not matter. */
function isInOrder(line: readonly string[], labels: readonly Wordings[]): boolean {
  let next = 0;
  for (const word of line) {
    if (!labels.some((wordings) => wordings.has(word))) continue;
    const at = labels.findIndex((wordings, i) => i >= next && wordings.has(word));
    if (at < 0) return false;
    next = at + 1;
  }
  return true;
}

const shares = (a: Wordings, b: Wordings): boolean => [...a].some((word) => b.has(word));
