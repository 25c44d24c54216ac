import { comparability, readingsOf, type ClaimReading } from "../../catalogue/index";
import type { Figures } from "../figures";
import type { Outcome, Proof } from "../finding";
import { growthOf, growthsIn, type Growth } from "./growth";
import { isRoundedFrom, printPercent } from "./percent";
import { printNumber, quoted } from "./print";
import { statedIn, type Prose } from "./stated";
import { readingFigure } from "./table-figure";
import { locatorOf } from "./words";

/** What a report says of its growth, and its tables. */
export interface GrowthReport extends Prose {
  readonly figures: Figures;
}

export interface LastYear {
  /** Id of the stored report. */
  readonly report: number;
  readonly figures: Figures;
}

/** One way to read both years: this year's figures that may be meant, and last year's. */
interface Pair {
  readonly reading: ClaimReading;
  readonly current: readonly number[];
  readonly last: number;
}

/**
 * PROSE_GROWTH_LAST_YEAR: a change in percent of a figure of the tables follows from last year's tables, in one of the readings
 * that the words have, the same in both years.
 *
 * @example 收办 3646 件，同比增长 1.05 %; last year 3511 + 96 = 3607   //=> FAILED: 1.08 %
 */
export function growthsAgainst(report: GrowthReport, lastYear: LastYear): readonly Outcome[] {
  const seen = new Set<string>();
  return growthsIn(statedIn(report), report.year).flatMap((growth) => {
    const [code] = growth.current.indicators;
    if (code === undefined || growth.current.indicators.length > 1 || seen.has(code)) return [];
    const pairs = pairsOf(code, growth, report.figures, lastYear.figures);
    if (pairs.length === 0) return [];
    seen.add(code);
    const { verdict } = comparability(code, lastYear.figures.form!, report.figures.form!);
    // Between two forms that count alike in part only, the writer may have had another base.
    const severity = verdict === "PARTIAL" ? { severity: "INFO" as const } : {};
    return [{ ...outcomeOf(report, lastYear, code, growth, pairs), ...severity }];
  });
}

function pairsOf(code: string, { current }: Growth, now: Figures, then: Figures): readonly Pair[] {
  if (!now.form || !then.form || comparability(code, then.form, now.form).verdict === "NONE") return [];
  return readingsOf(code, then.form).required.flatMap((reading): Pair[] => {
    const [last, held] = [readingFigure(then, reading), readingFigure(now, reading)];
    if (!last || last.value <= 0 || last.hasEmptyRows) return [];
    return [{ reading, last: last.value, current: [current.claim.value, ...(held ? [held.value] : [])] }];
  });
}

function outcomeOf(
  report: GrowthReport,
  { report: lastId, figures }: LastYear,
  code: string,
  { growth, current, percent }: Growth,
  pairs: readonly Pair[],
): Outcome {
  const isRight = pairs.some(({ current: values, last }) =>
    values.some((value) => isRoundedFrom({ value: percent, approximate: false }, growthOf(value, last))),
  );
  const stated = current.claim.value;
  // The reading in which the text agrees with its own tables is the one that it means.
  const meant = pairs.find((pair) => pair.current.slice(1).includes(stated)) ?? pairs[0]!;
  const exact = growthOf(stated, meant.last);
  const words = quoted(report, {
    section: growth.claim.section,
    quote: `${current.words.quote}，${growth.words.quote}`,
  });
  const last = printNumber(meant.last);
  const sum = `(${printNumber(stated)} − ${last}) ÷ ${last} = ${printPercent(exact, growth.claim.value)}`;
  const terms = meant.reading.plus.map((one) => printNumber(readingFigure(figures, { plus: [one] })!.value));
  const way = terms.length > 1 ? `${terms.join(" + ")} = ${last}` : last;
  return {
    subject: code,
    status: isRight ? "PASS" : "FAILED",
    expected: Number(exact.toPrecision(6)),
    actual: percent,
    indicators: [code],
    evidence: [
      ...[current, growth].map(({ claim }): Proof => ({ report: null, at: locatorOf(claim) })),
      ...meant.reading.plus.map((indicator): Proof => ({ report: lastId, indicator })),
    ],
    messageZh: `${words.zh}，上年年报的数为 ${way}，${sum}。`,
    messageEn: `${words.en}; last year's report has ${way}, and ${sum}.`,
    facts: [isRight, stated, percent, meant.last].join(" "),
  };
}
