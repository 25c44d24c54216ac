import { chineseNumber, foldWidth } from "../characters";

/** From the most general style to the least; which of them is a main part depends on the document (see `levels`). */
export const ORDINAL_STYLES = ["part", "chinese", "bracketed", "digit"] as const;
export type OrdinalStyle = (typeof ORDINAL_STYLES)[number];

export interface Ordinal {
  readonly style: OrdinalStyle;
  /** As printed, without the mark after it: "一", "（一）", "1". */
  readonly printed: string;
  readonly value: number;
  /** What stands after it. */
  readonly rest: string;
}

/** ㈠ … ㈩ are （一） … （十） in one character. */
const circled = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";
/** A speck that text recognition took for a letter: l六、, |三、. */
const speck = /^[lI|!·.,'’_-]{1,2}(?=[一二三四五六七八九十]{1,2}\s*[、．.])/;

const chinese = "[〇零一二三四五六七八九十]{1,3}";
const patterns: readonly [OrdinalStyle, RegExp][] = [
  ["part", new RegExp(`^(第\\s*(${chinese})\\s*(?:部分|章))[\\s、，：:]*`)],
  ["chinese", new RegExp(`^((${chinese}))(?:\\s*[、．.，]\\s*|[:：]\\s*|\\s+(?=[^\\s，。；：]{2,20}$))`)],
  ["bracketed", new RegExp(`^([（(]\\s*(${chinese})\\s*[）)])[、．.]?\\s*`)],
  ["bracketed", new RegExp(`^(([${circled}]))[、．.]?\\s*`)],
  // Not a decimal (2.2万) and not a date (2018.1.15).
  ["digit", /^(([\d０-９]{1,2}))\s*[、．.](?!\s*[\d０-９])\s*/],
];

/** The ordinal that a line begins with; null where it begins with none. 第（一）项 and the like are no ordinals. */
export function readOrdinal(line: string): Ordinal | null {
  const text = line.replace(speck, "");
  for (const [style, pattern] of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    const rest = text.slice(found[0].length);
    const value = style === "digit" ? Number(foldWidth(found[2]!)) : chineseValue(found[2]!);
    if (value === null || value === 0 || /^[项款条类季]/.test(rest)) return null;
    return { style, printed: found[1]!.replace(/\s+/g, ""), value, rest };
  }
  return null;
}

const chineseValue = (words: string): number | null =>
  circled.includes(words) ? circled.indexOf(words) + 1 : chineseNumber(words);
