import { isOfTheYear, wordsForSeveral } from "../../catalogue/index";
import type { Claim, Section } from "../../report/index";
import type { Words } from "./words";

interface Place {
  readonly year: number;
  readonly kind: Section["kind"];
}

/** What a claim counts: the indicator that it was read with, or those that its words count as one; none where they do not say. */
export function countedBy(
  { indicator, unit }: Pick<Claim, "indicator" | "unit">,
  { quote, before, paragraphBefore }: Words,
  { year, kind }: Place,
): readonly string[] {
  if (indicator !== null) return [indicator];
  // 予以公开或部分公开占58.5%
  if (unit === "%" || unit === "‰") return [];
  const clause = quote.slice(-100);
  const several = wordsForSeveral.find(({ words }) => words.test(clause));
  if (!several || kind === "PROBLEMS_AND_PLANS") return [];
  return isOfTheYear({ sentence: before + quote, paragraph: paragraphBefore }, year)
    ? several.indicators
    : [];
}
