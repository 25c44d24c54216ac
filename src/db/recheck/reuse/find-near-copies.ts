import type { EntityManager } from "typeorm";
import { nearCopies, type SignedText } from "../../../checks";
import { visible } from "../../read/parameters";
import type { ReportKey, Touched } from "../cross-check";

/** A report whose nearest others are not what they were a release ago, or that is new itself. */
export interface NearCopies extends ReportKey {
  readonly id: number;
  /** Reports of other agencies of the same year and scope, those with most in common first. */
  readonly others: readonly number[];
}

/** Up to so many bands are looked up in the index; for more it is faster to read all of their years. */
const LOOKED_UP = 2000;

/**
 * The reports for which it has to be judged anew who has the same text: those that are new, and those that share a band with a
 * version that came or went and have other neighbours since. Three statements at most.
 */
export async function findNearCopies(
  manager: EntityManager,
  touched: Touched,
): Promise<readonly NearCopies[]> {
  const ids = new Set(touched.reports.map(({ id }) => id));
  const changed = await changedBands(manager, touched.release, [...ids]);
  if (changed.bands.length === 0) return [];
  const isFew = changed.bands.length <= LOOKED_UP;
  const read = (bands: readonly number[] | null) =>
    signedTexts(manager, touched.release, changed.years, bands);
  const found = await read(isFew ? changed.bands : null);
  const among = isFew ? await read([...new Set(found.flatMap(({ bands }) => bands))]) : found;

  const bands = new Set(changed.bands);
  const affected = found.filter((one) => one.now && one.bands.some((band) => bands.has(band)));
  const [shown, shownBefore] = [among.filter((one) => one.now), among.filter((one) => one.before)];
  const [now, before] = [nearCopies(affected, shown), nearCopies(affected, shownBefore)];
  return affected.flatMap(({ id, agencyCode, year, scope }) => {
    const others = now.get(id)!;
    const isSame = !ids.has(id) && others.join() === before.get(id)!.join();
    return isSame ? [] : [{ id, agencyCode, year, scope, others }];
  });
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

interface SignedReport extends SignedText, ReportKey {
  /** Whether the release shows it, and whether the one before did. */
  readonly now: boolean;
  readonly before: boolean;
}

/** Reports of these years that the release shows or the one before showed; of some bands only where they are given. */
function signedTexts(
  manager: EntityManager,
  release: number,
  years: readonly number[],
  bands: readonly number[] | null,
): Promise<SignedReport[]> {
  const [now, before] = [visible("report", "$1::integer"), visible("report", "($1::integer - 1)")];
  return manager.query<SignedReport[]>(
    `SELECT report.id, report.agency_code AS "agencyCode", report.year, report.scope, signature.bands,
            coalesce(${now}, false) AS now, coalesce(${before}, false) AS before
     FROM reports AS report JOIN text_signatures AS signature ON signature.report_id = report.id
     WHERE report.year = ANY ($2::integer[]) AND (${now} OR ${before})
       ${bands ? "AND signature.bands && $3::integer[]" : ""}
     ORDER BY report.id`,
    [release, years, ...(bands ? [bands] : [])],
  );
}
