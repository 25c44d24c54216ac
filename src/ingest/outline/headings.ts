import { isText, type Block, type TextBlock } from "../document";
import { tighten } from "../characters";
import { readHeadingLine } from "./heading-line";
import type { OrdinalStyle } from "./ordinals";
import { kindOf } from "./section-kind";

/** A block that begins a section of the numbered body. */
export interface SectionHead {
  readonly level: number;
  readonly number: string | null;
  readonly title: string;
  readonly body: string;
}

interface Candidate extends Omit<SectionHead, "level"> {
  readonly index: number;
  readonly style: OrdinalStyle | "unnumbered";
  readonly value: number;
  /** Of a heading that the format marks as one. */
  readonly depth: number | null;
}

/**
 * The blocks that begin sections, by their index. 一、 is a main part (level 1), （一） stands below it (2), then 1. (3); 第一部分
 * pushes them down by one; where a document has no 一、, 1. or （一） before words of a known section takes its place.
 */
export function findHeads(blocks: readonly Block[]): ReadonlyMap<number, SectionHead> {
  const all = blocks.flatMap((block, index) => (isText(block) ? (candidate(block, index) ?? []) : []));
  const candidates = withoutContents(all, blocks);
  const levels = levelsOf(candidates);
  const heads = new Map<number, SectionHead>();
  const counted: number[] = [];
  for (const { index, style, value, ...head } of candidates) {
    const level = style === "unnumbered" ? depthLevel(candidates, head.depth!, levels) : levels[style];
    if (level === undefined || level > 3 || !continues(counted, level, value, style, head.title)) continue;
    counted.length = level;
    counted[level - 1] = value;
    heads.set(index, { number: head.number, title: head.title, body: head.body, level });
  }
  return heads;
}

function candidate(block: TextBlock, index: number): Candidate | null {
  const depth = block.kind === "heading" ? block.depth : null;
  const line = readHeadingLine(block.text);
  if (line) {
    const { ordinal, title, body } = line;
    return { index, style: ordinal.style, value: ordinal.value, number: ordinal.printed, title, body, depth };
  }
  const title = tighten(block.text);
  if (depth === null || kindOf(title) === null || /(?:报告|年报|表)(?:[（(].*[)）])?$/.test(title))
    return null;
  return { index, style: "unnumbered", value: 0, number: null, title, body: "", depth };
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
function depthLevel(candidates: readonly Candidate[], depth: number, levels: Levels): number | undefined {
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
  title: string,
): boolean {
  if (level > counted.length + 1 && counted.length === 0) return false;
  if (style === "unnumbered") return true;
  if (style === "digit") return value === 1 || value === (counted[level - 1] ?? 0) + 1;
  return title !== "" || value === (counted[level - 1] ?? 0) + 1;
}
