import { compact } from "../characters";
import { isPageMark } from "../text/page-mark";
import type { TextLine } from "./text-lines";

interface PageLines {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Where page marks and running heads stand, above and below: a part of the page's height, but at least an inch. */
const margin = 0.12;
export const leastMargin = 72;
/** Running heads stand at the same height on every page, but for so much. In points. */
const sameHeight = 4;

/**
 * The lines that are of the paper and not of the report: page marks, and lines that stand at the same height of most pages
 * and differ in their numbers only.
 */
export function furnitureOf(pages: readonly PageLines[]): ReadonlySet<TextLine> {
  const marginal = pages.flatMap((page) =>
    page.lines.filter(({ top, bottom }) => {
      const edge = Math.max(leastMargin, page.height * margin);
      return bottom < edge || top > page.height - edge;
    }),
  );
  const often = Math.max(2, Math.ceil(pages.filter(({ lines }) => lines.length > 0).length / 2));
  const pagesOf = new Map<string, Set<number>>();
  for (const line of marginal)
    for (const key of keysOf(line)) pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(line.page));
  const isRepeated = (line: TextLine) =>
    shape(line.text) !== "#" && keysOf(line).some((key) => pagesOf.get(key)!.size >= often);
  return new Set(marginal.filter((line) => isRepeated(line) || isMark(line, pages)));
}

/** Lines of one shape share a key where they stand at nearly the same height. */
const keysOf = ({ top, text }: TextLine): string[] =>
  [0, 1].map((shift) => `${shape(text)} ${shift} ${Math.floor(top / sameHeight + shift / 2)}`);

const shape = (text: string): string => compact(text).replace(/\d+/g, "#");

/** A bare number is a page mark only where it is the page's own, counted from whatever the first page begins with. */
function isMark(line: TextLine, pages: readonly PageLines[]): boolean {
  if (isPageMark(line.text) || /^\d{1,4}\/\d{1,4}$/.test(compact(line.text))) return true;
  if (!/^\d{1,3}$/.test(compact(line.text))) return false;
  const { lines } = pages.find(({ number }) => number === line.page)!;
  const isOutermost = lines.every(
    (other) => other === line || other.bottom <= line.top || other.top >= line.bottom,
  );
  const isLast = lines.every(({ top }) => top <= line.top);
  const isFirst = lines.every(({ top }) => top >= line.top);
  return isOutermost && (isLast || isFirst);
}
