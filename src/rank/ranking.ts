import {
  otherScopeWarning,
  sizeNotMerit,
  successionWarning,
  type ObservationStatus,
  type Reason,
  type Warning,
} from "../compare";
import type { Database } from "../db";
import { toSignificant, type Agency } from "../report";
import type { RankQuestion } from "./question";
import { ranked, RANKED_ROW } from "./ranked.sql";

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
  /** Null where no one report has the value: a score. */
  readonly reportId: number | null;
}

export interface UnrankedRow {
  readonly position: number;
  readonly code: string;
  readonly status: ObservationStatus;
  readonly reason: Reason;
  /** The figure that may not be ranked beside the others; else null. */
  readonly value: number | null;
  /** Of a rate, where it is known; else null. */
  readonly denominator: number | null;
}

/** Half-open in positions: rows after `after`, at most `limit`. */
export interface Page {
  readonly after: number;
  readonly limit: number;
}

export interface RankCounts {
  readonly rankedCount: number;
  readonly peerCount: number;
  /** Peers that filed only the other scope, by code. */
  readonly inOtherScope: readonly Pick<Agency, "code" | "name">[];
}

export interface RankPage extends RankCounts {
  readonly rows: readonly RankedRow[];
}

/**
 * One page of the ranked agencies, and how many there are on all pages: one statement. Position is a stable key: what a release
 * shows never changes.
 */
export async function rankPage(database: Database, question: RankQuestion, page: Page): Promise<RankPage> {
  const { ctes, parameters } = await ranked(database, question);
  const after = parameters.add(page.after);
  const [answer] = await database.query<RankPage>(
    `WITH RECURSIVE ${ctes},
     page AS (SELECT * FROM ranked WHERE ranked.position > ${after} ORDER BY ranked.position LIMIT ${parameters.add(page.limit)})
     SELECT count(*) FILTER (WHERE entrant.usable)::integer AS "rankedCount", count(*)::integer AS "peerCount",
            coalesce(json_agg(json_build_object('code', entrant.code, 'name', entrant.name) ORDER BY entrant.code COLLATE "C")
                       FILTER (WHERE entrant.reason = 'OTHER_SCOPE'), '[]') AS "inOtherScope",
            (SELECT coalesce(json_agg(${RANKED_ROW} ORDER BY ranked.position), '[]') FROM page AS ranked) AS rows
     FROM entrant`,
    parameters.values,
  );
  if (!answer) throw new Error("a statement of aggregates gave no row");
  return { ...answer, rows: answer.rows.map(roundedRow) };
}

/** As an answer gives it. */
export function roundedRow<Row extends Pick<RankedRow, "percentile">>(row: Row): Row {
  return { ...row, percentile: toSignificant(row.percentile) };
}

/** One page of the agencies without a rank, each with the reason, in the order of their codes. */
export async function unrankedAgencies(
  database: Database,
  question: RankQuestion,
  page: Page,
): Promise<UnrankedRow[]> {
  const { ctes, parameters } = await ranked(database, question);
  const after = parameters.add(page.after);
  return database.query<UnrankedRow>(
    `WITH RECURSIVE ${ctes},
     unranked AS (
       SELECT entrant.code, entrant.status, entrant.reason, entrant.value, entrant.denominator,
              (row_number() OVER (ORDER BY entrant.code COLLATE "C"))::integer AS position
       FROM entrant WHERE NOT entrant.usable)
     SELECT unranked.* FROM unranked WHERE unranked.position > ${after}
     ORDER BY unranked.position LIMIT ${parameters.add(page.limit)}`,
    parameters.values,
  );
}

/** A size ranks by how much, not by how well: without a polarity there is no merit. */
export function rankWarnings(
  { indicator, scope, followSuccession }: RankQuestion,
  inOtherScope: RankCounts["inOtherScope"] = [],
): Warning[] {
  return [
    ...successionWarning(followSuccession),
    ...(indicator?.polarity === "NEUTRAL" ? [sizeNotMerit(indicator)] : []),
    ...otherScopeWarning(inOtherScope, scope),
  ];
}
