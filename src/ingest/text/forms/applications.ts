import { letters } from "../../figures/label";
import type { FormTable } from "../../../catalogue/index";
import type { Table } from "../../document";
import { findLabels, type FoundLabel } from "./find-labels";
import { isHeadingPart, rowsOfKind, tablesOf } from "./known-rows";
import type { Fragment, ParsedLine } from "./parse-line";
import { readRows, rowOf, tableOf } from "./read-rows";

/** A table among the lines, `end` exclusive. */
export interface TableInLines {
  readonly table: Table;
  readonly start: number;
  readonly end: number;
}

/** Fewer rows are an excerpt; rows further apart belong to two tables. */
const rowsThatMakeATable = 5;
const widestGap = 15;
const longestHead = 40;
/** Two sheets that ran together, and what may follow the last label with one cell on each line. */
const mostLabels = 60;
const longestTail = 20;
/** Fewer figures on a line of their own are no row of seven. */
const fewest = 4;

const { columns, identities } = tablesOf("applications")[0]! satisfies FormTable;
const heads = columns.map(({ label }) => letters(label));
const headWords = [
  "申请人情况",
  ...(identities ?? []).map(({ printed = "" }) => printed),
  ...columns.flatMap(({ label, group = "" }) => [label, group]),
].map(letters);
const headLetters = new Set(headWords.join(""));

/** Table 3 wherever the lines hold it: its labels, whole or wrapped, and seven figures a row. */
export function findApplications(lines: readonly ParsedLine[]): TableInLines[] {
  const labels = findLabels(lines, rowsOfKind.applications);
  return clusters(labels)
    .filter((cluster) => new Set(cluster.map(({ row }) => row)).size >= rowsThatMakeATable)
    .map((cluster) => readTable(cluster, lines));
}

const linesOf = ({ fragments }: FoundLabel): number[] => fragments.map(({ line }) => line);

function clusters(labels: readonly FoundLabel[]): FoundLabel[][] {
  const found: FoundLabel[][] = [];
  let end = -Infinity;
  for (const label of labels) {
    const last = found.at(-1);
    const comesAgain = last?.some(({ row }) => row === label.row && row.order === 0) ?? false;
    if (last && linesOf(label)[0]! - end <= widestGap && !comesAgain && last.length < mostLabels)
      last.push(label);
    else found.push([label]);
    end = Math.max(end, ...linesOf(label));
  }
  return found;
}

function readTable(cluster: readonly FoundLabel[], lines: readonly ParsedLine[]): TableInLines {
  const indexes = cluster.flatMap(linesOf);
  const first = Math.min(...indexes);
  const start = startOfHead(lines, first);
  const last = Math.max(...indexes);
  let end = last + 1;
  while (end < lines.length && end - last <= longestTail && isBare(lines[end]!)) end += 1;
  const body = lines.slice(first, end);
  const head = lines.slice(start, first).filter(({ isRule }) => !isRule);
  const rows = readRows(
    cluster.filter((label) => !isHeading(label, cluster, body)),
    lines.slice(start, end),
    {
      count: heads.length,
      heads: [heads],
      headLines: head,
      fewest,
    },
  );
  const headRow = namesColumns(head) ? [rowOf(head, ["", ...columns.map(({ label }) => label)], true)] : [];
  return { table: tableOf([...headRow, ...rows]), start, end };
}

/** （六）其他处理 is a row of one form and in another the heading of three. */
function isHeading(
  { row, fragments }: FoundLabel,
  cluster: readonly FoundLabel[],
  body: readonly ParsedLine[],
): boolean {
  const isLastOn = (line: ParsedLine) =>
    fragments.includes(line.fragments.findLast((part) => isOfLabel(part))!);
  const isOfLabel = (part: Fragment) => cluster.some((label) => label.fragments.includes(part));
  const hasFigures = body.some((line) => line.values.length >= fewest && isLastOn(line));
  return !hasFigures && cluster.some((label) => row.above.includes(label.row));
}

/** Figures that nothing is printed beside. */
const isBare = ({ values, fragments, isRule }: ParsedLine): boolean =>
  isRule || (values.length > 0 && fragments.every(({ letters }) => isHeadingPart(letters)));

function startOfHead(lines: readonly ParsedLine[], first: number): number {
  let start = first;
  while (start > 0 && first - start < longestHead && isHead(lines[start - 1]!)) start -= 1;
  return start;
}

const isHead = ({ isRule, fragments, values }: ParsedLine): boolean =>
  isRule ||
  (fragments.length > 0 &&
    values.every(({ text }) => text === "") &&
    fragments.every(
      ({ letters: words }) => isHeadingPart(words) || [...words].every((letter) => headLetters.has(letter)),
    ));

/** Whether the lines hold the letters of all heads of columns. */
function namesColumns(lines: readonly ParsedLine[]): boolean {
  const left = [...lines.flatMap(({ fragments }) => fragments.map(({ letters }) => letters)).join("")];
  return [...heads.join("")].every((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
