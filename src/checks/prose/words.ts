import type { Claim, Locator, Report } from "../../report/index";

/** A claim with the sentence around it; spaces are left out. */
export interface Words {
  /** Of a very long clause, its end. */
  readonly quote: string;
  /** The sentence up to the quote. */
  readonly before: string;
  /** The paragraph up to the sentence. */
  readonly paragraphBefore: string;
  /** The sentence behind it. */
  readonly after: string;
}

type Placed = Pick<Claim, "section" | "charStart" | "charEnd">;

/** In characters: how far words still say something about a figure. */
const furthest = 400;

export function wordsAround(
  { section, charStart, charEnd }: Placed,
  sections: readonly { readonly text: string }[],
): Words {
  const text = sections[section]?.text ?? "";
  const [before = "", after = ""] = [
    text.slice(Math.max(0, charStart - furthest), charStart),
    text.slice(charEnd, charEnd + furthest),
  ];
  const paragraph = before.slice(before.lastIndexOf("\n") + 1);
  const sentence = /[^。！？]*$/.exec(paragraph)![0];
  return {
    quote: compact(text.slice(Math.max(charStart, charEnd - furthest), charEnd)),
    before: compact(sentence),
    paragraphBefore: compact(paragraph.slice(0, paragraph.length - sentence.length)),
    after: compact(/^[^。！？\n]*/.exec(after)![0]),
  };
}

const compact = (text: string): string => text.replace(/\s+/g, "");

/** The words of a claim as evidence. */
export const locatorOf = ({ section, charStart, charEnd, quote }: Placed & { quote: string }): Locator => ({
  section,
  charStart,
  charEnd,
  quote,
});

/** Where a section stands, as a reader would look for it: 五（一）主动公开政府信息. */
export function sectionName(sections: Report["sections"], index: number): string {
  const section = sections[index];
  if (!section) return "";
  const above = section.parent === null ? "" : ordinals(sections, section.parent);
  const own = ordinal(section.number);
  const title = compact(section.title);
  const parted = own !== "" && !/[）)]$/.test(own) && title !== "" ? "、" : "";
  return above + own + parted + (title.length > 24 ? `${title.slice(0, 24)}…` : title);
}

function ordinals(sections: Report["sections"], index: number): string {
  const { parent, number } = sections[index]!;
  return (parent === null ? "" : ordinals(sections, parent)) + ordinal(number);
}

const ordinal = (number: string | null): string => number?.replace(/[、.．]$/, "") ?? "";
