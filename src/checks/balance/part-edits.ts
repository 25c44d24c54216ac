import {
  formByCode,
  rowsOf,
  type FormCode,
  type FormRow,
  type FormTable,
  type Relation,
  type RelationSeverity,
} from "../../catalogue/index";
import { cellName, quoted, rowName, shortColumnName, shortRowName } from "../cell-names";
import { placeOf } from "../cell-places";
import type { Figures } from "../figures";
import type { Edit } from "./edit";

/** The edits that the rows of a form and its bounds declare of one kind, as far as the report has the rows. */
export function partEdits(figures: Figures, relation: Relation, severity: RelationSeverity): Edit[] {
  if (figures.form === null) return [];
  return declaredIn(figures.form)
    .filter((one) => one.relation === relation && one.severity === severity)
    .flatMap((one) => partEdit(figures, relation, one));
}

interface Declared {
  readonly total: string;
  readonly plus?: readonly string[];
  readonly parts: readonly string[];
  readonly relation?: Relation;
  readonly severity?: RelationSeverity;
}

const declared = new Map<FormCode, readonly Declared[]>();

/** All that a form declares between its rows. */
function declaredIn(form: FormCode): readonly Declared[] {
  const known = declared.get(form) ?? formByCode(form).tables.flatMap(relationsIn);
  declared.set(form, known);
  return known;
}

const relationsIn = (table: FormTable): Declared[] => [
  ...rowsOf(table).flatMap(({ row }) => {
    const { indicator: total, relation, severity } = row;
    return total && relation ? [{ total, parts: codesBelow(row), relation, severity }] : [];
  }),
  ...(table.relations ?? []),
];

const codesBelow = (row: FormRow): string[] => (row.rows ?? []).flatMap(({ indicator }) => indicator ?? []);

function partEdit(figures: Figures, relation: Relation, { total, plus = [], parts: all }: Declared): Edit[] {
  const [parts, totals] = [all, [total, ...plus]].map((codes) => codes.filter((code) => figures.has(code)));
  if (!figures.has(total) || !totals || !parts || parts.length === 0) return [];
  const form = figures.form!;
  return [
    {
      ...{ subject: total, relation, totals, parts },
      needed: new Set([total, ...parts.filter((code) => standsForMore(figures, code))]),
      ...naming(form, total, totals.length > 1),
    },
  ];
}

/** A sheet of one column is named by its rows, a row of several by its columns. */
function naming(
  form: FormCode,
  total: string,
  isTogether: boolean,
): Pick<Edit, "place" | "isTotalNamed" | "name"> {
  const { columns, title } = placeOf(form, total).table;
  if (columns.length === 1)
    return { place: rowName(form, total), isTotalNamed: true, name: (code) => shortRowName(form, code) };
  const row = rowName(form, total);
  return {
    place: isTogether
      ? { zh: `${title}，${quoted(row.zh)}行`, en: `${title}, row ${row.zh}` }
      : cellName(form, total),
    ...(isTogether ? {} : { isTotalNamed: true }),
    name: (code) => shortColumnName(form, code),
  };
}

/** A part left blank that is a total itself, of parts that are not zero: whatever it stands for, it is no zero. */
function standsForMore(figures: Figures, code: string): boolean {
  if (figures.cell(code).status === "REPORTED") return false;
  return declaredIn(figures.form!).some(
    ({ total, parts }) => total === code && parts.some((part) => (figures.cell(part).value ?? NaN) > 0),
  );
}
