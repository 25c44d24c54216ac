import { pinyin } from "pinyin-pro";
import { PLACES } from "./pinyin-places";

const place = new RegExp(
  `(${Object.keys(PLACES)
    .sort((a, b) => b.length - a.length)
    .join("|")})`,
);
/** 重庆市长寿区 is no 市长: a word never runs over the end of a place. */
const endOfPlace = /(?<=[省市县区州盟旗])/;

interface Syllable {
  /** The characters that it reads. */
  readonly of: string;
  readonly letters: string;
}

/** The syllables of a name without tones, ü as v; Latin letters and digits as they stand, everything else left out. */
function syllablesOf(name: string): Syllable[] {
  return name
    .normalize("NFKC")
    .split(place)
    .flatMap((part) => readPlace(part) ?? part.split(endOfPlace).flatMap(read))
    .map(({ of, letters }) => ({ of, letters: letters.toLowerCase().replace(/[^a-z0-9]/g, "") }))
    .filter(({ letters }) => letters);
}

function readPlace(name: string): Syllable[] | undefined {
  if (!Object.hasOwn(PLACES, name)) return undefined;
  return PLACES[name]!.split(" ").map((letters, i) => ({ of: name[i]!, letters }));
}

const read = (words: string): Syllable[] =>
  words === ""
    ? []
    : pinyin(words, { toneType: "none", type: "all", v: true, nonZh: "consecutive" }).map(
        ({ origin, pinyin: syllable, isZh }) => ({ of: origin, letters: isZh ? syllable : origin }),
      );

/** As people shorten it: 淮安市公安局 is 淮安公安局. */
function withoutDivisions(syllables: readonly Syllable[]): Syllable[] {
  return syllables.filter(({ of }, i) => i < 2 || i === syllables.length - 1 || !/^[省市县区]$/.test(of));
}

/**
 * What an agency's names are found by: the syllables and the initials of each, with and without 省, 市, 县 and 区 inside it.
 *
 * @example pinyinOf(["威海市教育局"]) //=> { pinyin: "wei hai shi jiao yu ju|wei hai jiao yu ju", initials: "whsjyj|whjyj" }
 */
export function pinyinOf(names: readonly string[]): { pinyin: string; initials: string } {
  const all = names.map(syllablesOf).flatMap((syllables) => {
    const short = withoutDivisions(syllables);
    return short.length < syllables.length ? [syllables, short] : [syllables];
  });
  return {
    pinyin: all.map((syllables) => syllables.map(({ letters }) => letters).join(" ")).join("|"),
    initials: all.map((syllables) => syllables.map(({ letters }) => letters[0]).join("")).join("|"),
  };
}

/** More letters than any name has. */
const LONGEST = 200;

/**
 * What is looked for, where it can be pinyin: letters and digits with a letter among them, spaces and apostrophes left out.
 * `pattern`: a regular expression over the stored syllables. It begins where a syllable begins (`an` finds 安阳, not 上关
 * by the end of `guan`) and may end inside one, as somebody types. Null where it is no pinyin.
 */
export function pinyinSearch(search: string): { letters: string; pattern: string } | null {
  const letters = search
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s'’·-]/g, "")
    .replaceAll("ü", "v");
  if (!/^(?=.*[a-z])[a-z0-9]+$/.test(letters) || letters.length > LONGEST) return null;
  return { letters, pattern: `(^|[ |])${[...letters].join(" ?")}` };
}
