/** Words before a figure, spaces left out. */
export interface WordsBefore {
  /** Of its sentence. */
  readonly sentence: string;
  /** Of its paragraph, before the sentence. */
  readonly paragraph: string;
}

/**
 * Whether the words before a figure speak of what was done in all of a report's year: not of another year, of more or less than
 * one, of a plan or an average.
 *
 * @example isOfTheYear({ paragraph: "", sentence: "2023年，收到申请" }, 2023) //=> true
 * @example isOfTheYear({ paragraph: "", sentence: "截至目前，网站累计公开信息" }, 2023) //=> false
 */
export const isOfTheYear = ({ sentence, paragraph }: WordsBefore, year: number): boolean =>
  !isPlanOrAverage(sentence) &&
  !isOverYears(sentence, year) &&
  !isOfPartOfYear(sentence) &&
  !isOfAnotherYear(paragraph + sentence, year);

/**
 * Whether the words before a figure speak of another year than the report's: the last year named rules, unless it is only what
 * something is held against (较上年). 上年结转 is a figure of this year.
 */
function isOfAnotherYear(before: string, year: number): boolean {
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
  /(?<!\d)20\d{2}年(?!版|修订|第|度?(?:结转|末|转入|遗留))|(?:上一?|去|前)年(?!度?(?:结转|末|转入|遗留))度?|往年|历年|近[两三四五几]年|[今本当]年度?|全年/g;

/** 比上年增加52件, 同比增长12%: a difference, not a count. */
export const isDifference = (clause: string): boolean =>
  /(?:同比|环比|增加|减少|增长|下降|上升|回落|提高|降低|增幅|降幅|新增率|[更又]?多|少)(?:了|率|数|量|为|约|近|达|到|至)*$/.test(
    clause,
  ) || /^(?:较|比|同比|与)/.test(clause);

/** 计划培训4期, 每月不少于5条, 日均: what is wanted, or a share of the year. */
const isPlanOrAverage = (sentence: string): boolean =>
  /计划|拟|力争|下一?步|将(?!于|申请|其)|目标|应当|不少于|不得|每(?:年|月|周|季|日|天|次|名|个|件)|[日月人年]均|平均/.test(
    sentence,
  );

/** Counted over more than the year: 自2008年以来, 历年累计, 截至目前累计. 全年累计 and 今年以来 are this year's. */
const isOverYears = (sentence: string, year: number): boolean =>
  /以来/.test(sentence.replace(new RegExp(`(?:[今本当]年度?|${year}年度?)以来`, "g"), "")) ||
  /自?20\d{2}年起|历年|(?<!全年|今年|本年|当年|年度?|[月日])累计(?!推送|发布|公开)/.test(sentence) ||
  (/截[至止][^。]{0,60}累计/.test(sentence) && !/全年|[今本当]年/.test(sentence)) ||
  /20\d{2}年?[-—–至到]20\d{2}年/.test(sentence);

/** Counted over less than the year, or an event of one day: 上半年, 第一季度, 3月. 1月1日至12月31日 is the year. */
const isOfPartOfYear = (sentence: string): boolean =>
  /[上下]半年|[一二三四1-4]季度|[上中下]旬/.test(sentence) ||
  /(?<![\d个])(?:\d{1,2}|十?[一二三四五六七八九十])月(?!来|度|均)/.test(
    sentence.replace(/(?:自|从)?(?:20\d{2}年|年)?1(?:月1日起?|月?[-—–至到]12月)|12月(?:31日|底|末)/g, ""),
  );
