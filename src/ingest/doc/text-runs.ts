import { lastAtOrBelow } from "./last-at-or-below";
import type { Parts } from "./parts";
import type { Piece } from "./pieces";
import { characterProperties, type CharacterProperties } from "./character-properties";

/** Characters with the same properties. */
export interface TextRun {
  readonly text: string;
  /** Number of its first character in the document. */
  readonly start: number;
  /** Where that one stands in the file, and how many bytes each takes. */
  readonly place: number;
  readonly piece: Piece;
  readonly properties: CharacterProperties;
}

const western = new TextDecoder("windows-1252");

/** The characters `start` to `end` (half-open) in the document's order. */
export function* textRuns(parts: Parts, start: number, end: number): Generator<TextRun> {
  const { pieces } = parts;
  const first = lastAtOrBelow(start, pieces.length, (i) => pieces[i]!.start);
  for (let i = Math.max(0, first); i < pieces.length && pieces[i]!.start < end; i += 1) {
    const piece = pieces[i]!;
    let at = Math.max(start, piece.start);
    const last = Math.min(end, piece.end);
    while (at < last) {
      const place = piece.offset + (at - piece.start) * piece.width;
      const run = parts.charactersAt(place);
      // A run that ends within a character ends behind it.
      const count = Math.min(last - at, Math.max(1, Math.ceil((run.end - place) / piece.width)));
      const bytes = parts.file.slice(place, count * piece.width);
      yield {
        text: piece.width === 2 ? bytes.text(0, bytes.length, "utf16le") : western.decode(bytes.data),
        start: at,
        place,
        piece,
        properties: characterProperties(run.list, piece.changes),
      };
      at += count;
    }
  }
}
