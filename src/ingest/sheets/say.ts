import type { Message } from "../../report/index";
import { fatal, info, warning } from "../messages";
import { Refused } from "../refused";
import type { CellNote, CellNoteKind, CellNotes } from "./cell-notes";
import { addressOf, type Drawings } from "./workbook";

/** What a sheet holds that did not become part of the document. */
export interface SheetNotes {
  readonly name: string;
  /** Of those hidden that have words; from 0. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly drawings: Drawings;
}

export function aboutSheet({ name, rows, columns, drawings }: SheetNotes): readonly Message[] {
  const messages: Message[] = [];
  const at = { table: name };
  if (rows.length > 0) {
    const list = listed(rows.map((row) => String(row + 1)));
    messages.push(
      warning(
        "ROWS_HIDDEN",
        `工作表“${name}”隐藏了有内容的第 ${list} 行，没有读取。应计入的请取消隐藏后再导入。`,
        `Rows ${list} of the sheet “${name}” have content and are hidden; they were not read. Show them if they belong to the report.`,
        at,
      ),
    );
  }
  if (columns.length > 0) {
    const list = listed(columns.map((column) => addressOf(0, column).replace("1", "")));
    messages.push(
      warning(
        "COLUMNS_HIDDEN",
        `工作表“${name}”隐藏了有内容的 ${list} 列，没有读取。应计入的请取消隐藏后再导入。`,
        `Columns ${list} of the sheet “${name}” have content and are hidden; they were not read. Show them if they belong to the report.`,
        at,
      ),
    );
  }
  if (drawings.pictures > 0)
    messages.push(
      info(
        "PICTURES_NOT_READ",
        `工作表“${name}”有 ${drawings.pictures} 张图片没有读取，图片里的文字和表格不在结果中。`,
        `${drawings.pictures} picture(s) on the sheet “${name}” were not read; words and tables in them are missing.`,
        at,
      ),
    );
  if (drawings.words !== "")
    messages.push(
      info(
        "TEXT_BOXES_NOT_READ",
        `工作表“${name}”的文本框没有读取，开头是“${drawings.words.slice(0, 40)}”。`,
        `Text boxes on the sheet “${name}” were not read; they begin with “${drawings.words.slice(0, 40)}”.`,
        at,
      ),
    );
  return messages;
}

const listed = (names: readonly string[]): string =>
  names.length > 20 ? `${names.slice(0, 20).join("、")} …` : names.join("、");

type Say = (at: { zh: string; en: string }, note: CellNote) => Message;

const sayings: Readonly<Record<CellNoteKind, Say>> = {
  NOT_CALCULATED: ({ zh, en }, note) =>
    warning(
      "FORMULA_NOT_CALCULATED",
      `${zh}是公式，文件里没有计算结果，不能读取数值。请用 Excel 或 WPS 打开、重新计算并保存后再导入。`,
      `${en} is a formula whose result is not in the file, so it has no figure. Open the file in Excel or WPS, calculate, save and import it again.`,
      { table: note.sheet, quote: note.stored },
    ),
  MAYBE_STALE: ({ zh, en }, note) =>
    warning(
      "FORMULA_MAYBE_STALE",
      `${zh}的公式结果“${note.printed}”由生成文件的程序写入，并要求打开时重新计算，请核对。`,
      `${en} holds the result “${note.printed}” of a formula, written by a program that asks to calculate again; check it.`,
      { table: note.sheet, quote: note.printed },
    ),
  ROUNDED: ({ zh, en }, note) =>
    warning(
      "CELL_SHOWN_OTHERWISE",
      `${zh}存储的是 ${note.stored}，按格式显示为“${note.printed}”，以显示的为准。`,
      `${en} stores ${note.stored} and shows “${note.printed}”; what it shows counts.`,
      { table: note.sheet, quote: note.printed },
    ),
  HIDDEN: ({ zh, en }, note) =>
    warning(
      "CELL_SHOWN_BLANK",
      `${zh}存储的是“${note.stored.slice(0, 40)}”，但按设置不显示，作空白读取。`,
      `${en} stores “${note.stored.slice(0, 40)}” and is set to show nothing; it counts as blank.`,
      { table: note.sheet, quote: "" },
    ),
  AS_STORED: ({ zh, en }, note) =>
    info(
      "CELL_FORMAT_NOT_APPLIED",
      `${zh}的数字格式（科学记数、中文数字等）没有套用，按存储的 ${note.stored} 读取。`,
      `${en} has a number format (powers of ten, Chinese numerals and the like) that was not applied; the stored ${note.stored} counts.`,
      { table: note.sheet, quote: note.printed },
    ),
  COVERED: ({ zh, en }, note) =>
    warning(
      "CELL_COVERED",
      `${zh}的内容“${note.stored.slice(0, 40)}”被合并单元格遮住，没有读取。`,
      `${en} holds “${note.stored.slice(0, 40)}” below a merged cell; it was not read.`,
      { table: note.sheet, quote: note.stored.slice(0, 40) },
    ),
};

const mostOfAKind = 20;

/** One message a cell, up to twenty of a kind; the last of them says how many more there are. */
export function aboutCells({ byKind }: CellNotes, sheets: ReadonlySet<string>): readonly Message[] {
  return [...byKind].flatMap(([kind, all]) => {
    const notes = all.filter(({ sheet }) => sheets.has(sheet));
    const more = notes.length - mostOfAKind;
    return notes.slice(0, mostOfAKind).map((note, i) => {
      const rest =
        more > 0 && i === mostOfAKind - 1
          ? { zh: `（另有 ${more} 格相同）`, en: ` (and ${more} more)` }
          : { zh: "", en: "" };
      const zh = `工作表“${note.sheet}”的单元格 ${note.address}${rest.zh}`;
      return sayings[kind]({ zh, en: `Cell ${note.address} of the sheet “${note.sheet}”${rest.en}` }, note);
    });
  });
}

export const hiddenSheets = (names: readonly string[]): readonly Message[] =>
  names.length === 0
    ? []
    : [
        warning(
          "SHEETS_HIDDEN",
          `隐藏的工作表没有读取：“${names.slice(0, 20).join("”“")}”。应计入的请取消隐藏后再导入。`,
          `Hidden sheets were not read: “${names.slice(0, 20).join("”, “")}”. Show them if they belong to the report.`,
        ),
      ];

export const nothingInSheets = (hidden: number, hasPictures: boolean): Refused =>
  new Refused(
    hidden > 0
      ? fatal(
          "WORKBOOK_EMPTY",
          "能看到的工作表里没有内容，有内容的工作表是隐藏的。请取消隐藏后再导入。",
          "The sheets that are shown have no content; those that have some are hidden. Show them and import the file again.",
        )
      : hasPictures
        ? fatal(
            "WORKBOOK_EMPTY",
            "工作表里只有图片，图片里的文字和表格不能读取。",
            "The sheets hold nothing but pictures, in which words and tables cannot be read.",
          )
        : fatal(
            "WORKBOOK_EMPTY",
            "工作表里没有任何内容。请核对是否保存完整。",
            "The sheets hold nothing at all. Check whether the file was saved whole.",
          ),
  );
