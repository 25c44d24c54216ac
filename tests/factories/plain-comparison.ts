import { max, mean, medianSorted, min, quantileSorted } from "simple-statistics";
import type { FormCode } from "../../src/catalogue";
import type { Agency, Scope } from "../../src/report";
import { randomFrom } from "../../src/synthetic";
import {
  comparable,
  mostUsed,
  PLAIN_INDICATORS,
  type PlainAnswers,
  type PlainIndicator,
} from "./plain-answers";
import { exactSum, holdsAnother } from "./plain-statistics";
import { aRandomProvince, reportOf, type RandomProvince } from "./random-province";
import { tenDigits } from "./ten-digits";

/** A rate in percent: one plain indicator over another. */
export interface PlainRate {
  readonly code: string;
  readonly above: PlainIndicator;
  readonly below: PlainIndicator;
}

const plainOf = (code: string) => PLAIN_INDICATORS.find((one) => one.code === code)!;

const completed: PlainIndicator = {
  ...{ code: "application.completed", fullBetween: ["B2019", "C2021"], addsUp: true },
  cells: Object.fromEntries(
    (["A2014", "B2019", "C2021"] as const).map((form) => [form, ["application.completed"]]),
  ),
};

/** Applications completed in percent of those received. */
export const PLAIN_RATE: PlainRate = {
  code: "rate.completed.of_received",
  above: completed,
  below: plainOf("application.received"),
};

/** A random province whose reports also say how many applications were completed: many, none, or nothing. */
export function aProvinceWithRates(seed: number, size: number): RandomProvince {
  const province = aRandomProvince(seed, size);
  const random = randomFrom(seed + 1);
  const filings = province.filings.map((filing) => {
    const share = random();
    const count = share < 0.1 ? null : share < 0.2 ? 0 : Math.floor(random() * 30);
    return filing.form && filing.form !== "PRE"
      ? { ...filing, cells: { ...filing.cells, "application.completed": count } }
      : filing;
  });
  return { ...province, filings, reports: filings.map(reportOf) };
}

export type Compared = PlainIndicator | PlainRate;

export interface PlainCell {
  readonly value: number | null;
  readonly reason: string | null;
  readonly form: FormCode | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

interface PlainBase {
  readonly value: number | null;
  readonly reason: string | null;
  readonly form: FormCode | null;
  readonly isOwn: boolean;
}

export type AskedBaseline =
  | { kind: "PREVIOUS_YEAR" }
  | { kind: "YEAR"; year: number }
  | { kind: "AGENCY"; agency: string }
  | { kind: "PEER_MEDIAN"; peers?: { types?: readonly string[]; levels?: readonly string[] } };

/** Comparisons by loops over what was put in, and by a statistics library. */
export class PlainComparison {
  constructor(
    private readonly plain: PlainAnswers,
    private readonly scope: Scope,
  ) {}

  cell(agency: Agency, year: number, indicator: Compared): PlainCell {
    const none = { numerator: null, denominator: null };
    if (!isRate(indicator)) return { ...this.plain.figure(agency, year, this.scope, indicator), ...none };
    const above = this.plain.figure(agency, year, this.scope, indicator.above);
    const below = this.plain.figure(agency, year, this.scope, indicator.below);
    const { form } = below;
    if (!form || !indicator.above.cells[form] || !indicator.below.cells[form])
      return { ...(form ? { value: null, reason: "NOT_IN_FORM", form } : below), ...none };
    if (above.value === null || below.value === null)
      return { value: null, reason: "MISSING_INPUT", form, ...none };
    const parts = { form, numerator: above.value, denominator: below.value };
    if (below.value === 0) return { value: null, reason: "ZERO_DENOMINATOR", ...parts };
    const value = tenDigits((100 * above.value) / below.value);
    return { value, reason: null, ...parts };
  }

  /** The cells of a year that may be counted together, of agencies that exist in it; `form`: what most of them used. */
  counted(agencies: readonly Agency[], year: number, indicator: Compared) {
    const peers = agencies
      .filter(({ validFrom, validTo }) => (validFrom ?? year) <= year && year <= (validTo ?? year))
      .map((agency) => ({ agency, ...this.cell(agency, year, indicator) }));
    const known = peers.filter(({ value }) => value !== null);
    const form = mostUsed(known.map((peer) => peer.form!));
    return { form, peers, counted: known.filter((peer) => besides(indicator, peer.form, form) === "FULL") };
  }

