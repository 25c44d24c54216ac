import { compact } from "../characters";

/** Powers of ten, in 元. */
const money: Readonly<Record<string, number>> = {
  元: 0,
  百元: 2,
  千元: 3,
  万元: 4,
  百万元: 6,
  千万元: 7,
  亿元: 8,
};

/** Words that sheets put for a unit of the form and that count the same things. */
const sameAs: Readonly<Record<string, string>> = {
  宗: "件", 项: "件", 起: "件", 例: "件", 期: "次", 场: "次", 场次: "次", 处: "个", 家: "个", 名: "人",
}; // prettier-ignore

const counts = ["件", "条", "次", "篇", "个", "人", "人次", "项", "份", "%", ...Object.keys(sameAs)];
const known = new Set([...counts, ...Object.keys(money)]);

export const isUnit = (word: string): boolean => known.has(unitWord(word));

/** （件）, 万元（人民币） → 件, 万元. */
const unitWord = (word: string): string =>
  compact(word)
    .replace(/^\(([^()]*)\)$/, "$1")
    .replace(/\([^()]*\)$/, "")
    .replace("％", "%");

/** Units as an alternation for a pattern, longest first. */
export const unitPattern = [...known].sort((a, b) => b.length - a.length).join("|");

/**
 * How many powers of ten lie between a printed unit and the form's; 0 where both count the same things, null where no factor
 * leads from one to the other (件 to 万元, 人 to 人次).
 *
 * @example powersBetween("元", "万元") //=> -4
 * @example powersBetween("宗", "件") //=> 0
 */
export function powersBetween(printed: string, wanted: string): number | null {
  const [from, to] = [unitWord(printed), unitWord(wanted)];
  if (from === to) return 0;
  if (from in money && to in money) return money[from]! - money[to]!;
  if (from in money || to in money) return null;
  return (sameAs[from] ?? from) === (sameAs[to] ?? to) ? 0 : null;
}

export const isMoney = (unit: string): boolean => unitWord(unit) in money;
