import { compact } from "../characters";
import { isUnit, unitPattern } from "../figures/units";
import { isFormLabel } from "../figures/vocabulary";
import { readTableHead } from "../figures/table-head";

export interface SplitLine {
  readonly cells: readonly string[];
  readonly aligned: boolean;
}

const longestRow = 200;
const aroundUnit = new RegExp(`^(.*[^\\s\\d])\\s(${unitPattern})(?:\\s(\\S+))?$`);
// 5.其他形式 is a label: what looks like a number may have a unit behind it, not a dot.
const figure = /^(?:[+\-−–—]{0,2}\d(?:[\d,，.．]*\d)?(?![.．、])\D{0,4}|[/\-−–—―]|无)$/;

/**
 * The cells of one line: between tabs, between pipes, at gaps of two spaces and more, or around a unit near its end
 * (`1. 当面申请数 件 0`). A line that is no row of a table gives one cell.
 */
export function splitLine(line: string): SplitLine {
  if (line.includes("\t")) return { cells: line.split("\t").map(trim), aligned: true };
  if (/[|｜│]/.test(line)) return { cells: betweenPipes(line), aligned: true };
  const gaps = line.trim().split(/\s{2,}/u);
  if (gaps.length > 1 && isRow(gaps)) return { cells: gaps, aligned: false };
  const words = line.length > longestRow ? [] : singleSpaced(line.trim());
  if (words.length > 1) return { cells: words, aligned: false };
  return { cells: [trim(line)], aligned: true };
}

/** `统计指标 单位 统计数`, `1.当面申请数 件 0`, and `1.当面申请数 0` where the words are a row of a form. */
function singleSpaced(line: string): string[] {
  const all = line.split(/\s/);
  if (all.length > 1 && readTableHead(all)) return all;
  const unit = aroundUnit.exec(line);
  if (unit) return unit.slice(1).filter((word) => word !== undefined);
  const label = all.slice(0, -1).join("");
  return all.length > 1 && isFigure(all.at(-1)!) && isFormLabel(label) ? [label, all.at(-1)!] : [line];
}

/** |---|:---:| below the head of a Markdown table. */
export const isRule = (line: string): boolean => /^[\s|:+-]*-{2,}[\s|:+-]*$/.test(line) && line.includes("|");

/** A number, or one of the marks that stand for none. */
export const isFigure = (cell: string): boolean => figure.test(compact(cell));

/** Gaps stand in prose too: a row ends in a figure or a unit, or is a head. */
const isRow = (cells: readonly string[]): boolean =>
  isFigure(cells.at(-1)!) || isUnit(cells.at(-1)!) || readTableHead(cells) !== null;

const betweenPipes = (line: string): string[] =>
  line
    .trim()
    .replace(/^[|｜│]|[|｜│]$/g, "")
    .split(/[|｜│]/)
    .map(trim);

const trim = (cell: string): string => cell.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, "");
