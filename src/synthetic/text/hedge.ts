/** A number as somebody writes it who does not count on its last digits: 1073 → 1000余. Null where nothing would be left out. */
export function hedged(count: number): string | null {
  const unit = 10 ** Math.max(1, String(count).length - 2);
  const round = Math.floor(count / unit) * unit;
  if (count < 50 || round === count) return null;
  return round >= 100_000 && round % 10_000 === 0 ? `${round / 10_000}万余` : `${round}余`;
}
