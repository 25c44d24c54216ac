import { isText, type Block, type TextBlock } from "../document";
import { tighten } from "../characters";
import type { Message } from "../../report/index";
import type { Candidate, SectionHead } from "./head";
import { isFormRow } from "./form-rows";
import { readHeadingLine } from "./heading-line";
import { headingLost, withLostHeads } from "./lost-heads";
import { mainKindOf } from "./main-titles";
import type { OrdinalStyle } from "./ordinals";
import { kindOf } from "./section-kind";

/**
 * The blocks that begin sections, by their index. 一、 is a main part (level 1), （一） stands below it (2), then 1. (3); 第一部分
 * pushes them down by one; where a document has no 一、, 1. or （一） before words of a known section takes its place.
 */
export function findHeads(blocks: readonly Block[]): ReadonlyMap<number, SectionHead> {
  const all = blocks.flatMap((block, index) => (isText(block) ? (candidate(block, index) ?? []) : []));
  const printed = renumbered(withoutBareTitles(withoutContents(all, blocks)));
  const candidates = withLostHeads(printed, blocks);
  const levels = levelsOf(candidates);
  const heads = new Map<number, SectionHead>();
  const counted: number[] = [];
  for (const { index, style, value, depth, ...head } of candidates) {
    const level = style === "unnumbered" ? depthLevel(candidates, depth, levels) : levels[style];
    if (level === undefined || level > 3 || !continues(counted, level, value, style, head)) continue;
    counted.length = level;
    counted[level - 1] = value;
    const above = heads.get(index);
    heads.set(index, { ...head, level, ...(above ? { above } : {}) });
  }
  return heads;
}

/** What there is to say about the headings of a document. */
export const aboutHeads = (heads: ReadonlyMap<number, SectionHead>): readonly Message[] =>
  [...heads.values()].flatMap((head) => [head.above?.lost ?? [], head.lost ?? []].flat()).map(headingLost);

function candidate(block: TextBlock, index: number): Candidate | null {
  const depth = block.kind === "heading" ? block.depth : null;
  const line = readHeadingLine(block.text);
  if (line) {
    const { ordinal, title, body } = line;
    if (isFormRow(ordinal, title, body)) return null;
    return { index, style: ordinal.style, value: ordinal.value, number: ordinal.printed, title, body, depth };
  }
  const title = tighten(block.text);
  if (depth === null ? mainKindOf(title) === null : !isPartTitle(title)) return null;
  return { index, style: "unnumbered", value: 0, number: null, title, body: "", depth };
}

const isPartTitle = (title: string): boolean =>
  kindOf(title) !== null && !/(?:报告|年报|表)(?:[（(].*[)）])?$/.test(title);

/**
 * A plain line that says no more than the title of one of the six parts begins it where no numbered heading does, and where it is
 * no line of a list of contents.
 */
function withoutBareTitles(candidates: readonly Candidate[]): readonly Candidate[] {
  const isBare = ({ style, depth }: Candidate) => style === "unnumbered" && depth === null;
  const kinds = new Set(candidates.filter((one) => !isBare(one)).map(({ title }) => mainKindOf(title)));
  return candidates.filter(
    (one, i) =>
      !isBare(one) || (!kinds.has(mainKindOf(one.title)) && candidates[i + 1]?.index !== one.index + 1),
  );
}

/** 1、总体情况 before 二、: the title of a main part whose number fits between its neighbours is one, in whatever style. */
function renumbered(candidates: readonly Candidate[]): readonly Candidate[] {
  const isMain = ({ style }: Candidate) => style === "chinese";
  if (!candidates.some(isMain)) return candidates;
  const next: (number | undefined)[] = [];
  for (let i = candidates.length - 1; i >= 0; i -= 1) {
    const after = candidates[i + 1];
    next[i] = after && isMain(after) ? after.value : next[i + 1];
  }
  let before = 0;
  return candidates.map((one, i) => {
    const isPlace = one.style === "unnumbered" ? one.depth === null : one.value === before + 1;
    const fits = isPlace && next[i] !== before + 1 && one.style !== "part";
    const read =
      !isMain(one) && fits && mainKindOf(one.title) !== null
        ? { ...one, style: "chinese" as const, value: before + 1 }
        : one;
    if (isMain(read)) before = read.value;
    return read;
  });
}

/** Blocks in which a list of contents can stand. */
const contentsWithin = 200;

/** A list of contents: three main headings and more with nothing between them, whose numbers all come again further down. */
function withoutContents(candidates: readonly Candidate[], blocks: readonly Block[]): readonly Candidate[] {
  const dropped = new Set<Candidate>();
  for (let i = 0; i < candidates.length;) {
    let j = i + 1;
    while (
      j < candidates.length &&
      candidates[j]!.index === candidates[j - 1]!.index + 1 &&
      !startsAgain(candidates[j - 1]!, candidates[j]!) &&
      candidates[j - 1]!.body === ""
    )
      j += 1;
    const run = candidates.slice(i, j);
    const mains = run.filter(({ style }) => style === "chinese" || style === "part");
    const comesAgain = (head: Candidate) =>
      candidates
        .slice(j)
        .some((later) => later.style === head.style && later.number === head.number && alike(later, head));
    if (mains.length >= 3 && run[0]!.index < contentsWithin && mains.every(comesAgain) && blocks.length > j)
      run.forEach((head) => dropped.add(head));
    i = j;
  }
  return candidates.filter((head) => !dropped.has(head));
}

/** 十、 and then 一、: the list is over. */
const startsAgain = (before: Candidate, head: Candidate): boolean =>
  head.style === before.style && head.value <= before.value;

const alike = (a: Candidate, b: Candidate): boolean =>
  a.title.slice(0, 4) === b.title.replace(/[.…·\d]+$/, "").slice(0, 4);

type Levels = Partial<Record<OrdinalStyle, number>>;

function levelsOf(candidates: readonly Candidate[]): Levels {
  const named = (style: OrdinalStyle) =>
    candidates.filter((head) => head.style === style && kindOf(head.title) !== null).length;
  const has = (style: OrdinalStyle) => candidates.some((head) => head.style === style);
  if (has("part")) return { part: 1, chinese: 2, bracketed: 3 };
  if (has("chinese")) return { chinese: 1, bracketed: 2, digit: 3 };
  if (named("digit") >= 2) return { digit: 1, bracketed: 2 };
  if (named("bracketed") >= 2) return { bracketed: 1, digit: 2 };
  return {};
}

/** Of an unnumbered heading: the level of numbered ones marked alike, else its place among the depths that occur. */
function depthLevel(
  candidates: readonly Candidate[],
  depth: number | null,
  levels: Levels,
): number | undefined {
  if (depth === null) return 1;
  const alike = candidates.find((head) => head.depth === depth && head.style !== "unnumbered");
  if (alike && alike.style !== "unnumbered") return levels[alike.style];
  const depths = [...new Set(candidates.flatMap((head) => head.depth ?? []))].sort((a, b) => a - b);
  return depths.indexOf(depth) + 1;
}

/** Numbered paragraphs that merely look like headings break the count: 3. after 1., or a 1. that no part stands above. */
function continues(
  counted: readonly number[],
  level: number,
  value: number,
  style: string,
  { title, lost }: Pick<Candidate, "title" | "lost">,
): boolean {
  if (level > counted.length + 1 && counted.length === 0) return false;
  if (style === "unnumbered" || lost) return true;
  if (style === "digit") return value === 1 || value === (counted[level - 1] ?? 0) + 1;
  return title !== "" || value === (counted[level - 1] ?? 0) + 1;
}
