import { endsSentence, sentencesOf, type TextRange } from "../../report";

/** How much stands on each side of the hit, in UTF-16 units. */
const AROUND = 60;
/** Of a hit itself; more of it is white space. */
const LONGEST_HIT = 200;

/**
 * Text around the first hit, or from the start where there is none. It begins and ends with a sentence where one does within 60
 * units; … stands where something is left out.
 */
export function snippetOf(text: string, hit: TextRange = { start: 0, end: AROUND }): string {
  const end = Math.min(hit.end, hit.start + LONGEST_HIT);
  const from = Math.max(0, hit.start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const edges = edgesBetween(text, from, to);
  const first = from === 0 ? 0 : (edges.find((edge) => edge <= hit.start) ?? whole(text, from));
  const last = to === text.length ? to : (edges.findLast((edge) => edge >= end) ?? whole(text, to));
  const cut = text.slice(first, last);
  return `${text.slice(0, first).trim() && "…"}${cut.trim()}${text.slice(last).trim() && "…"}`;
}

/** Where a sentence ends, from one place to another. */
function edgesBetween(text: string, from: number, to: number): number[] {
  // The mark just before may end one.
  let at = Math.max(0, from - 1);
  const edges: number[] = [];
  for (const sentence of sentencesOf(text.slice(at, to))) {
    at += sentence.length;
    if (at >= from && endsSentence(sentence)) edges.push(at);
  }
  return edges;
}

/** Not inside a surrogate pair. */
function whole(text: string, at: number): number {
  const isInside =
    at > 0 && /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  return isInside ? at - 1 : at;
}
