import type { Report } from "../../report/index";
import { sectionName } from "./words";

/** 259 as it stands in messages: no exponent, no idle decimals. */
export const printNumber = (value: number): string => String(Number(value.toPrecision(12)));

interface Quoted {
  readonly section: number;
  readonly quote: string;
}

/** Words of the report with their place, for a message. */
export function quoted(
  { sections }: Pick<Report, "sections">,
  { section, quote }: Quoted,
): { zh: string; en: string } {
  const words = shortened(quote.replace(/\s+/g, ""));
  const place = sectionName(sections, section);
  return place === ""
    ? { zh: `正文“${words}”`, en: `The text says “${words}”` }
    : { zh: `正文${place}：“${words}”`, en: `The text says “${words}” (${place})` };
}

/** The end says what is counted and how many. */
const shortened = (words: string): string => (words.length > 40 ? `…${words.slice(-40)}` : words);
