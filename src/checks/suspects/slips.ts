import type { Words } from "../cell-names";

/** How a right figure may have become the printed one, the likeliest first. */
export const SLIPS = [
  "UNFILLED",
  "TORN",
  "TRANSPOSED",
  "SHIFTED",
  "EXCHANGED",
  "DIGIT_LOST",
  "OFF_BY_ONE",
  "ONE_DIGIT",
  "LEFT_OUT",
  "OTHER",
] as const;
export type Slip = (typeof SLIPS)[number];

/** What the slip is called in a message; null where there is nothing to say about it. */
export const slipWords: Readonly<Record<Slip, Words | null>> = {
  UNFILLED: { zh: "总数漏填", en: "the total was not filled in" },
  TORN: { zh: "一个数被拆到相邻两格", en: "one number was torn over two cells" },
  TRANSPOSED: { zh: "相邻两位数字颠倒", en: "two digits changed places" },
  SHIFTED: { zh: "数字错填到相邻的格", en: "the number stands in the cell beside it" },
  EXCHANGED: { zh: "相邻两格互换", en: "two neighbouring cells changed places" },
  DIGIT_LOST: { zh: "多写或漏写一位数字", en: "a digit was dropped or doubled" },
  OFF_BY_ONE: { zh: "相差 1", en: "off by one" },
  ONE_DIGIT: { zh: "一位数字不同", en: "one digit differs" },
  LEFT_OUT: { zh: "漏填", en: "left out" },
  OTHER: null,
};

/**
 * The likeliest slip that makes `right` into `printed`, both whole or decimal numbers of one cell.
 *
 * @example slipBetween(21, 12) //=> "TRANSPOSED"
 * @example slipBetween(2, 20) //=> "DIGIT_LOST"
 * @example slipBetween(0, 37) //=> "OTHER"
 */
export function slipBetween(printed: number, right: number): Slip {
  const [one, other] = [String(printed), String(right)];
  if (isTransposed(one, other)) return "TRANSPOSED";
  if (printed !== 0 && right !== 0 && isLonger(one, other)) return "DIGIT_LOST";
  if (Math.abs(printed - right) === 1) return "OFF_BY_ONE";
  return differences(one, other).length === 1 && one.length > 1 ? "ONE_DIGIT" : "OTHER";
}

const differences = (one: string, other: string): number[] =>
  one.length === other.length ? [...one].flatMap((digit, i) => (digit === other[i] ? [] : [i])) : [];

function isTransposed(one: string, other: string): boolean {
  const [first, second, ...rest] = differences(one, other);
  if (first === undefined || second !== first + 1 || rest.length > 0) return false;
  return one[first] === other[second] && one[second] === other[first];
}

/** Whether one digit taken out of the longer gives the shorter. */
function isLonger(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length !== short.length + 1) return false;
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}
