/** Ten significant digits, as the API promises of means and rates. */
export function tenDigits(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(10));
}
