import { compact } from "../../characters";
import { letters } from "../../figures/label";
import type { ParsedLine } from "./parse-line";
import { isCellValue } from "./values";

/** Lines between bars or tabs, one below the other: what is known of their columns. */
export interface GridOfLines {
  /** How many cells most of its lines have. */
  readonly width: number;
  /** Some line begins its figures where the others have labels: merged cells were dropped and the line filled up with blanks. */
  readonly isRagged: boolean;
  /** For each column of figures the cells that its head covers; null where no head is to be read. */
  readonly heads: readonly (readonly number[])[] | null;
}

/** What a head is compared by: no year, no unit: 本年（2023）制发件数, 本年收费金额（单位：万元）. */
export const headKey = (text: string): string =>
  letters(compact(text).replace(/\([^()]*\)|\(.*$/g, "")).replace(/\d+年?/g, "");

/** The grids among the lines, by line index. */
export function gridsOf(
  lines: readonly ParsedLine[],
  heads: readonly (readonly string[])[],
): Map<number, GridOfLines> {
  const grids = new Map<number, GridOfLines>();
  let run: ParsedLine[] = [];
  const end = () => {
    const grid = describe(run, heads);
    run.forEach(({ index }) => grids.set(index, grid));
    run = [];
  };
  lines.forEach((line, i) => {
    if (line.cells === null || (lines[i - 1] && lines[i - 1]!.index !== line.index - 1)) end();
    // A rule stands below the first line of a Markdown table: the line before it begins another one.
    if (lines[i + 1]?.isRule && run.length > 0) end();
    if (line.cells !== null) run.push(line);
  });
  end();
  return grids;
}

function describe(lines: readonly ParsedLine[], heads: readonly (readonly string[])[]): GridOfLines {
  const rows = lines.filter(({ isRule }) => !isRule).map(({ cells }) => cells!);
  const count = heads[0]?.length ?? 0;
  return {
    width: commonest(rows.map(({ length }) => length)),
    isRagged: rows.some(
      (cells) => cells.length > count && cells.slice(0, cells.length - count).some(isCellValue),
    ),
    heads: heads.map((labels) => underHeads(rows, labels)).find((found) => found !== null) ?? null,
  };
}

/** Of several alike the largest. */
function commonest(numbers: readonly number[]): number {
  const count = (one: number) => numbers.filter((other) => other === one).length;
  return numbers.reduce((best, one) => ((count(one) - count(best) || one - best) > 0 ? one : best), 0);
}

/** Heads may stand on several lines; together they must name every column, from left to right. */
function underHeads(
  rows: readonly (readonly string[])[],
  labels: readonly string[],
): readonly (readonly number[])[] | null {
  const heads: number[][] = [];
  for (const label of labels) {
    const before = heads.at(-1)?.at(-1) ?? 0;
    const places = rows.map((cells) =>
      cells.flatMap((cell, i) => (i > before && headKey(cell) === label ? [i] : [])),
    );
    const [own] = places.filter(({ length }) => length > 0).sort((a, b) => a[0]! - b[0]!);
    if (!own) return null;
    heads.push(own.filter((at, n) => at === own[0]! + n));
  }
  return heads;
}

/** The figures of a line by its cells, blanks included; null where it is open which column a cell belongs to. */
export function figuresByCells(
  cells: readonly string[],
  count: number,
  grid: GridOfLines,
): readonly string[] | null {
  const { width, heads, isRagged } = grid;
  if (heads?.length === count && cells.length === width) {
    const values = underEach(cells, heads);
    if (values) return values;
  }
  const first = cells.findIndex(isCellValue);
  if (first < 0) return null;
  const last = cells.findLastIndex((cell) => cell !== "");
  const filled = cells.slice(first, last + 1);
  if (filled.length === count && filled.every(isCellValue)) return filled;
  const values = cells.slice(-count);
  const isExact =
    cells.length === width &&
    values.length === count &&
    !isRagged &&
    !cells.slice(0, -count).some(isCellValue) &&
    values.every(isValueOrBlank);
  return isExact ? values : null;
}

const isValueOrBlank = (cell: string): boolean => cell === "" || isCellValue(cell);

/** Null unless all figures stand under a head, and a head over several cells has one figure. */
function underEach(
  cells: readonly string[],
  heads: readonly (readonly number[])[],
): readonly string[] | null {
  const covered = heads.flat();
  const isUnder = cells.every((cell, i) => (covered.includes(i) ? isValueOrBlank(cell) : !isCellValue(cell)));
  if (!isUnder) return null;
  const values = heads.map((head) => [...new Set(head.map((i) => cells[i] ?? ""))].filter(Boolean));
  return values.every(({ length }) => length <= 1) ? values.map(([value = ""]) => value) : null;
}
