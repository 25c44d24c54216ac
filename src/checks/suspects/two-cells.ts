import { cellsIn, type Edit } from "../balance/index";
import type { Explanation } from "./explanation";
import type { Neighbours } from "./neighbours";
import { rightValue } from "./right-values";
import type { Slip } from "./slips";
import type { Changes, EditWeb } from "./web";

/** What two neighbouring cells may have held before a slip, where that clears any edit. */
export function explainByTwoCells(
  web: EditWeb,
  { cells: [one, other], areInRow }: Neighbours,
): Explanation[] {
  const [first, second] = [countIn(web, one), countIn(web, other)];
  if (first === undefined || second === undefined) return [];
  const slips: Possible[] = [
    ...(areInRow ? tornFrom(first, second) : []),
    ...(first === second
      ? []
      : [[first === 0 || second === 0 ? "SHIFTED" : "EXCHANGED", second, first] as const]),
  ];
  return [
    ...slips.flatMap(([slip, ...values]) => explained(web, slip, changed([one, other], values), 1)),
    // Whatever is put in the place of a lost number clears one edit: only a second one speaks for it.
    ...[
      ...overwritten(web, [one, other], [first, second]),
      ...overwritten(web, [other, one], [second, first]),
    ].flatMap((changes) => explained(web, "SHIFTED", changes, 2)),
  ];
}

function explained(web: EditWeb, slip: Slip, changes: Changes, atLeast: number): Explanation[] {
  const { cleared, broken } = web.effectOf(changes);
  const speaksFor = cleared.filter(
    ({ edit }) => edit.relation === "sum" || (slip === "EXCHANGED" && isWithin(edit, changes)),
  );
  return speaksFor.length < atLeast ? [] : [{ changes, cleared, broken, only: true, slip, isTotal: false }];
}

/** Almost any number satisfies a bound: only an exchange of the two that it holds against each other explains it. */
const isWithin = (edit: Edit, changes: Changes): boolean =>
  [...changes.keys()].every((code) => cellsIn(edit).includes(code));

type Possible = readonly [slip: Slip, first: number, second: number];
type Pair<Value> = readonly [Value, Value];

const changed = ([one, other]: Pair<string>, [first, second]: Pair<number>): Changes =>
  new Map([
    [one, first],
    [other, second],
  ]);

/** 25 that was torn into 2 and 5; the second cell held nothing. Where it was 20, only the first has changed. */
function tornFrom(first: number, second: number): Possible[] {
  const whole = Number(`${first}${second}`);
  return first > 0 && second > 0 && Number.isSafeInteger(whole) ? [["TORN", whole, 0]] : [];
}

/** A number that left its own cell empty and stands where another was: the edits of that cell say which. */
function overwritten(web: EditWeb, cells: Pair<string>, [from, to]: Pair<number>): Changes[] {
  if (from !== 0 || to === 0) return [];
  const [own, taken] = cells;
  const moved = web.cellsWith(new Map([[own, to]]));
  const lost = web
    .crossing(taken)
    .filter(({ status }) => status === "FAILED")
    .flatMap(({ edit }) => rightValue(edit, taken, moved)?.value ?? []);
  return [...new Set(lost)]
    .filter((value) => value !== 0 && value !== to)
    .map((value) => changed(cells, [to, value]));
}

/** A count, 0 for a blank that may stand for none; undefined for all else. */
function countIn({ figures }: EditWeb, code: string): number | undefined {
  const { status, value } = figures.cell(code);
  if (status === "BLANK" || status === "NOT_APPLICABLE") return 0;
  return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
