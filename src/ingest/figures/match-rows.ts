import type { FormRow } from "../../catalogue/index";
import type { FormIndex, FormPlace } from "./form-index";
import { beginsGroup } from "./label";
import type { SheetRow } from "./sheet-rows";

export interface MatchedRow {
  readonly row: SheetRow;
  /** Null for a row that the form does not have. */
  readonly place: FormPlace | null;
  /** The form's row was met before. */
  readonly again: boolean;
}

/**
 * Gives each line of a sheet the form's row that it prints: by label and by the group it stands in, never by its number or
 * position. 其他情形数 is that of the group last met; under a group that no form has, only labels that occur once count.
 */
export function matchRows(rows: readonly SheetRow[], index: FormIndex): readonly MatchedRow[] {
  const matched: MatchedRow[] = [];
  const met = new Set<FormPlace>();
  let last: FormPlace | null = null;
  let inUnknownGroup = false;

  for (const row of withWholeLabels(rows, index)) {
    const candidates = index.candidates(row.label);
    const place: FormPlace | null = inUnknownGroup ? onlyOne(candidates, met) : choose(candidates, last, met);
    matched.push({ row, place, again: place !== null && met.has(place) });
    if (place) {
      met.add(place);
      last = place;
      inUnknownGroup = false;
    } else if (beginsGroup(row.label)) inUnknownGroup = true;
  }
  return matched;
}

const onlyOne = (candidates: readonly FormPlace[], met: ReadonlySet<FormPlace>): FormPlace | null =>
  candidates.length === 1 && !met.has(candidates[0]!) ? candidates[0]! : null;

/** Of rows with one label the one that lies closest to the row before; behind it rather than above. */
function choose(
  candidates: readonly FormPlace[],
  last: FormPlace | null,
  met: ReadonlySet<FormPlace>,
): FormPlace | null {
  if (candidates.length < 2 || !last) return candidates[0] ?? null;
  const closest = Math.max(...candidates.map((place) => sharedDepth(place, last)));
  const near = candidates.filter((place) => sharedDepth(place, last) === closest);
  const free = near.filter((place) => !met.has(place));
  return free.find(({ order }) => order > last.order) ?? free[0] ?? near[0] ?? null;
}

/** How many rows above them two rows have in common, themselves included. */
function sharedDepth(a: FormPlace, b: FormPlace): number {
  const [above, others]: [readonly FormRow[], readonly FormRow[]] = [
    [...a.parents, a.row],
    [...b.parents, b.row],
  ];
  const differ = above.findIndex((row, i) => row !== others[i]);
  return differ < 0 ? above.length : differ;
}

/** A label wrapped over two lines is put together where only both halves are a row of the form. */
function withWholeLabels(rows: readonly SheetRow[], index: FormIndex): SheetRow[] {
  const whole: SheetRow[] = [];
  const isKnown = (label: string) => index.candidates(label).length > 0;
  for (const row of rows) {
    const before = whole.at(-1);
    const joined = before ? before.label + row.label : "";
    const half =
      before &&
      (isBare(before) || isBare(row)) &&
      !isKnown(row.label) &&
      !isKnown(before.label) &&
      isKnown(joined);
    if (!half) whole.push(row);
    else whole[whole.length - 1] = { ...(isBare(row) ? before : row), label: joined };
  }
  return whole;
}

const isBare = ({ unit, values }: SheetRow): boolean =>
  unit === null && values.every((value) => value === null);
