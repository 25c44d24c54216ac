import { comparability, indicatorByCode, type FormCode } from "../../catalogue/index";
import type { Figures } from "../figures";
import type { Outcome } from "../finding";
import { headlineIndicators } from "./headline";
import { median, OUTLIER, spread } from "./robust";

/** One of a group that may be held against each other: same year, scope, type and level of the agency. */
export interface PeerReport {
  readonly figures: Figures;
  /** Cells of the tables that hold a number or nothing, and those that hold another number than 0. */
  readonly filled: number;
  readonly notZero: number;
}

/** Fewer others say nothing about what is usual. */
export const LEAST_PEERS = 8;
/** In cases: below it a distance is no news, however unusual. */
const LEAST_DISTANCE = 20;
const FACTOR = 5;

interface Usual {
  /** Of the whole group. */
  readonly values: readonly number[];
  /** Of log(1 + value), as is `spread`: counts of agencies are spread over powers of ten. */
  readonly middle: number;
  readonly spread: number;
}

/**
 * Headline figures of each report of a group that are far from those of the others, one outcome for each figure: robust z of
 * log(1 + value) above 3.5, by twenty cases and five times. Where most have the same there is no spread, and nothing is said.
 */
export function judgePeers<Report extends PeerReport>(
  group: readonly Report[],
): ReadonlyMap<Report, readonly Outcome[]> {
  const outcomes = new Map<Report, Outcome[]>();
  for (const code of headlineIndicators) {
    const usual = new Map<FormCode, Usual | null>();
    for (const report of group) {
      const { form } = report.figures;
      const value = report.figures.value(code);
      if (form === null || value === null) continue;
      if (!usual.has(form)) usual.set(form, usualIn(group, code, form));
      const outcome = judge(code, value, usual.get(form)!);
      if (outcome) outcomes.set(report, [...(outcomes.get(report) ?? []), outcome]);
    }
  }
  return outcomes;
}

function usualIn(group: readonly PeerReport[], code: string, form: FormCode): Usual | null {
  const values = group.flatMap(({ figures }) => {
    const value = figures.value(code);
    const fits = figures.form !== null && comparability(code, figures.form, form).verdict === "FULL";
    return fits && value !== null && value >= 0 ? [value] : [];
  });
  if (values.length <= LEAST_PEERS) return null;
  const logs = values.map(Math.log1p);
  const middle = median(logs);
  return { values, middle, spread: spread(logs, middle) };
}

function judge(code: string, value: number, usual: Usual | null): Outcome | null {
  if (!usual || usual.spread === 0 || value < 0) return null;
  const z = (Math.log1p(value) - usual.middle) / usual.spread;
  if (Math.abs(z) <= OUTLIER) return null;
  const others = usual.values.toSpliced(usual.values.indexOf(value), 1);
  const middle = median(others);
  const isFar =
    Math.abs(value - middle) >= LEAST_DISTANCE && (value > FACTOR * middle || value < middle / FACTOR);
  if (!isFar) return null;
  const { nameZh, nameEn, unit } = indicatorByCode(code)!;
  const [zh, en] = value > middle ? ["远多于", "far above"] : ["远少于", "far below"];
  return {
    status: "FAILED",
    subject: code,
    messageZh: `${nameZh} ${value} ${unit}，${zh}同类机关：其余 ${others.length} 家同类型、同层级机关的中位数为 ${middle} ${unit}。可能录错，也可能属实，供参考。`,
    messageEn: `${nameEn}: ${value} ${unit}, ${en} agencies of its type and level: the median of ${others.length} others is ${middle} ${unit}. It may be a slip, or it may be so: for the record.`,
    expected: null,
    actual: value,
    indicators: [code],
    evidence: [{ report: null, indicator: code }],
    facts: `${code} ${value}`,
  };
}
