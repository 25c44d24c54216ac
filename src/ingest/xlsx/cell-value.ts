import type { CellStyle, CellValue } from "../sheets/cell-collector";
import { notCalculated } from "../sheets/cell-collector";
import { damaged } from "../refused";
import { unescaped } from "./shared-strings";

/** A cell as the part holds it. */
export interface StoredCell {
  readonly type: string;
  readonly style: CellStyle;
  /** Of its value or its own text; null where the cell has neither. */
  words: string | null;
  /** Null for a cell without a formula; "" where it shares that of another. */
  formula: string | null;
}

/** What a cell holds; null for a blank. Throws `Refused` for a text that the file does not have. */
export function readCellValue(
  { type, words, formula }: StoredCell,
  strings: readonly string[],
  sheet: string,
): CellValue | null {
  const isNumber = type === "n" || type === "";
  // The result of a formula may be a text of no characters, but no number is one.
  if (formula !== null && (words === null || (words === "" && type !== "str")))
    return { kind: "notCalculated", words: formula === "" ? notCalculated : `=${formula.trim()}` };
  if (words === null || words.trim() === "") return null;
  if (type === "s") {
    const text = /^\d+$/.test(words.trim()) ? strings[Number(words)] : undefined;
    if (text === undefined) throw noSuchText(sheet, words);
    return text === "" ? null : { kind: "words", words: text };
  }
  if (type === "b") return { kind: "words", words: words.trim() === "1" ? "TRUE" : "FALSE" };
  if (type === "d") return { kind: "words", words: words.trim().replace(/T00:00:00(?:\.0+)?Z?$/, "") };
  if (!isNumber) return { kind: "words", words: unescaped(words) };
  const digits = words.trim();
  // Beyond 2^53 a double may end in other digits than those that are written.
  if (!isDecimal.test(digits) || isTooLong(digits)) return { kind: "words", words: digits };
  return { kind: "number", value: Number(digits), isResult: formula !== null };
}

const isDecimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d{1,3})?$/;
const isTooLong = (digits: string): boolean =>
  /^[+-]?\d+$/.test(digits) && !Number.isSafeInteger(Number(digits));

const noSuchText = (sheet: string, index: string) =>
  damaged({
    zh: `工作表“${sheet}”引用了不存在的文字（第 ${index.slice(0, 20)} 条）`,
    en: `the sheet “${sheet}” refers to a text that is not there (number ${index.slice(0, 20)})`,
  });
