import { kindOf } from "./cell-kinds";
import { samplesOf, shareAmongFigures, shareOfWords, type TableForm } from "./cell-shares";
import { FEE, type Counts } from "./counts/counts";
import type { PrintedFigures } from "./printed-figures";
import { below, chance, pick, randomOf, type Random } from "./random";

/**
 * What published reports have in their cells and the samples have not, with the share of agencies or cells that we give it:
 * signs for nothing (one agency in twelve writes them), 22（其中修订16件） and 35件 (one figure in forty).
 */
const seenElsewhere = {
  signs: ["/", "-", "—", "无"],
  agenciesWithSigns: 1 / 12,
  wordsBeside: 1 / 40,
} as const;

/** How one agency fills in its cells: as one of the samples does. */
interface Hand {
  readonly form: TableForm;
  readonly sample: string;
  /** What it writes for nothing instead of 0; null where it writes 0. */
  readonly sign: string | null;
}

/**
 * The figures as an agency prints them: blanks and signs for nothing, units and remarks beside numbers, as often as the real
 * reports have them. Whatever stands in a cell says what the cell counts.
 *
 * @param plain numbers only, 0 for nothing
 */
export function printCounts(
  form: TableForm,
  counts: Counts,
  seed: number,
  agency: string,
  year: number,
  plain: boolean,
): PrintedFigures {
  const forAgency = randomOf(seed, agency, "hand", form);
  const sample = pick(forAgency, samplesOf(form));
  const sign = chance(forAgency, seenElsewhere.agenciesWithSigns)
    ? pick(forAgency, seenElsewhere.signs)
    : null;
  const hand: Hand = { form, sample, sign };
  const random = randomOf(seed, agency, "cells", year);
  const figures = Object.fromEntries(
    [...counts]
      .filter(([code]) => code !== FEE || form === "A2014")
      .map(([code, count]) => [code, plain ? String(count) : printCell(code, count, hand, random)]),
  );
  return withoutLostTable(figures);
}

function printCell(code: string, count: number, { form, sample, sign }: Hand, random: Random): string {
  const kind = kindOf(code);
  if (count === 0) return chance(random, shareOfWords(form, sample, kind, "blank")) ? "" : (sign ?? "0");
  const isChange = code.endsWith(".items_change");
  if (isChange) return count > 0 && chance(random, 0.5) ? `+${count}` : String(count);
  if (code === "procurement.amount" && chance(random, shareAmongFigures(form, kind, "unit")))
    return chance(random, 0.5) ? `${Math.round(count * 1e4)}元` : `${count}万元`;
  return chance(random, seenElsewhere.wordsBeside) ? withWords(code, count, random) : String(count);
}

function withWords(code: string, count: number, random: Random): string {
  if (/^(?:regulation|normative)\.(?:issued|in_force)$/.test(code))
    return `${count}（其中修订${below(random, count) + 1}件）`;
  return code.endsWith(".decisions") ? `${count}件` : String(count);
}

/** The row of table 4 has no label: without a sign in it no reader could tell that it is there. */
function withoutLostTable(figures: Record<string, string>): PrintedFigures {
  const disputes = Object.keys(figures).filter((code) => /^(?:review|litigation)\./.test(code));
  if (disputes.length === 0 || disputes.some((code) => figures[code] !== "")) return figures;
  return {
    ...figures,
    ...Object.fromEntries(disputes.filter((code) => /\.total$/.test(code)).map((code) => [code, "0"])),
  };
}
