import { compact } from "../characters";
import { simplified } from "../simplify";

const leading =
  /^(?:其中[:：]?|第?[一二三四五六七八九十]{1,3}[、.．,，]|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)[、.]?|\d{1,2}[、.．:)]|\d{1,2}(?=[^\d.%％])|[①-⑳]|[-·•●※*]+)/;

/**
 * What a printed label is compared by: no spaces, no ordinal, no explanatory bracket, no punctuation.
 *
 * @example labelKey("（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）") //=> "主动公开政府信息数"
 * @example labelKey("其中: 1. 当面申请数") //=> "当面申请数"
 */
export function labelKey(label: string): string {
  return letters(
    withoutOrdinal(label)
      .replace(/\([^()]*\)|\[[^[\]]*\]|〔[^〔〕]*〕|【[^【】]*】/g, "")
      .replace(/[([].*$/, ""),
  );
}

/** A label without spaces and without what numbers it. */
export function withoutOrdinal(label: string): string {
  let text = compact(label);
  for (let rest = text.replace(leading, ""); rest !== text; rest = text.replace(leading, "")) text = rest;
  return text;
}

/** Nothing but letters and digits, composed alike (⼀ of a PDF is 一). */
export const letters = (text: string): string =>
  compact(simplified(text))
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}%]+/gu, "");

/** The key without the words for a count, which sheets put in and leave out: 收到申请数量, 收到申请. */
export const looseKey = (label: string): string =>
  labelKey(label).replace(/(?:总次数|总人数|总数|数量|次数|数)$/, "");

/** 十一、 : the row begins a group of the sheet. */
export const beginsGroup = (label: string): boolean =>
  /^[一二三四五六七八九十]{1,3}[、.．]/.test(compact(label));
