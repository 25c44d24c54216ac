import type { EntityManager } from "typeorm";
import type { Finding, Rule } from "../../checks";
import type { Scope } from "../../report";

/** What a finding belongs to: a report, or the place where one should be. */
export interface ReportKey {
  readonly agencyCode: string;
  readonly year: number;
  readonly scope: Scope;
}

/** What a release is about to bring. All of it is already visible at `release`, inside the transaction that publishes it. */
export interface Touched {
  readonly release: number;
  /** Reports of which the release brings another version. */
  readonly reports: readonly (ReportKey & { readonly id: number })[];
  /** Agencies of which it brings another record. */
  readonly agencies: readonly string[];
}

export interface PlacedFinding extends ReportKey, Finding {
  /** Null where there is no report. */
  readonly reportId: number | null;
}

export interface Judgement {
  /** Keys that were judged anew: their older findings of these rules are replaced, and closed where there are no new ones. */
  readonly judged: readonly ReportKey[];
  /** FAILED, UNCERTAIN and NOT_ASSESSABLE only. */
  readonly findings: readonly PlacedFinding[];
}

/** A check that needs more than its own report. It runs in the transaction that publishes a batch, in a bounded number of statements. */
export interface CrossCheck {
  /** Whose findings it makes; every one stands in `crossRules`. */
  readonly rules: readonly Rule[];
  run(manager: EntityManager, touched: Touched): Promise<Judgement>;
}
