import type { Message, SectionKind } from "../../report/index";
import { isTable, type Block, type Table } from "../document";
import { compact } from "../characters";
import { info } from "../messages";
import type { Candidate } from "./head";
import { placeOfKind, usualTitle } from "./main-titles";
import { kindOf } from "./section-kind";

/** Words that only the table of one part has. */
const tables: readonly (readonly [SectionKind, RegExp])[] = [
  ["PROACTIVE", /第二十条第\(一\)项/],
  ["APPLICATIONS", /本年新收政府信息公开申请/],
  ["REVIEW_LITIGATION", /未经复议直接起诉.*复议后起诉/s],
];

/**
 * Main parts whose headings a text layer lost, told by what stands below them: the part's own table, （一）存在的主要问题, the
 * （一） before 二、. Only where the numbers of the headings leave room for them.
 */
export function withLostHeads(
  candidates: readonly Candidate[],
  blocks: readonly Block[],
): readonly Candidate[] {
  const found: Candidate[] = [];
  const later = candidates.filter(isMain);
  const waiting = [...candidates].reverse();
  later.reverse();
  let before: Candidate | undefined;
  for (const [index, block] of blocks.entries()) {
    while (later.length > 0 && later.at(-1)!.index <= index) later.pop();
    const own = waiting.at(-1)?.index === index ? waiting.pop() : undefined;
    const kind = isTable(block) ? kindOfTable(block) : own && kindAbove(own, before);
    if (kind && !(own && isMain(own)) && hasRoom(before, later.at(-1), kind)) {
      before = lostHead(index, (before?.value ?? 0) + 1, kind);
      found.push(before);
    }
    if (!own) continue;
    found.push(own);
    if (isMain(own)) before = own;
  }
  return found;
}

const isMain = ({ style, depth, lost }: Candidate): boolean =>
  style === "chinese" || lost !== undefined || (style === "unnumbered" && depth === null);

/** In characters: the head of a table and its first rows say which it is. */
const longestHead = 5000;

function kindOfTable({ rows }: Table): SectionKind | undefined {
  let words = "";
  for (const { text } of rows) {
    if (words.length > longestHead) break;
    words += compact(text);
  }
  return tables.find(([, pattern]) => pattern.test(words))?.[0];
}

/** What （一） says about the part above it. */
function kindAbove(
  { style, value, title }: Candidate,
  before: Candidate | undefined,
): SectionKind | undefined {
  if (style !== "bracketed" || value !== 1) return undefined;
  if (!before) return /主动公开|总体|依申请/.test(title) ? "OVERVIEW" : undefined;
  return kindOf(title) === "PROBLEMS_AND_PLANS" ? "PROBLEMS_AND_PLANS" : undefined;
}

/** The part before comes earlier in the order of the six, and the next one's number is two and more further. */
function hasRoom(before: Candidate | undefined, next: Candidate | undefined, kind: SectionKind): boolean {
  const place = before ? placeOfKind(before.lost ?? kindOf(before.title) ?? "ANNEX") : -1;
  if (before && (place < 0 || place >= placeOfKind(kind))) return false;
  if (!before && kind !== "OVERVIEW" && next === undefined) return true;
  const [from, to] = [before?.value ?? 0, next?.value];
  return to === undefined ? before !== undefined : to >= from + 2;
}

const lostHead = (index: number, value: number, lost: SectionKind): Candidate => ({
  index,
  style: "chinese",
  value,
  number: null,
  title: "",
  body: "",
  depth: null,
  lost,
});

/** Names each part whose heading was not printed. */
export const headingLost = (kind: SectionKind): Message =>
  info(
    "HEADING_MISSING",
    `没有找到“${usualTitle(kind)}”部分的标题，按其下的表格或小标题认定，标题留空。`,
    `The heading of the part “${usualTitle(kind)}” was not found; the part is told by the table or the headings below it, and has no title.`,
  );
