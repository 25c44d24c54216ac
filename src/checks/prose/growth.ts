import { inGroups } from "../../report/index";
import type { Stated } from "./stated";

/** A percentage by which a figure is said to have grown, with the figure it is about. */
export interface Growth {
  readonly growth: Stated;
  readonly current: Stated;
  /** In percent, below 0 for a fall. */
  readonly percent: number;
}

export interface GrowthWithBase extends Growth {
  /** What the sentence itself gives: last year's figure, or the difference. */
  readonly said: Stated;
  readonly lastYear: number;
}

const compared = /同比|(?:较|比|与)(?:上一?年|去年|20\d{2}年)|^(?:增|减|上升|下降|回落|降低|提高)/;
const up = /增长|增加|上升|提高|增幅|多/;
const down = /下降|减少|降低|回落|降幅|少/;
const ofLastYear =
  /^(?:较|比|与|同)?(?:上一?年|去年|20\d{2}年)度?(?:同期|数量|收到|受理|的|为|是)*[\d一二三四五六七八九十百千万]/;

const isChange = ({ words: { quote } }: Stated): boolean =>
  compared.test(quote) && (up.test(quote) || down.test(quote));
const signOf = ({ words: { quote } }: Stated): number => (down.test(quote) ? -1 : 1);
const isCount = ({ claim }: Stated): boolean => claim.unit !== "%" && claim.unit !== "个百分点";

/** 比2019年增长: the change is not last year's. */
function isAgainstLastYear({ words: { before, quote } }: Stated, year: number): boolean {
  const named = [...(before + quote).matchAll(/(?:较|比|与|同)(20\d{2})年/g)].map((found) =>
    Number(found[1]),
  );
  return named.every((other) => other === year - 1);
}

/** Each sentence that says by how many percent one figure changed; a sentence with two such percentages is left alone. */
export function growthsIn(stated: readonly Stated[], year: number): readonly Growth[] {
  return [...inGroups(stated, ({ sentence }) => sentence).values()].flatMap((sentence) => {
    const changes = sentence.filter((one) => one.claim.unit === "%" && isChange(one));
    const [growth] = changes;
    if (!growth || changes.length > 1 || growth.claim.approximate) return [];
    if (!isAgainstLastYear(growth, year)) return [];
    const before = sentence.slice(0, sentence.indexOf(growth));
    const counts = before.filter(
      (one) => isCount(one) && !isChange(one) && !ofLastYear.test(one.words.quote),
    );
    // Which of two figures has grown, the sentence does not say.
    const [current, other] = counts;
    if (!current || other || current.claim.approximate) return [];
    return [{ growth, current, percent: signOf(growth) * growth.claim.value }];
  });
}

/** Those whose sentence also gives last year's figure, or the difference to it. */
export function growthsWithBase(stated: readonly Stated[], year: number): readonly GrowthWithBase[] {
  return growthsIn(stated, year).flatMap((found): GrowthWithBase[] => {
    const { growth, current } = found;
    const others = stated.filter(
      (one) =>
        one.sentence === growth.sentence &&
        isCount(one) &&
        one.claim.unit === current.claim.unit &&
        !one.claim.approximate &&
        stated.indexOf(one) > stated.indexOf(current),
    );
    const said = others.find(isChange) ?? others.find(({ words }) => ofLastYear.test(words.quote));
    if (!said || Math.abs(stated.indexOf(said) - stated.indexOf(growth)) !== 1) return [];
    const lastYear = isChange(said)
      ? current.claim.value - signOf(said) * said.claim.value
      : said.claim.value;
    return lastYear > 0 ? [{ ...found, said, lastYear }] : [];
  });
}

/** In percent of last year's figure. */
export const growthOf = (current: number, lastYear: number): number =>
  (100 * (current - lastYear)) / lastYear;
