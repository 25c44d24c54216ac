import type { ExtraFigure, Locator } from "../../report/index";
import { isTable, type Document, type Table, type TableRow } from "../document";
import { compact } from "../characters";
import { readCell } from "./cell";
import { labelKey } from "./label";
import { extraFigure } from "./read-extras";
import { readSheet, type SheetRow } from "./sheet-rows";
import { isUnit } from "./units";

/** Where a row of a table stands. */
export type PlaceOf = (row: TableRow, table: Table) => Locator;

/** What sheets of information disclosure count, in whatever words a city chose. */
const vocabulary =
  /公开|申请|信息|答复|复议|诉讼|申诉|举报|投诉|咨询|接待|访问|点击|查阅|收费|费用|经费|人员|目录|规范性文件|公报|网站|电子化|免予|当面|传真|邮件|信函/;

/** Words that only the coded sheets of before 2014 have (Shanghai's and Guangzhou's model, used in many places). */
const oldWords = [
  /全文电子化/, /专栏页面访问量/, /现场接待人/, /网上咨询数/, /咨询电话接听/, /信息目录数/, /否决公开/, /免予公开范围/, /不予公开范围/, /非《?(?:规定|条例)》?所指/,
  /行政申诉/, /申请内容不明确/,
]; // prettier-ignore

const rowsThatMakeASheet = 5;
const wordsThatTellTheAge = 3;

export interface LocalSheets {
  readonly extras: readonly ExtraFigure[];
  /** The words are those of before 2014, whatever the year. */
  readonly isOld: boolean;
}

/**
 * Label/value pairs of sheets that no national form knows: each place had its own before 2014, coded or not, with one column of
 * figures or several. Null where no table is one. Nothing is matched: a code means another thing in the next city.
 */
export function readLocalSheets({ blocks }: Document, placeOf: PlaceOf): LocalSheets | null {
  const sheets = blocks.filter(isTable).flatMap((table) => {
    const { rows, columns } = readSheet([table]);
    const extras = rows.flatMap((row) => extrasOf(row, columns, placeOf));
    return isSheet(rows, extras) ? [{ rows, extras }] : [];
  });
  if (sheets.length === 0) return null;
  const words = compact(sheets.flatMap(({ rows }) => rows.map(({ line }) => line.text)).join("\n"));
  return {
    extras: sheets.flatMap(({ extras }) => extras),
    isOld: oldWords.filter((word) => word.test(words)).length >= wordsThatTellTheAge,
  };
}

function isSheet(rows: readonly SheetRow[], extras: readonly ExtraFigure[]): boolean {
  const labels = new Set(extras.map(({ at }) => at.row));
  const telling = rows.filter(({ label }) => vocabulary.test(label)).length;
  return labels.size >= rowsThatMakeASheet && telling * 2 >= rows.length;
}

const longestFigure = 30;

function extrasOf(row: SheetRow, columns: readonly string[], placeOf: PlaceOf): ExtraFigure[] {
  if (labelKey(row.label).length < 2) return [];
  const unit = row.unit !== null && isUnit(row.unit) ? row.unit : null;
  return row.values.flatMap((raw, i) => {
    if (raw === null || !isFigure(raw)) return [];
    const column = columns[i] || null;
    const at = {
      ...placeOf(row.line, row.table),
      row: row.label,
      ...(column ? { column } : {}),
    };
    return [{ ...extraFigure(row.label, column, raw, unit), at }];
  });
}

/** A number, a dash or 无, and what has a number in it (约200); not a blank, and not a remark. */
const isFigure = (raw: string): boolean =>
  raw.length <= longestFigure && (/\d/.test(raw) || readCell(raw).status === "NOT_APPLICABLE");
