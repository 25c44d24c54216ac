import { setImmediate } from "node:timers/promises";
import { Refusal } from "../../compare";
import type { Database } from "../../db";
import { randomFrom, toSignificant } from "../../report";
import { countBelow } from "./normalise";
import { scoredPeers, type SchemeQuestion } from "./scored-peers";
import type { ScoredPeer } from "./score";
import { weighted, type Scheme } from "./scheme";

/** Where a peer stands over many sets of weights: ranks that 5, 50 and 95 % of them do not exceed, interpolated. */
export interface RankInterval {
  readonly p5: number;
  readonly median: number;
  readonly p95: number;
}

export interface Draws {
  readonly draws: number;
  readonly seed: number;
  readonly spread: number;
}

const MOST_DRAWS = 2000;
/** Draws × peers: half a second or so. */
const MOST_RANKS = 5_000_000;
/** Other operations get their turn in between. */
const DRAWS_AT_ONCE = 25;

/** What was drawn already: all peers of one answer share it. */
const drawn = new WeakMap<Scheme, Map<string, Promise<ReadonlyMap<string, RankInterval>>>>();

/**
 * Rank intervals of all ranked peers, by code. Each weight is multiplied by 1 − spread to 1 + spread, evenly, and all are brought
 * back to the sum of 1; the same seed draws the same weights. Ranks are by COMPETITION in the question's direction.
 *
 * @throws Refusal BAD_ARGUMENT, TOO_MUCH
 */
export async function rankIntervals(
  database: Database,
  question: SchemeQuestion,
  asked: Draws,
): Promise<ReadonlyMap<string, RankInterval>> {
  requireBounds(asked);
  const peers = await scoredPeers(database, question, [question.year]);
  const { release, year, scope, filter, figures, followSuccession, direction } = question;
  const key = JSON.stringify([asked, release, year, scope, filter, figures, followSuccession, direction]);
  const known = drawn.get(question.scheme) ?? new Map<string, Promise<ReadonlyMap<string, RankInterval>>>();
  drawn.set(question.scheme, known);
  const found = known.get(key) ?? intervalsOf(question, peers, asked);
  known.set(key, found);
  return found;
}

function requireBounds({ draws, spread }: Draws): void {
  if (draws < 1 || draws > MOST_DRAWS)
    throw new Refusal(
      "BAD_ARGUMENT",
      `draws 须为 1 至 ${MOST_DRAWS}，而非 ${draws}`,
      `draws must be from 1 to ${MOST_DRAWS}, not ${draws}`,
      { draws: { from: 1, to: MOST_DRAWS } },
    );
  if (!(spread >= 0 && spread <= 1))
    throw new Refusal(
      "BAD_ARGUMENT",
      `spread 须为 0 至 1，而非 ${spread}`,
      `spread must be from 0 to 1, not ${spread}`,
      { spread: { from: 0, to: 1 } },
    );
}

async function intervalsOf(
  { scheme, direction }: SchemeQuestion,
  peers: readonly ScoredPeer[],
  { draws, seed, spread }: Draws,
): Promise<ReadonlyMap<string, RankInterval>> {
  const ranked = peers.filter(({ value, reason }) => value !== null && reason === null);
  if (draws * ranked.length > MOST_RANKS)
    throw new Refusal(
      "TOO_MUCH",
      `${draws} 次抽取 × ${ranked.length} 个机关超过 ${MOST_RANKS}；draws 请不大于 ${Math.floor(MOST_RANKS / ranked.length)}`,
      `${draws} draws × ${ranked.length} agencies are more than ${MOST_RANKS}; ask for ${Math.floor(MOST_RANKS / ranked.length)} draws at most`,
      { draws: { from: 1, to: Math.floor(MOST_RANKS / ranked.length) } },
    );
  const rows = ranked.map((peer) => fixedParts(scheme, peer));
  const ranks = ranked.map(() => new Float64Array(draws));
  const random = randomFrom(seed);
  const weights = weighted(scheme).map(({ weight }) => weight!);
  for (let draw = 0; draw < draws; draw += 1) {
    if (draw % DRAWS_AT_ONCE === DRAWS_AT_ONCE - 1) await setImmediate();
    const moved = weights.map((weight) => weight * (1 - spread + 2 * spread * random()));
    const scores = Float64Array.from(rows, (row) => scoreBy(row, moved));
    const sorted = Float64Array.from(scores).sort();
    for (let i = 0; i < scores.length; i += 1) {
      const better =
        direction === "ASC"
          ? countBelow(sorted, scores[i]!)
          : sorted.length - countBelow(sorted, scores[i]!, true);
      ranks[i]![draw] = better + 1;
    }
  }
  return new Map(ranked.map(({ code }, i) => [code, intervalOf(ranks[i]!.sort())]));
}

interface FixedParts {
  /** By WEIGHT term that has a say; null: it is missing. */
  readonly normalised: readonly (number | null)[];
  /** Deductions and bonuses, which weights do not touch. */
  readonly others: number;
  readonly prorate: boolean;
}

function fixedParts(scheme: Scheme, { contributions }: ScoredPeer): FixedParts {
  const others = contributions.reduce((sum, { term, points }) => (term === "WEIGHT" ? sum : sum + points), 0);
  const normalised = weighted(scheme).map((term) => contributions[scheme.terms.indexOf(term)]!.normalised);
  return { normalised, others, prorate: scheme.missing === "PRORATE" };
}

/** Rounded so that scores that are the same by the one sum are the same by another. */
function scoreBy({ normalised, others, prorate }: FixedParts, weights: readonly number[]): number {
  let sum = 0;
  let all = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const points = normalised[i]!;
    if (points !== null || !prorate) all += weights[i]!;
    if (points !== null) sum += weights[i]! * points;
  }
  // With a spread of 1 all that is there may be drawn as next to nothing.
  return Math.round(((all > 0 ? sum / all : 0) + others) * 1e6) / 1e6;
}

function intervalOf(sorted: Float64Array): RankInterval {
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
    return toSignificant(below + (place - Math.floor(place)) * (above - below));
  };
  return { p5: at(0.05), median: at(0.5), p95: at(0.95) };
}
