/** What tells one report's text, with whose it is. */
export interface SignedText {
  readonly id: number;
  readonly agencyCode: string;
  readonly bands: readonly number[];
}

/** So many others are looked at for each report: who follows a model has it in common with all who do. */
const MOST_OTHERS = 3;
/**
 * Of all that have a band in common each is held against the first so many by code: a model that a thousand agencies follow makes
 * some thousand pairs and not a million, and each of them still meets others.
 */
const FIRST_OF_BAND = 16;

/**
 * Of each report the ids of those of other agencies that share most bands with it, the most first, three at most. It depends on
 * who is there and not on the order in which they are given.
 */
export function nearCopies(
  reports: readonly SignedText[],
  among: readonly SignedText[],
): ReadonlyMap<number, readonly number[]> {
  const byBand = new Map<number, SignedText[]>();
  for (const one of [...among].sort(byCode))
    for (const band of new Set(one.bands)) {
      const known = byBand.get(band);
      if (!known) byBand.set(band, [one]);
      else if (known.length < FIRST_OF_BAND) known.push(one);
    }
  return new Map(reports.map((report) => [report.id, nearestTo(report, byBand)]));
}

function nearestTo(
  { agencyCode, bands }: SignedText,
  byBand: ReadonlyMap<number, readonly SignedText[]>,
): readonly number[] {
  const common = new Map<SignedText, number>();
  for (const band of new Set(bands))
    for (const other of byBand.get(band) ?? [])
      if (other.agencyCode !== agencyCode) common.set(other, (common.get(other) ?? 0) + 1);
  return [...common]
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || byCode(a, b))
    .slice(0, MOST_OTHERS)
    .map(([{ id }]) => id);
}

const byCode = (a: SignedText, b: SignedText): number =>
  a.agencyCode < b.agencyCode ? -1 : Number(a.agencyCode > b.agencyCode);
