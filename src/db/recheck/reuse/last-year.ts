import type { EntityManager } from "typeorm";
import { findingOf, judgeAgainstLastYear, sameAsLastYear } from "../../../checks";
import { visible } from "../../read/parameters";
import type { CrossCheck, Judgement, PlacedFinding, ReportKey, Touched } from "../cross-check";
import { PAIRS_AT_ONCE, readTexts, slicesOf } from "./read-texts";

interface Pair extends ReportKey {
  readonly id: number;
  readonly previousId: number;
}

/** Every touched report against last year's, and next year's report against it. */
export const reuseOfLastYear: CrossCheck = {
  rules: [sameAsLastYear],
  async run(manager: EntityManager, { release, reports }: Touched): Promise<Judgement> {
    const pairs = await pairsOf(
      manager,
      release,
      reports.map(({ id }) => id),
    );
    const findings: PlacedFinding[] = [];
    for (const slice of slicesOf(pairs, PAIRS_AT_ONCE))
      findings.push(...(await judge(manager, release, slice)));
    return { judged: [...reports, ...pairs], findings };
  },
};

/** Only reports that have enough words of their own: of all others nothing can be said. */
function pairsOf(manager: EntityManager, release: number, touched: readonly number[]): Promise<Pair[]> {
  const pairs = (which: string) =>
    `SELECT report.id, previous.id AS "previousId", report.agency_code AS "agencyCode", report.year, report.scope
     FROM reports AS report
     JOIN text_signatures AS signature ON signature.report_id = report.id AND signature.bands <> '{}'
     JOIN reports AS previous ON previous.agency_code = report.agency_code AND previous.year = report.year - 1
       AND previous.scope = report.scope AND ${visible("previous", "$2")}
     WHERE ${visible("report", "$2")} AND ${which}.id = ANY ($1::integer[])`;
  return manager.query<Pair[]>(`${pairs("report")} UNION ${pairs("previous")} ORDER BY id`, [
    touched,
    release,
  ]);
}

async function judge(
  manager: EntityManager,
  release: number,
  pairs: readonly Pair[],
): Promise<PlacedFinding[]> {
  const texts = await readTexts(
    manager,
    release,
    pairs.flatMap(({ id, previousId }) => [id, previousId]),
  );
  const judged = pairs.map((pair) => ({
    pair,
    ...judgeAgainstLastYear(texts.get(pair.id)!, texts.get(pair.previousId)!),
  }));
  await manager.query(
    `INSERT INTO report_reuse (report_id, previous_report_id, share)
     SELECT * FROM unnest($1::integer[], $2::integer[], $3::double precision[]) ON CONFLICT DO NOTHING`,
    [
      judged.map(({ pair }) => pair.id),
      judged.map(({ pair }) => pair.previousId),
      judged.map(({ share }) => share),
    ],
  );
  return judged.flatMap(({ pair: { id, agencyCode, year, scope }, outcome }) =>
    outcome ? [{ agencyCode, year, scope, reportId: id, ...findingOf(sameAsLastYear, outcome) }] : [],
  );
}
