import {
  computedIn,
  FORM_CODES,
  indicatorByCode,
  inputsOfFormula,
  type FormulaTerm,
  type Indicator,
} from "../catalogue";
import { say } from "./say";

/**
 * How the indicator is worked out. DERIVED: "100 × (a + b) ÷ (c − d)". QUALITY: in words of the field. Else how the forms that do not
 * print it give it, "A2014: a + b", form by form; null where none computes it.
 */
export function formulaOf({ code, formula, method }: Indicator): string | null {
  if (formula) return textOf(formula);
  if (method) return say(method.zh, method.en);
  const lines = FORM_CODES.flatMap((form) => {
    const parts = computedIn(form, code);
    return parts ? [`${form}: ${parts.join(" + ")}`] : [];
  });
  return lines.length ? lines.join("\n") : null;
}

function textOf({ numerator, denominator, times }: NonNullable<Indicator["formula"]>): string {
  if (!denominator) return termsOf(numerator);
  return `${times === 1 ? "" : `${times} × `}${bracketed(numerator)} ÷ ${bracketed(denominator)}`;
}

const bracketed = (terms: readonly FormulaTerm[]) =>
  terms.length === 1 ? termsOf(terms) : `(${termsOf(terms)})`;

const termsOf = (terms: readonly FormulaTerm[]) =>
  terms.map(({ code, minus }, i) => (i === 0 ? code : `${minus ? "−" : "+"} ${code}`)).join(" ");

/** Every indicator that the formula takes, once; none of QUALITY. */
export function inputsOf({ code, formula }: Indicator): Indicator[] {
  const codes = formula
    ? inputsOfFormula(formula)
    : new Set(FORM_CODES.flatMap((form) => computedIn(form, code) ?? []));
  return [...codes].flatMap((part) => indicatorByCode(part) ?? []);
}
