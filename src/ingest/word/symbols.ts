/** Fonts whose signs stand at codes of their own, and what these look like. */
const fonts: readonly [RegExp, Readonly<Record<string, string>>][] = [
  [
    /^wingdings 2$/i,
    {
      "4f": "✗", "50": "✓", "51": "☒", "52": "☑", "97": "●", "a2": "■", "a3": "□",
      ...fromTo(0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩"), ...fromTo(0x75, "⓿❶❷❸❹❺❻❼❽❾❿"),
    },
  ],
  [
    /^wingdings$/i,
    {
      "6c": "●", "6e": "■", "6f": "□", "71": "❑", "75": "◆", "76": "❖", "9f": "•", "a1": "○", "a7": "▪", "a8": "◻", "d8": "➢",
      "e0": "→", "f0": "⇨", "fb": "✗", "fc": "✓", "fd": "☒", "fe": "☑",
      ...fromTo(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    },
  ],
  [
    /^symbol$/i,
    { "20": " ", "2d": "−", "a3": "≤", "b0": "°", "b1": "±", "b3": "≥", "b4": "×", "b7": "•", "b8": "÷", ...fromTo(0x28, "()*+,"), ...fromTo(0x2e, "./0123456789:;<=>") },
  ],
]; // prettier-ignore

/** Stands for a sign that cannot be told: whatever it is part of is then no number. */
export const unknownSign = "\ufffd";

/**
 * The sign that a font of signs shows for a code, as Word stores it (low byte, or F000 above it).
 *
 * @example signOf("Wingdings", 0xf0fc) //=> "✓"
 * @example signOf("宋体", 0x2460) //=> "①"
 */
export function signOf(font: string, code: number): string {
  const known = fonts.find(([name]) => name.test(font.trim()))?.[1];
  const isOwn = code >= 0xf000 && code <= 0xf0ff;
  if (known && (isOwn || code <= 0xff)) return known[(code & 0xff).toString(16)] ?? unknownSign;
  if (code < 0x20 || (code >= 0xd800 && code <= 0xf8ff) || code > 0xfffd) return unknownSign;
  return String.fromCharCode(code);
}

const ownCodes = /[\uf000-\uf0ff]/g;

/** Words with the signs of a font's own in them, as some programs write signs. */
export const withSigns = (text: string, font: string, seen: (sign: string) => void): string =>
  text.replace(ownCodes, (own) => {
    const sign = signOf(font, own.charCodeAt(0));
    seen(sign);
    return sign;
  });

function fromTo(first: number, signs: string): Record<string, string> {
  return Object.fromEntries(Array.from(signs, (sign, i) => [(first + i).toString(16), sign]));
}
