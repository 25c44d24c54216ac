import type { FormCode } from "../../src/catalogue";
import type { Agency, Scope } from "../../src/report";
import type { Filing, RandomProvince } from "./random-province";
import { tenDigits } from "./ten-digits";

/** What a question is about: which cells hold it in which form, and between which forms it is fully comparable. */
export interface PlainIndicator {
  readonly code: string;
  readonly cells: Partial<Readonly<Record<FormCode, readonly string[]>>>;
  /** Of a ratio: what stands below; "-": it is taken away. */
  readonly below?: Partial<Readonly<Record<FormCode, readonly string[]>>>;
  readonly times?: number;
  readonly fullBetween: readonly FormCode[];
  readonly addsUp: boolean;
}

const sinceB: readonly FormCode[] = ["B2019", "C2021"];
const printed = (code: string, ...forms: FormCode[]) =>
  Object.fromEntries(forms.map((form) => [form, [code]]));
const twoLawsuits = ["litigation.direct.total", "litigation.after_review.total"];

/** Written from the crosswalk of the official forms, apart from the catalogue. */
export const PLAIN_INDICATORS: readonly PlainIndicator[] = [
  {
    ...{ code: "application.received", fullBetween: sinceB, addsUp: true },
    cells: printed("application.received", "A2014", "B2019", "C2021"),
  },
  {
    ...{ code: "outcome.granted", fullBetween: sinceB, addsUp: true },
    cells: {
      ...printed("outcome.granted", "B2019", "C2021"),
      A2014: ["outcome.already_public", "outcome.agreed"],
    },
  },
  {
    ...{ code: "litigation.total", fullBetween: sinceB, addsUp: true },
    cells: { A2014: ["litigation.total"], B2019: twoLawsuits, C2021: twoLawsuits },
  },
  {
    ...{ code: "regulation.stock", fullBetween: [], addsUp: true },
    cells: { B2019: ["regulation.public_stock"], C2021: ["regulation.in_force"] },
  },
  {
    ...{ code: "penalty.decisions", fullBetween: sinceB, addsUp: true },
    cells: printed("penalty.decisions", "B2019", "C2021"),
  },
  {
    ...{ code: "penalty.items_change", fullBetween: [], addsUp: false },
    cells: printed("penalty.items_change", "B2019"),
  },
  { ...{ code: "charge.amount", fullBetween: [], addsUp: true }, cells: printed("charge.amount", "C2021") },
  { ...{ code: "fee.collected", fullBetween: [], addsUp: true }, cells: printed("fee.collected", "A2014") },
];

const inBoth = (...cells: string[]) => ({ B2019: cells, C2021: cells });

/** Written from the formulas that people use, apart from the catalogue. */
export const PLAIN_DERIVED: readonly PlainIndicator[] = [
  {
    ...{ code: "application.handled", fullBetween: sinceB, addsUp: true },
    cells: inBoth("application.received", "application.carried_in"),
  },
  {
    ...{ code: "rate.disclosed", fullBetween: sinceB, addsUp: false, times: 100 },
    cells: {
      ...inBoth("outcome.granted", "outcome.partial"),
      A2014: ["outcome.already_public", "outcome.agreed", "outcome.partial"],
    },
    below: { ...inBoth("application.completed"), A2014: ["application.answered"] },
  },
  {
    ...{ code: "rate.review_corrected.of_closed", fullBetween: sinceB, addsUp: false, times: 100 },
    cells: inBoth("review.corrected"),
    below: inBoth("review.total", "-review.pending"),
  },
  {
    ...{ code: "ratio.licence_to_penalty", fullBetween: sinceB, addsUp: false, times: 1 },
    cells: inBoth("licence.decisions"),
    below: inBoth("penalty.decisions"),
  },
];

export interface PlainFigure {
  readonly value: number | null;
  readonly status: string;
  readonly reason: string | null;
  readonly form: FormCode | null;
  /** Of a ratio; `value` is rounded, their quotient is not. */
  readonly numerator?: number;
  readonly denominator?: number;
}

/** Answers by loops over what was put in, slow and without SQL. */
export class PlainAnswers {
  private readonly filings: ReadonlyMap<string, Filing>;

  constructor(readonly province: RandomProvince) {
    this.filings = new Map(
      province.filings.map((filing) => [`${filing.agency} ${filing.year} ${filing.scope}`, filing]),
    );
  }

