import type { Locator } from "../../report/index";
import type { Table, TableRow } from "../document";
import { compact } from "../characters";
import { isColumnCount, readTableHead, type HeadCell } from "./table-head";
import { isUnit } from "./units";

/** A line of a sheet of one column of figures, its cells told apart. */
export interface SheetRow {
  readonly line: TableRow;
  readonly table: Table;
  /** As printed. */
  readonly label: string;
  /** As printed in a column of its own or behind the label. */
  readonly unit: string | null;
  /** As printed, one per column of figures; null where the line has no such cell. */
  readonly values: readonly (string | null)[];
  /** Cells with something in them that belong to no column, e.g. the 6 of a 146 that was torn into 14 and 6. */
  readonly surplus: readonly string[];
  /** The line lost a cell, and its figure was told by what it is, not by the column that it stands in. */
  readonly isShifted: boolean;
}

/** Where a line of the sheet stands in the report. */
export type Locate = (row: SheetRow) => Locator;

export interface Sheet {
  readonly rows: readonly SheetRow[];
  /** The heads of the columns of figures as printed, without spaces. */
  readonly columns: readonly string[];
}

/** All lines of the tables of one sheet under one set of columns; heads printed again are left out. */
export function readSheet(tables: readonly Table[]): Sheet {
  const firstHead = tables
    .flatMap(({ rows }) => rows)
    .map(({ cells }) => readTableHead(cells))
    .find((head) => head !== null);
  const columns = (firstHead ?? []).filter(({ role }) => role === "value").map(({ label }) => label);
  const rows = tables.flatMap((table) => rowsOf(table, firstHead ?? null, Math.max(1, columns.length)));
  return { rows, columns: columns.length > 0 ? columns : [""] };
}

function rowsOf(table: Table, firstHead: readonly HeadCell[] | null, count: number): SheetRow[] {
  let head = firstHead;
  const rows: SheetRow[] = [];
  for (const line of table.rows) {
    const ownHead = readTableHead(line.cells);
    if (ownHead) head = ownHead;
    if (ownHead || isColumnCount(line.cells) || line.cells.every((cell) => compact(cell) === "")) continue;
    const cells = fitsHead(line, head) ? byHead(line, head) : byContent(line.cells, head, line.aligned);
    rows.push({
      line,
      table,
      label: cells.label,
      unit: cells.unit ?? unitInLabel(cells.label),
      values: fill(cells.values, count),
      surplus: surplusOf(line, head, cells, count),
      isShifted:
        head !== null &&
        line.aligned &&
        line.cells.length > 1 &&
        line.cells.length < head.length &&
        !fitsHead(line, head),
    });
  }
  return rows;
}

/** False where the cells stand beside their columns: a unit under another head, or gaps for columns. */
function fitsHead(
  { cells, aligned }: TableRow,
  head: readonly HeadCell[] | null,
): head is readonly HeadCell[] {
  if (!aligned || !head || cells.length < 2) return false;
  const unit = head.findIndex(({ role }) => role === "unit");
  const printed = cells[unit] ?? "";
  if (unit < 0 || printed === "" || isUnit(printed)) return true;
  const hasFigureForUnit = cells.length <= unit + 1 && /\d/.test(printed);
  return !hasFigureForUnit && !cells.some(isUnit);
}

function surplusOf(
  { cells, aligned }: TableRow,
  head: readonly HeadCell[] | null,
  { values }: Cells,
  count: number,
): readonly string[] {
  const remarks = head?.filter(({ role, label }) => role === "remark" && label !== "").length ?? 0;
  const over =
    aligned && head && cells.length >= head.length
      ? cells.filter((_, i) => !head[i]?.label)
      : values.slice(count + remarks).map((value) => value ?? "");
  return over.filter((cell) => compact(cell) !== "");
}

/** 八、依申请公开信息收取的费用（元） */
function unitInLabel(label: string): string | null {
  const last = /[（(]\s*(?:单位\s*[:：])?\s*([^（）()]{1,4}?)\s*[)）]\s*$/.exec(label)?.[1];
  return last && isUnit(last) ? last : null;
}

type Cells = Pick<SheetRow, "label" | "unit" | "values">;

const fill = (values: readonly (string | null)[], count: number): (string | null)[] =>
  Array.from({ length: count }, (_, i) => values[i] ?? null);

/** By the columns of the head. A heading that stands in the column of numbers is a label all the same. */
function byHead({ cells, cellIds }: TableRow, head: readonly HeadCell[]): Cells {
  const at = (role: string) => head.flatMap((cell, i) => (cell.role === role ? [i] : []));
  const firstUnitOrValue = Math.min(...at("unit"), ...at("value"));
  const words = cells
    .slice(0, firstUnitOrValue)
    .filter((cell) => cell !== "" && !/^\d+$/.test(compact(cell)));
  const unit = at("unit").map((i) => cells[i])[0];
  // A place that no cell covers is no blank cell.
  const cellAt = (i: number) => (cellIds?.[i] === -1 ? null : (cells[i] ?? null));
  return { label: words.at(-1) ?? "", unit: unit || null, values: at("value").map(cellAt) };
}

/** By what the cells are: the words before the last unit are the label, what follows it are figures. */
function byContent(cells: readonly string[], head: readonly HeadCell[] | null, aligned: boolean): Cells {
  const printed = cells.slice(cells.findIndex((cell) => cell !== ""));
  const words = head?.[0]?.role === "ordinal" && /^\d+$/.test(printed[0]!) ? printed.slice(1) : printed;
  const unit = words.findLastIndex((cell, i) => i > 0 && isUnit(cell));
  if (unit > 0)
    return { label: words.slice(0, unit).join(""), unit: words[unit]!, values: words.slice(unit + 1) };
  const isValue = (cell: string) =>
    /^[+\-−–—/]?[\d.,，]*$|^[—无]$/.test(compact(cell)) && (aligned || cell !== "");
  const end = words.findLastIndex((cell, i) => i === 0 || !isValue(cell)) + 1;
  // A last cell that is no figure stands where one should be; a lone cell is a label.
  const value = end === words.length && words.length > 1 ? end - 1 : end;
  return { label: words.slice(0, value).join(""), unit: null, values: words.slice(value) };
}
