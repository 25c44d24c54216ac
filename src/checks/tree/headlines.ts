import {
  formByCode,
  forms,
  indicatorByCode,
  rowsOf,
  type FormCode,
  type FormTable,
} from "../../catalogue/index";

/**
 * The figures of a form that are held against those of the agencies below: printed, to be added over agencies, of all applicants,
 * and part of no printed total. What is part of one is checked inside its own report.
 *
 * @example headlinesOf("C2021").length //=> 17: ten of table 2, four of table 3, three 总计 of table 4
 */
export function headlinesOf(form: FormCode): readonly string[] {
  return formByCode(form)
    .tables.flatMap(printedOutsideTotals)
    .filter((code) => indicatorByCode(code)?.aggregation === "SUM" && !code.includes("@"));
}

function printedOutsideTotals(table: FormTable): string[] {
  const parts = new Set(
    (table.identities ?? []).flatMap(({ left, right }) => (isSum(left, right) ? left : [])),
  );
  return rowsOf(table)
    .filter(({ parents }) => !parents.some(({ indicator }) => indicator))
    .flatMap(({ row }) => row.cells ?? row.indicator ?? [])
    .filter((code) => !parts.has(code));
}

/** Parts and their one total; 新收 + 结转 = 总计 + 结转 is no such thing. */
const isSum = (left: readonly string[], right: readonly string[]) => left.length > 1 && right.length === 1;

/** Of all forms: what is to be read of a report. */
export const headlines: readonly string[] = [...new Set(forms.flatMap(({ code }) => headlinesOf(code)))];
