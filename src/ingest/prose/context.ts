/** What the words around a figure say about it, apart from what it counts. All of them are without spaces. */

/**
 * Whether the words before a figure speak of another year than the report's: the last year named rules, unless it is only what
 * something is held against (较上年). 上年结转 is a figure of this year.
 */
export function isOfAnotherYear(before: string, year: number): boolean {
  const named = [...before.matchAll(yearNames)].filter(
    ({ index }) => !/(?:较|比|与|和|同|相比|结转|顺延|转)[至到入]?$/.test(before.slice(0, index)),
  );
  const last = named.at(-1)?.[0];
  if (last === undefined) return false;
  if (/^(?:今|本|当|全)/.test(last)) return false;
  const printed = /^(?:20)?(\d{2})年/.exec(last);
  return printed ? 2000 + Number(printed[1]) !== year : true;
}
const yearNames =
  /(?<!\d)20\d{2}年(?!版|修订|第)|(?:上一?|去|前)年(?!度?(?:结转|末|转入|遗留))度?|往年|历年|近[两三四五几]年|[今本当]年度?|全年/g;

/** 比上年增加52件, 同比增长12%: a difference, not a count. */
export const isDifference = (clause: string): boolean =>
  /(?:同比|环比|增加|减少|增长|下降|上升|回落|提高|降低|增幅|降幅|新增率|[更又]?多|少)(?:了|率|数|量|为|约|近|达|到|至)*$/.test(
    clause,
  ) || /^(?:较|比|同比|与)/.test(clause);

/** 计划培训4期, 每月不少于5条, 日均: what is wanted, or a share of the year. */
export const isPlanOrAverage = (sentence: string): boolean =>
  /计划|拟|力争|下一?步|将(?!于|申请|其)|目标|应当|不少于|不得|每(?:年|月|周|季|日|天|次|名|个|件)|[日月人年]均|平均/.test(
    sentence,
  );

/** Counted over more than the year: 自2008年以来, 历年累计. 全年累计 is this year's. */
export const isOverYears = (sentence: string): boolean =>
  /以来|自?20\d{2}年起|历年|(?<!全年|今年|本年|当年|年度?|[月日])累计(?!推送|发布|公开)/.test(sentence) ||
  /20\d{2}年?[-—–至到]20\d{2}年/.test(sentence);

/** 其中, and nothing after it that ends its reach. */
export const isPart = (sentence: string): boolean => /其中|(?:分别|依次)(?:是|为)/.test(sentence);

/** Somebody below the reporter: 其中泗阳县301件. */
export const isOfAnother = (clause: string): boolean =>
  /(?<![我本全一各])(?:[一-龥]{1,8}(?:县|区|镇|乡|街道|园区|新区)|各[县区镇乡部单][^，]{0,8}|[一-龥]{2,8}(?:局|委|办))(?!政府|的|网|门户|公开)/.test(
    clause,
  );

/** The dispute that the words before a figure speak of last; null for none, and where they speak of two in one breath. */
export function disputeOf(before: string): string | null {
  if (/复议[、和与及或][^，。；\d]{0,8}(?:诉讼|应诉)[^，。；\d]{0,8}$/.test(before)) return null;
  const last = [...before.matchAll(disputes)].at(-1)?.[0];
  if (!last) return null;
  if (last.includes("复议后")) return "litigation.after_review";
  if (last.startsWith("直接")) return "litigation.direct";
  return last === "复议" ? "review" : "litigation";
}
const disputes = /复议后[^，。；\d]{0,6}(?:起诉|诉讼)|直接[^，。；\d]{0,4}(?:起诉|诉讼)|复议|诉讼|应诉/g;
