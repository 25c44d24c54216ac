import { derivedIndicators } from "./derived";
import { forms } from "./forms";
import { formByCode, layoutOf } from "./layout";
import { qualityIndicators } from "./quality";
import { FORM_CODES, type Form, type FormCode, type Formula } from "./types";

const known = new Map<FormCode, ReadonlyMap<string, readonly string[]>>();

/**
 * The printed cells whose sum is this figure in this form; undefined where the form does not compute it. The sum of a member is
 * taken over the same member of each part.
 *
 * @example computedIn("A2014", "outcome.granted") //=> ["outcome.already_public", "outcome.agreed"]
 * @example computedIn("B2019", "outcome.granted") //=> undefined: it is printed
 */
export function computedIn(form: FormCode, code: string): readonly string[] | undefined {
  return computedBy(form).get(code);
}

/** Of one form: every code that it computes, members too, with the cells summed. */
function computedBy(code: FormCode): ReadonlyMap<string, readonly string[]> {
  let sums = known.get(code);
  if (!sums) {
    sums = sumsOf(formByCode(code));
    known.set(code, sums);
  }
  return sums;
}
function sumsOf(form: Form): ReadonlyMap<string, readonly string[]> {
  const printed = new Set(layoutOf(form.code));
  const members = new Set(
    form.tables.flatMap(({ columns }) => columns.flatMap(({ member }) => member ?? [])),
  );
  const suffixes = [...[...members].map((member) => `@${member}`), ""];

  return new Map(
    form.computed.flatMap(({ indicator, sumOf }) =>
      suffixes
        .map((suffix) => [indicator + suffix, sumOf.map((part) => part + suffix)] as const)
        .filter(([, parts]) => parts.every((part) => printed.has(part))),
    ),
  );
}

/** Every code that a form prints or computes; a computed one stands before the first of its parts. */
export function figuresOf(form: FormCode): readonly string[] {
  const computed = [...computedBy(form)];
  return layoutOf(form).flatMap((cell) => [
    ...computed.filter(([, parts]) => parts[0] === cell).map(([code]) => code),
    cell,
  ]);
}

/** The forms that have a cell of this code, oldest first. */
export function printedIn(code: string): readonly FormCode[] {
  return printing.get(code) ?? [];
}
const printing = formsByCode(layoutOf);

/** The forms that print this code, hold it as a sum, or hold all that its formula takes; oldest first. Of QUALITY: all. */
export function formsWith(code: string): readonly FormCode[] {
  return having.get(code) ?? [];
}
const having = formsByCode(figuresOf);
for (const { code, formula } of derivedIndicators) {
  const inputs = inputsOfFormula(formula!);
  having.set(
    code,
    FORM_CODES.filter((form) => inputs.every((input) => having.get(input)?.includes(form))),
  );
}
for (const { code } of qualityIndicators) having.set(code, FORM_CODES);

/** The codes that a formula takes, each once. */
export function inputsOfFormula({ numerator, denominator = [] }: Formula): readonly string[] {
  return [...new Set([...numerator, ...denominator].map(({ code }) => code))];
}

/**
 * The printed cells that a code may be worked out of in any form; none of a code that every form prints itself, and of QUALITY.
 *
 * @example cellsBehind("rate.not_held") // the three rows of 无法提供, and 2014's two of 不掌握
 */
export function cellsBehind(code: string): readonly string[] {
  const formula = derivedIndicators.find((one) => one.code === code)?.formula;
  const inputs = formula ? inputsOfFormula(formula) : [code];
  const parts = (input: string) => FORM_CODES.flatMap((form) => computedIn(form, input) ?? []);
  return [...new Set(inputs.flatMap((input) => (input === code ? parts(input) : [input, ...parts(input)])))];
}

function formsByCode(codesOf: (form: FormCode) => readonly string[]): Map<string, readonly FormCode[]> {
  const found = new Map<string, readonly FormCode[]>();
  for (const { code: form } of forms) {
    for (const code of codesOf(form)) found.set(code, [...(found.get(code) ?? []), form]);
  }
  return found;
}
