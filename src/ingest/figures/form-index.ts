import { eachRow, type Form, type FormRow, type PlacedRow } from "../../catalogue/index";
import { labelKey, looseKey } from "./label";

/** A row of the form with what it is found by. */
export interface FormPlace extends PlacedRow {
  /** In printed order. */
  readonly order: number;
  /** The outermost row above it, or itself. */
  readonly group: FormRow;
}

export interface FormIndex {
  readonly places: readonly FormPlace[];
  /** Rows that a printed label may mean, in the form's order: by the whole label, else without its words for a count. */
  candidates(label: string): readonly FormPlace[];
}

const made = new WeakMap<Form, FormIndex>();

export function indexForm(form: Form): FormIndex {
  let index = made.get(form);
  if (!index) made.set(form, (index = makeIndex(form)));
  return index;
}

function makeIndex(form: Form): FormIndex {
  const places = [...eachRow(form)].map((place, order) => ({
    ...place,
    order,
    group: place.parents[0] ?? place.row,
  }));
  const exact = grouped(places, labelKey);
  const loose = grouped(places, looseKey);
  return {
    places,
    candidates: (label) => exact.get(labelKey(label)) ?? loose.get(looseKey(label)) ?? [],
  };
}

function grouped(
  places: readonly FormPlace[],
  keyOf: (label: string) => string,
): ReadonlyMap<string, readonly FormPlace[]> {
  const groups = new Map<string, FormPlace[]>();
  for (const place of places) {
    const keys = new Set([place.row.label, ...(place.row.aliases ?? [])].map(keyOf));
    keys.delete("");
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return groups;
}

/** 三、依申请公开情况/（一）收到申请数/1.当面申请数, as the form prints it. */
export const pathOf = ({ parents, row }: Pick<PlacedRow, "parents" | "row">): string =>
  [...parents, row].map(({ number = "", label }) => number + label).join("/");
