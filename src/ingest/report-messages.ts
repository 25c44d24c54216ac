import { formByCode, type FormCode } from "../catalogue/index";
import type { Message } from "../report/index";
import type { PagePicture } from "./document";
import { fatal, info, warning } from "./messages";
import { whereArePictures } from "./pictures";

export const notAReport = (): Message =>
  fatal(
    "NOT_A_REPORT",
    "这不是政府信息公开工作年度报告：没有报告标题，没有统计表，也没有年报常用的章节标题（如“一、概述”“二、主动公开政府信息情况”）。请核对文件。",
    "This is no annual report on information disclosure: it has no such title, no statistics table and none of the usual section headings. Check the file.",
  );

export const nothingBelowTitle = (): Message =>
  fatal(
    "NOT_A_REPORT",
    "文件只有标题，没有正文，也没有统计表。请核对是否保存完整；正文在附件或图片里的，请导入附件。",
    "It has a title and neither text nor table. Check whether it was saved whole; where the text is in an attachment or a picture, bring that.",
  );

export const noTitle = (): Message =>
  info(
    "TITLE_MISSING",
    "没有找到报告标题，标题由机关名称和年度拼成。",
    "No title was found; it is made of the agency's name and the year.",
  );

export function tableShapeless(code: FormCode): Message {
  const { nameZh, nameEn } = formByCode(code);
  return fatal(
    "TABLE_UNREADABLE",
    `文件中有《${nameZh}》的指标，但看不出表格：各行应有指标名称、单位和数值，以制表符、竖线（|）或两个以上空格分隔。请整理后再导入，或者写成数据文件（*.figures.json）。`,
    `It holds the rows of “${nameEn}” and no table can be told: each line needs label, unit and figure, set apart by a tab, a bar (|) or two spaces. Mend that, or bring the figures as a figures file (*.figures.json).`,
  );
}

export function tablesUnread(code: FormCode): Message {
  const { nameZh, nameEn } = formByCode(code);
  return warning(
    "TABLE_UNREADABLE",
    `文件中有《${nameZh}》的行名和栏名，但看不出表格（文字从表格中散落出来，数字与行、栏对不上），全部指标记为“未提取”。有 Word、Excel、网页或 PDF 原件的，请导入原件；也可以写成数据文件（*.figures.json）。`,
    `It holds the labels of “${nameEn}” and no table can be told: the words fell out of it, and no figure can be given to row and column. Every indicator is NOT_EXTRACTED. Bring the Word, Excel, web or PDF original, or a figures file (*.figures.json).`,
  );
}

export const noTable = (otherTables: number, pictures: readonly PagePicture[]): Message =>
  (pictures.length > 0 ? warning : info)(
    "NO_TABLE",
    `没有找到统计表${otherTables > 0 ? `（文中有 ${otherTables} 个其他表格，未作为统计表读取）` : ""}${pictures.length > 0 ? `；${whereArePictures(pictures).zh}，表格可能在图片里，图片中的文字不能读取，指标记为“未提取”` : ""}，只收录文字部分。`,
    `No statistics table was found${otherTables > 0 ? ` (${otherTables} other table(s) stay part of the text)` : ""}${pictures.length > 0 ? `; ${whereArePictures(pictures).en}, in which tables cannot be read, so every indicator is NOT_EXTRACTED` : ""}; only the text is taken in.`,
  );

export const localSheet = (figures: number): Message =>
  info(
    "LOCAL_SHEET",
    `统计表是 2014 年以前各地自行编制的，没有全国统一表式：${figures} 个数按原有的行名和栏名存为表外数据，不与其他年度的指标对应。`,
    `The table is one of those that each place made for itself before 2014: its ${figures} figures are kept as extras under their own labels and heads, and stand beside no indicator.`,
  );
