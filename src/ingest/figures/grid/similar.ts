/** Labels shorter than that differ in one letter from another row's as easily as from their own misprint. */
const shortest = 4;
const furthest = 4;

/**
 * Whether a printed key is close enough to be another's misprint: at most a quarter of the letters differ, at most four.
 *
 * @example isNear("属于国冢秘密", "属于国家秘密") //=> true
 * @example isNear("行政处罚", "行政强制") //=> false
 * @example isNear("规定", "规章") //=> false: too short to tell
 */
export function isNear(printed: string, known: string): boolean {
  const length = Math.max(printed.length, known.length);
  if (Math.min(printed.length, known.length) < shortest) return false;
  const limit = Math.min(furthest, Math.floor(length / 4));
  return Math.abs(printed.length - known.length) <= limit && distance(printed, known) <= limit;
}

/** Letters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
