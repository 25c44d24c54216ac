import { indicatorByCode, type Indicator } from "../../catalogue";
import type { StoredScheme, TermRule } from "../../db";

export interface SchemeTerm extends TermRule {
  readonly indicator: Indicator;
  /** The version that the indicator had when the scheme was saved. */
  readonly indicatorVersion: number;
}

/** One version of a composite scheme; a version never changes. */
export interface Scheme extends Omit<StoredScheme, "terms"> {
  readonly terms: readonly SchemeTerm[];
}

/** A stored version with the indicators that its terms name: their codes are permanent. */
export function schemeOf({ terms, ...scheme }: StoredScheme): Scheme {
  return {
    ...scheme,
    terms: terms.map(({ indicator: code, ...term }) => {
      const indicator = indicatorByCode(code);
      if (!indicator) throw new Error(`scheme ${scheme.code} names ${code}, which is no indicator any more`);
      return { ...term, indicator };
    }),
  };
}

/** The terms that make up the score, with their weights: those of weight 0 have no say. */
export const weighted = ({ terms }: Scheme): readonly SchemeTerm[] =>
  terms.filter(({ kind, weight }) => kind === "WEIGHT" && weight !== 0);
