import { width } from "../../characters";
import { letters } from "../../figures/label";
import { areApart, around, type Column, type Measure } from "./columns";
import type { ParsedLine } from "./parse-line";

interface Word extends Column {
  readonly letters: string;
  readonly line: number;
}

/** How many lines a head may be wrapped over, and how many words it may fall into. */
const mostWords = 8;
const longestHead = 300;

/**
 * Where the columns stand by their heads, whose words may be wrapped over lines (商业 above 企业) or set apart (总 计). Null unless
 * every head is found just as often as it is a column's, and in the form's order from left to right.
 */
export function headColumns(
  lines: readonly ParsedLine[],
  labels: readonly string[],
  measure: Measure,
): readonly Column[] | null {
  const words = lines.flatMap((line) => wordsOf(line, measure));
  if (words.length > longestHead) return null;
  const used = new Set<Word>();
  const found: { label: string; place: Column }[] = [];
  for (const label of new Set(labels)) {
    for (const word of words) {
      const chain = used.has(word) ? null : chainFrom([word], label, words, used);
      if (!chain) continue;
      chain.forEach((part) => used.add(part));
      found.push({ label, place: around(chain) });
    }
  }
  found.sort((a, b) => a.place.from - b.place.from);
  const isWhole = found.length === labels.length && found.every(({ label }, i) => label === labels[i]);
  const columns = found.map(({ place }) => place);
  return isWhole && areApart(columns) ? columns : null;
}

function wordsOf({ line, index }: ParsedLine, measure: Measure): Word[] {
  const measured = (text: string) => (measure === "screen" ? width(text) : text.length);
  return [...line.text.matchAll(/\S+/gu)].map((match) => {
    const from = measured(line.indent + line.text.slice(0, match.index));
    return { letters: letters(match[0]), line: index, from, to: from + measured(match[0]) };
  });
}

/** The words that a label is made of, each beside the one before it or below one of them; null where they do not give it. */
function chainFrom(
  chain: readonly Word[],
  label: string,
  words: readonly Word[],
  used: ReadonlySet<Word>,
): readonly Word[] | null {
  const text = chain.map((word) => word.letters).join("");
  if (text === label) return chain;
  if (text === "" || !label.startsWith(text) || chain.length > mostWords) return null;
  const last = chain.at(-1)!;
  const whole = around(chain);
  const isNext = (word: Word) =>
    word.line === last.line
      ? word.from > last.from && word.from - last.to <= 1
      : word.line > last.line && word.from < whole.to && word.to > whole.from;
  for (const word of words) {
    if (used.has(word) || chain.includes(word) || !isNext(word)) continue;
    const longer = chainFrom([...chain, word], label, words, used);
    if (longer) return longer;
  }
  return null;
}
