import type { Table, TableRow } from "../document";
import { readTableHead } from "../figures/table-head";
import { isUnit } from "../figures/units";
import { isFormLabel } from "../figures/vocabulary";
import { isFigure } from "./cells";
import type { Line } from "./lines";

const widestHead = 6;
const longestHeadWord = 12;
const rowsThatMakeATable = 5;

/**
 * A table that lost its columns on the way out of a web page: one cell on each line, a blank cell on none. It begins with its
 * head, word by word; each label then takes the unit and the figures that follow it.
 */
export function stackedTable(lines: readonly Line[], first: number): { table: Table; end: number } | null {
  const size = headSize(lines, first);
  if (size === 0) return null;
  const rows: TableRow[] = [toRow(lines.slice(first, first + size))];
  let end = first + size;
  for (let i = end; i < lines.length;) {
    let next = i + 1;
    while (next < lines.length && isValue(lines[next]!.text)) next += 1;
    const hasValues = next > i + 1;
    if (isValue(lines[i]!.text) || (!hasValues && !isFormLabel(lines[i]!.text))) break;
    rows.push(toRow(lines.slice(i, next)));
    i = end = next;
  }
  if (rows.length <= rowsThatMakeATable) return null;
  const table: Table = { kind: "table", rows, start: rows[0]!.start, end: rows.at(-1)!.end, page: null };
  return { table, end };
}

/** How many lines from here on are the words of one head; 0 for none. */
function headSize(lines: readonly Line[], first: number): number {
  if (lines[first]!.text.length > longestHeadWord) return 0;
  for (let size = widestHead; size > 1; size -= 1) {
    const words = lines.slice(first, first + size).map(({ text }) => text);
    const head = words.length === size ? readTableHead(words) : null;
    const named = head?.every(
      ({ label }) => readTableHead(["指标", "单位", label]) !== null && label.length <= 6,
    );
    if (named && !words.some((word) => isFormLabel(word) || isUnit(word) || isFigure(word))) return size;
  }
  return 0;
}

const isValue = (text: string): boolean => isUnit(text) || isFigure(text);

const toRow = (lines: readonly Line[]): TableRow => ({
  text: lines.map(({ text }) => text).join("\t"),
  cells: lines.map(({ text }) => text),
  aligned: false,
  start: lines[0]!.start,
  end: lines.at(-1)!.end,
});
