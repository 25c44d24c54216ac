import { simplifiedInPlace } from "../../ingest/index";

/** A text as it is compared: only letters of one width, and every number a 0. */
export interface PlainText {
  /** One UTF-16 unit for each entry of `starts` and `ends`. */
  readonly letters: string;
  /** Where each letter stands in the text as given; half-open, UTF-16. A number is one letter, however long it is printed. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** 四十余, 二〇二四: a number in words; a single one may be part of a word (统一, 三审三校). */
const numerals = /[〇零一二两三四五六七八九十百千]{2,}/g;
const letterOrDigit = /[\p{L}\p{N}]/u;
const digit = /\p{Nd}/u;

/**
 * Compatibility forms (NFKC) and traditional characters as the mainland writes them today, without spaces and punctuation; each
 * number is 0: last year's sentence with this year's figures is still last year's sentence.
 *
 * @example plainText("２０２４年，共公開 1,024 條。").letters //=> "0年共公开0条"
 */
export function plainText(text: string): PlainText {
  const source = simplifiedInPlace(text).replace(numerals, (found) => "0".repeat(found.length));
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let start = 0, end = 0; start < source.length; start = end) {
    end = start + (source.codePointAt(start)! > 0xffff ? 2 : 1);
    const plain = plainLetters(source.slice(start, end));
    if (plain === "0" && letters.at(-1) === "0") ends[ends.length - 1] = end;
    else
      for (let i = 0; i < plain.length; i += 1) {
        letters.push(plain[i]!);
        starts.push(start);
        ends.push(end);
      }
  }
  return { letters: letters.join(""), starts, ends };
}

const known = new Map<string, string>();

/** Of one character; a few thousand different ones make up all reports. */
function plainLetters(character: string): string {
  let plain = known.get(character);
  if (plain === undefined) {
    plain = Array.from(character.normalize("NFKC").toLowerCase())
      .filter((one) => letterOrDigit.test(one))
      .map((one) => (digit.test(one) ? "0" : one))
      .join("")
      .replace(/0+/g, "0");
    if (known.size < 20_000) known.set(character, plain);
  }
  return plain;
}
