import type { Scope } from "../../src/report";
import type { PlainAnswers, PlainIndicator } from "./plain-answers";
import { tenDigits } from "./ten-digits";
import { ancestorsOf, levelOf, YEARS } from "./random-province";

/** Exact for at most four decimals: adds whole ten-thousandths. */
export function exactSum(values: readonly number[]): number {
  const units = values.map((value) => BigInt(Math.round(value * 1e4)));
  return Number(units.reduce((sum, unit) => sum + unit, 0n)) / 1e4;
}

/** Linear between the two nearest of the sorted values: the place is `share` × (n − 1). */
function percentileOf(values: readonly number[], share: number): number | null {
  if (!values.length) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return below + (place - Math.floor(place)) * (above - below);
}

/** Divided with 20 decimals, so that a mean that ends in 5 is not rounded by the error of a double. */
function meanOf(values: readonly number[]): number | null {
  if (!values.length) return null;
  const units = values.reduce((sum, value) => sum + BigInt(Math.round(value * 1e4)), 0n);
  const digits = String((units * 10n ** 16n) / BigInt(values.length));
  return Number(`${digits}e-20`);
}

/** Of a sample: over n − 1; null for fewer than two. */
function deviationOf(values: readonly number[]): number | null {
  const mean = meanOf(values);
  if (mean === null || values.length < 2) return null;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

type Judged = ReturnType<PlainAnswers["judged"]>[number];
export type By = "REGION" | "LEVEL" | "TYPE" | "FORM";

/** The groups that `stats` should give, in no order but the years'. */
export function plainStats(
  plain: PlainAnswers,
  question: { indicator: PlainIndicator; scope: Scope; groupBy: readonly By[]; regionLevel: string | null },
) {
  const groups = new Map<
    string,
    { year: number; keys: { by: By; code: string | null }[]; members: Judged[] }
  >();
  for (const year of [...YEARS].reverse()) {
    for (const one of plain.judged(question.indicator, year, question.scope)) {
      const keys = question.groupBy.map((by) => ({ by, code: keyOf(one, by, question.regionLevel) }));
      if (keys.some(({ code }) => code === null)) continue;
      const name = JSON.stringify([year, keys]);
      const group = groups.get(name) ?? { year, keys, members: [] };
      groups.set(name, group);
      group.members.push(one);
    }
  }
  return [...groups.values()].map(({ year, keys, members }) => {
    const byForm = question.groupBy.includes("FORM");
    const counted = members.filter(({ usable, value }) => (byForm ? value !== null : usable));
    const nested = question.scope === "CONSOLIDATED" && holdsAnother(counted);
    const sumReason = question.indicator.addsUp ? (nested ? "NESTED" : null) : "NOT_ADDITIVE";
    const { below, times } = question.indicator;
    const more = { ...{ year, keys, sumReason }, missing: members.length - counted.length };
    if (!below)
      return {
        ...more,
        pooled: null,
        ...figuresOf(
          counted.map(({ value }) => value!),
          sumReason,
        ),
      };
    const parts = counted.map(({ numerator, denominator }) => [numerator!, denominator!] as const);
    return { ...more, ...ratiosOf(parts, times!, nested) };
  });
}

/** Of ratios as they are shown; all together: Σ numerators ÷ Σ denominators. */
function ratiosOf(parts: readonly (readonly [number, number])[], times: number, nested: boolean) {
  const values = parts.map(([above, below]) => tenDigits((times * above) / below)!);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const pooled = (times * sum(parts.map(([above]) => above))) / sum(parts.map(([, below]) => below));
  const units = values.map(inTrillionths);
  const [n, total] = [BigInt(values.length || 1), units.reduce((all, one) => all + one, 0n)];
  const mean = Number(`${(total * 10n ** 12n) / n}e-24`);
  const squares = units.reduce((all, one) => all + (n * one - total) ** 2n, 0n);
  const deviation = Math.sqrt(Number(squares) / Number(n * n * (n - 1n))) * 1e-12;
  const any = values.length > 0;
  const { min, max, ...others } = figuresOf(values, "NOT_ADDITIVE");
  return {
    ...others,
    pooled: any && !nested ? tenDigits(pooled) : null,
    mean: any ? tenDigits(mean) : null,
    stddev: values.length > 1 ? tenDigits(deviation) : null,
    ...{ min: tenDigits(min), max: tenDigits(max) },
  };
}

/** In 10⁻¹²: what ten digits hold, without the error of a double. */
const inTrillionths = (value: number): bigint => BigInt(value.toFixed(12).replace(".", ""));

function figuresOf(values: readonly number[], sumReason: string | null) {
  const at = (share: number) => tenDigits(percentileOf(values, share));
  const any = values.length > 0;
  return {
    ...{ count: values.length, sum: any && !sumReason ? exactSum(values) : null },
    ...{ mean: tenDigits(meanOf(values)), stddev: tenDigits(deviationOf(values)) },
    ...{ median: at(0.5), p10: at(0.1), p25: at(0.25), p75: at(0.75), p90: at(0.9) },
    ...{ min: any ? Math.min(...values) : null, max: any ? Math.max(...values) : null },
  };
}

/** What an agency is grouped by; null: it belongs to no group, "": it has no such key. */
function keyOf({ agency, form }: Judged, by: By, regionLevel: string | null): string | null {
  if (by === "LEVEL") return agency.level;
  if (by === "TYPE") return agency.type;
  if (by === "FORM") return form;
  if (!agency.region || !regionLevel) return agency.region ?? "";
  return ancestorsOf(agency.region).find((region) => levelOf(region) === regionLevel) ?? "";
}

/** A government's consolidated figure holds those of everybody in its region. */
export function holdsAnother(group: readonly Judged[]): boolean {
  const governments = group.filter(({ agency }) => agency.type === "GOVERNMENT");
  return governments.some(({ agency: outer }) =>
    group.some(({ agency: inner }) => {
      const regions = inner.region === null ? [] : ancestorsOf(inner.region);
      return inner !== outer && regions.includes(outer.region ?? "nowhere");
    }),
  );
}
