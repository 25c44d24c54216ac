import { formByCode, rowsOf, type FormRow, type FormTable, type Relation } from "../../../src/catalogue";
import type { SyntheticReport } from "../../../src/synthetic";
import { whatItSays } from "../../factories/documents/says";

/** What the cell of a code says; what says nothing is a zero here. */
export type ValueOf = (code: string) => number;

/** The values that the printed cells of a report say. Throws for a cell that was not printed or that nobody could read. */
export function valuesOf({ figures }: Pick<SyntheticReport, "figures">): ValueOf {
  return (code) => {
    const said = whatItSays(code, figures[code]!);
    if (said.status === "UNREADABLE") throw new Error(`${code}: ${figures[code]}`);
    return said.status === "REPORTED" ? said.value : 0;
  };
}

/** The identities of a form's tables that these figures break, written from the form alone and apart from the checks. */
export function brokenIdentities(
  report: Pick<SyntheticReport, "form" | "applicationsOf" | "figures">,
): string[] {
  const valueOf = valuesOf(report);
  return tablesOf(report).flatMap((table) => [
    ...table.rows.flatMap((row) => brokenBelow(row, valueOf)),
    ...brokenAcross(table, valueOf),
    ...brokenDown(table, valueOf),
    ...(table.relations ?? []).flatMap(({ total, parts, relation }) =>
      broken(total, parts, relation, valueOf),
    ),
  ]);
}

/** A hybrid has table 3 of another form, the last but one. */
export function tablesOf({
  form,
  applicationsOf,
}: Pick<SyntheticReport, "form" | "applicationsOf">): FormTable[] {
  const tables = [...formByCode(form).tables];
  if (applicationsOf) tables.splice(-2, 1, formByCode(applicationsOf).tables.at(-2)!);
  return tables;
}

function broken(total: string, parts: readonly string[], relation: Relation, valueOf: ValueOf): string[] {
  const [whole, values] = [valueOf(total), parts.map(valueOf)];
  const sum = values.reduce((a, b) => a + b, 0);
  const holds = {
    sum: whole === sum,
    deduplicated: Math.max(...values) <= whole && whole <= sum,
    ofWhich: Math.max(...values) <= whole,
  }[relation];
  return holds ? [] : [`${total} ${whole} ${relation} of ${values.join(", ")}`];
}

const brokenBelow = (row: FormRow, valueOf: ValueOf): string[] => [
  ...(row.rows ?? []).flatMap((part) => brokenBelow(part, valueOf)),
  ...(row.indicator && row.relation
    ? broken(
        row.indicator,
        row.rows!.flatMap(({ indicator }) => indicator ?? []),
        row.relation,
        valueOf,
      )
    : []),
];

/** In a row, the columns with a member add up to the one without. */
const brokenAcross = (table: FormTable, valueOf: ValueOf): string[] =>
  rowsOf(table).flatMap(({ row: { cells = [] } }) => {
    const members = cells.filter((_, i) => table.columns[i]!.member);
    const total = cells.find((_, i) => !table.columns[i]!.member);
    return members.length > 0 && total ? broken(total, members, "sum", valueOf) : [];
  });

/** The identities that the form declares, in every column. */
const brokenDown = ({ identities = [], columns }: FormTable, valueOf: ValueOf): string[] =>
  identities.flatMap(({ left, right }) =>
    [...new Set(columns.map(({ member }) => (member ? `@${member}` : "")))].flatMap((column) => {
      const sum = (codes: readonly string[]) => codes.reduce((all, code) => all + valueOf(code + column), 0);
      const [one, other] = [sum(left), sum(right)];
      return one === other
        ? []
        : [`${left.join(" + ")} = ${one}, ${right.join(" + ")} = ${other} (${column})`];
    }),
  );
