import type { ObservationStatus, Reason } from "../compare";
import type { Database } from "../db";
import { toSignificant } from "../report";
import type { RankQuestion } from "./question";
import { ranked, RANKED_ROW } from "./ranked.sql";
import { roundedRow, type RankedRow } from "./ranking";

/** Where one agency stands among the peers of a question. */
export interface Place {
  readonly code: string;
  /** False where the peers are others, or there was no such agency that year. */
  readonly isPeer: boolean;
  /** Null where it has no rank. */
  readonly ranked: (RankedRow & { readonly quartile: number }) | null;
  /** Why it has no rank; null where it has one, or is no peer. */
  readonly reason: Reason | null;
  readonly status: ObservationStatus | null;
  /** The unranked have one too where it may not be ranked beside the others. */
  readonly value: number | null;
  readonly peerCount: number;
  readonly rankedCount: number;
  /** Of the ranked values; null where there is none. */
  readonly median: number | null;
}

/**
 * Where these agencies stand, in the order of the codes: one statement.
 * Quartile: 1 + ⌊4 × agencies strictly before it ÷ ranked⌋, so that equal values are in one quartile and the first is in 1.
 */
export async function placesOfAgencies(
  database: Database,
  question: RankQuestion,
  codes: readonly string[],
): Promise<Place[]> {
  const { ctes, parameters } = await ranked(database, question);
  const places = await database.query<Place>(
    `WITH RECURSIVE ${ctes},
     about AS MATERIALIZED (
       SELECT count(*)::integer AS "peerCount", count(*) FILTER (WHERE entrant.usable)::integer AS "rankedCount",
              percentile_cont(0.5) WITHIN GROUP (ORDER BY entrant.value) FILTER (WHERE entrant.usable) AS median
       FROM entrant)
     SELECT asked.code, entrant.code IS NOT NULL AS "isPeer", entrant.reason, entrant.status, entrant.value, about.*,
            CASE WHEN ranked.code IS NOT NULL
              THEN ${RANKED_ROW}::jsonb || jsonb_build_object('quartile', 1 + 4 * ranked.ahead / ranked.total) END AS ranked
     FROM unnest(${parameters.add(codes)}::text[]) WITH ORDINALITY AS asked(code, turn) CROSS JOIN about
     LEFT JOIN entrant ON entrant.code = asked.code
     LEFT JOIN ranked ON ranked.code = asked.code
     ORDER BY asked.turn`,
    parameters.values,
  );
  return places.map((place) => ({
    ...place,
    ranked: place.ranked && roundedRow(place.ranked),
    median: toSignificant(place.median),
  }));
}

/** A row, whose neighbour it is, and how many places behind it (below 0: before it). */
export type NeighbourRow = RankedRow & { readonly around: string; readonly distance: number };

/** The places just above and below these agencies, `count` on either side, first places first: one statement. The unranked have none. */
export async function neighboursOfAgencies(
  database: Database,
  question: RankQuestion,
  codes: readonly string[],
  count: number,
): Promise<NeighbourRow[]> {
  const { ctes, parameters } = await ranked(database, question);
  const reach = parameters.add(count);
  const rows = await database.query<{ around: string; distance: number; neighbour: RankedRow }>(
    `WITH RECURSIVE ${ctes}
     SELECT own.code AS around, ranked.position - own.position AS distance, ${RANKED_ROW} AS neighbour
     FROM ranked AS own JOIN ranked ON ranked.position BETWEEN own.position - ${reach}::integer AND own.position + ${reach}::integer
       AND ranked.code <> own.code
     WHERE own.code = ANY (${parameters.add(codes)}::text[]) ORDER BY own.code COLLATE "C", ranked.position`,
    parameters.values,
  );
  return rows.map(({ neighbour, ...whose }) => ({ ...roundedRow(neighbour), ...whose }));
}
