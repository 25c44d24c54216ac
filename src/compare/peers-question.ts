import type { Indicator } from "../catalogue";
import type { AgencyFilter, FigureBasis } from "../db";
import type { Scope } from "../report";

/** Indicators of every peer in every year. */
export interface PeersQuestion {
  readonly release: number;
  readonly indicators: readonly Indicator[];
  readonly years: readonly number[];
  readonly scope: Scope;
  readonly filter: AgencyFilter;
  readonly figures: FigureBasis;
  /** An agency stands with the figures of those whose duties it took over. */
  readonly followSuccession: boolean;
  /** Agencies keep their rows in years in which they do not exist; where succession is followed, they go on as their heirs. */
  readonly everyAgency?: boolean;
}

/** One indicator of every peer. */
export interface PeerQuestion extends Omit<PeersQuestion, "indicators"> {
  readonly indicator: Indicator;
}
