import { fold } from "../../report";
import { Refusal } from "../refusal";

/** What a search may hold. */
const LONGEST_SEARCH = 100;
const MOST_WORDS = 10;

/** A phrase in quotes, a word, or a quote that nothing closes. */
const PARTS = /["＂]([^"＂]*)["＂]|“([^”]*)”|[^\s"＂“]+|["＂“]/gu;
const HAS_WORDS = /[\p{L}\p{N}]/u;
const EXAMPLE = ["培训", "政府信息 培训", '"annual report"'];

/**
 * The words of a search, folded, each once: all have to occur. In quotes stands a phrase.
 *
 * @example searchWords('２０１７ "Annual  Report" 培训') //=> ["2017", "annual report", "培训"]
 * @throws Refusal BAD_ARGUMENT where it is empty, too long, holds a part without letter or digit, or a quote is not closed
 */
export function searchWords(search: string): string[] {
  if (search.trim() === "")
    throw refused(
      "是空的：请写要找的词，不查文字就不写 search",
      "is empty: write the words to find, or leave search out to list without",
    );
  if (search.length > LONGEST_SEARCH)
    throw refused(
      `有 ${search.length} 个字符，至多 ${LONGEST_SEARCH} 个`,
      `has ${search.length} characters, at most ${LONGEST_SEARCH} are allowed`,
    );
  const words = new Set<string>();
  for (const [part, straight, curved] of search.matchAll(PARTS)) {
    const phrase = straight ?? curved ?? part;
    if (/^["＂“]$/u.test(part))
      throw refused(`里的引号 ${part} 没有另一半`, `holds a quotation mark ${part} without its other half`);
    const word = fold(phrase);
    if (!HAS_WORDS.test(word))
      throw refused(
        `里的 ${part} 没有字母、汉字或数字，查不了`,
        `holds ${part}, which has no letter, Chinese character or digit to look for`,
      );
    words.add(word);
  }
  if (words.size > MOST_WORDS)
    throw refused(
      `有 ${words.size} 个词，至多 ${MOST_WORDS} 个`,
      `has ${words.size} words, at most ${MOST_WORDS} are allowed`,
    );
  return [...words];
}

function refused(zh: string, en: string): Refusal {
  return new Refusal("BAD_ARGUMENT", `where.search ${zh}`, `where.search ${en}`, {
    search: { characters: LONGEST_SEARCH, words: MOST_WORDS, examples: EXAMPLE },
  });
}
