import type { Message } from "../../report/index";
import { fatal, info, warning } from "../messages";

export const pdfEncrypted = (): Message =>
  fatal(
    "FILE_ENCRYPTED",
    "PDF 有密码，不能读取。请用密码打开，另存为没有密码的 PDF 再导入。",
    "The PDF has a password and cannot be read. Open it, save it without one, then import that.",
  );

export const pdfDamaged = (what: { zh: string; en: string }): Message =>
  fatal(
    "FILE_DAMAGED",
    `PDF 已损坏或不完整：${what.zh}。请重新下载，或在阅读器中打开、另存后再导入。`,
    `The PDF is damaged or cut short: ${what.en}. Download it again, or open and save it in a viewer, then import that.`,
  );

export const pdfTooMuch = (what: { zh: string; en: string }): Message =>
  fatal(
    "LIMIT_EXCEEDED",
    `PDF 超出读取上限：${what.zh}。请核对文件，并把每份报告存成一个文件。`,
    `The PDF goes beyond what is read: ${what.en}. Check it, and keep each report in a file of its own.`,
  );

export const pdfWithoutText = (pages: number): Message =>
  fatal(
    "PDF_WITHOUT_TEXT",
    `PDF 共 ${pages} 页，${pagesZh(pages)}都没有文字，内容是图片（扫描件）。请使用带文字的版本（由 Word 或网页导出），或把数据写成数据文件（*.figures.json）导入。`,
    `None of its ${pages} page(s) has any text: they are pictures (a scan). Use a version with text (made from Word or the web page), or bring the figures as a figures file (*.figures.json).`,
  );

const pagesZh = (pages: number): string => (pages === 1 ? "第 1 页" : `第 1—${pages} 页`);

export const pageIsPicture = (page: number, percent: number): Message =>
  warning(
    "PAGE_IS_PICTURE",
    `第 ${page} 页有 ${percent}% 是图片，图片里的文字和表格不能读取。请与原件核对。`,
    `${percent}% of page ${page} is a picture; words and tables in it cannot be read. Compare the original.`,
  );

export const pageRecognised = (page: number): Message =>
  warning(
    "PAGE_TEXT_RECOGNISED",
    `第 ${page} 页的文字是机器从扫描图片识别出来的，数字可能有误。请与原件核对。`,
    `The text of page ${page} was recognised from a scan by a machine, its figures may be wrong. Compare the original.`,
  );

export const signsUnknown = (page: number, count: number): Message =>
  warning(
    "SIGNS_UNREADABLE",
    `第 ${page} 页有 ${count} 个字符的字体没有说明是什么字，以“\ufffd”代替。请与原件核对。`,
    `On page ${page} the font does not say what ${count} sign(s) are; “\ufffd” stands for them. Compare the original.`,
  );

export const slantedDropped = (page: number, text: string): Message =>
  info(
    "SLANTED_TEXT_DROPPED",
    `第 ${page} 页的斜排文字（水印）没有收录：“${text.slice(0, 40)}”。`,
    `Slanted text (a watermark) on page ${page} is left out: “${text.slice(0, 40)}”.`,
  );

export const numberAstride = (number: string, row: string, page: number): Message =>
  warning(
    "NUMBER_ASTRIDE",
    `第 ${page} 页“${row}”一行的“${number}”压在表格线上，算作它中间所在的一格。请与原件核对。`,
    `On page ${page}, row “${row}”, “${number}” reaches over a line of the table; the cell that holds its middle has it. Compare the original.`,
    { page, row, quote: number },
  );

export const numberBroken = (pieces: readonly string[], row: string, page: number): Message =>
  warning(
    "NUMBER_BROKEN",
    `第 ${page} 页“${row}”一行有一个数字因列太窄折成 ${pieces.length} 行（${pieces.join("、")}），读作 ${pieces.join("")}。请与原件核对。`,
    `On page ${page}, row “${row}”, a number was broken into ${pieces.length} lines by its narrow column (${pieces.join(", ")}) and is read as ${pieces.join("")}. Compare the original.`,
    { page, row, quote: pieces.join("") },
  );

export function tableWithoutLines(first: number, last: number): Message {
  const [zh, en] =
    first === last
      ? [`第 ${first} 页`, `page ${first}`]
      : [`第 ${first}—${last} 页`, `pages ${first} to ${last}`];
  return warning(
    "TABLE_WITHOUT_LINES",
    `${zh}的表格没有画线，各格按文字的位置分辨。请与原件核对。`,
    `The table on ${en} has no lines drawn; its cells are told by where their words stand. Compare the original.`,
    { page: first },
  );
}
