import type { FormColumn } from "../../catalogue/index";
import { compact } from "../characters";
import type { Sheet } from "./sheet-rows";

const totals = [/^(?:合计|总计|总数|汇总)/, /累计/, /(?:全年|本年|年度|\d{4}年)/];

/**
 * Which column holds the figures of the year, of several: the form's own, else a total, else what has added up since January.
 * A column that is blank throughout is none. Null where it cannot be told.
 */
export function valueColumn({ columns, rows }: Sheet, form: FormColumn): number | null {
  const filled = columns
    .map((_, i) => i)
    .filter((i) => rows.some(({ values }) => compact(values[i] ?? "") !== ""));
  if (columns.length === 1 || filled.length === 0) return 0;
  if (filled.length === 1) return filled[0]!;
  const named = (test: (label: string) => boolean) => filled.find((i) => test(columns[i]!));
  const own =
    named((label) => label === form.label) ?? named((label) => (form.aliases ?? []).includes(label));
  return (
    own ?? totals.map((words) => named((label) => words.test(label))).find((i) => i !== undefined) ?? null
  );
}
