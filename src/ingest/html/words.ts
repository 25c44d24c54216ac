import { untwin } from "../decode";
import { joinWrapped } from "../wrapped";

/** The words of one line as they come, and the last few of those before it. */
export class RawLine {
  private raw = "";
  /** Ends with an end of line where a new one has begun. */
  last = "";

  add(words: string): void {
    this.raw += words;
    this.last = (this.last + words).slice(-60);
  }

  /** The line as a browser shows it; the next one begins. */
  take(): string {
    const line = tidyLine(this.raw);
    this.raw = "";
    this.last += "\n";
    return line;
  }
}

/** Stand for a space and a tab that count, until the line is whole: two code points that no text has. */
const keptSpace = "\ufdd0";
const keptTab = "\ufdd1";

/** A preformatted line, so that its spaces outlive `tidyLine`. */
export const keepSpaces = (line: string): string => line.replace(/\t/g, keptTab).replace(/ /g, keptSpace);

/**
 * A line as a browser shows it: runs of white space as one space, those with an end of line as none between Chinese characters,
 * hard spaces as they are, characters without width left out.
 *
 * @example tidyLine(" 本年新收政府\n    信息公开申请 ") //=> "本年新收政府信息公开申请"
 * @example tidyLine("4\n47") //=> "4 47"
 */
export function tidyLine(raw: string): string {
  const pieces = raw
    // eslint-disable-next-line no-control-regex -- what a browser shows nothing for
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, "")
    // Long runs go bit by bit: a pattern without a bound runs out of stack on millions of spaces.
    .replace(/[ \t\f\v]{2,4096}/g, " ")
    .replace(/[\n\r\u2028\u2029]{2,4096}/g, "\n")
    .replace(/[ \t\f\v]+/g, " ")
    .split(/ ?[\n\r\u2028\u2029][ \n\r\u2028\u2029]*/);
  const line = pieces.length === 1 ? pieces[0]! : joinWrapped(pieces);
  return untwin(line.replace(/[\u00a0\ufdd0]/g, " ").trim()).replaceAll(keptTab, "\t");
}
