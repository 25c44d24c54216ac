import {
  computedIn,
  FORM_CODES,
  indicatorByCode,
  members,
  type FormCode,
  type PlacedRow,
} from "../catalogue/index";
import { findPlace, headingOf, placeOf } from "./cell-places";

/** The same words in both languages of a message. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** 其中： introduces a row; it is no ordinal of it. */
const ordinalOf = ({ number = "" }: { readonly number?: string }): string =>
  number.endsWith("：") ? "" : number;

/** 三、（三）1. */
const ordinalsOf = ({ parents, row }: PlacedRow): string => [...parents, row].map(ordinalOf).join("");

/** "四、" of 四、政府信息公开行政复议、行政诉讼情况; empty where the title has no ordinal. */
const tableOrdinal = ({ table }: PlacedRow): string =>
  /^[一二三四五六七八九十]+、/.exec(table.title)?.[0] ?? "";

/** Of the row, whatever the column. */
const englishName = (code: string): string => {
  const row = code.replace(/@.*$/, "");
  return indicatorByCode(row)?.nameEn.replace(/: total$/, "") ?? row;
};

/** `Refused: state secret` below Refused: "state secret". */
const englishPart = (code: string): string => englishName(code).replace(/^.*: /, "");

/** A full-width mark brings its own space. */
const after = (ordinals: string, name: string): string =>
  ordinals + (ordinals.endsWith(".") ? " " : "") + name;

/** A row of the form: 三、（一）收到申请数. */
export function rowName(form: FormCode, code: string): Words {
  const place = placeOf(form, code);
  const ordinals = ordinalsOf(place);
  return { zh: ordinals + place.row.label, en: after(ordinals, englishName(code)) };
}

/** A row by itself, its parents known: 1.当面申请数. */
export function shortRowName(form: FormCode, code: string): Words {
  const { row } = placeOf(form, code);
  return { zh: ordinalOf(row) + row.label, en: englishPart(code) };
}

/** A row of table 3 among all others, whose groups number their rows anew: （三）1.属于国家秘密. */
export function innerRowName(form: FormCode, code: string): Words {
  const { parents, row } = placeOf(form, code);
  return { zh: [...parents.slice(1), row].map(ordinalOf).join("") + row.label, en: englishName(code) };
}

/** 法人或其他组织·商业企业; in a block, whose name stands above it: 结果维持. */
export function columnName(form: FormCode, code: string): Words {
  const { group, member } = placeOf(form, code).column;
  const { zh, en } = shortColumnName(form, code);
  return { zh: member && group ? `${group}·${zh}` : zh, en };
}

/** 商业企业, beside the other columns. */
export function shortColumnName(form: FormCode, code: string): Words {
  const { label, member } = placeOf(form, code).column;
  const en =
    member === undefined ? (label === "总计" ? "the total" : englishPart(code)) : members[member]?.en;
  return { zh: label, en: en ?? label };
}

/** The table by the title that it prints: 三、收到和处理政府信息公开申请情况. */
export function tableName(form: FormCode, code: string): Words {
  const { table } = placeOf(form, code);
  return { zh: table.title, en: `table ${table.title}` };
}

/** The table and, where columns stand in groups without a member, the group: 四、行政复议. */
export function blockName(form: FormCode, code: string): Words {
  const place = placeOf(form, code);
  const ordinal = tableOrdinal(place);
  const group = (place.column.group ?? place.table.title.slice(ordinal.length)).replace(
    /^(.+)\/(.+)$/,
    "$1（$2）",
  );
  return { zh: ordinal + group, en: after(ordinal, englishName(code).replace(/: .*$/, "")) };
}

/** Between quotes, where the form's own become single ones. */
export const quoted = (label: string): string => `“${label.replaceAll("“", "‘").replaceAll("”", "’")}”`;

/**
 * Where one figure stands, by itself; of a figure that the form does not print, the heading of the rows that add up to it. `form`:
 * null is the newest.
 *
 * @example cellName("A2014", "proactive.website").zh //=> "“一、（二）2.政府网站公开政府信息数”"
 * @example cellName("C2021", "application.carried_in@business").zh //=> "“二、上年结转政府信息公开申请数量”行“法人或其他组织·商业企业”列"
 * @example cellName("C2021", "review.total").zh //=> "四、行政复议“总计”"
 * @example cellName("C2021", "outcome.refused").zh //=> "“三、（三）不予公开”各行合计"
 */
export function cellName(shown: FormCode | null, code: string): Words {
  const form = shown ?? FORM_CODES.at(-1)!;
  const place = findPlace(form, code);
  if (!place) return groupName(form, code);
  if (place.table.columns.length === 1) {
    const { zh, en } = rowName(form, code);
    return { zh: quoted(zh), en };
  }
  if (place.row.label === "") {
    const [block, column] = [blockName(form, code), columnName(form, code)];
    return { zh: block.zh + quoted(column.zh), en: `${block.en}: ${column.en}` };
  }
  const [row, column] = [rowName(form, place.row.indicator ?? code), columnName(form, code)];
  return {
    zh: `${quoted(row.zh)}行${quoted(column.zh)}列`,
    en: place.row.indicator ? `${row.en}, column ${withoutThe(column.en)}` : row.en,
  };
}

function groupName(form: FormCode, code: string): Words {
  const heading = headingOf(form, code);
  const en = englishName(code);
  if (!heading) return { zh: quoted(indicatorByCode(code)?.nameZh ?? code), en };
  return {
    zh: `${quoted(ordinalsOf(heading) + heading.row.label)}各行合计`,
    en: `${after(ordinalsOf(heading), en)}, its rows together`,
  };
}

/**
 * What tells a figure from those beside it, without its table: the column of table 2, the row of all others.
 *
 * @example shortName("C2021", "normative.issued").zh //=> "本年制发件数"
 * @example shortName("C2021", "application.carried_over@business").zh //=> "结转下年度继续办理"
 */
export function shortName(shown: FormCode | null, code: string): Words {
  const form = shown ?? FORM_CODES.at(-1)!;
  const place = findPlace(form, code);
  const en = englishName(code);
  if (!place) return { zh: indicatorByCode(code)?.nameZh ?? code, en };
  const { column, row, table } = place;
  const isInColumn = table.columns.length > 1 && column.member === undefined && !row.indicator;
  return { zh: isInColumn ? column.label : row.label, en };
}

/** The unit of a figure, in the words of a message: 121 件. */
export const unitOf = (code: string): string => indicatorByCode(code)?.unit ?? "";

/** A figure after one that was named already: its column where both stand in one row. */
export function besideName(form: FormCode, named: string, code: string): Words {
  const [first, second] = [placeOf(form, named), placeOf(form, code)];
  if (first.row !== second.row || (second.row.label === "" && first.column.group !== second.column.group))
    return cellName(form, code);
  const { zh, en } = columnName(form, code);
  return { zh: second.row.label === "" ? quoted(zh) : `${quoted(zh)}列`, en: `column ${withoutThe(en)}` };
}

const withoutThe = (name: string): string => name.replace(/^the /, "");
