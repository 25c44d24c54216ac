import { compact } from "../characters";
import { isoDate } from "../dates";

export interface Period {
  readonly start: string;
  readonly end: string;
}

const day = "(\\d{1,2})月(\\d{1,2})日";
const spans = [
  new RegExp(
    `(20\\d{2})年${day}(?:起|开始)?[,，]?(?:截?至|到|[-—–－~～―]+)(?:(20\\d{2})年|当年)?${day}`,
    "g",
  ),
  /(20\d{2})[-./](\d{1,2})[-./](\d{1,2})(?:至|到|—+|–|~|～|-)(?:(20\d{2})[-./])?(\d{1,2})[-./](\d{1,2})/g,
];

/**
 * The period that the report says its figures cover. A whole calendar year counts wherever it stands, another span only
 * behind words for it (统计期限, 统计周期, 数据 …).
 */
export function findPeriod(text: string): Period | null {
  const words = compact(text);
  for (const span of spans) {
    for (const found of words.matchAll(span)) {
      const [fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = found.slice(1).map(Number);
      const start = isoDate(fromYear!, fromMonth!, fromDay!);
      const end = isoDate(found[4] ? toYear! : fromYear!, toMonth!, toDay!);
      if (!start || !end || start > end) continue;
      const wholeYear = start.endsWith("-01-01") && end === `${start.slice(0, 4)}-12-31`;
      if (
        wholeYear ||
        /统计|数据|期限|时限|周期|期间/.test(words.slice(Math.max(0, found.index - 20), found.index))
      )
        return { start, end };
    }
  }
  return null;
}
