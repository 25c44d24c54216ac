/** What each cell counts, in the unit of its indicator, by code. 万元 have four decimals at most. */
export type Counts = ReadonlyMap<string, number>;

/** What was collected for information, 万元: a cell of A2014; later forms ask for it in words, so that every report has it. */
export const FEE = "fee.collected";

/** Exact for amounts too: added up in ten-thousandths. */
export const sumOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + Math.round(value * 1e4), 0) / 1e4;

/** The figures of a whole: cell by cell the sums over its parts. */
export function addUp(parts: readonly Counts[]): Counts {
  const codes = new Set(parts.flatMap((counts) => [...counts.keys()]));
  return new Map(
    [...codes].map((code) => [code, sumOf(parts.map((counts) => counts.get(code) ?? 0))] as const),
  );
}

/** What a cell counts. Throws where it was not drawn: a mistake of ours. */
export function countOf(counts: Counts, code: string): number {
  const count = counts.get(code);
  if (count === undefined) throw new Error(`nothing is drawn for ${code}`);
  return count;
}