  filing(agency: string, year: number, scope: Scope): Filing | undefined {
    return this.filings.get(`${agency} ${year} ${scope}`);
  }

  figure(
    { code, validFrom, validTo }: Agency,
    year: number,
    scope: Scope,
    indicator: PlainIndicator,
  ): PlainFigure {
    const filing = this.filing(code, year, scope);
    const without = (status: string, reason = status, form = filing?.form ?? null) => ({
      value: null,
      status,
      reason,
      form,
    });
    if (!filing) {
      if (this.filing(code, year, scope === "OWN" ? "CONSOLIDATED" : "OWN"))
        return without("NOT_FILED", "OTHER_SCOPE");
      const exists = (validFrom === null || validFrom <= year) && (validTo === null || year <= validTo);
      return exists ? without("NOT_FILED") : without("NOT_APPLICABLE");
    }
    if (!filing.form) return without("NOT_EXTRACTED");
    const cells = indicator.cells[filing.form];
    if (!cells) return without("NOT_IN_FORM");
    const see = (cell: string) => (cell in filing.cells ? filing.cells[cell] : "NOT_EXTRACTED");
    if (indicator.below) return ratio(filing, indicator, see);
    const seen = cells.map(see);
    const numbers = seen.filter((cell) => typeof cell === "number");
    const computed = cells[0] !== indicator.code;
    if (numbers.length === cells.length) {
      const value = numbers.reduce((sum, number) => sum + number, 0);
      return { value, status: computed ? "COMPUTED" : "REPORTED", reason: null, form: filing.form };
    }
    if (computed) return without("NOT_COMPUTABLE", "MISSING_INPUT");
    return without(seen[0] === null ? "BLANK" : String(seen[0]));
  }

  /** Agencies that exist in the year, each with its figure and whether it may be ranked and added up with the most. */
  judged(
    indicator: PlainIndicator,
    year: number,
    scope: Scope,
    asked: (agency: Agency) => boolean = () => true,
  ) {
    const peers = this.province.agencies
      .filter(({ validFrom, validTo }) => (validFrom ?? year) <= year && year <= (validTo ?? year))
      .filter(asked)
      .map((agency) => ({ agency, ...this.figure(agency, year, scope, indicator) }));
    const reference = mostUsed(peers.flatMap(({ value, form }) => (value === null || !form ? [] : [form])));
    return peers.map((peer) => {
      const usable = peer.value !== null && comparable(indicator, peer.form, reference) === "FULL";
      return { ...peer, usable, reason: usable ? null : (peer.reason ?? "NOT_COMPARABLE") };
    });
  }
}

/** A denominator below zero is none either: more were pending than there were. */
function ratio(
  { form }: Filing,
  { cells, below, times = 1 }: PlainIndicator,
  see: (cell: string) => unknown,
): PlainFigure {
  const sumOf = (codes: readonly string[]) =>
    codes.reduce<number | null>((sum, code) => {
      const seen = see(code.replace("-", ""));
      return sum === null || typeof seen !== "number" ? null : sum + (code.startsWith("-") ? -seen : seen);
    }, 0);
  const [numerator, denominator] = [sumOf(cells[form!]!), sumOf(below![form!]!)];
  const status = "NOT_COMPUTABLE";
  if (numerator === null || denominator === null)
    return { value: null, status, reason: "MISSING_INPUT", form };
  const parts = { numerator, denominator };
  if (denominator <= 0) return { value: null, status, reason: "ZERO_DENOMINATOR", form, ...parts };
  const value = tenDigits((times * numerator) / denominator);
  return { value, status: "COMPUTED", reason: null, form, ...parts };
}

const AGE: readonly FormCode[] = ["PRE", "A2014", "B2019", "C2021"];

/** Of two as frequent the newer. */
export function mostUsed(forms: readonly FormCode[]): FormCode | null {
  const count = (form: FormCode) => forms.filter((other) => other === form).length;
  return AGE.filter((form) => forms.includes(form)).reduce<FormCode | null>(
    (best, form) => (best && count(best) > count(form) ? best : form),
    null,
  );
}

export function comparable(indicator: PlainIndicator, one: FormCode | null, two: FormCode | null): string {
  if (!one || !two || !indicator.cells[one] || !indicator.cells[two]) return "NONE";
  if (one === two) return "FULL";
  return indicator.fullBetween.includes(one) && indicator.fullBetween.includes(two) ? "FULL" : "PARTIAL";
}
