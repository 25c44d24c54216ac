import { format, isDateFormat } from "numfmt";
import { inEnglish } from "./number-formats";

/** Why the printed words are not simply the number that is stored. */
export type PrintNote =
  /** The format rounds or scales: 3.6 stored, 4 printed. */
  | "ROUNDED"
  /** The format prints nothing at all. */
  | "HIDDEN"
  /** Powers of ten or numerals that the format asks for, or a format that is not understood: the stored number is taken. */
  | "AS_STORED";

export interface Printed {
  readonly text: string;
  readonly note: PrintNote | null;
}

/** Days between the two beginnings of Excel's calendar. */
const daysTo1904 = 1462;

/**
 * A number as the sheet shows it in a column wide enough.
 *
 * @example printNumber(59237.2449, "0.00", false) //=> "59237.24", ROUNDED
 * @example printNumber(0, '0;-0;"-"', false) //=> "-": what is printed is no 0
 */
export function printNumber(value: number, pattern: string, is1904: boolean): Printed {
  const code = inEnglish(pattern);
  if (code.trim() === "" || /^(?:general|@)$/i.test(code)) return { text: plainNumber(value), note: null };
  if (/\[DBNum\d\]|E[+-]/i.test(code)) return { text: plainNumber(value), note: "AS_STORED" };
  const formatted = tryFormat(value, code, is1904);
  if (formatted === null) return { text: value === 0 ? shownUnknown : plainNumber(value), note: "AS_STORED" };
  const text = formatted.trim();
  if (text === "") return { text, note: "HIDDEN" };
  if (isDateFormat(code)) return { text, note: null };
  // General as a part of a pattern: a column wide enough has no powers of ten.
  if (/\dE[+-]\d/.test(text)) return { text: plainNumber(value), note: "AS_STORED" };
  const shown = value < 0 ? text.replace(/^[(（](.*)[)）]$/, "-$1") : text;
  return { text: shown, note: says(shown, value) ? null : "ROUNDED" };
}

/** Many formats print something else for 0, so under one that is not understood it is none. */
const shownUnknown = "（显示格式不明）";

/** Words under a format: most leave them as they are, `;;;` hides them. */
export function printWords(words: string, pattern: string): Printed {
  const code = inEnglish(pattern);
  if (!code.includes(";") && (!code.includes("@") || code === "@")) return { text: words, note: null };
  try {
    const text = format(code, words);
    return text.trim() === "" && words.trim() !== "" ? { text: "", note: "HIDDEN" } : { text, note: null };
  } catch {
    return { text: words, note: null };
  }
}

/**
 * Without a format: the fifteen digits that Excel counts with, never a power of ten. A whole number beyond them keeps all its
 * digits, so that nobody takes the last ones for exact.
 */
export function plainNumber(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  const [, exponent] = /e-(\d+)$/.exec(text) ?? [];
  return exponent === undefined
    ? text
    : rounded.toFixed(Math.min(100, Number(exponent) + 14)).replace(/0+$/, "");
}

function tryFormat(value: number, code: string, is1904: boolean): string | null {
  try {
    if (isDateFormat(code))
      return format(code, is1904 ? value + daysTo1904 : value, { dateErrorThrows: true });
    return format(code, upFromHalf(value));
  } catch {
    // The library throws for patterns that it cannot parse and dates that do not exist.
    return null;
  }
}

/** Excel rounds the digits that it shows (1.005 → 1.01), the library the binary number just below them. */
function upFromHalf(value: number): number {
  const exact = Number(value.toPrecision(15));
  return !Number.isInteger(exact) && String(exact).endsWith("5") ? exact * (1 + 2 ** -51) : exact;
}

/** Whether the first number among the words is the one stored; a percentage is a hundredth. */
function says(text: string, value: number): boolean {
  const [digits] = /\d[\d,]*(?:\.\d+)?/.exec(text) ?? [];
  if (digits === undefined) return false;
  const said = Number(digits.replaceAll(",", "")) / (text.includes("%") ? 100 : 1);
  return Math.abs(said - Math.abs(value)) <= Math.abs(value) * 1e-14;
}
