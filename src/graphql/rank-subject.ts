import { Refusal, requireIndicator } from "../compare";
import type { RankSubject } from "../rank";
import { isGiven } from "./arguments";
import type { Context } from "./context";

/** What a question about ranks names: an indicator, or a scheme, of which null is the newest version. */
export interface AskedSubject {
  readonly indicator: string | null;
  readonly scheme: string | null;
  readonly schemeVersion: number | null;
  /** For this answer only; null: the scheme's own. */
  readonly weights: readonly { readonly indicator: string; readonly weight: number }[] | null;
}

/** @throws Refusal BAD_ARGUMENT, UNKNOWN_INDICATOR, UNKNOWN_SCHEME, BAD_WEIGHTS */
export async function requireSubject(_context: Context, { indicator }: AskedSubject): Promise<RankSubject> {
  if (isGiven(indicator)) return { indicator: requireIndicator(indicator), scheme: null };
  throw new Refusal("BAD_ARGUMENT", "ranking 须写 indicator", "ranking needs an indicator");
}
