import { inGroups } from "../../report/index";
import { exactOf, type Stated } from "./stated";

/** One thing for which the prose gives two numbers. */
export interface StatedTwice {
  /** An indicator's code, or the words that name the thing. */
  readonly subject: string;
  readonly stated: readonly Stated[];
}

/** A column of a website or an account, and that it carried so many items. */
const carrier =
  /(?<name>[一-龥]{2,12}(?:专栏|栏目|公众号|微博|微信|网站))(?:上|平台|共|累计|全年|主动|集中)*(?:公开|发布|刊登|更新)(?:了|各类|政府|政务|相关|有关)*(?:信息|动态|文件)/;
const filler = /^(?:通过|利用|依托|在|我[局委办镇街道]*|本[局委办单位机关]*|全年|20\d{2}年|其中|，)+/;
/** Several such events may be told of one by one, and the same words count other cases with 备案 or of another scope. */
const events = /^(?:response|training|normative|regulation|capacity|charge|fee)\./;
const otherPopulation = /备案|本级|直属|市直|全[市县区省州]/;

/**
 * Things stated exactly, in two sections, with two numbers; only what the tables do not have: a figure of theirs is held against
 * them instead.
 */
export function statedTwice(
  stated: readonly Stated[],
  isInTables: (code: string) => boolean,
): readonly StatedTwice[] {
  const named = stated.flatMap((one) => {
    const subject = subjectOf(one, isInTables);
    return subject === null || one.claim.approximate ? [] : [{ subject, one }];
  });
  return [...inGroups(named, ({ subject }) => subject)].flatMap(([subject, found]): StatedTwice[] => {
    const all = found.map(({ one }) => one);
    const values = new Set(all.map(({ claim }) => claim.value));
    const sections = inGroups(all, ({ claim }) => claim.section);
    const isOnceEach = [...sections.values()].every((same) => same.length === 1);
    if (values.size < 2 || sections.size < 2 || !isOnceEach) return [];
    return isOnlyCarriedIn([...values], stated) ? [] : [{ subject, stated: all }];
  });
}

/** 受理12件 and 新收10件, where 上年结转2件 is stated too. */
const isOnlyCarriedIn = ([a, b, ...others]: readonly number[], stated: readonly Stated[]): boolean =>
  others.length === 0 &&
  exactOf(stated, "application.carried_in").some(({ claim }) => claim.value === Math.abs(a! - b!));

function subjectOf(
  { indicators, words, claim }: Stated,
  isInTables: (code: string) => boolean,
): string | null {
  const said = words.before + words.quote;
  if (otherPopulation.test(said)) return null;
  const [code] = indicators;
  if (code !== undefined) return indicators.length > 1 || events.test(code) || isInTables(code) ? null : code;
  if (!/^[条件篇项]$/.test(claim.unit ?? "")) return null;
  const name = carrier.exec(words.quote)?.groups!["name"]!.replace(filler, "");
  return name && name.length >= 4 ? name : null;
}
