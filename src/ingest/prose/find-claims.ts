import { formInForce, isDifference, isOfTheYear, type FormCode } from "../../catalogue/index";
import type { Claim, Message, Section } from "../../report/index";
import { warning } from "../messages";
import type { Outline, RowPlace } from "../outline/sections";
import { isAboutDisclosure } from "./context";
import { indicatorOf, type Words } from "./indicator-of";
import { quantitiesIn, type Quantity } from "./quantities";
import { sentencesOf, type Sentence } from "./sentences";
import { zeroStatementsIn } from "./zero-statements";

interface About {
  readonly year: number;
  /** Of the report's tables; null where it has none: then the words are taken as those of the form in force in its year. */
  readonly form: FormCode | null;
}

/** Ten times what the longest report on record states. */
const mostClaims = 2000;

/** A report that states more figures than any does is cut there, and says so. */
export const aboutClaims = (claims: readonly Claim[]): readonly Message[] =>
  claims.length < mostClaims
    ? []
    : [
        warning(
          "CLAIMS_CUT",
          `正文中的数超过 ${mostClaims} 个，其后的未收录。请核对文件是否只有一份报告。`,
          `The text states more than ${mostClaims} figures; those behind them are left out. Check whether the file holds one report only.`,
        ),
      ];

/** Half-open. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The figures that a report states in its sentences, in their order. What a figure counts is told only where the declared wordings
 * say it surely; a figure of another year, a plan, an average and a difference stay without indicator.
 */
export function findClaims({ sections, places }: Outline, { year, form }: About): readonly Claim[] {
  const rows = new Map<number, RowPlace[]>();
  for (const row of places.values()) {
    const others = rows.get(row.section);
    if (others) others.push(row);
    else rows.set(row.section, [row]);
  }
  const words = form ?? formInForce(year).code;
  let left = mostClaims;
  return sections.flatMap((section, index) => {
    if (left <= 0) return [];
    if (section.kind === "ANNEX") return [];
    if (nothing.test(section.text)) return noneOf(section).map((claim) => ({ ...claim, section: index }));
    // The cells of tables are observations.
    const inTable = rows.get(index) ?? [];
    const claims: Claim[] = [];
    const about = { year, form: words, titles: titlesOf(sections, index) };
    let row = 0;
    for (const sentence of sentencesOf(section.text)) {
      const end = sentence.start + sentence.text.length;
      while (inTable[row] && inTable[row]!.charEnd <= sentence.start) row += 1;
      if (inTable[row] && inTable[row]!.charStart < end) continue;
      for (const claim of claimsOf(sentence, section, about, left - claims.length))
        claims.push({ ...claim, section: index });
      if (claims.length >= left) break;
    }
    left -= claims.length;
    return claims;
  });
}

/** The titles that a section stands below, its own among them. */
function titlesOf(sections: readonly Section[], index: number): string {
  const { title, parent, level } = sections[index]!;
  return `${parent === null ? "" : titlesOf(sections, parent)}${level === 0 ? "" : title}`;
}

const nothing = /^\s*(?:无|没有|未发生|没有发生|无此(?:类|项)?情况|无相关情况)[。.]?\s*$/;

/** 四、政府信息公开行政复议、行政诉讼情况: 无。 */
function noneOf({ title, text }: Section): readonly Found[] {
  return zeroStatementsIn(`无${title}`).flatMap(({ indicators }) =>
    indicators.map((indicator) => ({ ...none(indicator), quote: text, charStart: 0, charEnd: text.length })),
  );
}

const none = (indicator: string) => ({ indicator, value: 0, unit: null, approximate: false });

type Found = Omit<Claim, "section">;

