import { randomFrom, type Random } from "../report";

export { randomFrom, type Random };

/** Asked for once: under Jest every global name is looked up anew. */
const { imul } = Math;

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
