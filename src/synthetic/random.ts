/** Asked for once: under Jest every global name is looked up anew, and all that is drawn takes millions of these. */
const { imul } = Math;

/** Gives numbers from 0 up to 1. */
export type Random = () => number;

/**
 * Numbers from 0 up to 1, the same for the same seed (mulberry32). Only whole-number arithmetic: every version of Node gives the
 * same ones.
 */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed of its own for each thing that is drawn, so that one more draw here changes nothing there (FNV-1a). */
function seedOf(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const sign of parts.join("\u0000")) hash = imul(hash ^ sign.codePointAt(0)!, 0x01000193);
  return hash;
}

export const randomOf = (...parts: readonly (string | number)[]): Random => randomFrom(seedOf(...parts));

/** A whole number from 0 up to `n`, without `n`. */
export const below = (random: Random, n: number): number => Math.floor(random() * n);

export const chance = (random: Random, share: number): boolean => random() < share;

export const pick = <Value>(random: Random, values: readonly Value[]): Value =>
  values[below(random, values.length)]!;

/** A whole number from `low` to `high`, small ones far more often: most offices are small, a few are cities. */
export function skewed(random: Random, [low, high]: readonly [number, number]): number {
  const place = random();
  return Math.round(low + (high - low) * place * place * place);
}
