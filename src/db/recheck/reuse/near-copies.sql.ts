import type { EntityManager } from "typeorm";
import { visible } from "../../read/parameters";
import type { ReportKey, Touched } from "../cross-check";

/** A report whose nearest others are not what they were a release ago, or that is new itself. */
export interface NearCopies extends ReportKey {
  readonly id: number;
  /** Reports of other agencies of the same year and scope, those with most in common first. */
  readonly others: readonly number[];
}

/** So many others are looked at for each report: who has copied a model has it in common with all who did. */
const MOST_OTHERS = 3;
/**
 * Of all that have a number in common each is held against the first so many by code: a model that a thousand agencies follow
 * makes some thousand pairs and not a million, and each of them still meets others.
 */
const FIRST_OF_BAND = 16;
/** Up to so many numbers are looked up in the index; for more it is faster to go through the years. */
const LOOKED_UP = 2000;

/**
 * The reports for which it has to be judged anew who has the same text: those that are new, and those that share a number with a
 * version that came or went and have other neighbours since. Which those are depends on what is stored and not on the order in
 * which it came.
 */
export async function findNearCopies(
  manager: EntityManager,
  touched: Touched,
): Promise<readonly NearCopies[]> {
  const ids = touched.reports.map(({ id }) => id);
  const changed = await changedBands(manager, touched.release, ids);
  if (changed.bands.length === 0) return [];
  const narrow = changed.bands.length <= LOOKED_UP;
  return manager.query<NearCopies[]>(sql(narrow), [touched.release, changed.bands, changed.years, ids]);
}

interface ChangedBands {
  readonly bands: readonly number[];
  readonly years: readonly number[];
}

/** Of the versions that the release brings and of those that it replaces. */
async function changedBands(
  manager: EntityManager,
  release: number,
  ids: readonly number[],
): Promise<ChangedBands> {
  const [row] = await manager.query<ChangedBands[]>(
    `WITH version AS (
       SELECT shown.id, shown.year FROM reports AS shown WHERE shown.id = ANY ($2::integer[])
       UNION ALL
       SELECT replaced.id, replaced.year
       FROM reports AS shown
       JOIN reports AS replaced ON replaced.agency_code = shown.agency_code AND replaced.year = shown.year
         AND replaced.scope = shown.scope AND replaced.valid_to = $1 AND replaced.valid_from < $1
       WHERE shown.id = ANY ($2::integer[]))
     SELECT coalesce(array_agg(DISTINCT band), '{}') AS bands, coalesce(array_agg(DISTINCT version.year), '{}') AS years
     FROM version
     JOIN text_signatures AS signature ON signature.report_id = version.id
     CROSS JOIN unnest(signature.bands) AS band`,
    [release, ids],
  );
  return row!;
}

const sql = (narrow: boolean) => `
  WITH changed AS MATERIALIZED (SELECT DISTINCT band FROM unnest($2::integer[]) AS band),
  affected AS MATERIALIZED (
    SELECT report.id, report.agency_code, report.year, report.scope, signature.bands
    FROM reports AS report JOIN text_signatures AS signature ON signature.report_id = report.id
    WHERE report.year = ANY ($3::integer[]) AND ${visible("report", "$1")}
      AND ${narrow ? "signature.bands && $2::integer[]" : "EXISTS (SELECT FROM unnest(signature.bands) AS own(band) JOIN changed ON changed.band = own.band)"}),
  mine AS MATERIALIZED (
    SELECT affected.id, affected.agency_code, band FROM affected CROSS JOIN unnest(affected.bands) AS band),
  member AS (
    SELECT state.now, report.id, report.agency_code, band,
           row_number() OVER (PARTITION BY state.now, band ORDER BY report.agency_code COLLATE "C") AS place
    FROM (VALUES (true, $1::integer), (false, $1::integer - 1)) AS state(now, release)
    JOIN reports AS report ON report.year = ANY ($3::integer[]) AND ${visible("report", "state.release")}
    JOIN text_signatures AS signature ON signature.report_id = report.id
      ${narrow ? "AND signature.bands && ARRAY (SELECT band FROM mine)" : ""}
    CROSS JOIN unnest(signature.bands) AS band
    WHERE band IN (SELECT band FROM mine)),
  common AS (
    SELECT mine.id, member.now, member.id AS other, min(member.agency_code COLLATE "C") AS code, count(*) AS bands
    FROM mine JOIN member ON member.band = mine.band AND member.agency_code <> mine.agency_code
    WHERE member.place <= ${FIRST_OF_BAND}
    GROUP BY mine.id, member.now, member.id),
  placed AS (
    SELECT common.*, row_number() OVER (PARTITION BY common.id, common.now ORDER BY common.bands DESC, common.code) AS place
    FROM common),
  neighbours AS (
    SELECT placed.id,
           coalesce(array_agg(placed.other ORDER BY placed.place) FILTER (WHERE placed.now), '{}') AS others,
           coalesce(array_agg(placed.other ORDER BY placed.place) FILTER (WHERE NOT placed.now), '{}') AS before
    FROM placed WHERE placed.place <= ${MOST_OTHERS} GROUP BY placed.id)
  SELECT affected.id, affected.agency_code AS "agencyCode", affected.year, affected.scope,
         coalesce(neighbours.others, '{}') AS others
  FROM affected LEFT JOIN neighbours ON neighbours.id = affected.id
  WHERE affected.id = ANY ($4::integer[]) OR neighbours.others <> neighbours.before
  ORDER BY affected.id`;
