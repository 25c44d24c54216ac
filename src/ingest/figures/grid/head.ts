import { compact, tighten } from "../../characters";
import { isUnit } from "../units";
import type { GridCell, GridLine } from "./lines";
import { matchColumns, type ColumnMatch } from "./match-columns";
import type { Head, Slot } from "./slots";
import { orderedHead } from "./ordered-head";
import type { ColumnRef } from "./vocabulary";

interface Stack {
  readonly from: number;
  readonly to: number;
  readonly cells: readonly GridCell[];
}

/** The head that a run of lines without figures is; null where it names the columns of no form. */
export function readHead(run: readonly GridLine[], body: readonly GridLine[]): Head | null {
  const lines = run.filter(({ isBlank }) => !isBlank);
  if (lines.length === 0) return null;
  if (!lines.every(({ isAligned }) => isAligned) && lines.length > 1) return orderedHead(lines);
  // A hole or a line that ends elsewhere: a cell was lost or torn, and those behind it stand one place off.
  if (lines.some(({ isWhole, reach }) => !isWhole || reach !== lines[0]!.reach)) return orderedHead(lines);
  const stacks = stacksOf(lines);
  const match = matchColumns(stacks.map(pathOf));
  if (match.tables.size === 0) return orderedHead(lines);
  return isInOrder(match) && !match.lacksGroup ? placedHead(lines, stacks, match, body) : null;
}

/** Every form has its columns in one order: in another one, heads have moved and figures have not. */
const isInOrder = ({ refs, tables }: ColumnMatch): boolean =>
  [...tables].every((table) => {
    const turns = refs.flatMap((found) =>
      found.filter((ref) => ref.table === table).map(({ index }) => index),
    );
    return turns.every((turn, i) => i === 0 || turn > turns[i - 1]!);
  });

const pathOf = ({ cells }: Stack) => ({ keys: cells.map(({ key }) => key).filter((key) => key !== "") });

function placedHead(
  lines: readonly GridLine[],
  stacks: readonly Stack[],
  { refs, tables, misread, twice }: ColumnMatch,
  body: readonly GridLine[],
): Head {
  const first = firstOfFigures(stacks, refs, body);
  const slots = stacks.map((stack, i) => toSlot(stack, refs[i]!));
  return {
    lines,
    slots: slots.slice(first),
    tables,
    isPlaced: true,
    misread: [...misread].map(([i, ref]) => ({ slot: slots[i]!, ref })),
    twice,
  };
}

/** Left of the first known column those of labels; one whose lines hold numbers and no words is an unknown column of figures. */
function firstOfFigures(
  stacks: readonly Stack[],
  refs: ColumnMatch["refs"],
  body: readonly GridLine[],
): number {
  let first = refs.findIndex((found) => found.length > 0);
  while (first > 0 && holdsFigures(stacks[first - 1]!, body)) first -= 1;
  return first;
}

function holdsFigures({ from, to }: Stack, body: readonly GridLine[]): boolean {
  const cells = body.flatMap((line) => line.cells.filter((cell) => cell.from >= from && cell.to <= to));
  const left = body.some((line) => line.cells.some((cell) => cell.to <= from && cell.kind === "words"));
  return left && cells.some(({ kind }) => kind === "number") && cells.every(({ kind }) => kind !== "words");
}

/** Of each column of the lowest line what stands above it. Columns below one merged cell throughout are one. */
function stacksOf(lines: readonly GridLine[]): readonly Stack[] {
  const lowest = lines.at(-1)!;
  return lowest.cells.map(({ from, to }) => {
    const above = lines.flatMap(({ cells }) => cells.filter((cell) => cell.from < to && cell.to > from));
    const cells = above.filter(
      (cell, i) => !above.slice(0, i).some((other) => isSame(other, cell)) && cell.kind !== "blank",
    );
    return { from, to, cells };
  });
}

/** A cell that reaches over several lines stands in each. */
const isSame = (a: GridCell, b: GridCell): boolean =>
  a.id !== null || b.id !== null ? a.id === b.id : a.from === b.from && a.to === b.to && a.text === b.text;

const toSlot = ({ from, to, cells }: Stack, refs: readonly ColumnRef[]): Slot => ({
  from,
  to,
  printed: cells.map(({ text }) => tighten(text)).join("/"),
  refs,
  unit: unitIn(cells.at(-1)?.text ?? ""),
});

/** 本年收费金额（单位：万元）, 采购总金额（万元，保留四位小数） */
function unitIn(label: string): string | null {
  for (const [, inside] of compact(label).matchAll(/\(([^()]*)\)/g))
    for (const word of inside!.split(/[:：,，;；、]/)) if (isUnit(word)) return word;
  return null;
}
