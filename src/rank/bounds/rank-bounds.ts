import { figuresAtRelease, findingsOfReports, nameSortKey, type Database } from "../../db";
import type { RankQuestion, TieMethod } from "../question";
import { ranked } from "../ranked.sql";
import type { RankedRow } from "../ranking";
import { isOpenContradiction } from "./allowed-values";
import { otherFigures } from "./other-figures";

/** Of a row: which agency, from which report, at which rank. */
export type BoundedRow = Pick<RankedRow, "code" | "reportId" | "rank" | "value">;

/** Where an agency would stand at best and at worst. */
export interface RankBounds {
  readonly best: number;
  readonly worst: number;
}

/**
 * Best and worst rank of these rows over the values that the open contradictions of their reports allow, all others as published;
 * its rank for both where there is none. Three statements whatever the number of rows.
 *
 * @returns in the order of the rows; null for the score of a scheme, and where the value is of several reports (followed
 *   succession): each of them may be contradicted
 */
export async function rankBounds(
  database: Database,
  question: RankQuestion,
  rows: readonly BoundedRow[],
): Promise<(RankBounds | null)[]> {
  const { indicator } = question;
  if (!indicator) return rows.map(() => null);
  const others = await otherFiguresOf(database, question, rows);
  const ranks = await ranksAt(
    database,
    question,
    rows.flatMap(({ code }, i) => others[i]?.map((value) => ({ code, value })) ?? []),
  );
  return rows.map(({ code, rank }, i) => {
    if (others[i] === null) return null;
    const would = ranks.filter((one) => one.code === code);
    return {
      best: Math.min(rank, ...would.map(({ best }) => best)),
      worst: Math.max(rank, ...would.map(({ worst }) => worst)),
    };
  });
}

interface OtherFigure {
  readonly code: string;
  readonly value: number;
}

/** The other values of each row, in the order of the rows. */
async function otherFiguresOf(
  database: Database,
  { indicator, release, figures: basis, minDenominator, followSuccession }: RankQuestion,
  rows: readonly BoundedRow[],
): Promise<(number[] | null)[]> {
  const ids = rows.flatMap(({ reportId }) => reportId ?? []);
  const findings = (await findingsOfReports(database, release, ids)).filter(isOpenContradiction);
  const contradicted = new Set(findings.map(({ reportId }) => reportId));
  const asked = followSuccession ? ids : ids.filter((id) => contradicted.has(id));
  const shown = asked.length ? await figuresAtRelease(database, release, asked) : [];
  return rows.map(({ reportId, value }) => {
    if (reportId === null) return null;
    const figures = shown.find((one) => one.reportId === reportId);
    const own = findings.filter((finding) => finding.reportId === reportId);
    return figures ? otherFigures(indicator!, figures, own, { value, basis, minDenominator }) : [];
  });
}

/** What rank each would have at each of these values, the others as they are. */
async function ranksAt(
  database: Database,
  question: RankQuestion,
  figures: readonly OtherFigure[],
): Promise<(RankBounds & { code: string })[]> {
  if (figures.length === 0) return [];
  const { ctes, parameters } = await ranked(database, question);
  return database.query<RankBounds & { code: string }>(
    `WITH RECURSIVE ${ctes},
     alternative AS (
       SELECT * FROM jsonb_to_recordset(${parameters.add(JSON.stringify(figures))}) AS alternative(code text, value double precision))
     SELECT own.code, min(would.rank)::double precision AS best, max(would.rank)::double precision AS worst
     FROM alternative JOIN ranked AS own ON own.code = alternative.code
     CROSS JOIN LATERAL (
       SELECT ${rankAt(question)} AS rank FROM ranked AS other WHERE other.code <> own.code) AS would
     GROUP BY own.code`,
    parameters.values,
  );
}

/** SQL: the rank at `alternative.value` of `own` among all `other`. */
function rankAt({ ties, direction, tieOrder }: RankQuestion): string {
  const better = `other.value ${direction === "ASC" ? "<" : ">"} alternative.value`;
  const key = (alias: string) => `(${nameSortKey(tieOrder, alias)}, ${alias}.code COLLATE "C")`;
  const ranks: Record<TieMethod, string> = {
    COMPETITION: `1 + count(*) FILTER (WHERE ${better})`,
    DENSE: `1 + count(DISTINCT other.value) FILTER (WHERE ${better})`,
    ORDINAL: `1 + count(*) FILTER (WHERE ${better} OR other.value = alternative.value AND ${key("other")} < ${key("own")})`,
    AVERAGE: `1 + count(*) FILTER (WHERE ${better}) + count(*) FILTER (WHERE other.value = alternative.value) / 2.0`,
  };
  return ranks[ties];
}
