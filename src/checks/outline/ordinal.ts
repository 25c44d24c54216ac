const digits = "一二三四五六七八九";
const digit = (word: string): number => digits.indexOf(word) + 1;

/**
 * The number that an ordinal stands for, up to 99; null for what is none.
 *
 * @example ordinalValue("（十二）") //=> 12
 * @example ordinalValue("第三部分") //=> 3
 * @example ordinalValue("A") //=> null
 */
export function ordinalValue(printed: string): number | null {
  const words = printed.normalize("NFKC").replace(/^第|部分$|章$|[()\s]/g, "");
  if (/^\d{1,2}$/.test(words)) return Number(words);
  const found = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(words);
  if (!found || words === "") return null;
  const [, tens = "", ten = "", ones = ""] = found;
  if (ten === "") return tens !== "" && ones !== "" ? null : digit(tens || ones);
  return (tens === "" ? 1 : digit(tens)) * 10 + (ones === "" ? 0 : digit(ones));
}

/** 1 → 一, up to 99. */
export function ordinalWords(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const words = tens === 0 ? "" : `${tens === 1 ? "" : digits[tens - 1]}十`;
  return words + (ones === 0 ? "" : digits[ones - 1]);
}
