import {
  judgedFigures,
  otherScopeWarning,
  sizeNotMerit,
  type PeerQuestion,
  type Reason,
  type Warning,
} from "../compare";
import type { ObservationStatus } from "../compare";
import { allLayouts, nameSortKey, Parameters, type Database, type NameOrder } from "../db";
import { toSignificant, type Agency } from "../report";

export const TIE_METHODS = ["COMPETITION", "DENSE", "ORDINAL", "AVERAGE"] as const;
export type TieMethod = (typeof TIE_METHODS)[number];
export type SortDirection = "ASC" | "DESC";

export interface RankQuestion extends PeerQuestion {
  readonly year: number;
  readonly direction: SortDirection;
  readonly ties: TieMethod;
  readonly tieOrder: NameOrder;
}

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
  AVERAGE: "rank() OVER by_value + (count(*) OVER (PARTITION BY judged.value) - 1) / 2.0",
};

/** One page of the ranked agencies. Position is a stable key: a release never changes. */
export async function rankedAgencies(
  database: Database,
  question: RankQuestion,
  page: Page,
): Promise<RankedRow[]> {
  const parameters = new Parameters();
  const ctes = judgedFigures(question, await allLayouts(database), parameters);
  const { direction, tieOrder } = question;
  const after = parameters.add(page.after);
  const rows = await database.query<RankedRow>(
    `WITH ${ctes},
     ranked AS (
       SELECT judged.code, judged.value, judged.report_id,
              (row_number() OVER in_order)::integer AS position,
              (${RANKS[question.ties]})::double precision AS rank,
              (rank() OVER by_value + count(*) OVER (PARTITION BY judged.value) - 1)::integer AS last_of_tie,
              (count(*) OVER (PARTITION BY judged.value))::integer AS tie_size,
              (count(*) OVER ())::integer AS total
       FROM judged WHERE judged.usable
       WINDOW by_value AS (ORDER BY judged.value ${direction}),
              in_order AS (ORDER BY judged.value ${direction}, ${nameSortKey(tieOrder, "judged")}, judged.code COLLATE "C"))
     SELECT ranked.position, ranked.rank, ranked.tie_size AS "tieSize", ranked.code, ranked.value,
            ranked.report_id AS "reportId",
            100.0 * (ranked.total - ranked.last_of_tie) / nullif(ranked.total - 1, 0)::double precision AS percentile
     FROM ranked WHERE ranked.position > ${after} ORDER BY ranked.position LIMIT ${parameters.add(page.limit)}`,
    parameters.values,
  );
  return rows.map((row) => ({ ...row, percentile: toSignificant(row.percentile) }));
}

/** One page of the agencies without a rank, each with the reason, in the order of their codes. */
export async function unrankedAgencies(
  database: Database,
  question: RankQuestion,
  page: Page,
): Promise<UnrankedRow[]> {
  const parameters = new Parameters();
  const ctes = judgedFigures(question, await allLayouts(database), parameters);
  const after = parameters.add(page.after);
  return database.query<UnrankedRow>(
    `WITH ${ctes},
     unranked AS (
       SELECT judged.code, judged.status, judged.reason, judged.value,
              (row_number() OVER (ORDER BY judged.code COLLATE "C"))::integer AS position
       FROM judged WHERE NOT judged.usable)
     SELECT unranked.* FROM unranked WHERE unranked.position > ${after}
     ORDER BY unranked.position LIMIT ${parameters.add(page.limit)}`,
    parameters.values,
  );
}

export interface RankCounts {
  readonly rankedCount: number;
  readonly peerCount: number;
  /** Peers that filed only the other scope, by code. */
  readonly inOtherScope: readonly Pick<Agency, "code" | "name">[];
}

/** How many are ranked, among how many, and who of the others filed in the other scope. */
export async function rankCounts(database: Database, question: RankQuestion): Promise<RankCounts> {
  const parameters = new Parameters();
  const ctes = judgedFigures(question, await allLayouts(database), parameters);
  const [row] = await database.query<RankCounts>(
    `WITH ${ctes}
     SELECT count(*) FILTER (WHERE judged.usable)::integer AS "rankedCount", count(*)::integer AS "peerCount",
            coalesce(json_agg(json_build_object('code', judged.code, 'name', judged.name) ORDER BY judged.code COLLATE "C")
                       FILTER (WHERE judged.reason = 'OTHER_SCOPE'), '[]') AS "inOtherScope"
     FROM judged`,
    parameters.values,
  );
  if (!row) throw new Error("a statement of aggregates gave no row");
  return row;
}

/** A size ranks by how much, not by how well: without a polarity there is no merit. */
export function rankWarnings({ indicator, scope }: RankQuestion, { inOtherScope }: RankCounts): Warning[] {
  return [
    ...(indicator.polarity === "NEUTRAL" ? [sizeNotMerit(indicator)] : []),
    ...otherScopeWarning(inOtherScope, scope),
  ];
}
