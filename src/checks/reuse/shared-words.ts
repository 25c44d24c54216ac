import { SEAM, SHINGLE, type OwnWords } from "./own-words";

/** A stretch of letters that two texts have in common: `length` letters from `at` in one, from `otherAt` in the other. */
export interface SharedRun {
  readonly at: number;
  readonly otherAt: number;
  readonly length: number;
}

/** Calls `take` with every stretch of `SHINGLE` letters that no seam divides, and where it begins. */
export function eachShingle(letters: string, take: (shingle: string, at: number) => void): void {
  let seam = letters.indexOf(SEAM);
  for (let at = 0; at + SHINGLE <= letters.length; at += 1) {
    if (seam >= at && seam < at + SHINGLE) {
      at = seam;
      seam = letters.indexOf(SEAM, at + 1);
      continue;
    }
    take(letters.slice(at, at + SHINGLE), at);
  }
}

/** A text that repeats itself without end must cost no more than one that does not. */
const MOST_PLACES = 8;

function placesOf(letters: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  eachShingle(letters, (shingle, at) => {
    const known = places.get(shingle);
    if (!known) places.set(shingle, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  });
  return places;
}

/** What one text has in common with another; not the same the other way round. */
export interface Shared {
  /** How many letters of this text stand in stretches of `SHINGLE` and more that both have. Exact. */
  readonly shared: number;
  /** In the order of this text; they may overlap. */
  readonly runs: readonly SharedRun[];
}

export function sharedWords(own: OwnWords, other: OwnWords): Shared {
  const places = placesOf(other.letters);
  const runs: SharedRun[] = [];
  let shared = 0;
  let end = 0;
  let runEnd = 0;
  eachShingle(own.letters, (shingle, at) => {
    const found = places.get(shingle);
    if (!found) return;
    shared += at + SHINGLE - Math.max(at, end);
    end = at + SHINGLE;
    if (end <= runEnd) return;
    const run = longest(found.map((otherAt) => runFrom(own.letters, at, other.letters, otherAt)));
    runs.push(run);
    runEnd = run.at + run.length;
  });
  return { shared, runs };
}

function runFrom(letters: string, at: number, others: string, otherAt: number): SharedRun {
  let length = SHINGLE;
  while (
    at + length < letters.length &&
    letters[at + length] !== SEAM &&
    letters[at + length] === others[otherAt + length]
  )
    length += 1;
  return { at, otherAt, length };
}

const longest = (runs: readonly SharedRun[]): SharedRun =>
  runs.reduce((best, run) => (run.length > best.length ? run : best));
