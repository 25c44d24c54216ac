import { joinWrapped } from "../wrapped";
import type { Block, Document } from "../document";
import { linesOf, type Line } from "./lines";
import { toBlocks } from "./read-text";

/** Markdown → document: `#` headings as headings, pipe tables as tables, emphasis, links and quote marks taken off. */
export function readMarkdown(text: string): Document {
  const blocks: Block[][] = [];
  let run: Line[] = [];
  for (const line of linesOf(text)) {
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line.text);
    if (!heading) {
      if (!isFenceOrRule(line.text)) run.push({ ...line, text: withoutMarks(line.text) });
      continue;
    }
    const [, marks = "", words = ""] = heading;
    const place = { start: line.start, end: line.end, page: null };
    blocks.push(toBlocks(run), [
      { kind: "heading", depth: marks.length, text: withoutMarks(words), ...place },
    ]);
    run = [];
  }
  return { text, blocks: [...blocks, toBlocks(run)].flat() };
}

const isFenceOrRule = (line: string): boolean => /^(?:```.*|~~~.*|\*{3,}|-{3,}|_{3,})$/.test(line);

function withoutMarks(text: string): string {
  return joinBreaks(text)
    .replace(/^(?:>\s*)+/, "")
    .replace(listMark, "")
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*\*|\*\*|__|~~|`)(?=\S)(.*?\S)\1/g, "$2")
    .replace(/(?<![*\w])\*(?=\S)([^*]*?\S)\*(?![*\w])/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, "$1");
}

/** A dash before nothing but figures stands for one itself. */
const listMark = /^[-*+]\s+(?=\S)(?![-\d\s/—.,]+$)/;

/** Words that a break cuts are one, two numbers stay two. */
const joinBreaks = (text: string): string =>
  /<br\s*\/?>/i.test(text) ? joinWrapped(text.split(/<br\s*\/?>/i)) : text;
