import { shiftDecimal } from "../figures/cell";
import { chineseNumeral } from "./chinese-numeral";
import { countedUnit } from "./counted-units";

/** A number with what it counts, as a sentence states it. */
export interface Quantity {
  readonly value: number;
  /** As printed; null where the words before it say what is counted (粉丝数 54373). */
  readonly unit: string | null;
  /** The words hedge: 余, 多, 约, 近, 超过, 左右, 以上 … */
  readonly approximate: boolean;
  /** The number is a single Chinese character (一个, 两次), which is more often a manner of speaking than a count. */
  readonly isWord: boolean;
  /** Half-open, in the text as given, from the number or the hedge before it to the end of the unit or the hedge behind it. */
  readonly start: number;
  readonly end: number;
}

const power: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };
const more = "余|多|来|几";
const multiplier = "(?:百万|千万|[百千万亿])(?!元)";
const arabic = `(?<!\\d)(?<digits>(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(?!\\d)(?:\\.\\d{1,10})?)\\s*(?<m1>${more})?\\s*(?<power>${multiplier})?`;
const chinese = `(?<![零〇一二两三四五六七八九十百千万亿])(?<words>[零〇一二两三四五六七八九十百千万亿]{1,20})(?![零〇一二两三四五六七八九十百千万亿])(?:(?<m2>${more})(?<power2>${multiplier})?)?`;
const hedgeBefore =
  "约|大约|大概|(?<![最附])近|将近|接近|超|超过|超出|逾|突破|不少于|不低于|至少|不足|不到|不超过|上";
const hedgeAfter = "左右|以上|以下|以内|上下";

const quantity = new RegExp(
  `(?<before>(?:${hedgeBefore})\\s*(?:有|为|达|达到)?\\s*)?(?:${arabic}|${chinese})\\s*(?<m3>${more})?\\s*` +
    `(?:(?<unit>${countedUnit})(?<after>\\s*(?:${hedgeAfter})|余|多)?)`,
  "g",
);
/** 百分之三十 */
const percent =
  /百分之(?:(?<digits>\d{1,3}(?:\.\d{1,10})?)|(?<words>[一二三四五六七八九十百零]{1,8}))(?<after>左右|以上|以下)?/g;
/** 粉丝数54373；行政复议为0。 */
const bare =
  /(?<!\d)(?=\d)(?<=(?:数|量|[合总共]计)(?:为|是|有|达到?|约|近|超过?|突破|[:：])*\s*|[为计])(?<digits>(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?!\d)(?:\.\d{1,10})?)(?<power>[万亿])?(?<m1>余|多)?(?=\s*(?:$|[，。；、;)）]))/g;
const zeroInWords = /(?<=为|数|量)零(?=\s*(?:$|[，。；、;)）]))/g;

/**
 * The quantities of a text, in its order. A range (3至5件), an ordinal (第3次), a number that names no size (数十件, 三四条) and
 * digits that belong to something else (〔2017〕30号, a telephone number, 2024年) are none.
 *
 * @example quantitiesIn("约2.2万人次") //=> value 22000, unit 人次, approximate
 * @example quantitiesIn("收取3940元") //=> value 3940, unit 元
 */
export function quantitiesIn(text: string): readonly Quantity[] {
  const words = plainDigits(text);
  const found = [quantity, percent, bare, zeroInWords].flatMap((form) =>
    [...words.matchAll(form)].flatMap((match) => toQuantity(words, match, form) ?? []),
  );
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, i, all) => !all.slice(0, i).some((other) => other.end > one.start));
}

function toQuantity(text: string, match: RegExpExecArray, form: RegExp): Quantity | null {
  const { before, digits, words, m1, m2, m3, unit, after, power: p1, power2: p2 } = match.groups ?? {};
  const at = match.index + (before?.length ?? 0);
  if (form === quantity && !standsAlone(text, at)) return null;
  const isRound = /^[百千万亿]+$/.test(words ?? "");
  // 上 hedges round numbers only: 网上3件 is no hedge.
  if (before?.trim() === "上" && !isRound) return toQuantity(text, withoutHedge(match), form);
  const isHedged = [m1, m2, m3, after, before].some(Boolean);
  if (isRound && !isHedged) return null;
  const value =
    form === zeroInWords
      ? 0
      : digits
        ? Number(shiftDecimal(digits.replaceAll(",", ""), power[p1 ?? ""] ?? 0))
        : times(chineseNumeral(isRound ? `一${words}` : words!), power[p2 ?? ""] ?? 0);
  if (value === null || (form === bare && /^(?:19|20)\d{2}$/.test(digits!))) return null;
  return {
    value,
    unit: form === percent ? "%" : (unit ?? null),
    approximate: isHedged,
    isWord: words?.length === 1 && !isHedged && words !== "零",
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  };
}

const times = (value: number | null, powers: number): number | null =>
  value === null ? null : Number(shiftDecimal(String(value), powers));

function withoutHedge(match: RegExpExecArray): RegExpExecArray {
  const length = match.groups!["before"]!.length;
  const rest = Object.assign([match[0].slice(length)], {
    index: match.index + length,
    input: match.input,
    groups: { ...match.groups, before: "" },
  });
  return rest as unknown as RegExpExecArray;
}

/** Nothing before the number makes it part of a longer one, an ordinal, a range, a code or a vague count. */
const standsAlone = (text: string, at: number): boolean =>
  !(/^[十百千万亿]/.test(text.slice(at)) && /[数几]$/.test(text.slice(0, at))) &&
  !/(?:[\dA-Za-z.#@/:]|[-－—–~～][\dA-Za-z]*|第\s*|[零〇一二两三四五六七八九十百千万亿几]|[\d一二三四五六七八九十百千万](?:余|多)?(?:件|条|个|次)?\s*[-－—–~～至到]+\s*|分之)$/.test(
    text.slice(Math.max(0, at - 12), at),
  );

/** Full-width digits, points and percent signs as ASCII, and their commas where they part digits; every place keeps its index. */
const plainDigits = (text: string): string =>
  text
    .replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g, ",")
    .replace(/[０-９．％]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
