import { zeroWordings } from "../../catalogue/index";
import { neutralWord } from "./neutral-words";

export interface ZeroStatement {
  readonly indicators: readonly string[];
  /** Half-open, in the text as given. */
  readonly start: number;
  readonly end: number;
}

const negation = /(?<![如若凡对因由并果])(?:没有|从未|未曾|未|尚?无)/g;
const object =
  "行政复议|复议|行政诉讼|诉讼|行政应诉|应诉|起诉|行政申诉|申诉|举报|投诉|申请|收费|费用|信息处理费|处理费|减免|发生|出现|收到|接到|受理|接收|新收|" +
  "收取|产生|存在|任何|进行|所|或者|各种|形式|结转[至到]?|顺延[至到]?|[上下]一?年度?|次年|20\\d{2}年度?|继续|事件|事务|情形|过程|本单位|[我本][局镇乡市区县]|案例|现象|以|而|\\s";
const word = new RegExp(`${object}|${neutralWord}`, "y");
const ends = /^(?:$|[，。；;,！!）)\n])/;

/**
 * Where a text says in so many words that there was none of something: every word of it must be one of such a statement, so that
 * 未发生行政诉讼败诉 says nothing about the number of lawsuits.
 *
 * @example zeroStatementsIn("全年未发生行政复议、行政诉讼。") //=> review.total and litigation.total
 */
export function zeroStatementsIn(text: string): readonly ZeroStatement[] {
  return [...text.matchAll(negation)].flatMap((found) => {
    const from = found.index + found[0].length;
    const end = endOfWords(text, from);
    if (end === from || !ends.test(text.slice(end, end + 1))) return [];
    const said = text.slice(from, end).replace(/\s/g, "");
    const indicators = zeroWordings
      .filter(({ object: what, not }) => what.test(said) && !not?.test(said))
      .map(({ indicator }) => indicator);
    return indicators.length === 0 ? [] : [{ indicators, start: found.index, end }];
  });
}

function endOfWords(text: string, from: number): number {
  let end = from;
  for (;;) {
    word.lastIndex = end;
    const next = word.exec(text)?.[0].length ?? 0;
    if (next === 0) return end;
    end += next;
  }
}
