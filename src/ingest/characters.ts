const foldable = /[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff\uff01-\uff5e]/;

/** Every kind of space to " ", zero-width characters to nothing, full-width ASCII to ASCII. Not NFKC: it reads ③ as 3. */
export function foldWidth(text: string): string {
  if (!foldable.test(text)) return text;
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[\uff01-\uff5e]+/g, toAscii);
}

function toAscii(fullWidth: string): string {
  let ascii = "";
  for (let i = 0; i < fullWidth.length; i += 1)
    ascii += String.fromCharCode(fullWidth.charCodeAt(i) - 0xfee0);
  return ascii;
}

/** Folded and without any space: what labels, titles and sentences are compared by. */
export function compact(text: string): string {
  return foldWidth(text).replace(/\s+/g, "");
}

/**
 * A line as a title: no spaces beside a Chinese character, which print sets at will; single ones between Latin words.
 *
 * @example tighten("2017 年政府信息 公开") //=> "2017年政府信息公开"
 * @example tighten("Open Data 报告") //=> "Open Data报告"
 */
export function tighten(text: string): string {
  return text
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .trim()
    .replace(/ (?=[^\x21-\x7e])|(?<=[^\x21-\x7e]) /g, "");
}

/** Columns on a screen: 2 for a Chinese character, 1 for ASCII. */
export function width(text: string): number {
  let columns = 0;
  for (const c of text) columns += c > "\u02ff" ? 2 : 1;
  return columns;
}

const digits = new Map([..."〇一二三四五六七八九"].map((c, i) => [c, i]));
digits.set("零", 0).set("○", 0).set("Ｏ", 0).set("两", 2);

/** 一 … 九十九, and digit by digit (二〇一七); null for anything else. */
export function chineseNumber(text: string): number | null {
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text);
  if (tens) return (tens[1] ? digits.get(tens[1])! : 1) * 10 + (tens[2] ? digits.get(tens[2])! : 0);
  let value = 0;
  for (const c of text) {
    const digit = digits.get(c);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return text === "" ? null : value;
}
