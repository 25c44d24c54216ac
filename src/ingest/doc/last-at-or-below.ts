/** Index of the last of sorted numbers that is not above `limit`; -1 where all are. */
export function lastAtOrBelow(limit: number, count: number, numberAt: (i: number) => number): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (numberAt(middle) <= limit) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
