import { formByCode, rowsOf, type FormRow, type FormTable } from "../../catalogue/index";
import type { SyntheticReport } from "../report";

/** Σ of the cells on the left equals Σ of those on the right, without exception. */
export interface ExactIdentity {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** The exact identities of a report's tables, cell by cell: what the declared form says, written out for each column. */
export function exactIdentities(
  report: Pick<SyntheticReport, "form" | "applicationsOf">,
): readonly ExactIdentity[] {
  const key = `${report.form} ${report.applicationsOf}`;
  const identities =
    known.get(key) ?? tablesOf(report).flatMap((table) => [...down(table), ...across(table)]);
  known.set(key, identities);
  return identities;
}
/** They are those of the form, whatever the report. */
const known = new Map<string, readonly ExactIdentity[]>();

function tablesOf({ form, applicationsOf }: Pick<SyntheticReport, "form" | "applicationsOf">): FormTable[] {
  const tables = [...formByCode(form).tables];
  if (applicationsOf) tables.splice(-2, 1, formByCode(applicationsOf).tables.at(-2)!);
  return tables;
}

const down = ({ rows, columns, identities = [] }: FormTable): ExactIdentity[] => [
  ...rows.flatMap(sumsBelow),
  ...identities
    .filter(({ severity }) => severity === "FATAL")
    .flatMap(({ left, right }) =>
      [...new Set(columns.map(({ member }) => (member ? `@${member}` : "")))].map((column) => ({
        left: left.map((code) => code + column),
        right: right.map((code) => code + column),
      })),
    ),
];

const sumsBelow = ({ indicator, relation, severity, rows = [] }: FormRow): ExactIdentity[] => [
  ...(indicator && relation === "sum" && severity === "FATAL"
    ? [{ left: rows.flatMap((part) => part.indicator ?? []), right: [indicator] }]
    : []),
  ...rows.flatMap(sumsBelow),
];

const across = (table: FormTable): ExactIdentity[] =>
  rowsOf(table).flatMap(({ row: { cells = [], indicator } }) => {
    const members = cells.filter((_, i) => table.columns[i]!.member);
    return members.length > 0 && indicator ? [{ left: members, right: [indicator] }] : [];
  });

/** The cells of exact identities all of whose cells print plain numbers: a change of one of them cannot stay hidden. */
export function cellsInIdentities(report: SyntheticReport): readonly string[] {
  const isPlain = (code: string) => /^\d+$/.test(report.figures[code] ?? "");
  return [
    ...new Set(
      exactIdentities(report)
        .map(({ left, right }) => [...left, ...right])
        .filter((codes) => codes.every(isPlain))
        .flat(),
    ),
  ];
}
