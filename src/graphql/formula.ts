import { computedIn, FORM_CODES, indicatorByCode, type Indicator } from "../catalogue";

/** How the forms that do not print the indicator give it: "A2014: a + b"; null where none computes it. */
export function formulaOf({ code }: Indicator): string | null {
  const lines = FORM_CODES.flatMap((form) => {
    const parts = computedIn(form, code);
    return parts ? [`${form}: ${parts.join(" + ")}`] : [];
  });
  return lines.length ? lines.join("\n") : null;
}

/** Every indicator that one of those formulas takes, once. */
export function inputsOf({ code }: Indicator): Indicator[] {
  const codes = new Set(FORM_CODES.flatMap((form) => computedIn(form, code) ?? []));
  return [...codes].flatMap((part) => indicatorByCode(part) ?? []);
}