function claimsOf(
  sentence: Sentence,
  { kind, text }: Section,
  { year, form, titles }: { year: number; form: FormCode; titles: string },
  most: number,
): readonly Found[] {
  const place = ({ start, end }: Span) => ({
    charStart: sentence.start + start,
    charEnd: sentence.start + end,
    quote: text.slice(sentence.start + start, sentence.start + end),
  });
  const quantities = quantitiesIn(sentence.text).slice(0, most);
  const paragraph = compacted(sentence.paragraphBefore);
  const isTold = (before: string) =>
    kind !== "PROBLEMS_AND_PLANS" && isOfTheYear({ sentence: before, paragraph }, year);
  const isAbout = (indicator: string, before: string, said: string) =>
    isAboutDisclosure(indicator, { titles, paragraph, before, said });

  let previous: string | null = null;
  const stated = quantities.flatMap((quantity, i) => {
    const words = wordsAround(sentence, quantity, quantities[i - 1], quantities[i + 1], previous, {
      year,
      form,
    });
    const told =
      isTold(words.sentence) && !isDifference(words.clause)
        ? eachIndicator(words, quantity.value).filter(({ indicator }) =>
            isAbout(indicator, words.sentence, words.after),
          )
        : [];
    const indicators = told.map(({ indicator }) => indicator);
    previous = indicators.at(-1) ?? null;
    if (indicators.length === 0 && quantity.isWord) return [];
    const span = {
      start: clauseStart(sentence.text, quantity, quantities[i - 1]),
      end: behind(sentence.text, quantity.end, told[0]?.suffix ?? 0),
    };
    const { value, unit, approximate } = quantity;
    return (indicators.length > 0 ? indicators : [null]).map((indicator) => ({
      indicator,
      value,
      unit,
      approximate,
      ...place(span),
    }));
  });
  const denied = zeroStatementsIn(sentence.text)
    .map(({ start, end, indicators }) => ({
      ...{ span: { start, end }, indicators },
      before: compacted(sentence.text.slice(0, start)),
      said: compacted(sentence.text.slice(start, end)),
    }))
    .filter(({ before }) => isTold(before))
    .flatMap(({ indicators, span, before, said }) =>
      indicators
        .filter((indicator) => isAbout(indicator, before, said))
        .map((indicator) => ({ ...none(indicator), ...place(span) })),
    );
  return withoutRepeats([...stated, ...denied]).sort((a, b) => a.charStart - b.charStart);
}

/** In characters: how far back words still say something about a figure. */
const furthest = 300;
const longestClause = 150;

function wordsAround(
  { text, paragraphBefore }: Sentence,
  quantity: Quantity,
  before: Quantity | undefined,
  after: Quantity | undefined,
  previous: string | null,
  { year, form }: { year: number; form: FormCode },
): Words {
  const next = text.slice(quantity.end, after?.start ?? text.length);
  // 2022年结转3件 in the report of 2023 is 上年结转3件.
  const lastYear = new RegExp(`${year - 1}年(?=度?(?:结转|转入|遗留))`, "g");
  const upTo = (from: number) => compacted(text.slice(from, quantity.start)).replace(lastYear, "上年");
  return {
    sentence: upTo(Math.max(0, quantity.start - furthest)),
    paragraphBefore: compacted(paragraphBefore.slice(-furthest)),
    clause: upTo(clauseStart(text, quantity, before)).slice(-longestClause),
    after: compacted(/^[^，。；;：:（(]*/.exec(next)![0]),
    unit: quantity.unit,
    previous,
    form,
  };
}

/** Behind the last figure or the last mark that ends a clause, spaces left out. */
function clauseStart(text: string, quantity: Quantity, before: Quantity | undefined): number {
  const from = before?.end ?? 0;
  const words = text.slice(from, quantity.start);
  const mark = Math.max(...[..."，,；;：:（("].map((c) => words.lastIndexOf(c)));
  const start = from + mark + 1;
  return start + /^[\s、]*/.exec(text.slice(start, quantity.start))![0].length;
}

/** 行政复议、行政诉讼均为0件 states as many figures as it names things; where there is none of all together, there is none of each. */
function eachIndicator(words: Words, value: number): readonly { indicator: string; suffix: number }[] {
  const each = /^(.*?)(?:均|各|都)(?:为|是|有|收到|发生)?$/.exec(words.clause)?.[1];
  const whole = each === undefined ? indicatorOf(words) : null;
  if (whole) return [whole];
  if (each === undefined && value !== 0) return [];
  return (each ?? words.clause)
    .split(/[、和与及或]/)
    .flatMap((item) => indicatorOf({ ...words, clause: item, sentence: item, after: "" }) ?? []);
}

/** The place so many characters further on, spaces not counted. */
function behind(text: string, from: number, characters: number): number {
  let end = from;
  for (let left = characters; left > 0; end += 1) if (/\S/.test(text[end]!)) left -= 1;
  return end;
}

const compacted = (text: string): string => text.replace(/\s+/g, "");

/** One sentence that gives two figures for one thing speaks of two things: neither is surely this one. */
function withoutRepeats(claims: readonly Found[]): Found[] {
  const values = new Map<string, Set<number>>();
  for (const { indicator, value } of claims)
    if (indicator) values.set(indicator, (values.get(indicator) ?? new Set()).add(value));
  return claims.map((claim) =>
    claim.indicator && values.get(claim.indicator)!.size > 1 ? { ...claim, indicator: null } : claim,
  );
}
