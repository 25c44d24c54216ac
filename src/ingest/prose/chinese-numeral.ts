const digits: ReadonlyMap<string, number> = new Map(
  [..."零一二三四五六七八九"].map((c, value) => [c, value] as const).concat([["〇", 0], ["两", 2]]),
); // prettier-ignore
const powers: ReadonlyMap<string, number> = new Map([["十", 10], ["百", 100], ["千", 1000]]); // prettier-ignore

/**
 * A whole number written out in Chinese, below a million million; null for what is none or could be read in two ways: digit by
 * digit (二〇二三), cut short (一百二), out of order.
 *
 * @example chineseNumeral("二十三") //=> 23
 * @example chineseNumeral("两千零五") //=> 2005
 * @example chineseNumeral("零") //=> 0
 * @example chineseNumeral("一百二") //=> null: 102 or 120
 */
export function chineseNumeral(text: string): number | null {
  if (/^[零〇]$/.test(text)) return 0;
  const parts = /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/.exec(text);
  if (!parts || text === "") return null;
  let value = 0;
  for (const [i, part] of parts.slice(1).entries()) {
    if (!part) continue;
    const read = belowTenThousand(part);
    if (read === null || (value > 0 && read < 1000 && !part.startsWith("零"))) return null;
    value += read * [1e8, 1e4, 1][i]!;
  }
  return value > 0 ? value : null;
}

function belowTenThousand(text: string): number | null {
  let sum = 0;
  let pending: number | null = null;
  let below = 10_000;
  let zero = text.startsWith("零");
  for (const c of zero ? text.slice(1) : text) {
    const power = powers.get(c);
    const digit = digits.get(c);
    if (power !== undefined) {
      if (power >= below || (pending === null && power > 10)) return null;
      if (isGap(sum, power, below) !== zero && !(sum === 0 && zero)) return null;
      sum += (pending ?? 1) * power;
      [pending, below, zero] = [null, power, false];
    } else if (digit === 0) {
      if (zero || pending !== null || sum === 0) return null;
      zero = true;
    } else if (digit === undefined || pending !== null) return null;
    else pending = digit;
  }
  if (pending === null) return zero ? null : sum;
  return sum > 0 && isGap(sum, 1, below) !== zero ? null : sum + pending;
}

/** A place between the last power and this one stays empty, which 零 has to say. */
const isGap = (sum: number, power: number, below: number): boolean => sum > 0 && power * 10 < below;
