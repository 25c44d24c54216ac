/** The middle value; of an even number of values the mean of the two middle ones. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * How far values usually lie from their median: 1.4826 times the median of the distances (MAD), which is the standard deviation
 * where they are normally distributed, and which no outlier moves.
 *
 * @example spread([10, 12, 14, 1000], 13) //=> 2.9652: the distances are 3, 1, 1 and 987
 */
export function spread(values: readonly number[], middle = median(values)): number {
  return 1.4826 * median(values.map((value) => Math.abs(value - middle)));
}

/** Iglewicz and Hoaglin (1993): a value more than so many spreads from the median is an outlier. */
export const OUTLIER = 3.5;
