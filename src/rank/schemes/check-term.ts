import type { Polarity } from "../../catalogue";
import { Refusal, requireIndicator } from "../../compare";
import type { Normalisation, StoredTerm, TermKind } from "../../db";

/** A term as somebody gives it. */
export interface TermInput {
  readonly kind: TermKind;
  readonly indicator: string;
  readonly weight?: number | null;
  readonly polarity?: Polarity | null;
  readonly normalise?: Normalisation | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly threshold?: number | null;
  readonly points?: number | null;
}

type Part = Exclude<keyof TermInput, "kind" | "indicator" | "polarity">;

/** What a kind of term must say, and may say; anything else would be without effect, so it is refused. */
const PARTS: Record<TermKind, { readonly must: readonly Part[]; readonly may: readonly Part[] }> = {
  WEIGHT: { must: ["weight", "normalise"], may: ["low", "high"] },
  VETO: { must: ["threshold"], may: ["points"] },
  DEDUCTION: { must: ["threshold", "points"], may: [] },
  BONUS: { must: ["threshold", "points"], may: [] },
};
const ALL: readonly Part[] = ["weight", "normalise", "low", "high", "threshold", "points"];

/** A term as it is stored. `place` is where it stands, from 0. @throws Refusal BAD_ARGUMENT, BAD_WEIGHTS, UNKNOWN_INDICATOR */
export function checkedTerm(term: TermInput, place: number): StoredTerm {
  const at = `terms[${place}]`;
  const indicator = requireIndicator(term.indicator);
  const { must, may } = PARTS[term.kind];
  for (const part of ALL) {
    const given = isGiven(term[part]);
    if (given && !must.includes(part) && !may.includes(part))
      throw bad(
        `${at}.${part} 对 ${term.kind} 没有作用；${term.kind} 可写 ${[...must, ...may].join("、")}`,
        `${at}.${part} means nothing for ${term.kind}, which takes ${[...must, ...may].join(", ")}`,
        [...must, ...may],
      );
    if (!given && must.includes(part))
      throw bad(
        `${at}（${indicator.code}）缺 ${part}：${term.kind} 须写 ${must.join("、")}`,
        `${at} (${indicator.code}) lacks ${part}: ${term.kind} needs ${must.join(", ")}`,
        must,
      );
  }
  requireNumbers(term, at);
  const { kind, weight = null, normalise = null, low = null, high = null } = term;
  const { threshold = null, points = null } = term;
  return {
    ...{ kind, indicator: indicator.code, indicatorVersion: indicator.version },
    ...{ weight, polarity: polarityOf(term.polarity ?? indicator.polarity, at, indicator.code) },
    ...{ normalise, low, high, threshold, points },
  };
}

function polarityOf(polarity: Polarity, at: string, code: string): Polarity {
  if (polarity !== "NEUTRAL") return polarity;
  const allowed = ["HIGHER_IS_BETTER", "LOWER_IS_BETTER"];
  throw bad(
    `${at}.polarity 须写明：指标 ${code} 本身不分优劣（NEUTRAL）；可写 ${allowed.join("、")}`,
    `${at}.polarity must be given: the indicator ${code} itself has no better end (NEUTRAL); one of ${allowed.join(", ")}`,
    allowed,
  );
}

function requireNumbers({ kind, weight, normalise, low, high, points }: TermInput, at: string): void {
  if (kind === "WEIGHT" && isGiven(weight) && !(weight > 0 && weight <= 1))
    throw new Refusal(
      "BAD_WEIGHTS",
      `${at}.weight 为 ${weight}，须大于 0、不大于 1`,
      `${at}.weight is ${weight}, it must be above 0 and at most 1`,
      { weight: { above: 0, to: 1 } },
    );
  if (isGiven(points) && points < 0)
    throw bad(
      `${at}.points 为 ${points}，不能小于 0：扣分用 DEDUCTION，分值仍写正数`,
      `${at}.points is ${points}, it must not be below 0: a DEDUCTION takes its points away by itself`,
      { points: { from: 0 } },
    );
  if (isGiven(normalise)) requireReference(normalise, low ?? null, high ?? null, at);
}

/** The two ends of the reference: both or none, in their order, and both where nothing can be worked out. */
function requireReference(
  normalise: Normalisation,
  low: number | null,
  high: number | null,
  at: string,
): void {
  const given = [low, high].filter(isGiven).length;
  if ((normalise === "PERCENT_RANK" || normalise === "NONE") && given > 0)
    throw bad(
      `${at}：${normalise} 不用 low 和 high，请去掉`,
      `${at}: ${normalise} takes neither low nor high; leave them out`,
      { low: null, high: null },
    );
  if (normalise === "TARGET" && given < 2)
    throw bad(
      `${at}：TARGET 须写 low 和 high（得 0 分与得 100 分的两端）`,
      `${at}: TARGET needs low and high, the ends that get 0 and 100 points`,
      ["low", "high"],
    );
  if (given === 1)
    throw bad(
      `${at}：low 与 high 须都写，或都不写（由现有数据算出并固定）`,
      `${at}: give both low and high, or neither (they are then worked out from the data and frozen)`,
      ["low", "high"],
    );
  if (low === null || high === null) return;
  if (normalise === "Z_SCORE" && high <= 0)
    throw bad(
      `${at}.high 为 ${high}：Z_SCORE 的 high 是标准差，须大于 0`,
      `${at}.high is ${high}: of Z_SCORE it is the deviation, which must be above 0`,
      { high: { above: 0 } },
    );
  if (normalise !== "Z_SCORE" && low >= high)
    throw bad(
      `${at}：low（${low}）须小于 high（${high}）；越低越好由 polarity 表示`,
      `${at}: low (${low}) must be below high (${high}); that lower is better is said by polarity`,
      { low: { below: high } },
    );
}

const isGiven = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined;

export const bad = (zh: string, en: string, allowed?: unknown) =>
  new Refusal("BAD_ARGUMENT", zh, en, allowed);
