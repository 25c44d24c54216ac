import { decimalsOf } from "../../report/index";
import { lastDigitOf } from "./allows";

/**
 * Whether a printed percentage may come from the exact one by rounding or cutting off: less than one in its last digit away; a
 * hedged one (约三成) as far as its last digit that is not an idle 0.
 *
 * @example isRoundedFrom({ value: 4.34, approximate: false }, 4.348) //=> true: cut off
 * @example isRoundedFrom({ value: 1.05, approximate: false }, 1.081) //=> false
 */
export function isRoundedFrom(
  { value, approximate }: { readonly value: number; readonly approximate: boolean },
  exact: number,
): boolean {
  const step = approximate ? lastDigitOf(value) : 10 ** -decimalsOf(value);
  return Math.abs(value - exact) < step * (1 - 1e-9) || value === exact;
}

/** As many decimals as the printed one has, and at least one: 32.0. */
export const printPercent = (exact: number, printed: number): string =>
  `${exact.toFixed(Math.max(1, decimalsOf(printed)))} %`;
