import { parentOf } from "./furniture";
import type { Landmarks } from "./landmarks";
import { childElements, type Element } from "./nodes";
import type { Survey } from "./survey";

/** What a part must hold of all words of the page that are neither links nor the site's own. */
const shareOfWords = 0.8;
/** Characters of a part above the report that says who put it out when. */
const longestMetadata = 800;

/**
 * The parts of the page that are the document, in order: the smallest element that holds the title, all sections and tables of
 * a report and most of the words, and before it what stands above the report about its number, its date and its agency. The
 * whole body where there is no such mark.
 */
export function mainContent(
  body: Element,
  parts: Survey,
  { title, parts: marks, metadata }: Landmarks,
  furniture: ReadonlySet<Element>,
): Element[] {
  const words = ownWords(parts, furniture);
  let main = [...(title ? [title] : []), ...marks].reduce<Element | null>(
    (all, one) => (all ? common(all, one) : one),
    null,
  );
  if (!main || !isWithin(main, body)) return [body];
  const most = shareOfWords * words(body);
  // A line is no document: what stands beside it may be.
  while (main !== body && (words(main) < most || parts(main).blocks <= 1)) main = parentOf(main)!;
  const above: Element[] = [];
  let left = longestMetadata;
  for (const line of metadata) {
    if (isWithin(line, main) || isWithinAny(line, furniture)) continue;
    const both = common(line, main);
    // Rows of the table in whose cell the report stands: label and date belong together.
    if (isPartOfTable(both)) {
      main = tableOf(both);
      continue;
    }
    const part = widest(line, both, parts);
    if (above.includes(part) || !isBefore(part, main, both) || parts(part).words > left) continue;
    above.push(part);
    left -= parts(part).words;
  }
  const whole = isPartOfTable(main) ? tableOf(main) : main;
  return [...above.filter((part) => !isWithin(part, whole)), whole];
}

const isPartOfTable = ({ tagName }: Element): boolean => /^(?:table|tr|tbody|thead|tfoot)$/.test(tagName);

function tableOf(part: Element): Element {
  for (let at: Element | null = part; at; at = parentOf(at)) if (at.tagName === "table") return at;
  return part;
}

/** Words of a part that are no links and not the site's. */
function ownWords(parts: Survey, furniture: ReadonlySet<Element>): (element: Element) => number {
  const known = new Map<Element, number>();
  const own = (element: Element): number => {
    if (furniture.has(element)) return 0;
    let words = known.get(element);
    if (words === undefined) {
      const { words: all, linked } = parts(element);
      words = childElements(element).reduce((sum, child) => sum - lost(child), all - linked);
      known.set(element, words);
    }
    return words;
  };
  /** Words below a child that do not count. */
  const lost = (child: Element): number => parts(child).words - parts(child).linked - own(child);
  return own;
}

function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) path.unshift(at);
  return path;
}

/** The smallest element that holds both. */
function common(one: Element, other: Element): Element {
  const path = new Set(pathOf(one));
  let at = other;
  while (!path.has(at)) at = parentOf(at)!;
  return at;
}

const isWithin = (element: Element, within: Element): boolean => pathOf(element).includes(within);
const isWithinAny = (element: Element, within: ReadonlySet<Element>): boolean =>
  pathOf(element).some((one) => within.has(one));

/** The largest part around a line that is still short and does not hold the report too. */
function widest(line: Element, below: Element, parts: Survey): Element {
  let at = line;
  for (let up = parentOf(at); up && up !== below; up = parentOf(up)) {
    if (parts(up).words <= longestMetadata) at = up;
    else if (isPartOfTable(at)) at = up;
    else break;
  }
  return at;
}

/** Of two parts below `both`: whether the first comes first. */
function isBefore(one: Element, other: Element, both: Element): boolean {
  const [first, second] = [one, other].map((part) => pathOf(part).find((at) => at.parentNode === both));
  return both.childNodes.indexOf(first!) < both.childNodes.indexOf(second!);
}
