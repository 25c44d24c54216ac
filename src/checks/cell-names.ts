import {
  eachRow,
  formByCode,
  forms,
  indicatorByCode,
  members,
  type FormCode,
  type FormColumn,
  type PlacedRow,
} from "../catalogue/index";

/** The same words in both languages of a message. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A figure's row and column. */
export interface CellPlace extends PlacedRow {
  readonly column: FormColumn;
}

const placesByForm = new Map<FormCode, ReadonlyMap<string, CellPlace>>();

/**
 * Where a form prints a figure; where it does not, the place in a form that does: hybrids borrow rows. Throws for a code that no
 * form prints.
 *
 * @example placeOf("C2021", "outcome.other").row.number //=> "（六）", as B2019 has it
 */
export function placeOf(form: FormCode, code: string): CellPlace {
  for (const lender of [form, ...forms.map((other) => other.code)]) {
    const place = placesIn(lender).get(code);
    if (place) return place;
  }
  throw new Error(`no form prints ${code}`);
}

function placesIn(form: FormCode): ReadonlyMap<string, CellPlace> {
  let places = placesByForm.get(form);
  if (!places) {
    places = new Map(
      [...eachRow(formByCode(form))].flatMap((placed) => {
        const { cells, indicator } = placed.row;
        const codes = cells ?? (indicator ? [indicator] : []);
        return codes.map((code, i) => [code, { ...placed, column: placed.table.columns[i]! }] as const);
      }),
    );
    placesByForm.set(form, places);
  }
  return places;
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

/** Where one figure stands, by itself: the words that end up in a suggestion. */
export function cellName(form: FormCode, code: string): Words {
  const place = placeOf(form, code);
  if (place.table.columns.length === 1) {
    const { zh, en } = rowName(form, code);
    return { zh: quoted(zh), en };
  }
  if (place.row.label === "") {
    const [block, column] = [blockName(form, code), columnName(form, code)];
    return { zh: block.zh + quoted(column.zh), en: `${block.en}: ${column.en}` };
  }
  const [row, column] = [rowName(form, place.row.indicator ?? code), columnName(form, code)];
  return { zh: `${quoted(row.zh)}行${quoted(column.zh)}列`, en: `${row.en}, column ${column.en}` };
}

/** A figure after one that was named already: its column where both stand in one row. */
export function besideName(form: FormCode, named: string, code: string): Words {
  const [first, second] = [placeOf(form, named), placeOf(form, code)];
  if (first.row !== second.row || (second.row.label === "" && first.column.group !== second.column.group))
    return cellName(form, code);
  const { zh, en } = columnName(form, code);
  return { zh: second.row.label === "" ? quoted(zh) : `${quoted(zh)}列`, en: `column ${en}` };
}
