import type { FormColumn } from "../../../catalogue/index";
import type { TableRow } from "../../document";
import { letters } from "../../figures/label";
import type { TableInLines } from "./applications";
import { placeInColumns, type Measure } from "./columns";
import { headColumns } from "./head-columns";
import { tablesOf } from "./known-rows";
import type { ParsedLine } from "./parse-line";
import { rowOf, tableOf } from "./read-rows";

const columns: readonly FormColumn[] = tablesOf("disputes")[0]!.columns;
const groups = columns.map(({ group = "" }) => group.split("/"));
/** Every head once as printed: 行政复议 and 行政诉讼 over the blocks, the results below each. */
const heads = [
  ...new Set(groups.flatMap(([first = ""]) => first)),
  ...new Set(groups.flatMap(([, second = ""]) => second)),
  ...columns.map(({ label }) => label),
].map(letters);
const labels = columns.map(({ label }) => letters(label));
const headLetters = new Set(heads.join(""));
const fewestHeads = 12;
const longestHead = 60;
const longestBody = 40;

/** Table 4 wherever the lines hold it: heads, in whatever order they were emitted, and one row of fifteen figures. */
export function findDisputes(lines: readonly ParsedLine[]): TableInLines[] {
  const found: TableInLines[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    if (!isHead(lines[i]!)) continue;
    const start = i;
    while (i < lines.length && i - start < longestHead && (isHead(lines[i]!) || lines[i]!.isRule)) i += 1;
    const head = lines.slice(start, i).filter(({ isRule }) => !isRule);
    const words = head
      .flatMap(({ cells, fragments }) => cells?.map(letters) ?? fragments.map(({ letters }) => letters))
      .join("");
    if (words.length < fewestHeads || !["维持", "纠正", "审结"].every((word) => words.includes(word)))
      continue;
    const body = figuresFrom(lines, i);
    const rows = [...headRows(head, words), ...(body.length > 0 ? [figuresRow(body, head)] : [])];
    const end = i + body.length;
    if (rows.length > 0) found.push({ table: tableOf(rows), start, end });
    i = end - 1;
  }
  return found;
}

const isHead = ({ fragments, values }: ParsedLine): boolean =>
  fragments.length > 0 &&
  values.every(({ text }) => text === "") &&
  fragments.every(({ letters: words }) => [...words].every((letter) => headLetters.has(letter)));

/** One line of figures, or one figure on each of the next lines; rules between them count as theirs. */
function figuresFrom(lines: readonly ParsedLine[], start: number): ParsedLine[] {
  const body: ParsedLine[] = [];
  for (let i = start; i < lines.length && i < start + longestBody; i += 1) {
    const line = lines[i]!;
    const isFigures = line.values.length > 0 && line.fragments.length === 0;
    const goesOn = body.filter(({ isRule }) => !isRule).every(({ values }) => values.length === 1);
    if (!line.isRule && !(isFigures && goesOn && (body.length === 0 || line.values.length === 1))) break;
    body.push(line);
  }
  return body;
}

function figuresRow(body: readonly ParsedLine[], head: readonly ParsedLine[]): TableRow {
  const lines = body.filter(({ isRule }) => !isRule);
  const values = lines.flatMap((line) => line.values);
  const printed = lines.length === 1 ? lines[0]!.cells : null;
  const cells = printed ?? values.map(({ text }) => text);
  if (cells.length === columns.length) return rowOf(lines, cells, true);
  const headsBy = (measure: Measure) => headColumns(head, labels, measure);
  const [placed] = lines.length > 1 || printed ? [null] : placeInColumns([values], [], headsBy);
  return rowOf(lines, placed ?? cells.filter(Boolean), placed !== null);
}

/** The heads as the form prints them, where the lines hold the letters of all of them. */
function headRows(lines: readonly ParsedLine[], words: string): TableRow[] {
  const left = [...words];
  const isWhole = [...heads.join("")].every((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  if (!isWhole) return [];
  const own = groups.map(([first = "", second], i) => [
    first,
    second ?? columns[i]!.label,
    columns[i]!.label,
  ]);
  return [0, 1, 2].map((level) =>
    rowOf(
      level === 0 ? lines : lines.slice(-1),
      own.map((path) => path[level]!),
      true,
    ),
  );
}
