import { compact, tighten } from "../characters";
import { kindOf } from "./section-kind";
import { readOrdinal, type Ordinal } from "./ordinals";

export interface HeadingLine {
  readonly ordinal: Ordinal;
  /** Empty where a paragraph begins with the ordinal of a part that has no words of its own for a title. */
  readonly title: string;
  /** What stands after the title on the same line. */
  readonly body: string;
}

const longestTitle = 40;

/**
 * A line that begins a section: an ordinal, then a title up to the first 。 or ： (at most 40 characters), then text.
 *
 * @example "（一）主动公开政府信息。我局…" //=> title 主动公开政府信息, body 我局…
 * @example "（一）2017年，我局共收到申请3件。" //=> null: a numbered sentence, not a title
 */
export function readHeadingLine(line: string): HeadingLine | null {
  const text = line.trim();
  const ordinal = text.includes("\t") || holdsContents(text) ? null : readOrdinal(text);
  if (!ordinal) return null;
  const parts = splitTitle(ordinal.rest.trim());
  if (parts) return { ordinal, ...parts };
  // A main part is one even when its number stands right before the text.
  return ordinal.style === "chinese" || ordinal.style === "part"
    ? { ordinal, title: "", body: ordinal.rest }
    : null;
}

function splitTitle(rest: string): { title: string; body: string } | null {
  const end = /[。：:；;？！]/.exec(rest);
  const head = end ? rest.slice(0, end.index) : rest;
  const body = end ? rest.slice(end.index + 1).trim() : "";
  const title = tighten(head);
  if (title === "" || /[；;？]/.test(end?.[0] ?? "")) return null;
  if (title.length <= longestTitle && !/[，,、]$/.test(title) && !isSentence(title, end?.[0], body))
    return { title, body };
  return splitBeforeProse(rest);
}

/** 一、主动公开政府信息情况 我局按照…, （一）加强组织领导2015年，我市…: a gap or a year ends a title of words that sections have. */
function splitBeforeProse(rest: string): { title: string; body: string } | null {
  const gap = /\s+|(?=20\d{2}年)/.exec(rest);
  if (!gap) return null;
  const title = rest.slice(0, gap.index);
  const body = rest.slice(gap.index).trim();
  const fits =
    title.length >= 4 && title.length <= longestTitle && !/[，,。\d]/.test(title) && /[，。]/.test(body);
  return fits && kindOf(title) !== null ? { title, body } : null;
}

/** A whole sentence with a count in it is what a section says, not what it is called. */
const isSentence = (title: string, end: string | undefined, body: string): boolean =>
  end === "。" && body === "" && /[，,]/.test(title) && /\d/.test(title);

/** One line with several main ordinals is a list of contents: 一、概述 二、主动公开情况 三、… */
const holdsContents = (line: string): boolean =>
  (line.match(/(?:^|[\s；;，,。])[一二三四五六七八九十]{1,2}、/g)?.length ?? 0) > 1 &&
  compact(line).length < 400;
