import { computedIn, membersOf, type ClaimReading } from "../../catalogue/index";
import type { Figures } from "../figures";

/** What the tables say of a code, for holding it against prose only. */
export interface TableFigure {
  readonly value: number;
  /** No cell of some row has anything: the rest may stand there. */
  readonly hasEmptyRows: boolean;
}

/**
 * The printed total; where it is left blank, its row added up, blanks as 0 (the cells stay BLANK); of a group, its rows together.
 * Null where nothing is printed, and where a cell was not read.
 *
 * @example tableFigure(figures, "outcome.granted") //=> 272 of 258, 12, 1 and 1, where 总计 is blank
 */
export function tableFigure(figures: Figures, code: string): TableFigure | null {
  const isPrinted = figures.cell(code).status !== "NOT_IN_FORM";
  const rows = isPrinted ? [code] : ((figures.form && computedIn(figures.form, code)) ?? []);
  const read = rows.map((row) => rowOf(figures, row));
  if (read.includes(null) || !read.some((row) => typeof row === "number")) return null;
  return {
    value: read.reduce<number>((sum, row) => sum + (typeof row === "number" ? row : 0), 0),
    hasEmptyRows: read.includes("EMPTY"),
  };
}

function rowOf(figures: Figures, code: string): number | "EMPTY" | null {
  const total = figures.cell(code);
  if (total.status === "REPORTED") return total.value;
  if (total.status !== "BLANK") return null;
  const members = membersOf(code).map((member) => figures.cell(member.code));
  if (members.some(({ status }) => status === "UNREADABLE" || status === "NOT_EXTRACTED")) return null;
  const values = members.flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length === 0 ? "EMPTY" : values.reduce((sum, value) => sum + value, 0);
}

/** The sum that a reading stands for; null where one of its cells has no figure. */
export function readingFigure(figures: Figures, { plus, minus = [] }: ClaimReading): TableFigure | null {
  const signed = [...plus.map((code) => [code, 1] as const), ...minus.map((code) => [code, -1] as const)];
  let value = 0;
  let hasEmptyRows = false;
  for (const [code, sign] of signed) {
    const figure = tableFigure(figures, code);
    if (!figure) return null;
    value += sign * figure.value;
    hasEmptyRows ||= figure.hasEmptyRows;
  }
  return { value, hasEmptyRows };
}
