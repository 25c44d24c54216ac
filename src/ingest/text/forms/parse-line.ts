import { compact, width } from "../../characters";
import { letters, withoutOrdinal } from "../../figures/label";
import { isRule } from "../cells";
import type { Line } from "../lines";
import { isHeadingPart } from "./known-rows";
import { isCellValue, isValue } from "./values";

/** Words of a line that stand together; a label may be made of several. */
export interface Fragment {
  readonly line: number;
  readonly text: string;
  /** Nothing but letters and digits, its ordinal included. */
  readonly letters: string;
  /** The same without what numbers it. */
  readonly bare: string;
  readonly hasOrdinal: boolean;
}

/** A figure and where it stands: in characters from the left, and in columns of a screen. */
export interface Value {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly wideFrom: number;
  readonly wideTo: number;
}

/** A line of text told apart into words on the left and figures on the right. */
export interface ParsedLine {
  readonly line: Line;
  readonly index: number;
  readonly fragments: readonly Fragment[];
  readonly values: readonly Value[];
  /** The cells between bars or tabs; null where nothing but gaps sets them apart. */
  readonly cells: readonly string[] | null;
  readonly isRule: boolean;
}

const separators = /[|｜│]/;
/** In characters; what is longer is prose, whatever numbers stand in it. */
const longestLine = 2000;

export function parseLine(line: Line, index: number): ParsedLine {
  const text = line.text.length > longestLine ? "" : line.text;
  const rule = isRule(text);
  const cells = rule ? [] : cellsOf(text);
  const fragment = (words: string): Fragment => {
    const text = compact(words);
    const bare = withoutOrdinal(text);
    const all = letters(text);
    const hasOrdinal = bare !== text;
    return { line: index, text: words, letters: all, bare: hasOrdinal ? letters(bare) : all, hasOrdinal };
  };
  if (cells) {
    const first = firstValue(cells);
    return {
      line,
      index,
      cells,
      isRule: rule,
      // A merged cell may be printed in each place that it covers.
      fragments: [...new Set(cells.slice(0, first))].filter(Boolean).flatMap(pieces).map(fragment),
      values: cells.slice(first).map((cell) => ({ text: cell, from: 0, to: 0, wideFrom: 0, wideTo: 0 })),
    };
  }
  const words = wordsOf(text);
  const last = words.findLastIndex(({ text }) => !isValue(text));
  const end = startOfValues(words, last + 1);
  const label = end === words.length ? text : text.slice(0, words[end]!.at);
  return {
    line,
    index,
    cells,
    isRule: false,
    fragments: label
      .trim()
      .split(/\s{2,}/u)
      .filter(Boolean)
      .flatMap(pieces)
      .map(fragment),
    values: words.slice(end).map((word) => placed(word, line)),
  };
}

/** 无 is half a heading (（四）无) rather than a figure where no other figure follows it. */
function startOfValues(words: readonly Word[], end: number): number {
  const rest = words.slice(end);
  const before = words[end - 1];
  const isCut =
    rest.length === 1 && rest[0]!.text === "无" && before && isHeadingPart(letters(`${before.text}无`));
  return isCut ? words.length : end;
}

function cellsOf(text: string): readonly string[] | null {
  if (text.includes("\t")) return text.split("\t").map(trim);
  if (!separators.test(text)) return null;
  return text
    .trim()
    .replace(/^[|｜│]|[|｜│]$/g, "")
    .split(separators)
    .map(trim);
}

const trim = (cell: string): string => cell.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, "");

/** Index of the first cell from which on all are figures or blank and one is a figure; their number where there is none. */
function firstValue(cells: readonly string[]): number {
  const lastWord = cells.findLastIndex((cell) => cell !== "" && !isCellValue(cell));
  const first = cells.findIndex((cell, i) => i > lastWord && cell !== "");
  return first < 0 ? cells.length : first;
}

interface Word {
  readonly text: string;
  readonly at: number;
}

/** 22（其中, 251000元（含 */
const noted = /^[+\-−–—]*\d[\d.,，]*[^\d.、]{0,2}[（(]/;

/** Words between spaces; the bracket behind a number keeps its words together: 22（其中修订 16 件）. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let open = 0;
  for (const match of text.matchAll(/\S+/gu)) {
    const last = words.at(-1);
    const goesOn = last !== undefined && open > 0;
    if (goesOn)
      words[words.length - 1] = { at: last.at, text: text.slice(last.at, match.index + match[0].length) };
    else words.push({ text: match[0], at: match.index });
    if (goesOn || noted.test(match[0]))
      open = Math.max(0, open + count(match[0], /[（(]/g) - count(match[0], /[)）]/g));
  }
  return words;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function placed({ text, at }: Word, line: Line): Value {
  const before = line.indent + line.text.slice(0, at);
  const [from, wideFrom] = [before.length, width(before)];
  return { text, from, to: from + text.length, wideFrom, wideTo: wideFrom + width(text) };
}

/** （四）无2.没有现成信息 are two labels without a gap between them. */
const pieces = (words: string): string[] =>
  words.split(/(?<=[\p{Script=Han}）)])(?=\d{1,2}[.、．]\s*\p{Script=Han})|(?<=.)(?=（[一二三四五六七]）)/u);
