import { isPageMark } from "./page-mark";

/** A line that has something on it. */
export interface Line {
  /** Without the spaces around it; tabs after the first word stay, they are blank cells. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A blank line or a page mark stands before it. */
  readonly afterGap: boolean;
  /** The spaces before it. */
  readonly indent: string;
  /** How many page marks and form feeds stand before it: lines of one number are set to the same columns. */
  readonly sheet: number;
}

/** The lines of a text without the blank ones and without page marks. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let afterGap = true;
  let sheet = 0;
  for (const raw of text.split("\n")) {
    const lead = /^[\s\u200b\ufeff]*/.exec(raw)![0];
    // A first cell may be blank: leading tabs count when more follow.
    const kept = raw.slice(lead.length).includes("\t") ? lead.replace(/[^\t]/g, "").length : 0;
    const trimmed = raw.slice(lead.length - kept).replace(/[^\S\t]+$/, "");
    const isMark = isPageMark(trimmed);
    if (isMark || raw.includes("\f")) sheet += 1;
    if (trimmed.trim() === "" || isMark) {
      afterGap = true;
    } else {
      const from = start + lead.length - kept;
      const indent = lead.replace(/[\f\u200b\ufeff]/g, "");
      lines.push({ text: trimmed, start: from, end: from + trimmed.length, afterGap, indent, sheet });
      afterGap = false;
    }
    start += raw.length + 1;
  }
  return lines;
}
