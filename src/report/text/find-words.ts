import { foldWithPlaces } from "./fold";

/** Half-open, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where folded words stand in a text as it is: in order, those that overlap as one, the first `most`.
 *
 * @example findWords("加强培 训。", ["培训"], 10) //=> [{ start: 2, end: 5 }]
 */
export function findWords(text: string, words: readonly string[], most: number): TextRange[] {
  const folded = foldWithPlaces(text);
  const found = words.flatMap((word) =>
    placesOf(word, folded.text).map((at) => ({
      start: folded.starts[at]!,
      end: folded.ends[at + word.length - 1]!,
    })),
  );
  const apart: { start: number; end: number }[] = [];
  for (const range of found.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = apart.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else apart.push({ ...range });
  }
  return apart.slice(0, most);
}

function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}
