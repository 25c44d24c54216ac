import { compact, tighten } from "../../characters";
import type { FormTable } from "../../../catalogue/index";
import type { TableRow } from "../../document";
import type { TableInLines } from "./applications";
import { headKey } from "./grid-rows";
import { findLabels, type FoundLabel } from "./find-labels";
import { rowsOfKind, tablesOf } from "./known-rows";
import type { ParsedLine } from "./parse-line";
import { readRows, rowOf, tableOf } from "./read-rows";

/** A title, a head, or neither and then of the rows below them. */
type Role = "title" | "head" | "row";

const tables = tablesOf("contents");
const titlePattern = /^(?:《?.{0,20}条例》?)?第二十条第\(?[一二三四五六七八九]\)?项$/;
/** The column of labels. */
const labelHead = "信息内容";
const headOf = (table: FormTable): readonly string[] => table.columns.map(({ label }) => headKey(label));
const headLetters = new Set([labelHead, ...tables.flatMap(headOf), "单位万元件"].join(""));
const longestHead = 30;

/** Table 2 wherever the lines hold it: blocks of a title, a head, and one to three figures a row. */
export function findContents(lines: readonly ParsedLine[]): TableInLines[] {
  const begins = lines.filter((line) => isTitle(line) || beginsHead(line));
  const found: TableInLines[] = [];
  let next = 0;
  for (const { index } of begins) {
    if (index < next) continue;
    const { blocks, end } = blocksFrom(lines, index);
    found.push(...blocks);
    next = end;
  }
  return found;
}

const wordsOf = ({ fragments, cells }: ParsedLine): string =>
  cells ? (cells.find((cell) => cell !== "") ?? "") : fragments.map(({ text }) => text).join("");
const isTitle = (line: ParsedLine): boolean =>
  line.values.every(({ text }) => text === "") && titlePattern.test(compact(wordsOf(line)));
const lettersOf = ({ fragments }: ParsedLine): string => fragments.map(({ letters }) => letters).join("");
const beginsHead = (line: ParsedLine): boolean => isHead(line) && lettersOf(line).startsWith(labelHead);
/** 本年（2023）制发件数 */
const isHead = (line: ParsedLine): boolean =>
  line.isRule ||
  (line.fragments.length > 0 &&
    line.values.every(({ text }) => text === "") &&
    [...lettersOf(line).replace(/\d+年?/g, "")].every((letter) => headLetters.has(letter)));

/** The blocks that follow each other from this line on, each a table of its own: their columns differ. */
function blocksFrom(
  lines: readonly ParsedLine[],
  start: number,
): { blocks: readonly TableInLines[]; end: number } {
  const labels = findLabels(lines.slice(start, start + longestBlocks), rowsOfKind.contents);
  const inLabels = new Map(
    labels.flatMap((label) => label.fragments.map(({ line }) => [line, label] as const)),
  );
  const roles: Role[] = [];
  for (let i = start; i < lines.length && i < start + longestBlocks; i += 1) {
    const role = roleOf(lines[i]!, roles.at(-1), inLabels);
    if (!role) break;
    roles.push(role);
  }
  const blocks: TableInLines[] = [];
  for (let from = 0; from < roles.length;) {
    let to = from + 1;
    while (to < roles.length && !beginsBlock(roles[to]!, roles[to - 1]!)) to += 1;
    const block = readBlock(lines.slice(start + from, start + to), roles.slice(from, to), labels);
    if (block) blocks.push({ table: tableOf(block), start: start + from, end: start + to });
    from = to;
  }
  return { blocks, end: start + roles.length };
}

const beginsBlock = (role: Role, before: Role): boolean =>
  (role === "title" && before !== "title") || (role === "head" && before === "row");

/** Lines that seven blocks may take, one cell on each line and blank ones left out. */
const longestBlocks = 200;

function roleOf(
  line: ParsedLine,
  last: Role | undefined,
  labels: ReadonlyMap<number, FoundLabel>,
): Role | null {
  if (isTitle(line)) return "title";
  if (labels.has(line.index)) return "row";
  if (line.isRule) return last ?? "head";
  if (beginsHead(line) || (last === "head" && isHead(line)) || (last === "title" && isHead(line)))
    return "head";
  const isShort = lettersOf(line).length <= longestHead;
  // 其他主动公开文件 3, a row of no form.
  return last !== undefined && last !== "title" && line.values.length > 0 && isShort ? "row" : null;
}

function readBlock(
  lines: readonly ParsedLine[],
  roles: readonly Role[],
  allLabels: readonly FoundLabel[],
): TableRow[] | null {
  const of = (role: Role) => lines.filter((line, i) => roles[i] === role && !line.isRule);
  const inBlock = new Set(lines.map(({ index }) => index));
  const labels = allLabels.filter(({ fragments }) => fragments.every(({ line }) => inBlock.has(line)));
  const headLines = of("head");
  const table = tableOfHead(headLines);
  const heads = table ? [headOf(table)] : [];
  const count = table?.columns.length ?? null;
  const rows = readRows(labels, lines, { count, heads, headLines, fewest: 1 });
  if (rows.length === 0 && !table) return null;
  const title = of("title").map((line) =>
    rowOf([line], Array(1 + (count ?? 0)).fill(tighten(wordsOf(line))), true),
  );
  const head = table ? [rowOf(headLines, [labelHead, ...table.columns.map(({ label }) => label)], true)] : [];
  return [...title, ...head, ...rows];
}

/** The block whose heads these lines print, in whatever order their letters were emitted. */
function tableOfHead(lines: readonly ParsedLine[]): FormTable | null {
  const cells = lines.flatMap((line) => line.cells ?? []);
  // A head over several cells may be printed in each.
  const words = cells.length > 0 ? [...new Set(cells)] : [lines.map(({ line }) => line.text).join("")];
  const sorted = sortedLetters(words.map(headKey).join(""));
  return sortedHeads.find(([one]) => one === sorted)?.[1] ?? null;
}

const sortedLetters = (words: string): string => [...words].sort().join("");

/** With the head of the column of labels and without. */
const sortedHeads = tables.flatMap((table): (readonly [string, FormTable])[] => {
  const head = headOf(table).join("");
  return [labelHead + head, head].map((one) => [sortedLetters(one), table]);
});
