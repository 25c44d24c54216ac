import type { EntityManager } from "typeorm";
import { inGroups } from "../../../report";
import {
  findingOf,
  headlineCells,
  judgePeers,
  judgeZeros,
  jumpAgainstPeers,
  zerosUnlikePeers,
  type PeerReport,
} from "../../../checks";
import { figuresOfCells, joinCells, pickOfLayouts, type PickedCells } from "../../read/cells";
import { visible } from "../../read/parameters";
import type { CrossCheck, Judgement, PlacedFinding, ReportKey, Touched } from "../cross-check";

interface Placed extends ReportKey, PeerReport {
  readonly id: number;
  /** Year, scope, type and level in one. */
  readonly group: string;
}

/**
 * Every group (year, scope, type and level of the agency) that gained, lost or changed a report, whole: what is usual in it is
 * another thing since.
 */
export const jumpsAgainstPeers: CrossCheck = {
  rules: [jumpAgainstPeers, zerosUnlikePeers],
  async run(manager: EntityManager, touched: Touched): Promise<Judgement> {
    const reports = await readGroups(manager, touched);
    const groups = inGroups(reports, ({ group }) => group);
    return { judged: [...touched.reports, ...reports], findings: [...groups.values()].flatMap(judge) };
  },
};

function judge(group: readonly Placed[]): PlacedFinding[] {
  const [peers, zeros] = [judgePeers(group), judgeZeros(group)];
  return group.flatMap((report) => {
    const { agencyCode, year, scope, id: reportId } = report;
    const place = { agencyCode, year, scope, reportId };
    const empty = zeros.get(report);
    return [
      ...(peers.get(report) ?? []).map((outcome) => ({ ...place, ...findingOf(jumpAgainstPeers, outcome) })),
      ...(empty ? [{ ...place, ...findingOf(zerosUnlikePeers, empty) }] : []),
    ];
  });
}

/**
 * One statement. A report of an agency that moved to another type or level changes two groups: the one that it left as well.
 */
async function readGroups(
  manager: EntityManager,
  { release, reports, agencies }: Touched,
): Promise<Placed[]> {
  const rows = await manager.query<(Omit<Placed, "figures"> & PickedCells)[]>(
    `WITH ${pickOfLayouts("$4")},
     moved AS (
       SELECT now.code FROM agencies AS now
       JOIN agencies AS before ON before.code = now.code AND before.valid_to = $1::integer
       WHERE now.valid_from = $1::integer AND now.code = ANY ($3::text[])
         AND (now.type, now.level) IS DISTINCT FROM (before.type, before.level)),
     changed AS (
       SELECT report.agency_code, report.year, report.scope FROM reports AS report
       WHERE report.id = ANY ($2::integer[])
       UNION
       SELECT report.agency_code, report.year, report.scope FROM moved
       JOIN reports AS report ON report.agency_code = moved.code AND ${visible("report", "$1::integer")}),
     peer_group AS MATERIALIZED (
       SELECT DISTINCT changed.year, changed.scope, agency.type, agency.level
       FROM changed JOIN agencies AS agency ON agency.code = changed.agency_code
         AND (${visible("agency", "$1::integer")} OR agency.valid_to = $1::integer AND agency.valid_from < $1::integer))
     SELECT report.id, report.agency_code AS "agencyCode", report.year, report.scope,
            concat_ws(' ', report.year, report.scope, agency.type, agency.level) AS "group",
            length(translate(figures.statuses, 'AUXF', '')) AS filled,
            cardinality(array_remove(array_remove(figures.values, 0), NULL)) AS "notZero",
            pick.form, pick.codes, cells.values, cells.statuses
     FROM peer_group
     JOIN reports AS report ON report.year = peer_group.year AND report.scope = peer_group.scope
       AND ${visible("report", "$1::integer")}
     JOIN agencies AS agency ON agency.code = report.agency_code AND agency.type = peer_group.type
       AND agency.level = peer_group.level AND ${visible("agency", "$1::integer")}
     ${joinCells("report")}
     WHERE pick.layout_id IS NOT NULL
     ORDER BY report.agency_code COLLATE "C", report.year, report.scope`,
    [release, reports.map(({ id }) => id), agencies, headlineCells],
  );
  return rows.map(({ form, codes, values, statuses, ...row }) => ({
    ...row,
    figures: figuresOfCells({ form, codes, values, statuses }),
  }));
}
