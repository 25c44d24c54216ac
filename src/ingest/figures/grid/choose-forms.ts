import type { Form, FormCode } from "../../../catalogue/index";
import type { SeenCell } from "./seen-cells";

/** What a grid is printed on: its own form and, of a hybrid, those it borrows rows or columns from. */
export interface FormsOfGrid {
  readonly form: Form;
  readonly others: readonly FormCode[];
  /** Nothing printed tells two forms apart. */
  readonly isAmbiguous: boolean;
}

/** The form that most cells are printed under the labels of; of two alike the newer. The year has no say. */
export function chooseForms(seen: readonly SeenCell[]): FormsOfGrid | null {
  const counts = new Map<Form, number>();
  for (const { forms } of seen) for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [first, second] = [...counts].sort(
    ([a, m], [b, n]) => n - m || (b.firstYear ?? 0) - (a.firstYear ?? 0),
  );
  if (!first) return null;
  const [form, most] = first;
  const borrowed = seen.filter((cell) => isBorrowed(cell, form)).flatMap(({ forms }) => forms);
  return {
    form,
    others: [...new Set(borrowed.map(({ code }) => code))].sort(),
    isAmbiguous: second?.[1] === most,
  };
}

/** Printed under the labels of another form; a cell that cannot be told is not. */
export const isBorrowed = ({ forms, cell }: SeenCell, form: Form): boolean =>
  cell !== null && !forms.includes(form);
