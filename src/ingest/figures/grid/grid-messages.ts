import type { FormTable } from "../../../catalogue/index";
import type { Locator, Message } from "../../../report/index";
import type { PagePicture } from "../../document";
import { fatal, info, warning } from "../../messages";
import { whereArePictures } from "../../pictures";
import type { SeenCell } from "./seen-cells";

const mostNamed = 8;
const list = (names: readonly string[], separator: string): string =>
  names.slice(0, mostNamed).join(separator) + (names.length > mostNamed ? " …" : "");

/** A line whose cells cannot be given to its columns. */
export function rowUnplaced({ row, rowPath, table }: SeenCell, at: Locator): Message {
  const { cells, head, isHeadRefused } = row;
  const printed = cells.map(({ text }) => text || "（空白）").join(" | ");
  const name = rowPath || table.title;
  const wanted = head ? head.slots.length : table.columns.length;
  if (isHeadRefused || (!head && cells.length === wanted))
    return warning(
      "HEAD_UNREADABLE",
      `${name}：上面的表头读不出来（栏名缺失、错位或次序与表式不同），不能确定各数字（${printed}）属于哪一栏，整行记为“无法识别”。`,
      `${name}: the head above it cannot be relied on (labels lost, shifted or in another order), so nobody can tell which column each figure (${printed}) belongs to; the row is UNREADABLE.`,
      at,
    );
  return warning(
    "ROW_UNPLACED",
    `${name}：这一行有 ${cells.length} 个数值单元格（${printed}），表头有 ${wanted} 栏，可能有数字丢失、被拆开或单元格合并，不能确定各属哪一栏，整行记为“无法识别”。`,
    `${name}: the row has ${cells.length} cell(s) of figures (${printed}) and the head ${wanted} column(s): a figure may be lost, torn or merged, and nobody can tell which belongs where; the row is UNREADABLE.`,
    at,
  );
}

export const negativeFigure = (name: string, raw: string, at: Locator): Message =>
  warning(
    "NUMBER_NEGATIVE",
    `${name}：“${raw}”是负数，这里不应为负，请核对。`,
    `${name}: “${raw}” is negative, which nothing here can be; check it.`,
    at,
  );

/** Why a table may be missing: pictures are named, everything else is not known. */
function because(pictures: readonly PagePicture[]): { zh: string; en: string } {
  if (pictures.length === 0) return { zh: "", en: "" };
  const { zh, en } = whereArePictures(pictures);
  return {
    zh: `${zh}，表格可能在图片里，图片中的文字不能读取；`,
    en: `${en[0]!.toUpperCase()}${en.slice(1)}, in which words and tables cannot be read. `,
  };
}

/** Tables of the form that the document does not have, or has as pictures. */
export function tablesMissing(
  tables: readonly FormTable[],
  pictures: readonly PagePicture[],
): readonly Message[] {
  if (tables.length === 0) return [];
  const names = list([...new Set(tables.map(({ title }) => title))], "；");
  const { zh, en } = because(pictures);
  return [
    warning(
      "TABLE_MISSING",
      `没有找到以下表格：${names}。${zh}其中的指标记为“未提取”。`,
      `These tables were not found: ${names}. ${en}Their figures are NOT_EXTRACTED.`,
    ),
  ];
}

export const rowsMissing = (paths: readonly string[], at?: Locator): readonly Message[] =>
  paths.length === 0
    ? []
    : [
        warning(
          "ROW_MISSING",
          `表格缺少 ${paths.length} 行：${list(paths, "；")}。这些行的指标记为“未提取”，请核对原件。`,
          `The tables lack ${paths.length} row(s): ${list(paths, "; ")}. Their figures are NOT_EXTRACTED; look at the original.`,
          at,
        ),
      ];

export const columnsMissing = (names: readonly string[]): readonly Message[] =>
  names.length === 0
    ? []
    : [
        warning(
          "COLUMN_MISSING",
          `表格缺少 ${names.length} 栏，或者栏名读不出来：${list(names, "；")}。这些栏的指标记为“未提取”，请核对原件。`,
          `The tables lack ${names.length} column(s), or the head of them cannot be read: ${list(names, "; ")}. Their figures are NOT_EXTRACTED; look at the original.`,
        ),
      ];

/** Labels and not one figure: nothing was seen, which is not the same as blank. */
export const noFigures = (): Message =>
  warning(
    "NO_FIGURES",
    "各表只有行名和栏名，所有数值单元格都是空白，全部指标按“未提取”处理（不是 0）。请核对原件是否填有数字。",
    "The tables have labels and not one figure: every indicator is NOT_EXTRACTED, which is not 0. Check whether the original has figures.",
  );

export const formAmbiguous = (name: { zh: string; en: string }): Message =>
  info(
    "FORM_AMBIGUOUS",
    `表格的行名、栏名不能区分表式，按较新的《${name.zh}》读取。`,
    `The labels do not tell the forms apart; it is read as the newer one, “${name.en}”.`,
  );

export const rowMisprinted = (printed: string, label: string, at: Locator): Message =>
  info(
    "LABEL_MISPRINT",
    `行名“${printed}”按表式读作“${label}”。`,
    `The row label “${printed}” was read as the form's “${label}”.`,
    at,
  );

export const columnMisprinted = (printed: string, label: string): Message =>
  info(
    "LABEL_MISPRINT",
    `栏名“${printed}”按表式读作“${label}”。`,
    `The column head “${printed}” was read as the form's “${label}”.`,
  );

export const columnTwice = (label: string): Message =>
  warning(
    "COLUMN_TWICE",
    `表头中“${label}”一栏出现不止一次，不能确定以哪一栏为准，这一栏的指标记为“未提取”。`,
    `The head has the column “${label}” more than once; which one counts is not known, so its figures are NOT_EXTRACTED.`,
  );

export const gridTwice = (titles: readonly string[], at: Locator): Message =>
  fatal(
    "TABLE_TWICE",
    `以下表格在文件中出现不止一次，而且数字不同：${list(titles, "；")}。有两套表（如本级和汇总、两个年度）的，请分成两个文件。`,
    `These tables stand in the file more than once with different figures: ${list(titles, "; ")}. Two sets of tables (own and consolidated, two years) belong in two files.`,
    at,
  );

export const columnsApart = (columns: readonly string[]): readonly Message[] =>
  columns.length === 0
    ? []
    : [
        info(
          "COLUMN_KEPT_APART",
          `表格另有表式以外的栏“${list(columns, "”“")}”，其数值另存为表外数据。`,
          `The tables have further columns (${list(columns, ", ")}); their figures are kept as extras.`,
        ),
      ];

export const headAssumed = (title: string, at: Locator): Message =>
  warning(
    "HEAD_ASSUMED",
    `${title}：表头读不出来，数字按表式的栏序读取，请核对。`,
    `${title}: its head cannot be read; the figures were read in the order of the form's columns. Check them.`,
    at,
  );

export const lastCellBlank = (name: string, column: string, at: Locator): Message =>
  warning(
    "LAST_CELL_BLANK",
    `${name}：其余各栏都有数，只有最后一栏“${column}”空白，可能有单元格丢失、后面的数字左移了一栏。按栏位读取，请与原件核对。`,
    `${name}: every column has a figure but the last, “${column}”: a cell may be lost and those behind it moved to the left. It was read by its columns; look at the original.`,
    at,
  );
