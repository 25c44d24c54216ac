/**
 * The sum of decimal figures, rounded to the decimals of its inputs.
 *
 * @example sumDecimals([0.1, 0.2]) //=> 0.3
 * @example sumDecimals([]) //=> 0
 */
export function sumDecimals(values: readonly number[]): number {
  const decimals = Math.max(0, ...values.map(decimalsOf));
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(Math.min(decimals, 100)));
}

/**
 * How many digits stand behind the point.
 *
 * @example decimalsOf(33.90) //=> 1
 * @example decimalsOf(1e-7) //=> 7
 */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [digits = "", exponent = "0"] = value.toString().split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}

/**
 * Means, rates and percentiles: to 10 significant digits.
 *
 * @example toSignificant(0.1 + 0.2) //=> 0.3
 * @example toSignificant(null) //=> null
 */
export function toSignificant<Value extends number | null>(value: Value): Value {
  return (value === null ? null : Number(value.toPrecision(10))) as Value;
}
