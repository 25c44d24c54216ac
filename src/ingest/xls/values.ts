import type { Bytes } from "../cfb/bytes";
import { notCalculated, type CellValue } from "../sheets/cell-collector";

/** A number in four bytes (MS-XLS, RkNumber): a whole one or the upper part of a double, each perhaps in hundredths. */
export function rational(packed: number): number {
  const isHundredths = (packed & 1) === 1;
  const value = (packed & 2) === 2 ? packed >> 2 : upperHalf(packed & 0xfffffffc);
  return isHundredths ? value / 100 : value;
}

function upperHalf(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(0, bits);
  return view.getFloat64(0);
}

const errors: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

export const booleanOrError = (code: number, isError: boolean): CellValue => ({
  kind: "words",
  words: isError ? (errors[code] ?? "#N/A") : code === 1 ? "TRUE" : "FALSE",
});

/** What a formula came to; null for no characters, TEXT where they stand in the record after it. */
export function readResult(data: Bytes): CellValue | "TEXT" | null {
  if (data.u16(12) !== 0xffff) {
    const value = data.f64(6);
    // A quiet NaN is no result of any formula.
    return Number.isFinite(value)
      ? { kind: "number", value, isResult: true }
      : { kind: "notCalculated", words: notCalculated };
  }
  const kind = data.u8(6);
  if (kind === 0) return "TEXT";
  if (kind === 3) return null;
  return booleanOrError(data.u8(8), kind === 2);
}