  summary(agencies: readonly Agency[], year: number, indicator: Compared) {
    const { peers, counted } = this.counted(agencies, year, indicator);
    const values = counted.map(({ value }) => value!).sort((a, b) => a - b);
    const any = values.length > 0;
    const nested = this.scope === "CONSOLIDATED" && holdsAnother(counted as never);
    const addsUp = !isRate(indicator) && indicator.addsUp;
    const total = (part: "numerator" | "denominator") => exactSum(counted.map((one) => one[part]!));
    return {
      ...{ indicator: { code: indicator.code }, year },
      ...{ count: values.length, missing: peers.length - values.length },
      sum: any && addsUp && !nested ? exactSum(values) : null,
      sumReason: addsUp ? (nested ? "NESTED" : null) : "NOT_ADDITIVE",
      pooled: any && isRate(indicator) && !nested ? (100 * total("numerator")) / total("denominator") : null,
      mean: any ? mean(values) : null,
      median: any ? medianSorted(values) : null,
      p25: any ? quantileSorted(values, 0.25) : null,
      p75: any ? quantileSorted(values, 0.75) : null,
      min: any ? min(values) : null,
      max: any ? max(values) : null,
    };
  }

  /** What the column of an indicator and year holds; `others`: all agencies that a baseline may be taken from. */
  column(
    agencies: readonly Agency[],
    year: number,
    indicator: Compared,
    baseline: AskedBaseline,
    others: readonly Agency[],
  ) {
    const changes = agencies.map((agency) => {
      const cell = this.cell(agency, year, indicator);
      const base = this.base(agency, agencies, year, indicator, baseline, others);
      return { value: cell.value, ...changeOf(cell, base, besides(indicator, cell.form, base.form)) };
    });
    return {
      ...{ indicator: { code: indicator.code }, year },
      values: changes.map(({ value }) => value),
      deltas: changes.map(({ delta }) => delta),
      deltaPcts: changes.map(({ pct }) => pct),
      comparables: changes.map(({ verdict }) => verdict),
      reasons: changes.map(({ reason }) => reason),
    };
  }

  private base(
    agency: Agency,
    agencies: readonly Agency[],
    year: number,
    indicator: Compared,
    baseline: AskedBaseline,
    others: readonly Agency[],
  ): PlainBase {
    switch (baseline.kind) {
      case "PREVIOUS_YEAR":
        return { ...this.cell(agency, year - 1, indicator), isOwn: true };
      case "YEAR":
        return { ...this.cell(agency, baseline.year, indicator), isOwn: true };
      case "AGENCY": {
        const other = others.find(({ code }) => code === baseline.agency)!;
        return { ...this.cell(other, year, indicator), isOwn: false };
      }
      case "PEER_MEDIAN": {
        const { types, levels } = baseline.peers ?? {};
        const asked = others.filter(
          ({ type, level }) => (types?.includes(type) ?? true) && (levels?.includes(level) ?? true),
        );
        const { form, counted } = this.counted(baseline.peers ? asked : agencies, year, indicator);
        const values = counted.map(({ value }) => value!).sort((a, b) => a - b);
        const value = values.length > 0 ? tenDigits(medianSorted(values)) : null;
        return { value, reason: null, form, isOwn: false };
      }
    }
  }
}

function isRate(indicator: Compared): indicator is PlainRate {
  return "above" in indicator;
}

/** A rate is as comparable as its parts. */
function besides(indicator: Compared, one: FormCode | null, two: FormCode | null): string {
  if (!isRate(indicator)) return comparable(indicator, one, two);
  const verdicts = [comparable(indicator.above, one, two), comparable(indicator.below, one, two)];
  return ["NONE", "PARTIAL", "FULL"].find((verdict) => verdicts.includes(verdict))!;
}

function changeOf(cell: PlainCell, base: PlainBase, verdict: string) {
  const none = (reason: string | null) => ({ delta: null, pct: null, verdict, reason });
  if (cell.value === null) return none(cell.reason);
  if (base.form !== null && verdict !== "FULL") return none(base.isOwn ? "BREAK" : "NOT_COMPARABLE");
  if (base.value === null) return none(base.reason === "OTHER_SCOPE" ? "OTHER_SCOPE" : "MISSING_BASE");
  const delta = exactDifference(cell.value, base.value);
  if (base.value === 0) return { delta, pct: null, verdict, reason: "ZERO_BASE" };
  return { delta, pct: (100 * delta) / Math.abs(base.value), verdict, reason: null };
}

/** By whole units of the smaller decimal place. */
function exactDifference(one: number, two: number): number {
  const decimals = Math.max(...[one, two].map((value) => String(value).split(".")[1]?.length ?? 0));
  const units = (value: number) => {
    const [whole = "", fraction = ""] = String(value).split(".");
    return BigInt(whole + fraction.padEnd(decimals, "0"));
  };
  return Number(`${units(one) - units(two)}e-${decimals}`);
}
