/** Ten significant digits, as the API promises of means and rates. */
export function tenDigits<Value extends number | null>(value: Value): Value {
  return (value === null ? null : Number(value.toPrecision(10))) as Value;
}
