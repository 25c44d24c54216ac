import { isTable, isText, type Block } from "../document";
import { compact, tighten } from "../characters";
import { datesIn } from "../dates";

export interface Annex {
  /** Index of the block where it begins: the mark 附件, else the title of its table. */
  readonly start: number;
  readonly title: string;
  /** The lines that are its mark and title. */
  readonly titleBlocks: ReadonlySet<number>;
}

const mark = /^附(?:件|表|录)?[一二三四五六七八九十\d]*[:：]?$/;
const markAndTitle = /^附(?:件|表|录)?[一二三四五六七八九十\d]*[:：]/;
const tableTitle = /(?:表|统计|统计数据)(?:[（(].*[）)])?$/;
const furthest = 6;

/** The annex that a table closes, or null where the table stands in the running text. */
function annexOf(blocks: readonly Block[], table: number, heads: ReadonlyMap<number, unknown>): Annex | null {
  let start = -1;
  const titles: number[] = [];
  for (let i = table - 1; i >= Math.max(0, table - furthest); i -= 1) {
    const block = blocks[i]!;
    if (!isText(block) || heads.has(i)) break;
    const words = compact(block.text);
    const isMark = mark.test(words);
    if (isMark || isTitle(words)) {
      start = i;
      titles.unshift(i);
      if (isMark || markAndTitle.test(words)) break;
    } else if (!isBetween(words)) break;
  }
  if (start < 0) return null;
  const texts = titles.map((i) => (blocks[i] as { text: string }).text);
  const named = texts.find((text) => !mark.test(compact(text))) ?? texts[0]!;
  return {
    start,
    title: tighten(named.replace(/^附\s*(?:件|表|录)?\s*[一二三四五六七八九十\d]*\s*[:：]\s*/, "")),
    titleBlocks: new Set(titles),
  };
}

const isTitle = (words: string): boolean =>
  words.length <= 60 && !/[。，；]/.test(words) && tableTitle.test(words);

/** What sheets print between title and table: the agency, who filled it in, the unit. */
const isBetween = (words: string): boolean =>
  words.length <= 40 &&
  !/[。；！]/.test(words) &&
  (datesIn(words).length === 0 || /^(?:填报|填表|报送|编报|制表)/.test(words)) &&
  !/^[一二三四五六七八九十]、/.test(words);

/** Annex of each table that has one; two tables may share it. */
export function findAnnexes(
  blocks: readonly Block[],
  heads: ReadonlyMap<number, unknown>,
): ReadonlyMap<number, Annex> {
  const annexes = new Map<number, Annex>();
  blocks.forEach((block, i) => {
    const annex = isTable(block) ? annexOf(blocks, i, heads) : null;
    if (annex) annexes.set(annex.start, annex);
  });
  return annexes;
}
