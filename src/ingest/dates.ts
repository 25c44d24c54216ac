import { chineseNumber, foldWidth } from "./characters";

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** `2018-03-20`, or null when there is no such day. Never by way of a JS date, which has a time zone. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1949 && year <= 2999 && month >= 1 && month <= 12)) return null;
  if (!(day >= 1 && day <= daysIn(year, month))) return null;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}

export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

const number = "\\d{1,2}|[一二三四五六七八九十]{1,3}";
const dateForm = new RegExp(
  `((?:19|20)\\d{2}|[一二][〇○零Ｏ〇一二三四五六七八九]{3})\\s*(?:` +
    `年\\s*(${number})\\s*月\\s*(${number})\\s*日|[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})(?!\\d))`,
  "g",
);

export interface FoundDate {
  /** Null where the words name a day that does not exist. */
  readonly iso: string | null;
  readonly printed: string;
  readonly index: number;
}

/** Every day that is written out in the text: 2018年3月20日, 二〇一八年三月二十日, 2018-03-20, 2018/3/20, 2018.3.20. */
export function datesIn(text: string): FoundDate[] {
  return [...foldWidth(text).matchAll(dateForm)].map((found) => {
    const [year, month, day] = [found[1], found[2] ?? found[4], found[3] ?? found[5]].map(toNumber);
    return { iso: isoDate(year!, month!, day!), printed: found[0], index: found.index };
  });
}

const toNumber = (text = ""): number =>
  /^\d+$/.test(text) ? Number(text) : (chineseNumber(text) ?? Number.NaN);
