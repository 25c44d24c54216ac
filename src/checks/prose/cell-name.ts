import {
  computedIn,
  eachRow,
  formByCode,
  indicatorByCode,
  type FormCode,
  type PlacedRow,
} from "../../catalogue/index";
import type { Figures } from "../figures";
import type { Proof } from "../finding";

/** A cell in two languages: where the form prints it in Chinese, what it counts in English. */
export interface CellName {
  readonly zh: string;
  readonly en: string;
}

/**
 * How the form names a cell: the numbers of the rows above it, its own number and label, its column; of a figure that it does not
 * print, the heading of the rows that add up to it.
 *
 * @example cellName("A2014", "proactive.website").zh //=> "一（二）2.政府网站公开政府信息数"
 * @example cellName("C2021", "outcome.refused").zh //=> "三（三）不予公开（各行合计）"
 */
export function cellName(form: FormCode, code: string): CellName {
  const { nameZh, nameEn } = indicatorByCode(code)!;
  const printed = namesOf(form).get(code);
  if (printed) return { zh: printed, en: `${nameEn} (${printed})` };
  const heading = headingOf(form, code);
  return { zh: `${heading ?? nameZh}（各行合计）`, en: `${nameEn} (its rows together)` };
}

/** The cells behind a code, as evidence: its own where the report prints one. */
export function proofsOf(figures: Figures, code: string): readonly Proof[] {
  const isPrinted = figures.cell(code).status !== "NOT_IN_FORM";
  const cells = isPrinted || !figures.form ? [code] : (computedIn(figures.form, code) ?? [code]);
  return cells.map((indicator) => ({ report: null, indicator }));
}

/** The heading whose rows are what the form adds up to a code. */
function headingOf(form: FormCode, code: string): string | undefined {
  const cells = computedIn(form, code)?.join();
  const heading = [...eachRow(formByCode(form))].find(
    ({ row }) => !row.indicator && row.rows && row.rows.map(({ indicator }) => indicator).join() === cells,
  );
  return heading && nameOfRow(heading);
}

const nameOfRow = ({ row, parents }: PlacedRow): string =>
  parents.map(({ number }) => number?.replace(/[、.．：]$/, "") ?? "").join("") +
  (row.number ?? "") +
  row.label;

const known = new Map<FormCode, ReadonlyMap<string, string>>();

function namesOf(code: FormCode): ReadonlyMap<string, string> {
  const names = known.get(code) ?? new Map(everyName(code));
  known.set(code, names);
  return names;
}

function everyName(code: FormCode): readonly (readonly [string, string])[] {
  return [...eachRow(formByCode(code))].flatMap((placed) => {
    const { row, table } = placed;
    const name = nameOfRow(placed);
    const codes = row.cells ?? (row.indicator ? [row.indicator] : []);
    return codes.map((indicator, i) => {
      const { label, group, member } = table.columns[i]!;
      if (row.label !== "" && (table.columns.length === 1 || indicator === row.indicator))
        return [indicator, name] as const;
      const column = group && member === undefined ? `${group}·${label}` : label;
      return [indicator, name === "" ? column : `${name}·${column}`] as const;
    });
  });
}
