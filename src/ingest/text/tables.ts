import type { Table, TableRow } from "../document";
import { compact } from "../characters";
import { readTableHead } from "../figures/table-head";
import { isFormLabel } from "../figures/vocabulary";
import { isRule, splitLine } from "./cells";
import { findFormTables } from "./forms/form-tables";
import type { Line } from "./lines";
import { stackedTable } from "./stacked-table";

interface Row extends TableRow {
  readonly single: boolean;
  /** The words of a head as one string; null for a row that is none. */
  readonly head: string | null;
}

/** Lines in a table without a cell of their own (half a wrapped label, a note) come in short runs. */
const longestRun = 3;
const labelsThatMakeATable = 5;

/** Tables and the lines between them, in order: those of the forms of several columns, and among what is left all others. */
export function findTables(lines: readonly Line[]): (Table | Line)[] {
  const parts: (readonly (Table | Line)[])[] = [];
  let run: Line[] = [];
  for (const part of findFormTables(lines)) {
    if (!("kind" in part)) {
      run.push(part);
      continue;
    }
    parts.push(findOtherTables(run), [part]);
    run = [];
  }
  return [...parts, findOtherTables(run)].flat();
}

/** A blank line does not end a table: print breaks pages anywhere. */
function findOtherTables(lines: readonly Line[]): (Table | Line)[] {
  const rows = lines.map(toRow);
  const found: (Table | Line)[] = [];
  for (let i = 0; i < lines.length;) {
    const stacked = rows[i]!.single ? stackedTable(lines, i) : null;
    const end = rows[i]!.single ? i : endOfTable(rows, i);
    if (stacked) {
      found.push(stacked.table);
      i = stacked.end;
    } else if (end > i && isTable(rows.slice(i, end))) {
      found.push(toTable(rows.slice(i, end)));
      i = end;
    } else {
      do found.push(lines[i]!);
      while (++i < end);
    }
  }
  return found;
}

function toRow({ text, start, end }: Line): Row {
  const { cells, aligned } = splitLine(text);
  const head = cells.length > 1 && readTableHead(cells) ? cells.map(compact).join("|") : null;
  return { text, cells, aligned, start, end, single: cells.length === 1, head };
}

/** The longest form has fewer rows. */
const mostLabels = 100;

/** Index behind the last row of the table that begins at `first`. */
function endOfTable(rows: readonly Row[], first: number): number {
  const { head } = rows[first]!;
  let end = first + 1;
  let j = end;
  for (; j < rows.length; j += 1) {
    const row = rows[j]!;
    if (
      row.single
        ? endsTable(row.text) || j - end > mostLabels || strays(rows, end, j + 1) > longestRun
        : beginsTable(row, head, strays(rows, end, j))
    )
      break;
    if (!row.single) end = j + 1;
  }
  // A sheet without any figure: nothing but labels below its head.
  const labels = rows.slice(end, j).filter((row) => isFormLabel(row.text)).length;
  return head !== null && labels >= labelsThatMakeATable ? j : end;
}

/** A head that is not the table's own, printed again at the top of a page. */
const beginsTable = (row: Row, head: string | null, strayLines: number): boolean =>
  row.head !== null && (row.head !== head || strayLines > 0);

const strays = (rows: readonly Row[], from: number, to: number): number =>
  rows.slice(from, to).filter((row) => !isFormLabel(row.text)).length;

/** Prose, the title of the next table, and what stands below a report. */
function endsTable(text: string): boolean {
  const words = compact(text);
  return (
    /[。；;！？]$/.test(words) ||
    words.length > 80 ||
    /^(?:附[件表录]|注[:：]|备注[:：])|统计表|情况表/.test(words)
  );
}

function isTable(rows: readonly Row[]): boolean {
  if (rows.some(({ head }) => head !== null)) return true;
  const cut = rows.filter(({ single }) => !single);
  return cut.every(({ aligned }) => aligned)
    ? cut.length >= 2
    : cut.filter(({ cells }) => cells.some(isFormLabel)).length >= labelsThatMakeATable;
}

function toTable(rows: readonly Row[]): Table {
  return {
    kind: "table",
    start: rows[0]!.start,
    end: rows.at(-1)!.end,
    page: null,
    rows: rows
      .filter(({ text }) => !isRule(text))
      .map(({ text, cells, aligned, start, end }) => ({ text, cells, aligned, start, end })),
  };
}
