import type { ObservationStatus, Reason } from "../../compare";
import type { TermKind } from "../../db";
import { toSignificant } from "../../report";
import type { JudgedPeer } from "./judged-peers";
import { normaliserOf, type Normalise } from "./normalise";
import { weighted, type Scheme, type SchemeTerm } from "./scheme";

/** What one term gives to a score. The points of all terms add up to it. */
export interface Contribution {
  readonly term: TermKind;
  readonly indicator: SchemeTerm["indicator"];
  /** The figure, in the indicator's unit; null where there is none. */
  readonly raw: number | null;
  /** From 0 to 100; null of other kinds than WEIGHT, and where there is nothing to tell by. */
  readonly normalised: number | null;
  /** As it counts in this score, which PRORATE may have raised; null of other kinds than WEIGHT. */
  readonly weight: number | null;
  readonly points: number;
  /** Why the term counts as missing; null where it does not. */
  readonly reason: Reason | null;
}

/** A peer with its score, or with the reason why it has none to rank by. */
export interface ScoredPeer extends Pick<JudgedPeer, "code" | "name" | "year" | "reportId"> {
  /** Where there is a reason: the score that it would have had; null where there is none. */
  readonly value: number | null;
  readonly status: ObservationStatus;
  readonly reason: Reason | null;
  readonly contributions: readonly Contribution[];
}

/** Scores of all peers of one year: PERCENT_RANK sees those that the scheme applies to. */
export function scorePeers(scheme: Scheme, peers: readonly JudgedPeer[]): ScoredPeer[] {
  const inside = peers.filter(({ type }) => scheme.appliesTo.includes(type));
  const ways = scheme.terms.map((term, i) => {
    const among = inside.flatMap(({ figures }) => figures[i]!.usable ?? []);
    return term.kind === "WEIGHT" ? normaliserOf(term, among) : null;
  });
  return peers.map((peer) => scored(scheme, ways, peer));
}

/** Figures of several agencies have no one report, and are there all the same. */
const filedNothing = ({ reportId, figures }: JudgedPeer): boolean =>
  reportId === null && figures.every(({ reason }) => reason === "NOT_FILED" || reason === "OTHER_SCOPE");

/** There was no such agency that year: peers may be those of another. */
const wasNotThere = ({ reportId, figures }: JudgedPeer): boolean =>
  reportId === null && figures.every(({ reason }) => reason === "NOT_APPLICABLE");

function scored(scheme: Scheme, ways: readonly (Normalise | null)[], peer: JudgedPeer): ScoredPeer {
  const { code, name, year, reportId } = peer;
  const about = { code, name, year, reportId };
  const without = (status: ObservationStatus, reason: Reason): ScoredPeer => ({
    ...{ ...about, value: null, status, reason, contributions: [] },
  });
  if (!scheme.appliesTo.includes(peer.type)) return without("NOT_APPLICABLE", "OUTSIDE_SCHEME");
  if (wasNotThere(peer)) return without("NOT_APPLICABLE", "NOT_APPLICABLE");
  if (filedNothing(peer)) return without("NOT_FILED", peer.inOtherScope ? "OTHER_SCOPE" : "NOT_FILED");

  const found = scheme.terms.map((term, i) => gathered(term, peer.figures[i]!, ways[i]!));
  const lacking = weighted(scheme).flatMap((term) => found[scheme.terms.indexOf(term)]!.reason ?? []);
  const any = weighted(scheme).length > lacking.length;
  const missing = lacking.length && (scheme.missing === "EXCLUDE" || !any) ? lacking[0]! : null;
  const contributions = scheme.missing === "PRORATE" && any ? prorated(found) : found.map(withPoints);
  const value = missing === null ? scoreOf(contributions) : null;
  const vetoed = scheme.terms.some(
    (term, i) => term.kind === "VETO" && triggers(term, peer.figures[i]!.usable),
  );
  return {
    ...about,
    value,
    status: value === null ? "NOT_COMPUTABLE" : "COMPUTED",
    reason: vetoed ? "VETOED" : missing,
    contributions,
  };
}

/** A term with what it found, its points still to be worked out where it is a WEIGHT. */
function gathered(
  term: SchemeTerm,
  { value: raw, usable, reason: why }: JudgedPeer["figures"][number],
  way: Normalise | null,
): Contribution {
  const normalised = way === null || usable === null ? null : way(usable);
  const lone = way !== null && usable !== null && normalised === null;
  return {
    ...{
      term: term.kind,
      indicator: term.indicator,
      raw,
      normalised: toSignificant(normalised),
      weight: term.weight,
    },
    points: triggers(term, usable) ? thresholdPoints(term) : 0,
    reason: lone ? "MISSING_BASE" : why,
  };
}

/** On the bad side of its threshold a figure brings a VETO or a DEDUCTION, on the good side, the threshold itself too, a BONUS. */
function triggers({ kind, threshold, polarity }: SchemeTerm, usable: number | null): boolean {
  if (kind === "WEIGHT" || usable === null || threshold === null) return false;
  const isBad = polarity === "LOWER_IS_BETTER" ? usable > threshold : usable < threshold;
  return kind === "BONUS" ? !isBad : isBad;
}

function thresholdPoints({ kind, points }: SchemeTerm): number {
  if (kind === "VETO" || points === null || points === 0) return 0;
  return kind === "BONUS" ? points : -points;
}

function withPoints(found: Contribution): Contribution {
  const { term, weight, normalised } = found;
  if (term !== "WEIGHT" || weight === null || normalised === null) return found;
  return { ...found, points: toSignificant(weight * normalised) };
}

/** The weights of what is there, raised to the sum of all weights; what is missing weighs nothing. */
function prorated(found: readonly Contribution[]): Contribution[] {
  const there = found.flatMap(({ weight, normalised }) =>
    weight !== null && normalised !== null ? weight : [],
  );
  const isWhole = found.every(({ term, normalised }) => term !== "WEIGHT" || normalised !== null);
  const sum = isWhole ? 1 : there.reduce((total, weight) => total + weight, 0);
  return found.map((one) => {
    if (one.weight === null) return one;
    const weight = one.normalised === null ? 0 : toSignificant(one.weight / sum);
    return withPoints({ ...one, weight });
  });
}

/**
 * To 6 decimals: the shares of the points have 10 digits, and what comes out the same by other terms must be the same in rank.
 *
 * @example 0.6666666667 × 100 + 0.3333333333 × 16.66666665 //=> 72.222222, and so 1 × 72.2222222
 */
function scoreOf(contributions: readonly Contribution[]): number {
  const sum = contributions.reduce((total, { points }) => total + points, 0);
  return Number(sum.toFixed(6)) + 0;
}
