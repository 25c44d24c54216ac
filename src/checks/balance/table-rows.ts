import {
  computedIn,
  formByCode,
  forms,
  layoutOf,
  rowsOf,
  type Form,
  type FormTable,
  type Identity,
} from "../../catalogue/index";
import type { Figures } from "../figures";
import { onceFor } from "./once-for";

/** An identity of a table with the rows that the report has; `suffixes`: what its columns add to the codes. */
export interface PlacedIdentity extends Identity {
  readonly table: FormTable;
  readonly suffixes: readonly string[];
}

/** A row of figures that has one for each member and their total. */
export interface ApplicantRow {
  readonly total: string;
  readonly parts: readonly string[];
}

const hasMembers = ({ columns }: FormTable): boolean => columns.some(({ member }) => member !== undefined);

/** The rows over which columns add up, the form's own first, then what a hybrid borrows from another. */
export function applicantRows(figures: Figures): ApplicantRow[] {
  const rows = formsFrom(figures)
    .flatMap(({ tables }) => tables.filter(hasMembers))
    .flatMap((table) => rowsOf(table).flatMap(({ row }) => applicantRow(figures, table, row)));
  return [...new Map(rows.map((row) => [row.total, row])).values()];
}

function applicantRow(
  figures: Figures,
  { columns }: FormTable,
  { indicator: total, cells = [] }: { readonly indicator?: string; readonly cells?: readonly string[] },
): ApplicantRow[] {
  const parts = cells.filter((code, i) => columns[i]?.member !== undefined && figures.has(code));
  return total !== undefined && figures.has(total) && parts.length > 0 ? [{ total, parts }] : [];
}

/**
 * The identities of the report's form; where it is a hybrid, with the rows that it has in the place of those it lacks: C2021 with
 * B2019's one row （六） adds up that row.
 */
export const identitiesOf = onceFor((figures): readonly PlacedIdentity[] => {
  if (figures.form === null) return [];
  const [own, ...lenders] = formsFrom(figures);
  const printed = new Set(layoutOf(figures.form));
  return own!.tables.flatMap((table) =>
    (table.identities ?? []).map((identity) => {
      const borrowed = lenders
        .flatMap(({ tables }) => tables.flatMap(({ identities = [] }) => identities))
        .filter(({ right }) => right.join() === identity.right.join())
        .flatMap(({ left }) => left.filter((code) => !printed.has(code)));
      return {
        ...identity,
        table,
        left: withoutDoubles(figures, [...identity.left, ...new Set(borrowed)]),
        suffixes: hasMembers(table)
          ? table.columns.map(({ member }) => (member === undefined ? "" : `@${member}`))
          : [""],
      };
    }),
  );
});

/** Its own form first. */
const formsFrom = ({ form }: Figures): readonly Form[] =>
  form === null ? [] : [formByCode(form), ...forms.filter(({ code }) => code !== form)];

/** Where a report prints both a group's row and the rows of the group, only the row of the group counts, if it has a number. */
function withoutDoubles(figures: Figures, codes: readonly string[]): readonly string[] {
  const present = codes.filter((code) => figures.has(code));
  const partsOf = (code: string) =>
    forms
      .flatMap((form) => computedIn(form.code, code) ?? [])
      .filter((part) => part !== code && present.includes(part));
  const groups = present.filter((code) => partsOf(code).length > 0);
  const counted = groups.filter((code) => figures.cell(code).status === "REPORTED");
  const dropped = new Set([...groups.filter((code) => !counted.includes(code)), ...counted.flatMap(partsOf)]);
  return present.filter((code) => !dropped.has(code));
}
