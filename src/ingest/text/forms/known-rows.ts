import { forms, rowsOf, type Form, type FormRow, type FormTable } from "../../../catalogue/index";
import { letters } from "../../figures/label";

/** Table 2, its blocks by article 20; table 3; table 4, which has no labels. */
export type TableKind = "contents" | "applications" | "disputes";

/** A row of the forms of several columns as text is searched for it; the forms' rows of one label are one. */
export interface KnownRow {
  /** In printed order, all forms taken together. */
  readonly order: number;
  /** What the label may read, nothing but letters: its wordings, each alone and with the remark behind it. */
  readonly targets: readonly string[];
  /** The wordings alone. */
  readonly labels: readonly string[];
  /** Some form prints it without figures, above these rows. */
  readonly above: readonly KnownRow[];
}

const kindOf = ({ columns, rows }: FormTable): TableKind => {
  if (rows.length === 1 && rows[0]!.label === "") return "disputes";
  return columns.some(({ member }) => member !== undefined) ? "applications" : "contents";
};

/** Newest first: its rows are in the order that most reports print. */
const severalColumns: readonly Form[] = forms
  .filter(({ tables }) => tables.some(({ columns }) => columns.length > 1))
  .reverse();

export const tablesOf = (kind: TableKind): readonly FormTable[] =>
  severalColumns.flatMap(({ tables }) => tables.filter((table) => kindOf(table) === kind));

const wordingsOf = ({ label, aliases = [] }: FormRow): string[] => [label, ...aliases].map(letters);

type Draft = Omit<KnownRow, "above" | "order"> & { readonly above: Draft[]; order: number };

function knownRows(kind: TableKind): readonly KnownRow[] {
  const all: Draft[] = [];
  for (const table of tablesOf(kind)) {
    let last = -1;
    for (const { row } of rowsOf(table)) {
      const labels = wordingsOf(row);
      const known = all.findIndex((draft) => draft.labels.some((label) => labels.includes(label)));
      if (known >= 0) {
        last = known;
      } else if (row.cells) {
        last += 1;
        const remark = letters(row.remark ?? "");
        const targets = [...labels, ...(remark === "" ? [] : labels.map((label) => label + remark))];
        all.splice(last, 0, { order: 0, targets, labels, above: [] });
      }
    }
  }
  all.forEach((row, order) => (row.order = order));
  for (const table of tablesOf(kind)) {
    for (const { row } of rowsOf(table)) {
      const own = row.cells ? undefined : all.find(({ labels }) => labels.includes(letters(row.label)));
      const below = (row.rows ?? []).flatMap(wordingsOf);
      own?.above.push(...all.filter(({ labels }) => labels.some((label) => below.includes(label))));
    }
  }
  return all;
}

export const rowsOfKind = {
  contents: knownRows("contents"),
  applications: knownRows("applications"),
} as const;

/** （三）不予公开 and its like, ordinal and all, nothing but letters. */
const headings: readonly string[] = tablesOf("applications").flatMap((table) =>
  [...rowsOf(table)].flatMap(({ row }) => (row.cells ? [] : [letters((row.number ?? "") + row.label)])),
);

const longestPart = Math.max(...headings.map(({ length }) => length));

/** Whether the letters are a heading of a group of rows or a piece of one: 三不, 予公开, the 年 of a heading set vertically. */
export const isHeadingPart = (part: string): boolean =>
  part.length <= longestPart && headings.some((heading) => heading.includes(part));
