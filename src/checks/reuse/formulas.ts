import { zeroWordings } from "../../catalogue/index";
import { shareOfOwnWords } from "./form-words";

/** About the report and not about the work: what it rests on, its period, where it can be read, whom to ask. */
const aboutTheReport =
  /本(?:年度)?报告|年报|年度报告|统计(?:期限|周期|时限)|电子版|公布如下|报告如下|如有(?:疑问|任何)|如对/;
const contact =
  /(?:电话|传真|邮编|邮政编码|邮箱|信箱|地址|网址|联系人)(?:号码)?(?:为|是)?[:：]|https?:|www\.|[\w.-]+@[\w.-]+|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/;
/** What every report of a year professes. */
const profession =
  /(?:习近平|党的.{0,8}大|党中央|全会).*(?:指导|贯彻|精神|部署|引领)|(?:贯彻|落实|执行|按照|根据|依据)[^，。]{0,6}(?:《[^》]*条例[^》]*》|条例)[^，。]{0,12}(?:要求|规定|精神)?[^，。]{0,10}$/;
const negation = /没有|从未|未|无|不存在|零/;
/** In UTF-16 units as printed, spaces left out. Nobody professes at such length, and a line without end is not looked through. */
const longestFormula = 400;
/** In letters. A longer sentence says more than that there was none. */
const longestZeroStatement = 45;
/** A sentence of which less is its own says no more than the form. */
const leastOwn = 0.35;
/** A name, a date, a heading: a line without any mark of a sentence. */
const longestSignature = 20;

/**
 * Whether a sentence is one that nobody writes: it would stand in any agency's report of any year. Judged by what it is for and by
 * how much of it the form has already said, so that no list of sentences has to be kept.
 *
 * @param sentence as printed, in mainland characters
 * @param letters the same as `plainText` gives it
 */
export function isFormula(sentence: string, letters: string): boolean {
  const words = sentence.replace(/\s+/g, "");
  if (words.length > longestFormula) return false;
  return (
    (letters.length <= longestSignature && !/[，。；：、！？,;:!?]/.test(words)) ||
    aboutTheReport.test(words) ||
    contact.test(words) ||
    profession.test(words) ||
    isZeroStatement(words, letters) ||
    shareOfOwnWords(letters) < leastOwn
  );
}

function isZeroStatement(words: string, letters: string): boolean {
  return (
    letters.length <= longestZeroStatement &&
    negation.test(words) &&
    zeroWordings.some(({ object, not }) => object.test(words) && !not?.test(words))
  );
}
