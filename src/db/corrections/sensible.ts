import { cellsOf, forms, indicatorByCode } from "../../catalogue";
import { Problem } from "../access/problem";

const LONGEST_REASON = 500;

/** Beyond that a double no longer holds every digit; readers take no more either. */
const MOST_DIGITS = 15;

/** 万元 down to a 分. */
const MOST_DECIMALS = 6;

const signed = new Set(
  forms.flatMap((form) =>
    cellsOf(form).flatMap(({ column, indicator }) => (column.signed ? [indicator] : [])),
  ),
);

/**
 * The value as it is stored: what such a cell can say.
 *
 * @example requireSensibleValue("penalty.items_change", -3) //=> -3
 * @example requireSensibleValue("application.received", null) //=> null: the cell is blank
 * @throws Problem BAD_ARGUMENT on half an application, on fewer than none, and on more than any agency has
 */
export function requireSensibleValue(code: string, value: number | null): number | null {
  if (value === null) return null;
  const unit = indicatorByCode(code)!.unit;
  const refuse = (zh: string, en: string) =>
    new Problem("BAD_ARGUMENT", `value 为 ${value}，${zh}`, `value is ${value}, ${en}`);
  if (Math.abs(value) >= 10 ** MOST_DIGITS || Number(value.toPrecision(MOST_DIGITS)) !== value)
    throw refuse(`至多 ${MOST_DIGITS} 位数字`, `with more than ${MOST_DIGITS} digits`);
  if (value < 0 && !signed.has(code)) throw refuse(`${code} 不会小于 0`, `and ${code} is never below 0`);
  const isMoney = unit === "万元";
  if (!isMoney && !Number.isInteger(value))
    throw refuse(`以${unit}计的须为整数`, `and what is counted in ${unit} is whole`);
  if (isMoney && Number(value.toFixed(MOST_DECIMALS)) !== value)
    throw refuse(
      `万元至多 ${MOST_DECIMALS} 位小数`,
      `and an amount in ${unit} has at most ${MOST_DECIMALS} decimals`,
    );
  return value + 0; // -0 is 0
}

/** Without spaces around it. @throws Problem BAD_ARGUMENT where nothing is said, or a novel */
export function requireReason(reason: string): string {
  const why = reason.trim();
  if (why && why.length <= LONGEST_REASON) return why;
  throw new Problem(
    "BAD_ARGUMENT",
    `reason 须为 1 至 ${LONGEST_REASON} 字，写明依据，如“与原件第 5 页核对，应为 11”`,
    `reason must have 1 to ${LONGEST_REASON} characters and say why, such as "page 5 of the original says 11"`,
  );
}
