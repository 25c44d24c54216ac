import { isPageMark } from "./page-mark";

/** A line that has something on it. */
export interface Line {
  /** Without the spaces around it; tabs after the first word stay, they are blank cells. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A blank line or a page mark stands before it. */
  readonly afterGap: boolean;
}

/** The lines of a text without the blank ones and without page marks. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let afterGap = true;
  for (const raw of text.split("\n")) {
    const lead = /^[\s\u200b\ufeff]*/.exec(raw)![0];
    // A first cell may be blank: leading tabs count when more follow.
    const kept = raw.slice(lead.length).includes("\t") ? lead.replace(/[^\t]/g, "").length : 0;
    const trimmed = raw.slice(lead.length - kept).replace(/[^\S\t]+$/, "");
    if (trimmed.trim() === "" || isPageMark(trimmed)) {
      afterGap = true;
    } else {
      const from = start + lead.length - kept;
      lines.push({ text: trimmed, start: from, end: from + trimmed.length, afterGap });
      afterGap = false;
    }
    start += raw.length + 1;
  }
  return lines;
}
