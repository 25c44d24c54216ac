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
