import { formByCode, rowsOf, type FormTable } from "../../catalogue/index";
import type { SyntheticReport } from "../report";

/** Rows of codes as they stand beside each other; in the sheet of A2014 figures stand only below each other. */
function linesOf(report: Pick<SyntheticReport, "form" | "applicationsOf">): readonly (readonly string[])[] {
  const key = `${report.form} ${report.applicationsOf}`;
  const lines = known.get(key) ?? readLines(report);
  known.set(key, lines);
  return lines;
}
const known = new Map<string, readonly (readonly string[])[]>();

function readLines({ form, applicationsOf }: Pick<SyntheticReport, "form" | "applicationsOf">): string[][] {
  const tables: FormTable[] = [...formByCode(form).tables];
  if (applicationsOf) tables.splice(-2, 1, formByCode(applicationsOf).tables.at(-2)!);
  if (form === "A2014") return [rowsOf(tables[0]!).flatMap(({ row }) => row.indicator ?? [])];
  return tables.flatMap((table) =>
    rowsOf(table).flatMap(({ row: { cells } }) => (cells ? [[...cells]] : [])),
  );
}

/** The cells left and right of a cell, in A2014 above and below it. */
export function neighboursOf(
  report: Pick<SyntheticReport, "form" | "applicationsOf">,
  code: string,
): readonly string[] {
  const line = linesOf(report).find((codes) => codes.includes(code)) ?? [];
  const at = line.indexOf(code);
  return [line[at - 1], line[at + 1]].filter((one) => one !== undefined);
}

/** The cell to the right; undefined for the last one and in A2014, whose figures stand in one column. */
export const rightOf = (
  report: Pick<SyntheticReport, "form" | "applicationsOf">,
  code: string,
): string | undefined => {
  if (report.form === "A2014") return undefined;
  const line = linesOf(report).find((codes) => codes.includes(code)) ?? [];
  return line[line.indexOf(code) + 1];
};
