import {
  formByCode,
  rowsOf,
  type FormRow,
  type FormTable,
  type Relation,
  type RelationSeverity,
} from "../../catalogue/index";
import { rowName, shortRowName } from "../cell-names";
import type { Figures } from "../figures";
import type { Edit } from "./edit";

/** The edits that the rows of a form and its bounds declare of one kind, as far as the report has the rows. */
export function partEdits(figures: Figures, relation: Relation, severity: RelationSeverity): Edit[] {
  if (figures.form === null) return [];
  return formByCode(figures.form)
    .tables.flatMap(relationsIn)
    .filter((declared) => declared.relation === relation && declared.severity === severity)
    .flatMap(({ total, parts }) => partEdit(figures, relation, total, parts));
}

interface Declared {
  readonly total: string;
  readonly parts: readonly string[];
  readonly relation?: Relation;
  readonly severity?: RelationSeverity;
}

const relationsIn = (table: FormTable): Declared[] => [
  ...rowsOf(table).flatMap(({ row }) => {
    const { indicator: total, relation, severity } = row;
    return total && relation ? [{ total, parts: codesBelow(row), relation, severity }] : [];
  }),
  ...(table.relations ?? []),
];

const codesBelow = (row: FormRow): string[] => (row.rows ?? []).flatMap(({ indicator }) => indicator ?? []);

function partEdit(
  figures: Figures,
  relation: Relation,
  total: string,
  declaredParts: readonly string[],
): Edit[] {
  const parts = declaredParts.filter((code) => figures.has(code));
  if (!figures.has(total) || parts.length === 0) return [];
  const form = figures.form!;
  return [
    {
      subject: total,
      relation,
      totals: [total],
      parts,
      needed: new Set([total, ...parts.filter((code) => standsForMore(figures, code))]),
      place: rowName(form, total),
      isTotalNamed: true,
      name: (code) => shortRowName(form, code),
    },
  ];
}

/** A part left blank that is a total itself, of parts that are not zero: whatever it stands for, it is no zero. */
function standsForMore(figures: Figures, code: string): boolean {
  return formByCode(figures.form!)
    .tables.flatMap(relationsIn)
    .some(
      ({ total, parts }) => total === code && parts.some((part) => (figures.cell(part).value ?? NaN) > 0),
    );
}
