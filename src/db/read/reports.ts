import type { FormCode } from "../../catalogue";
import type { Scope } from "../../report";
import type { Database } from "../connection";
import { agencyConditions, type AgencyFilter } from "./agency-filter";
import { Parameters, visible } from "./parameters";

/** A stored version of a report, without its sections and figures. */
export interface StoredReport {
  readonly id: number;
  readonly agencyCode: string;
  readonly year: number;
  readonly scope: Scope;
  readonly scopeStated: boolean;
  readonly form: FormCode | null;
  readonly otherForms: FormCode[];
  readonly title: string;
  readonly publishedOn: string | null;
  readonly signedOn: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly contact: string | null;
  readonly validFrom: number | null;
  readonly source: {
    readonly sha256: string;
    readonly fileName: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly kept: boolean;
    readonly importedAt: Date;
  };
}

const SELECT = `
  SELECT report.id, report.agency_code AS "agencyCode", report.year, report.scope, report.scope_stated AS "scopeStated",
         report.form, report.other_forms AS "otherForms", report.title, report.published_on AS "publishedOn",
         report.signed_on AS "signedOn", report.period_start AS "periodStart", report.period_end AS "periodEnd",
         report.contact, report.valid_from AS "validFrom", report.document_sha256 AS sha256,
         report.file_name AS "fileName", document.media_type AS "mediaType", document.bytes,
         document.content IS NOT NULL AS kept, report.imported_at AS "importedAt"
  FROM reports AS report JOIN documents AS document ON document.sha256 = report.document_sha256`;

/** Newest year first; within a year the agency's own figures before the consolidated ones. */
const ORDER = `ORDER BY report.year DESC, report.agency_code COLLATE "C", report.scope DESC`;

type Row = Omit<StoredReport, "source"> & StoredReport["source"];

function reportOf({ sha256, fileName, mediaType, bytes, kept, importedAt, ...report }: Row): StoredReport {
  return { ...report, source: { sha256, fileName, mediaType, bytes, kept, importedAt } };
}

/** Reports of these agencies that the release shows, newest year first. */
export async function reportsOfAgencies(
  database: Database,
  release: number,
  agencyCodes: readonly string[],
): Promise<StoredReport[]> {
  const rows = await database.query<Row>(
    `${SELECT} WHERE ${visible("report", "$1")} AND report.agency_code = ANY ($2::text[]) ${ORDER}`,
    [release, agencyCodes],
  );
  return rows.map(reportOf);
}

export async function reportsById(database: Database, ids: readonly number[]): Promise<StoredReport[]> {
  const rows = await database.query<Row>(`${SELECT} WHERE report.id = ANY ($1::integer[])`, [ids]);
  return rows.map(reportOf);
}

/** Every published version of the same agency, year and scope up to the release, newest first. */
export async function versionsOfReports(
  database: Database,
  release: number,
  keys: readonly { agencyCode: string; year: number; scope: Scope }[],
): Promise<StoredReport[]> {
  const rows = await database.query<Row>(
    `${SELECT} JOIN unnest($2::text[], $3::integer[], $4::text[]) AS asked(agency_code, year, scope)
         ON asked.agency_code = report.agency_code AND asked.year = report.year AND asked.scope = report.scope
     WHERE report.valid_from <= $1 AND report.valid_to IS DISTINCT FROM report.valid_from
     ORDER BY report.valid_from DESC`,
    [release, keys.map((k) => k.agencyCode), keys.map((k) => k.year), keys.map((k) => k.scope)],
  );
  return rows.map(reportOf);
}

export interface ReportFilter {
  readonly agency?: AgencyFilter | null;
  readonly years?: readonly number[] | null;
  readonly forms?: readonly FormCode[] | null;
  readonly scope?: Scope | null;
}

export interface ReportListQuery {
  readonly release: number;
  readonly filter: ReportFilter;
  readonly limit: number;
  readonly after?: { readonly year: number; readonly agencyCode: string; readonly scope: Scope } | null;
}

/** One page of reports, newest year first, and how many there are on all pages. */
export async function listReports(
  database: Database,
  query: ReportListQuery,
): Promise<{ reports: StoredReport[]; totalCount: number }> {
  const parameters = new Parameters();
  const release = parameters.add(query.release);
  const conditions = [visible("report", release)];
  const { agency, years, forms, scope } = query.filter;
  if (agency) {
    const inside = agencyConditions(agency, release, parameters).join(" AND ");
    conditions.push(`report.agency_code IN (SELECT agency.code FROM agencies AS agency WHERE ${inside})`);
  }
  if (years) conditions.push(`report.year = ANY (${parameters.add(years)}::integer[])`);
  if (forms) conditions.push(`report.form = ANY (${parameters.add(forms)}::text[])`);
  if (scope) conditions.push(`report.scope = ${parameters.add(scope)}`);
  const where = conditions.join(" AND ");
  const [counted] = await database.query<{ total: number }>(
    `SELECT count(*)::integer AS total FROM reports AS report WHERE ${where}`,
    parameters.values,
  );
  const after = query.after ? ` AND ${behind(query.after, parameters)}` : "";
  const rows = await database.query<Row>(
    `${SELECT} WHERE ${where}${after} ${ORDER} LIMIT ${parameters.add(query.limit)}`,
    parameters.values,
  );
  return { reports: rows.map(reportOf), totalCount: counted?.total ?? 0 };
}

/** SQL: the row stands behind this one in ORDER (year falling, code rising, scope falling). */
function behind(after: NonNullable<ReportListQuery["after"]>, parameters: Parameters): string {
  const year = `${parameters.add(after.year)}::integer`;
  const code = `${parameters.add(after.agencyCode)} COLLATE "C"`;
  const scope = parameters.add(after.scope);
  return `(report.year < ${year} OR (report.year = ${year} AND (report.agency_code COLLATE "C" > ${code}
            OR (report.agency_code = ${code} AND report.scope < ${scope}))))`;
}

export interface YearSummary {
  readonly year: number;
  readonly reports: number;
  readonly agencies: number;
  readonly forms: FormCode[];
}

/** What the release holds of each year, newest first. */
export async function yearSummaries(database: Database, release: number): Promise<YearSummary[]> {
  return database.query<YearSummary>(
    `SELECT report.year, count(*)::integer AS reports, count(DISTINCT report.agency_code)::integer AS agencies,
            coalesce(array_agg(DISTINCT report.form ORDER BY report.form) FILTER (WHERE report.form IS NOT NULL), '{}') AS forms
     FROM reports AS report WHERE ${visible("report", "$1")} GROUP BY report.year ORDER BY report.year DESC`,
    [release],
  );
}
