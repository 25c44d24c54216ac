import {
  otherScopeWarning,
  shownValue,
  sizeNotMerit,
  type ObservationStatus,
  type Reason,
  type Warning,
} from "../compare";
import { nameSortKey, type Database } from "../db";
import { toSignificant, type Agency } from "../report";
import { candidates } from "./candidates";
import type { RankQuestion, TieMethod } from "./question";

export interface RankedRow {
  /** Place in the whole order, from 1; within a tie by `tieOrder`, then code: total. */
  readonly position: number;
  /** Has halves only with AVERAGE. */
  readonly rank: number;
  readonly tieSize: number;
  readonly code: string;
  readonly value: number;
  /** 100 × agencies strictly behind ÷ (ranked − 1); null for a lone one. */
  readonly percentile: number | null;
  readonly reportId: number;
}

export interface UnrankedRow {
  readonly position: number;
  readonly code: string;
  readonly status: ObservationStatus;
  readonly reason: Reason;
  /** The figure that may not be ranked beside the others; else null. */
  readonly value: number | null;
}

/** Half-open in positions: rows after `after`, at most `limit`. */
export interface Page {
  readonly after: number;
  readonly limit: number;
}

/** SQL: how equal values share a rank. */
const RANKS: Record<TieMethod, string> = {
  COMPETITION: "rank() OVER by_value",
  DENSE: "dense_rank() OVER by_value",
  ORDINAL: "row_number() OVER in_order",
  AVERAGE: "rank() OVER by_value + (count(*) OVER (PARTITION BY candidate.value) - 1) / 2.0",
};

/** One page of the ranked agencies. Position is a stable key: a release never changes. */
export async function rankedAgencies(
  database: Database,
  question: RankQuestion,
  page: Page,
): Promise<RankedRow[]> {
  const { ctes, parameters } = await candidates(database, question, [question.year]);
  const { direction, tieOrder } = question;
  const after = parameters.add(page.after);
  const rows = await database.query<RankedRow>(
    `WITH RECURSIVE ${ctes},
     ranked AS (
       SELECT candidate.code, candidate.value, candidate.report_id,
              (row_number() OVER in_order)::integer AS position,
              (${RANKS[question.ties]})::double precision AS rank,
              (rank() OVER by_value + count(*) OVER (PARTITION BY candidate.value) - 1)::integer AS last_of_tie,
              (count(*) OVER (PARTITION BY candidate.value))::integer AS tie_size,
              (count(*) OVER ())::integer AS total
       FROM candidate WHERE candidate.usable
       WINDOW by_value AS (ORDER BY candidate.value ${direction}),
              in_order AS (ORDER BY candidate.value ${direction}, ${nameSortKey(tieOrder, "candidate")}, candidate.code COLLATE "C"))
     SELECT ranked.position, ranked.rank, ranked.tie_size AS "tieSize", ranked.code, ranked.value,
            ranked.report_id AS "reportId",
            100.0 * (ranked.total - ranked.last_of_tie) / nullif(ranked.total - 1, 0)::double precision AS percentile
     FROM ranked WHERE ranked.position > ${after} ORDER BY ranked.position LIMIT ${parameters.add(page.limit)}`,
    parameters.values,
  );
  return rows.map((row) => ({
    ...row,
    value: shownValue(question.indicator, row.value),
    percentile: toSignificant(row.percentile),
  }));
}

/** One page of the agencies without a rank, each with the reason, in the order of their codes. */
export async function unrankedAgencies(
  database: Database,
  question: RankQuestion,
  page: Page,
): Promise<UnrankedRow[]> {
  const { ctes, parameters } = await candidates(database, question, [question.year]);
  const after = parameters.add(page.after);
  const rows = await database.query<UnrankedRow>(
    `WITH RECURSIVE ${ctes},
     unranked AS (
       SELECT candidate.code, candidate.status, candidate.reason, candidate.value,
              (row_number() OVER (ORDER BY candidate.code COLLATE "C"))::integer AS position
       FROM candidate WHERE NOT candidate.usable)
     SELECT unranked.* FROM unranked WHERE unranked.position > ${after}
     ORDER BY unranked.position LIMIT ${parameters.add(page.limit)}`,
    parameters.values,
  );
  return rows.map((row) => ({ ...row, value: shownValue(question.indicator, row.value) }));
}

export interface RankCounts {
  readonly rankedCount: number;
  readonly peerCount: number;
  /** Peers that filed only the other scope, by code. */
  readonly inOtherScope: readonly Pick<Agency, "code" | "name">[];
}

/** How many are ranked, among how many, and who of the others filed in the other scope. */
export async function rankCounts(database: Database, question: RankQuestion): Promise<RankCounts> {
  const { ctes, parameters } = await candidates(database, question, [question.year]);
  const [row] = await database.query<RankCounts>(
    `WITH RECURSIVE ${ctes}
     SELECT count(*) FILTER (WHERE candidate.usable)::integer AS "rankedCount", count(*)::integer AS "peerCount",
            coalesce(json_agg(json_build_object('code', candidate.code, 'name', candidate.name) ORDER BY candidate.code COLLATE "C")
                       FILTER (WHERE candidate.reason = 'OTHER_SCOPE'), '[]') AS "inOtherScope"
     FROM candidate`,
    parameters.values,
  );
  if (!row) throw new Error("a statement of aggregates gave no row");
  return row;
}

/** A size ranks by how much, not by how well: without a polarity there is no merit. */
export function rankWarnings({ indicator, scope }: RankQuestion, { inOtherScope }: RankCounts): Warning[] {
  return [
    ...(indicator?.polarity === "NEUTRAL" ? [sizeNotMerit(indicator)] : []),
    ...otherScopeWarning(inOtherScope, scope),
  ];
}
