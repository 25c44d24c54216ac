import { filedLate, judgeFiling } from "../../checks";
import type { AgencyLevel } from "../../catalogue";
import type { AgencyType, Scope } from "../../report";
import { filedDocuments } from "../read/filing-documents";
import { visible } from "../read/parameters";
import type { CrossCheck, Judgement, ReportKey, Touched } from "./cross-check";

interface Row {
  readonly code: string;
  readonly name: string;
  readonly type: AgencyType;
  readonly level: AgencyLevel;
  /** Whether it exists in the year. */
  readonly exists: boolean;
  readonly year: number;
  /** The earliest day, over all documents of the agency and year. */
  readonly publishedOn: string | null;
  /** The report that shows now and was filed first: it bears the finding. */
  readonly reportId: number | null;
  readonly scope: Scope | null;
}

/**
 * FILED_LATE: judged again for every report of an agency and year that the release touches, and for all years of an agency whose
 * record changes: type and level set the deadline.
 */
export const filingCheck: CrossCheck = {
  rules: [filedLate],
  async run(manager, touched): Promise<Judgement> {
    const rows = await manager.query<Row[]>(FILED, [
      touched.release,
      touched.reports.map(({ agencyCode }) => agencyCode),
      touched.reports.map(({ year }) => year),
      touched.agencies,
    ]);
    return { judged: keysOf(touched, rows), findings: rows.flatMap(judge) };
  },
};

function judge({ code, name, type, level, exists, year, publishedOn, reportId, scope }: Row) {
  if (!exists || reportId === null || scope === null) return [];
  const finding = judgeFiling({ agency: { name, type, level }, year, publishedOn });
  return finding.status === "PASS" ? [] : [{ ...finding, agencyCode: code, year, scope, reportId }];
}

/** Both scopes: the finding may have stood at the other one. */
const keysOf = (touched: Touched, rows: readonly Row[]): ReportKey[] => {
  const years = [
    ...touched.reports.map(({ agencyCode, year }) => ({ agencyCode, year })),
    ...rows.map(({ code, year }) => ({ agencyCode: code, year })),
  ];
  const distinct = new Map(years.map((one) => [`${one.agencyCode} ${one.year}`, one]));
  return [...distinct.values()].flatMap((one) =>
    (["OWN", "CONSOLIDATED"] as const).map((scope): ReportKey => ({ ...one, scope })),
  );
};

const FILED = `
  WITH asked AS (
    SELECT DISTINCT one.agency_code, one.year FROM unnest($2::text[], $3::integer[]) AS one(agency_code, year)
    UNION
    SELECT report.agency_code, report.year FROM reports AS report
    WHERE report.agency_code = ANY ($4::text[]) AND ${visible("report", "$1")}),
  filed AS (${filedDocuments("$1", "(report.agency_code, report.year) IN (SELECT asked.agency_code, asked.year FROM asked)")}),
  shown AS (
    SELECT DISTINCT ON (filed.agency_code, filed.year) filed.* FROM filed WHERE ${visible("filed", "$1")}
    ORDER BY filed.agency_code, filed.year, filed.filed_on NULLS LAST, filed.scope DESC)
  SELECT agency.code, agency.name, agency.type, agency.level, asked.year,
         coalesce(agency.exists_from, asked.year) <= asked.year AND coalesce(agency.exists_to, asked.year) >= asked.year AS exists,
         (SELECT min(filed.filed_on) FROM filed WHERE filed.agency_code = asked.agency_code AND filed.year = asked.year) AS "publishedOn",
         shown.id AS "reportId", shown.scope
  FROM asked JOIN agencies AS agency ON agency.code = asked.agency_code AND ${visible("agency", "$1")}
  LEFT JOIN shown ON shown.agency_code = asked.agency_code AND shown.year = asked.year
  ORDER BY agency.code COLLATE "C", asked.year`;
