import { checkReport } from "../../checks";
import type { Database } from "../connection";
import { factsSha256, findingKey } from "../recheck/finding-rows";
import { agenciesByCode } from "./agencies";
import type { StoredFinding } from "./findings";
import { wholeReports } from "./whole-reports";

/**
 * What these versions of reports pass, of the rules that need nothing but the report: it is stored nowhere and worked out again.
 * `agencies` as the release shows them.
 */
export async function passesOfReports(
  database: Database,
  release: number,
  reportIds: readonly number[],
): Promise<StoredFinding[]> {
  const reports = await wholeReports(database, reportIds);
  const codes = [...new Set([...reports.values()].map(({ agency }) => agency))];
  const agencies = new Map(
    (await agenciesByCode(database, release, codes)).map((agency) => [agency.code, agency]),
  );
  return [...reports].flatMap(([reportId, report]) => {
    const agency = agencies.get(report.agency);
    if (!agency) return [];
    const place = { agencyCode: report.agency, year: report.year, scope: report.scope };
    return checkReport(report, agency)
      .filter(({ status }) => status === "PASS")
      .map((finding): StoredFinding => {
        const { facts: _, subject: __, ...said } = finding;
        return {
          ...said,
          ...place,
          ...{ key: findingKey(place, finding), factsSha256: factsSha256(finding), reportId },
          ...{ decision: "OPEN", decidedBy: null, decidedAt: null, note: null },
        };
      });
  });
}
