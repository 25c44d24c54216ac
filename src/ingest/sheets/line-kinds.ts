import { compact } from "../characters";
import { readTableHead } from "../figures/table-head";
import { isFormLabel } from "../figures/vocabulary";
import { readOrdinal } from "../outline/ordinals";
import { kindOf } from "../outline/section-kind";
import type { PrintedCell, SheetLine } from "./visible-lines";

export const wordsOf = ({ cells }: SheetLine): readonly PrintedCell[] =>
  cells.filter(({ text }) => text.trim() !== "");

export const isBlank = (line: SheetLine): boolean => wordsOf(line).length === 0;
export const isFramed = ({ cells }: SheetLine): boolean => cells.some((cell) => cell.isFramed);

/** The one cell with words; null where there are none or several. */
export function onlyCell(line: SheetLine): PrintedCell | null {
  const words = wordsOf(line);
  return words.length === 1 ? words[0]! : null;
}

/** The words of a head as one string; null for a line that is none. */
export function headOf(line: SheetLine): string | null {
  const cells = wordsOf(line).map(({ text }) => text);
  return cells.length > 1 && readTableHead(cells) ? cells.map(compact).join("|") : null;
}

/** 第二十条第（一）项 stands above a block of the forms since 2019, inside of the table. */
const article = /^第[一二三四五六七八九十]+条(?:第?[（(]?[一二三四五六七八九十]+[）)]?项)?$/;
const belongsInTable = (words: string): boolean => article.test(words) || isFormLabel(words);

/** 填报单位（盖章）：…, 填表人：…, 联系电话：…: around a table, not in it. */
const signature =
  /^(?:填[报表写]|报[送出表]|编[报制]|制表|审[核签批]|复核|单位(?:名称|负责人?|领导|公章)?|负责人|分管领导|主管领导|经办人|联系(?:人|电话|方式)|电话|日期|统计(?:负责人|人员))[^:：，。（）()]{0,8}(?:[（(][^（）()]{0,8}[）)])?[:：]/;
const note = /^(?:注|备注|说明|附注|填[表报]说明|数据来源|指标(?:说明|解释))\d*[:：]/;
const title =
  /^附(?:件|表|录)?[一二三四五六七八九十\d]*[:：]?$|^附(?:件|表|录)|(?:统计|情况|数据|年报)表(?:[（(].*[）)])?$/;
const longestLabel = 120;

/** 二、主动公开政府信息情况: the title of a part of a report. */
export const isSectionTitle = (words: string): boolean => {
  const ordinal = readOrdinal(words);
  return (
    ordinal !== null &&
    (ordinal.style === "chinese" || ordinal.style === "part") &&
    words.length <= 60 &&
    kindOf(ordinal.rest) !== null
  );
};

const isOutsideTable = (words: string): boolean =>
  isSectionTitle(words) ||
  note.test(words) ||
  title.test(words) ||
  /[。！；]$/.test(words) ||
  words.length > longestLabel ||
  signature.test(words);

/** What is known around a line when it is asked whether it is text. */
export interface Surroundings {
  /** The rows of the table so far. */
  readonly table: readonly SheetLine[];
  readonly next: SheetLine | undefined;
  /** Columns, from the first to the last that has words anywhere in the sheet. */
  readonly width: number;
}

/**
 * Whether a line is a title, a note or prose rather than a row. A single cell is a row where it is a form's label, or where it
 * stands among rows and nothing tells it from the heading of a group of them.
 */
export function isTextLine(line: SheetLine, around: Surroundings): boolean {
  const cell = onlyCell(line);
  return cell ? isTextCell(cell, line, around) : isSignatureLine(line) || isTitleLine(line, around);
}

function isTextCell(cell: PrintedCell, line: SheetLine, { table, next, width }: Surroundings): boolean {
  const words = compact(cell.text);
  // The lower part of a merged cell.
  if (table.length > 0 && table.at(-1)!.cells.includes(cell)) return false;
  // 一、主动公开情况 heads rows of a form, and a part of a report where words follow.
  if (belongsInTable(words)) return table.length === 0 && next !== undefined && isProse(next);
  if (isOutsideTable(words) || (next && headOf(next) !== null)) return true;
  const isRowOfFrames = line.cells.filter(({ isFramed }) => isFramed).length > 1;
  if (table.length === 0) return !isRowOfFrames || cell.columns >= width;
  return table.some(isFramed) ? !isFramed(line) : false;
}

function isProse(line: SheetLine): boolean {
  const cell = onlyCell(line);
  return cell !== null && !belongsInTable(compact(cell.text));
}

/** 填报单位：威海市中小企业局 | 2017年度 | 单位：件. A figure beside such words makes them a row's label. */
function isSignatureLine(line: SheetLine): boolean {
  const words = wordsOf(line).map(({ text }) => compact(text));
  return (
    signature.test(words[0] ?? "") && !words.some((one) => isFormLabel(one) || /^[\d,.]{1,6}$/.test(one))
  );
}

/** 政府信息公开情况统计表 | 单位：件. */
function isTitleLine(line: SheetLine, { table }: Surroundings): boolean {
  const words = wordsOf(line).map(({ text }) => compact(text));
  const isTitle = words.some((one) => title.test(one) || isSectionTitle(one));
  return table.length === 0 && isTitle && headOf(line) === null && !words.some(belongsInTable);
}
