import { indicatorByCode } from "../../catalogue/index";
import { quoted, type Words } from "../cell-names";
import type { Cell } from "../figures";
import { cellsIn, type Edit } from "./edit";
import { countedValue } from "./judge";

type CellOf = (code: string) => Cell;

/** Above this many addends those of zero are left out of a sentence. */
const SHORT = 5;

export const unitOf = ({ totals }: Edit): string => indicatorByCode(totals[0]!)?.unit ?? "";

/** 3.网络申请数 2 + 4.信函申请数 1 */
export function addends(edit: Edit, codes: readonly string[], cellOf: CellOf): Words {
  const counted = codes.map((code) => ({ code, value: countedValue(edit, code, cellOf(code)) }));
  const nonZero = counted.filter(({ value }) => value !== 0);
  if (counted.length > SHORT && nonZero.length === 0)
    return { zh: "各项均为 0，合计", en: "all parts are 0: the sum" };
  const shown = counted.length > SHORT ? nonZero : counted;
  return joined(
    shown.map(({ code, value }) => {
      const { zh, en } = edit.name(code);
      return { zh: `${zh} ${value}`, en: `${en} ${value}` };
    }),
    " + ",
    " + ",
  );
}

/** “4.微博微信回应事件数”28 次、“5.其他方式回应事件数”1 次 */
export function list(edit: Edit, codes: readonly string[], cellOf: CellOf): Words {
  const unit = unitOf(edit);
  return joined(
    codes.map((code) => {
      const { zh, en } = edit.name(code);
      const value = countedValue(edit, code, cellOf(code));
      return { zh: `${quoted(zh)}${value} ${unit}`, en: `${en} ${value} ${unit}` };
    }),
    "、",
    ", ",
  );
}

const joined = (words: readonly Words[], zhBetween: string, enBetween: string): Words => ({
  zh: words.map(({ zh }) => zh).join(zhBetween),
  en: words.map(({ en }) => en).join(enBetween),
});

/** That blanks were counted as zeros has to be said where the sum is wrong: it may be the blank that is. */
export function blanksAmong(edit: Edit, cellOf: CellOf): Words {
  const blank = cellsIn(edit).filter((code) => cellOf(code).status !== "REPORTED").length;
  return blank === 0
    ? { zh: "", en: "" }
    : {
        zh: `（另有 ${blank} 格未填数字，按 0 计）`,
        en: ` (${blank} cell(s) without a number, counted as 0)`,
      };
}
