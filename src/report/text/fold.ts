import { Converter } from "opencc-js/t2cn";

/** What a text is searched by, and where each of its UTF-16 units stands in the text itself. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`: the range of the original that it comes from. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Changes with what `fold` gives: texts that were stored folded by another are folded again. */
export const FOLDING = "1";

/** Characters of which most texts are made, as many as follow each other; else one with the marks on it: what NFKC composes. */
const UNIT = /[\u4e00-\u9fff、。]+(?!\p{M})|\P{M}\p{M}*|\p{M}+/gu;
const PLAIN = /^[\u4e00-\u9fff、。]+$/;
const SPACE = /^\s$/;
const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Cs}]$/u;
const VARIATION = /\p{Variation_Selector}/gu;
/** Letters and digits of scripts that part words by spaces. */
const SPACED = /^(?!\p{Script=Han})[\p{L}\p{N}]$/u;

/**
 * Text as it is searched: full-width as half-width (NFKC), no capitals, traditional characters one by one as the mainland writes
 * them. White space falls away, line breaks too, but for one space between words or numbers of other scripts, and the tab between
 * two cells.
 *
 * @example fold("２０１７年 政府資訊\n公開") //=> "2017年政府资讯公开"
 * @example fold("Annual  Report") //=> "annual report"
 */
export const fold = (text: string): string => foldWithPlaces(text).text;

export function foldWithPlaces(text: string): FoldedText {
  const folded = { text: "", starts: [] as number[], ends: [] as number[] };
  let gap: { tab: boolean; start: number } | null = null;
  let afterSpaced = false;

  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    if (SPACE.test(unit)) {
      gap ??= { tab: false, start: index };
      gap.tab ||= unit === "\t";
      continue;
    }
    const isPlain = PLAIN.test(unit);
    const part = isPlain ? inPlace(unit) : foldUnit(unit);
    if (part === "") continue;
    const isKept = gap?.tab || (afterSpaced && !isPlain && SPACED.test(firstOf(part)));
    if (gap && isKept && folded.text) push(gap.tab ? "\t" : " ", () => [gap!.start, index]);
    gap = null;
    push(part, isPlain ? (i) => [index + i, index + i + 1] : () => [index, index + unit.length]);
    afterSpaced = !isPlain && SPACED.test(Array.from(part).at(-1)!);
  }
  return folded;

  function push(part: string, placeOf: (i: number) => readonly [number, number]): void {
    folded.text += part;
    for (let i = 0; i < part.length; i += 1) {
      const [start, end] = placeOf(i);
      folded.starts.push(start);
      folded.ends.push(end);
    }
  }
}

function foldUnit(unit: string): string {
  if (INVISIBLE.test(unit)) return "";
  return inPlace(unit.replace(VARIATION, "").normalize("NFKC").toLowerCase());
}

/** As the mainland writes it, character by character. */
function inPlace(text: string): string {
  const table = simplifiedOf();
  let plain = "";
  for (const character of text) plain += table.get(character) ?? character;
  return plain;
}

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0)!);

let simplified: ReadonlyMap<string, string> | undefined;
/** Every character that the mainland writes otherwise; each stays one character. */
function simplifiedOf(): ReadonlyMap<string, string> {
  if (simplified) return simplified;
  const convert = Converter({ from: "t", to: "cn" });
  const table = new Map<string, string>();
  for (let code = 0x3400; code <= 0x9fff; code += 1) {
    const character = String.fromCharCode(code);
    const plain = convert(character);
    if (plain !== character) table.set(character, plain);
  }
  simplified = table;
  return table;
}
