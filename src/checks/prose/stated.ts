import { formInForce, type FormCode } from "../../catalogue/index";
import type { Claim, Report } from "../../report/index";
import { countedBy } from "./counted-by";
import { wordsAround, type Words } from "./words";

/** A figure of a sentence with its words, and which of the report's paragraphs and sentences it stands in. */
export interface Stated {
  readonly claim: Claim;
  readonly words: Words;
  /** See `countedBy`. */
  readonly indicators: readonly string[];
  readonly paragraph: number;
  readonly sentence: number;
}

/** The text of a report and the figures that its sentences state; of a stored one, the quotes stand in the text only. */
export interface Prose extends Pick<Report, "sections" | "year"> {
  readonly claims: readonly Omit<Claim, "quote">[];
}

const known = new WeakMap<Prose, readonly Stated[]>();

/** The figures that a report states in prose, in its order; worked out once for all rules. */
export function statedIn(prose: Prose): readonly Stated[] {
  const stated = known.get(prose) ?? everyStated(prose);
  known.set(prose, stated);
  return stated;
}

function everyStated({ claims, sections, year }: Prose): readonly Stated[] {
  let [paragraph, sentence, section, last] = [0, 0, -1, 0];
  return claims.map((claim) => {
    const { text = "", kind = "OTHER" } = sections[claim.section] ?? {};
    const words = wordsAround(claim, sections);
    const between = text.slice(last, claim.charStart);
    if (claim.section !== section || between.includes("\n")) paragraph += 1;
    if (claim.section !== section || /[。！？\n]/.test(between)) sentence += 1;
    [section, last] = [claim.section, claim.charStart];
    const indicators = countedBy(claim, words, { year, kind });
    const quote = text.slice(claim.charStart, claim.charEnd);
    return { claim: { ...claim, quote }, words, indicators, paragraph, sentence };
  });
}

/** The form whose words the report uses: its own, else the one in force in its year. */
export const formOfWords = ({ form, year }: Pick<Report, "form" | "year">): FormCode =>
  form ?? formInForce(year).code;

/** Those that are about one indicator alone, hedged ones left out. */
export const exactOf = (stated: readonly Stated[], indicator: string): readonly Stated[] =>
  stated.filter(
    ({ indicators, claim }) => indicators.length === 1 && indicators[0] === indicator && !claim.approximate,
  );
