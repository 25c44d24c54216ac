import type { Formula, FormulaTerm, Indicator, Polarity, Unit } from "./types";

interface Declaration {
  readonly zh: string;
  readonly en: string;
  readonly definitionZh: string;
  readonly definitionEn: string;
  readonly formula: Formula;
  readonly unit?: Unit;
  /** NEUTRAL if left out: a rate has a better end only where the rules say so. */
  readonly polarity?: Polarity;
  readonly version?: number;
}

/**
 * Indicators that are worked out of printed ones. Two denominators are two indicators with two names. A formula that changes is a
 * new version. A ratio is never added up: it is pooled from its parts (RECOMPUTE); a sum is added like what it sums (SUM).
 *
 * Codes: a rate in percent is `rate.` and its numerator; the same numerator over another denominator stands one step below, as
 * `.of_…`. Other ratios begin with `ratio.`, sums with the topic of what they sum.
 */
export const declareDerived = (declarations: Readonly<Record<string, Declaration>>): readonly Indicator[] =>
  Object.entries(declarations).map(([code, { zh, en, formula, unit, ...rest }]) => ({
    code,
    nameZh: zh,
    nameEn: en,
    unit: unit ?? (formula.denominator ? "%" : "件"),
    kind: "DERIVED",
    aggregation: formula.denominator ? "RECOMPUTE" : "SUM",
    polarity: "NEUTRAL",
    version: 1,
    formula,
    ...rest,
  }));

/** A code of a formula: "-review.pending" is taken away. */
const termOf = (text: string): FormulaTerm =>
  text.startsWith("-") ? { code: text.slice(1), minus: true } : { code: text };

/** A rate in percent. */
export const percentOf = (numerator: readonly string[], denominator: readonly string[]): Formula => ({
  numerator: numerator.map(termOf),
  denominator: denominator.map(termOf),
  times: 100,
});

export const ratioOf = (numerator: readonly string[], denominator: readonly string[]): Formula => ({
  ...percentOf(numerator, denominator),
  times: 1,
});

export const sumOf = (codes: readonly string[]): Formula => ({ numerator: codes.map(termOf), times: 1 });
