import { simplifiedInPlace } from "../simplify";

/** A stretch of text between full stops, and where it begins. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  /** What stands before it in its paragraph. */
  readonly paragraphBefore: string;
}

/** The sentences of a text; a line is a paragraph. Titles in 《》 keep their places and lose their words: they count nothing. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let lineStart = 0;
  for (const line of simplifiedInPlace(text).split("\n")) {
    const plain = line.replace(/《[^《》]*》/g, (title) => `《${"□".repeat(title.length - 2)}》`);
    for (const found of plain.matchAll(/[^。！？]+[。！？]?/g))
      sentences.push({
        text: found[0],
        start: lineStart + found.index,
        paragraphBefore: plain.slice(0, found.index),
      });
    lineStart += line.length + 1;
  }
  return sentences;
}
