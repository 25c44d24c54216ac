import { tighten } from "../../characters";
import { labelKey, letters } from "../../figures/label";
import { isHeadingPart, type KnownRow } from "./known-rows";
import type { Fragment, ParsedLine } from "./parse-line";

/** A label of a form as the lines print it, its wrapped parts joined. */
export interface FoundLabel {
  readonly row: KnownRow;
  readonly fragments: readonly Fragment[];
  /** As printed, without what ran into it. */
  readonly text: string;
}

/** How many lines may lie between two parts of one label, and how many parts it may have. */
const widestGap = 5;
const mostParts = 8;
/** With all its remarks. */
const longestLabel = 80;
/** 其他 and 总计 are heads of columns too: as labels they need their ordinal or their figures. */
const shortLabel = 2;

/** The labels of `rows` in the lines, in the order in which they begin. No fragment belongs to two. */
export function findLabels(lines: readonly ParsedLine[], rows: readonly KnownRow[]): FoundLabel[] {
  const used = new Set<Fragment>();
  const found: FoundLabel[] = [];
  lines.forEach((line, i) => {
    for (const fragment of line.fragments) {
      if (used.has(fragment)) continue;
      const label = labelFrom(fragment, lines, i, rows, used);
      if (!label) continue;
      label.fragments.forEach((part) => used.add(part));
      found.push(label);
    }
  });
  return found;
}

function labelFrom(
  first: Fragment,
  lines: readonly ParsedLine[],
  at: number,
  rows: readonly KnownRow[],
  used: ReadonlySet<Fragment>,
): FoundLabel | null {
  const start = first.bare;
  const begun =
    start.length < shortLabel
      ? []
      : rows.filter((row) => row.targets.some((target) => target.startsWith(start)));
  if (begun.length === 0) return whole(first, lines[at]!, rows);
  const fragments = [first];
  let printed = first.text;
  let text = start;
  let open = begun;
  for (let i = at, gap = 0; gap <= widestGap && fragments.length < mostParts;) {
    const next = nextPart(lines[i]!, text, open, fragments, used);
    if (next) {
      fragments.push(next.fragment);
      printed += next.text;
      text += next.letters;
      open = open.filter((row) => row.targets.some((target) => target.startsWith(text)));
      gap = 0;
      continue;
    }
    i += 1;
    gap += 1;
    if (i >= lines.length) break;
  }
  const row = rowOf(text, open);
  if (!row || !isPlain(row, first, lines[at]!)) return whole(first, lines[at]!, rows);
  return { row, fragments, text: tighten(printed) };
}

/** The part of a label that this line holds: its words, with or without a piece of a heading that ran into them. */
function nextPart(
  { fragments }: ParsedLine,
  text: string,
  open: readonly KnownRow[],
  taken: readonly Fragment[],
  used: ReadonlySet<Fragment>,
): { fragment: Fragment; letters: string; text: string } | null {
  const goesOn = (more: string) =>
    more !== "" && open.some((row) => row.targets.some((target) => target.startsWith(text + more)));
  for (const fragment of fragments) {
    if (fragment.hasOrdinal || used.has(fragment) || taken.includes(fragment)) continue;
    const all = fragment.letters;
    if (goesOn(all)) return { fragment, letters: all, text: fragment.text };
    for (let cut = 1; cut < all.length - 1; cut += 1) {
      if (isHeadingPart(all.slice(0, cut)) && goesOn(all.slice(cut)))
        return { fragment, letters: all.slice(cut), text: behind(fragment.text, cut) };
    }
  }
  return null;
}

/** What follows so many letters of a text. */
function behind(text: string, count: number): string {
  let at = 0;
  for (let left = count; left > 0 && at < text.length; at += 1) left -= letters(text[at]!).length;
  return text.slice(at);
}

/** The one row that the joined words mean: wholly, or cut off when more than half of it is there. */
function rowOf(text: string, open: readonly KnownRow[]): KnownRow | null {
  const whole = open.find(({ targets }) => targets.includes(text));
  if (whole) return whole;
  const [row, ...others] = open;
  if (!row || others.length > 0) return null;
  const isEnough = row.labels.some(
    (label) => text.startsWith(label) || (text.length >= 4 && text.length * 2 >= label.length),
  );
  return isEnough ? row : null;
}

/** One fragment that is a label with a remark of its own, or misprinted. */
function whole(fragment: Fragment, line: ParsedLine, rows: readonly KnownRow[]): FoundLabel | null {
  if (fragment.text.length > longestLabel) return null;
  const key = labelKey(fragment.text);
  const row =
    rows.find(({ labels }) => labels.includes(key)) ??
    (key.length < 6 ? undefined : rows.find(({ labels }) => labels.some((label) => isMisprint(key, label))));
  return row && isPlain(row, fragment, line)
    ? { row, fragments: [fragment], text: tighten(fragment.text) }
    : null;
}

function isPlain(
  { labels }: KnownRow,
  { hasOrdinal, text, letters }: Fragment,
  { values }: ParsedLine,
): boolean {
  if (labels.some(({ length }) => length > shortLabel)) return true;
  // （六）其他 is half a heading, 3.其他 a row.
  if (values.length < 2 && isHeadingPart(letters)) return false;
  return hasOrdinal || values.length > 1 || text === "规章";
}

/** Two letters lost, added or changed, of six and more. */
const isMisprint = (key: string, label: string): boolean =>
  Math.abs(key.length - label.length) <= 2 &&
  lettersApart(key, label) <= 2 &&
  distance(key, label) <= (label.length > 8 ? 2 : 1);

/** No distance is smaller, and it is soon told. */
function lettersApart(a: string, b: string): number {
  let apart = 0;
  for (const letter of a) if (!b.includes(letter)) apart += 1;
  return apart;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
