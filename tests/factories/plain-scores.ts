import { randomFrom } from "../../src/report";

/** A term of a scheme, in plain words: `points` says how many of 100 a figure gets, among all figures. */
export interface PlainTerm {
  readonly weight: number;
  readonly points: (value: number, among: readonly number[]) => number;
}

/** By agency: its figures by term, null where one is missing. */
export type PlainFigures = ReadonlyMap<string, readonly (number | null)[]>;

/** Σ weight × points ÷ Σ weight over the terms that are there; an agency without any is left out. */
export function plainScores(
  terms: readonly PlainTerm[],
  figures: PlainFigures,
  weights = terms.map(({ weight }) => weight),
): Map<string, number> {
  const among = terms.map((_, i) => [...figures.values()].flatMap((all) => all[i] ?? []));
  const scores = new Map<string, number>();
  for (const [agency, all] of figures) {
    const there = terms.flatMap(({ points }, i) =>
      all[i] === null ? [] : [{ weight: weights[i]!, points: points(all[i]!, among[i]!) }],
    );
    if (there.length === 0) continue;
    const over = there.reduce((sum, { weight }) => sum + weight, 0);
    scores.set(agency, there.reduce((sum, { weight, points }) => sum + weight * points, 0) / over);
  }
  return scores;
}

/** 1 + how many have a higher score, agency against agency; scores that differ by rounding only are the same. */
export function plainRanks(scores: ReadonlyMap<string, number>): Map<string, number> {
  const all = [...scores.values()];
  return new Map(
    [...scores].map(([agency, score]) => [agency, 1 + all.filter((other) => other - score > 1e-7).length]),
  );
}

/** By agency, its ranks over draws of weights as the documentation describes them. */
export function plainDraws(
  terms: readonly PlainTerm[],
  figures: PlainFigures,
  { draws, seed, spread }: { draws: number; seed: number; spread: number },
): Map<string, number[]> {
  const random = randomFrom(seed);
  const ranks = new Map<string, number[]>();
  for (let draw = 0; draw < draws; draw += 1) {
    const weights = terms.map(({ weight }) => weight * (1 - spread + 2 * spread * random()));
    for (const [agency, rank] of plainRanks(plainScores(terms, figures, weights)))
      ranks.set(agency, [...(ranks.get(agency) ?? []), rank]);
  }
  return ranks;
}
