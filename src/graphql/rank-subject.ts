import { Refusal, requireIndicator } from "../compare";
import { chosenVersion, unknownScheme, withWeights, type AskedWeight, type RankSubject } from "../rank";
import { isGiven } from "./arguments";
import type { Context } from "./context";

/** What a question about ranks names: an indicator, or a scheme, of which null is the newest version. */
export interface AskedSubject {
  readonly indicator: string | null;
  readonly scheme: string | null;
  readonly schemeVersion: number | null;
  /** For this answer only; null: the scheme's own. */
  readonly weights: readonly AskedWeight[] | null;
}

/**
 * What ranks, as `release` has it: the one asked or of the cursor; null is the newest.
 *
 * @throws Refusal BAD_ARGUMENT, UNKNOWN_INDICATOR, UNKNOWN_SCHEME, UNKNOWN_RELEASE, BAD_WEIGHTS
 */
export async function requireSubject(
  context: Context,
  { indicator, scheme: code, schemeVersion, weights }: AskedSubject,
  release: number | null | undefined,
): Promise<RankSubject> {
  if (isGiven(indicator) === isGiven(code))
    throw new Refusal(
      "BAD_ARGUMENT",
      "indicator 和 scheme 须写且只写一个",
      "give either an indicator or a scheme, not both",
      ["indicator", "scheme"],
    );
  if (isGiven(indicator)) {
    if (isGiven(schemeVersion) || isGiven(weights))
      throw new Refusal(
        "BAD_ARGUMENT",
        "schemeVersion 和 weights 只与 scheme 同用",
        "schemeVersion and weights go with a scheme only",
        ["scheme"],
      );
    return { indicator: requireIndicator(indicator), scheme: null };
  }
  const newest = await context.releases.resolve(null);
  const versions = await context.loaders.schemeVersionsByCode.load({ release: newest, key: code! });
  const asked = await context.releases.resolve(release);
  const scheme = chosenVersion(versions, schemeVersion ?? null, asked);
  if (!scheme) throw await unknownScheme(context.database, newest, code!, schemeVersion ?? null, versions);
  return { indicator: null, scheme: isGiven(weights) ? withWeights(scheme, weights) : scheme };
}
