import type { Bytes } from "../cfb/bytes";
import { damaged, encrypted, tooMuch } from "../refused";
import type { Budget } from "../sheets/budget";
import type { CellStyle } from "../sheets/cell-collector";
import { formatByNumber } from "../sheets/number-formats";
import { recordsFrom, types } from "./records";
import { PartsReader, readText, textInCodePage, unicodeText, type TextOf } from "./strings";

/** What all sheets of a workbook share. */
export interface Globals {
  readonly sheets: readonly { readonly name: string; readonly start: number; readonly isHidden: boolean }[];
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly is1904: boolean;
  readonly textOf: TextOf;
}

const excel97 = 0x0600;
const excel5 = 0x0500;
const worksheet = 0;
const mostSheets = 200;

/** Throws `Refused` where the workbook has a password or breaks off. */
export function readGlobals(stream: Bytes, budget: Budget): Globals {
  const version = stream.u16(4);
  if (stream.u16(0) !== types.beginning || (version !== excel97 && version !== excel5))
    throw unknownVersion();
  const isUnicode = version === excel97;
  let textOf = isUnicode ? unicodeText : textInCodePage(936);
  let is1904 = false;
  let strings: readonly string[] = [];
  const sheets: { name: string; start: number; isHidden: boolean }[] = [];
  const patterns = new Map<number, string>();
  const styles: { format: number; isFramed: boolean }[] = [];
  for (const { type, data, parts } of recordsFrom(stream, 0, budget)) {
    if (type === types.filePassword) throw encrypted();
    if (type === types.dateMode) is1904 = data.u16(0) === 1;
    else if (type === types.codePage && !isUnicode) textOf = textInCodePage(data.u16(0));
    else if (type === types.sheet && data.u8(5) === worksheet)
      sheets.push({ name: textOf(parts, 6, 1), start: data.u32(0), isHidden: (data.u8(4) & 3) !== 0 });
    else if (type === types.format) patterns.set(data.u16(0), textOf(parts, 2, isUnicode ? 2 : 1));
    else if (type === types.style)
      styles.push({ format: data.u16(2), isFramed: isUnicode ? data.u16(10) !== 0 : hasLine5(data) });
    else if (type === types.strings) strings = sharedTexts(parts);
  }
  if (sheets.length > mostSheets) throw tooManySheets(sheets.length);
  return {
    sheets,
    strings,
    styles: styles.map(({ format, isFramed }) => ({ pattern: formatByNumber(patterns, format), isFramed })),
    is1904,
    textOf,
  };
}

/** Up to Excel 95 the line below stands in one field, those on the other sides in the next. */
const hasLine5 = (data: Bytes): boolean => (data.u32(8) & 0x01c00000) !== 0 || (data.u16(12) & 0x01ff) !== 0;

function sharedTexts(parts: readonly Bytes[]): string[] {
  const from = new PartsReader(parts, 4);
  const count = from.u32();
  const strings: string[] = [];
  while (strings.length < count) strings.push(readText(from, 2));
  return strings;
}

const unknownVersion = () =>
  damaged({
    zh: "不是 Excel 5.0 以后的工作簿",
    en: "it is no workbook of Excel 5.0 or later",
  });

const tooManySheets = (count: number) =>
  tooMuch({
    zh: `有 ${count} 个工作表，上限为 ${mostSheets} 个`,
    en: `it has ${count} sheets; at most ${mostSheets} are read`,
  });
