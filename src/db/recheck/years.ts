import { checkAcrossYears, crossRules, yearCodes } from "../../checks";
import { Parameters, visible } from "../read/parameters";
import { selectYears, yearOfRow, type StoredYear, type YearRow } from "../read/years";
import type { CrossCheck, PlacedFinding, Touched } from "./cross-check";

/** Every report against the one of the year before, of the same agency and scope. One statement. */
export const acrossYears: CrossCheck = {
  rules: crossRules.filter(({ kind }) => kind === "ACROSS_YEARS"),

  async run(manager, touched) {
    const { sql, parameters } = neighbours(touched);
    const rows = (await manager.query<(YearRow & Wanted)[]>(sql, parameters)).map((row) => yearOfRow(row));
    const byKey = new Map(rows.map((row) => [keyOf(row, row.year), row]));
    const judged = rows.filter(({ isJudged }) => isJudged);
    const findings = judged.flatMap((later): PlacedFinding[] => {
      const earlier = byKey.get(keyOf(later, later.year - 1));
      if (!earlier) return [];
      const { agencyCode, year, scope, report: reportId } = later;
      const place = { agencyCode, year, scope, reportId };
      return checkAcrossYears(earlier, later).map((finding) => ({ ...place, ...finding }));
    });
    return { judged, findings: findings.filter(({ status }) => status !== "PASS") };
  },
};

interface Wanted {
  /** False: it is read because the next year is judged. */
  readonly isJudged: boolean;
}

const keyOf = ({ agencyCode, scope }: StoredYear, year: number) => `${agencyCode} ${scope} ${year}`;

/**
 * Reports that are judged anew, and the year before each: those that were touched, the year after each of them, and those of
 * agencies that took over the duties of a touched one.
 */
function neighbours({ release, reports, agencies }: Touched): { sql: string; parameters: unknown[] } {
  const parameters = new Parameters();
  const [at, codes] = [parameters.add(release), parameters.add(yearCodes)];
  const touched = [
    `${parameters.add(reports.map(({ agencyCode }) => agencyCode))}::text[]`,
    `${parameters.add(reports.map(({ year }) => year))}::integer[]`,
    `${parameters.add(reports.map(({ scope }) => scope))}::text[]`,
  ].join(", ");
  const wanted = `wanted AS (
      SELECT near.agency_code, near.year, near.scope, bool_or(near.judged) AS judged
      FROM (SELECT touched.agency_code, touched.year + step.by AS year, touched.scope, step.by >= 0 AS judged
            FROM unnest(${touched}) AS touched(agency_code, year, scope) CROSS JOIN (VALUES (-1), (0), (1)) AS step(by)
            UNION ALL
            SELECT report.agency_code, report.year, report.scope, report.year >= agency.exists_to
            FROM agencies AS agency JOIN reports AS report ON report.agency_code = ANY (agency.successors)
              AND report.year BETWEEN agency.exists_to - 1 AND agency.exists_to + 1
            WHERE agency.code = ANY (${parameters.add(agencies)}::text[]) AND ${visible("report", at)}
              AND (${visible("agency", at)} OR agency.valid_to = ${at})) AS near
      GROUP BY near.agency_code, near.year, near.scope)`;
  const sql = `${selectYears(at, codes, {
    expressions: [wanted],
    from: `wanted JOIN reports AS report ON report.agency_code = wanted.agency_code AND report.year = wanted.year
      AND report.scope = wanted.scope AND ${visible("report", at)}`,
    more: `, wanted.judged AS "isJudged"`,
  })}`;
  return { sql, parameters: parameters.values };
}
