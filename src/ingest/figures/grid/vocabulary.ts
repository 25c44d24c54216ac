import {
  forms,
  rowsOf,
  type Form,
  type FormColumn,
  type FormRow,
  type FormTable,
} from "../../../catalogue/index";
import { compact } from "../../characters";
import { labelKey, letters } from "../label";

/** A column of a form's table with what it is found by. */
export interface ColumnRef {
  readonly form: Form;
  readonly table: FormTable;
  readonly column: FormColumn;
  readonly index: number;
  readonly keys: ReadonlySet<string>;
  /** The group's parts from the top, each in all its wordings; empty for a column without a group. */
  readonly group: readonly ReadonlySet<string>[];
}

/** A row of a form's table, heading or not, with what it is found by. */
export interface RowRef {
  readonly form: Form;
  readonly table: FormTable;
  readonly row: FormRow;
  readonly parents: readonly FormRow[];
  readonly keys: ReadonlySet<string>;
  /** One code per column; empty for a heading. */
  readonly codes: readonly string[];
}

/** Forms whose tables have several columns, newest last. The others are sheets of one column. */
export const gridForms: readonly Form[] = forms.filter(({ tables }) =>
  tables.some(({ columns }) => columns.length > 1),
);

/**
 * What labels of grids are compared by: as those of sheets, and 本年(2023)制发件数, 2023年制发件数 like 本年制发件数.
 *
 * @example gridKey("（三）其它") //=> "其他"
 */
export const gridKey = (label: string): string =>
  labelKey(label)
    .replace(/(?:本年度?)?20\d{2}年?度?/g, "本年")
    .replaceAll("其它", "其他");

const keysOf = (labels: readonly string[]): ReadonlySet<string> =>
  new Set(labels.map(gridKey).filter((key) => key !== ""));

/** The parts of 行政诉讼/复议后起诉, which is printed in two lines. */
function groupParts({ group, groupAliases = [] }: FormColumn): ReadonlySet<string>[] {
  const parts = group?.split("/") ?? [];
  return parts.map((part) => keysOf(parts.length === 1 ? [part, ...groupAliases] : [part]));
}

export const allColumns: readonly ColumnRef[] = gridForms.flatMap((form) =>
  form.tables.flatMap((table) =>
    table.columns.map((column, index) => ({
      form,
      table,
      column,
      index,
      keys: keysOf([column.label, ...(column.aliases ?? [])]),
      group: groupParts(column),
    })),
  ),
);

export const allRows: readonly RowRef[] = gridForms.flatMap((form) =>
  form.tables.flatMap((table) =>
    [...rowsOf(table)].map(({ row, parents }) => ({
      form,
      table,
      row,
      parents,
      keys: withParents(keysOf([row.label, ...(row.aliases ?? [])]), parents),
      codes: row.cells ?? (row.indicator ? [row.indicator] : []),
    })),
  ),
);

/** A flat copy prints a row behind the headings above it in one cell: 本年度办理结果予以公开. */
function withParents(own: ReadonlySet<string>, parents: readonly FormRow[]): ReadonlySet<string> {
  const keys = new Set(own);
  for (let i = 0; i < parents.length; i += 1) {
    const above = parents
      .slice(i)
      .map(({ label }) => gridKey(label))
      .join("");
    for (const key of own) keys.add(above + key);
  }
  return keys;
}

const byKey = <T extends { readonly keys: ReadonlySet<string> }>(all: readonly T[]) => {
  const found = new Map<string, T[]>();
  for (const one of all)
    for (const key of one.keys) {
      const same = found.get(key);
      if (same) same.push(one);
      else found.set(key, [one]);
    }
  return found;
};
const rowsByKey = byKey(allRows);

/** Every row of every form that a printed label means, headings included. */
export const rowsCalled = (key: string): readonly RowRef[] => rowsByKey.get(key) ?? [];

/** Whether some form has a row of this label. */
export const isFormRow = (key: string): boolean => rowsByKey.has(key);

const tables = gridForms.flatMap((form) => form.tables);
const blockTitles = new Map(
  tables
    .filter(({ title }) => !/^[一二三四五六七八九十]+、/.test(title))
    .map(({ title }) => [letters(title), title]),
);

/** Longer than a title with 《条例》 before it is prose. */
const longestBlockTitle = 20;

/** The block that a line gives the title of, as its form writes it; null for a line that is none. */
export function blockTitle(text: string): string | null {
  const words = letters(text);
  if (words.length > longestBlockTitle) return null;
  for (const [key, title] of blockTitles) if (words.endsWith(key)) return title;
  return null;
}

const columnWords = new Set(
  allColumns.flatMap(({ keys, group }) => [keys, ...group].flatMap((set) => [...set])),
);
/** A word that a head prints: the label of a column or of a group of columns. */
export const isColumnWord = (key: string): boolean => columnWords.has(key);

const headWordKeys = keysOf(tables.flatMap(({ headWords = [] }) => headWords));
/** A word of a head that is no column: 信息内容, 申请人情况. */
export const isHeadWord = (key: string): boolean => headWordKeys.has(key);

/** The same block of another form. */
export const isTwin = (a: FormTable, b: FormTable): boolean =>
  a !== b && compact(a.title) === compact(b.title);
