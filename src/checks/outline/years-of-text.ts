import type { Locator, Report } from "../../report/index";
import { wordsAt } from "./sections";

export interface YearWords {
  /** The year that most of the sentences begin with. */
  readonly year: number;
  /** Those sentences. */
  readonly at: readonly Locator[];
}

const begins = /(?<=^|[。；\n]\s*)(20\d{2})\s*年(?!以来|起|末|底|版|修订|前|至今|开始|成立)[^。\n]*。?/g;

/**
 * The sentences of the body that begin with a year before the report's, where the report's is named nowhere in it; null else. Plans
 * for the year after are no contradiction.
 */
export function yearsOfText({ sections, year }: Report): YearWords | null {
  const body = sections.map((section, index) => ({ ...section, index })).filter(({ level }) => level > 0);
  if (body.some(({ title, text }) => new RegExp(`${year}\\s*(?:年|[-.至/—])`).test(`${title}\n${text}`)))
    return null;
  const found = body.flatMap((section) =>
    [...section.text.matchAll(begins)].flatMap((sentence) => {
      const named = Number(sentence[1]);
      if (named >= year) return [];
      return [{ named, at: wordsAt(section, sentence.index, sentence.index + sentence[0].length) }];
    }),
  );
  if (found.length === 0) return null;
  const years = found.map(({ named }) => named);
  const count = (one: number) => years.filter((named) => named === one).length;
  const most = [...years].sort((a, b) => count(b) - count(a) || b - a)[0]!;
  return { year: most, at: found.filter(({ named }) => named === most).map(({ at }) => at) };
}
