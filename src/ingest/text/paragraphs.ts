import type { Paragraph } from "../document";
import { compact, width } from "../characters";
import { datesIn } from "../dates";
import { readHeadingLine } from "../outline/heading-line";
import { readOrdinal } from "../outline/ordinals";
import type { Line } from "./lines";

/**
 * Lines → paragraphs. A line goes on in the next one when a bracket is still open, or when it does not end in the mark of a
 * sentence, is as long as the lines of this document get (where it was wrapped to a width) or else reads like prose, and the
 * next line begins nothing of its own. What is joined is joined without a space, except between two Latin words.
 */
export function joinLines(lines: readonly Line[], wrapWidth: number | null): Paragraph[] {
  const paragraphs: { lines: Line[]; text: string }[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && goesOn(last.text, last.lines.at(-1)!, line, wrapWidth)) {
      last.text += (/[\w)]$/.test(last.text) && /^[\w(]/.test(line.text) ? " " : "") + line.text;
      last.lines.push(line);
    } else {
      paragraphs.push({ lines: [line], text: line.text.replace(/\t+$/, "") });
    }
  }
  return paragraphs.map(({ lines: [first, ...rest], text }) => ({
    kind: "paragraph",
    text,
    start: first!.start,
    end: (rest.at(-1) ?? first!).end,
    page: null,
  }));
}

/** Columns by which full lines of one text differ: an indent, Latin letters, marks that may not begin a line. */
const slack = 8;

/** In characters; no report has a longer one. */
const longestParagraph = 5000;

function goesOn(text: string, last: Line, next: Line, wrapWidth: number | null): boolean {
  if (text.length > longestParagraph) return false;
  if (text.includes("\t") || next.text.includes("\t") || beginsSomething(next.text)) return false;
  if (hasOpenBracket(text)) return true;
  if (/[。！？；;：:!?…]["”’』」）)]{0,3}$/.test(text.slice(-4))) return false;
  const full = wrapWidth !== null && width(last.text) >= wrapWidth - slack;
  if (full && !next.afterGap) return !isWholeTitle(text);
  return !isTitleLike(text) && width(last.text) >= 40 && /[，,。]/.test(text.slice(-300));
}

function beginsSomething(line: string): boolean {
  const words = compact(line);
  return (
    readOrdinal(line) !== null ||
    /^(?:附[件表录]|注[:：])/.test(words) ||
    isDateLine(words) ||
    isSignature(words)
  );
}

/** A date alone or behind a name; not one at the end of a line of prose. */
const isDateLine = (words: string): boolean =>
  datesIn(words).some(
    ({ printed }) =>
      words.endsWith(printed) && /^[^，。、：:；;]{0,20}$/.test(words.slice(0, -printed.length)),
  );

/** A short line that ends like the name of an office. */
const isSignature = (words: string): boolean =>
  words.length <= 25 &&
  /^[^，。、：:；;]*(?:政府|局|委|委员会|办公室|办公厅|厅|管委会|办事处|中心)$/.test(words);

const isTitleLike = (text: string): boolean => {
  const heading = text.length > 100 ? null : readHeadingLine(text);
  return heading !== null && heading.title !== "" && heading.body === "";
};

/** A title that fills its line to the end, not one that was cut there. */
const isWholeTitle = (text: string): boolean =>
  isTitleLike(text) && /(?:情况|事项|概述|措施|问题|建设|工作|方面|内容|公开|管理|保障)$/.test(compact(text));

/** A bracket opened within reach and not closed. */
function hasOpenBracket(text: string): boolean {
  const tail = text.slice(-300);
  return (
    Math.max(tail.lastIndexOf("（"), tail.lastIndexOf("(")) >
    Math.max(tail.lastIndexOf("）"), tail.lastIndexOf(")"))
  );
}

/**
 * The width that a document's lines were wrapped to; null where each paragraph is one line. Many lines of prose must break off
 * without the mark of a sentence at nearly the same width.
 */
export function wrapWidthOf(lines: readonly Line[]): number | null {
  const broken = lines
    .filter(
      ({ text }, i) => lines[i + 1]?.afterGap === false && isProse(text) && !/[。！？；;：:]$/.test(text),
    )
    .map(({ text }) => width(text))
    .sort((a, b) => a - b);
  if (broken.length < 5) return null;
  const usual = broken[Math.floor(broken.length / 2)]!;
  const near = broken.filter((columns) => Math.abs(columns - usual) <= slack).length;
  return usual <= 120 && near * 3 >= broken.length * 2 ? usual : null;
}

const isProse = (text: string): boolean =>
  /[，、。]/.test(text) && !/\t|\s{3,}/.test(text) && width(text) >= 30;
