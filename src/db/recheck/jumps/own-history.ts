import type { EntityManager } from "typeorm";
import { inGroups } from "../../../report";
import {
  findingOf,
  judgeOwnHistory,
  judgeZerosAfterCases,
  jumpInOwnHistory,
  zerosAfterCases,
  type YearFigures,
} from "../../../checks";
import { cellsOf, forms } from "../../../catalogue";
import { figuresOfCells, joinCells, pickOfLayouts, type PickedCells } from "../../read/cells";
import { visible } from "../../read/parameters";
import type { CrossCheck, Judgement, PlacedFinding, ReportKey, Touched } from "../cross-check";

/** What lies further back says nothing about today, and what came so late changes no judgement of today. */
const YEARS_BACK = 8;

/** Members are left out: they jump with their totals. */
const jumping = [...new Set(forms.flatMap((form) => cellsOf(form).map(({ indicator }) => indicator)))].filter(
  (code) => !code.includes("@"),
);

interface Placed extends ReportKey, YearFigures {}

/** Every touched report against the agency's earlier years, and its later years against it. */
export const jumpsInOwnHistory: CrossCheck = {
  rules: [jumpInOwnHistory, zerosAfterCases],
  async run(manager: EntityManager, touched: Touched): Promise<Judgement> {
    if (touched.reports.length === 0) return { judged: [], findings: [] };
    const touchedBySeries = inGroups(touched.reports, seriesOf);
    const judged: Placed[] = [];
    const findings: PlacedFinding[] = [];
    for (const [key, reports] of inGroups(await readSeries(manager, touched), seriesOf))
      for (const now of reports) {
        if (!touchedBySeries.get(key)?.some(({ year }) => reaches(year, now.year))) continue;
        judged.push(now);
        findings.push(...judge(now, reports));
      }
    return { judged: [...touched.reports, ...judged], findings };
  },
};

function judge(now: Placed, reports: readonly Placed[]): PlacedFinding[] {
  const earlier = reports.filter(({ year }) => year < now.year && reaches(year, now.year));
  const last = earlier.find(({ year }) => year === now.year - 1);
  const jump = judgeOwnHistory(now, earlier);
  const zeros = last ? judgeZerosAfterCases(now, last) : null;
  const { agencyCode, year, scope, report: reportId } = now;
  const place = { agencyCode, year, scope, reportId };
  return [
    ...(jump ? [{ ...place, ...findingOf(jumpInOwnHistory, jump) }] : []),
    ...(zeros ? [{ ...place, ...findingOf(zerosAfterCases, zeros) }] : []),
  ];
}

/** All years of the touched agencies and scopes: one statement. */
async function readSeries(manager: EntityManager, { release, reports }: Touched): Promise<Placed[]> {
  const rows = await manager.query<(ReportKey & { report: number } & PickedCells)[]>(
    `WITH ${pickOfLayouts("$4")}
     SELECT report.id AS report, report.agency_code AS "agencyCode", report.year, report.scope,
            pick.form, pick.codes, cells.values, cells.statuses
     FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::text[])) AS touched(agency_code, scope)
     JOIN reports AS report ON report.agency_code = touched.agency_code AND report.scope = touched.scope
       AND ${visible("report", "$3")}
     ${joinCells("report")}
     WHERE pick.layout_id IS NOT NULL
     ORDER BY report.agency_code, report.scope, report.year`,
    [reports.map(({ agencyCode }) => agencyCode), reports.map(({ scope }) => scope), release, jumping],
  );
  return rows.map(({ report, agencyCode, year, scope, ...cells }) => ({
    ...{ report, agencyCode, year, scope },
    figures: figuresOfCells(cells),
  }));
}

const seriesOf = ({ agencyCode, scope }: ReportKey): string => `${agencyCode} ${scope}`;

const reaches = (from: number, year: number): boolean => from <= year && year - from <= YEARS_BACK;
