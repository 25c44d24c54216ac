/**
 * SQL: one row for each document that was filed for an agency and year, as it was read last, with `filed_on`, the day of
 * publication (else the date under the report; null where neither is known).
 *
 * Documents that a newer one replaced count too: an agency that filed in time and corrected its report later filed in time. One that
 * a newer one of the same batch replaced came in all the same. `where`: which rows of `report`.
 */
export const filedDocuments = (release: string, where: string): string => `
  SELECT newest.* FROM (
    SELECT DISTINCT ON (report.agency_code, report.year, report.document_sha256, report.scope)
           report.id, report.agency_code, report.year, report.scope, report.content_sha256, report.valid_from, report.valid_to,
           coalesce(report.published_on, report.signed_on) AS filed_on,
           max(report.valid_from) OVER (PARTITION BY report.agency_code, report.year, report.document_sha256) AS read_last
    FROM reports AS report WHERE report.valid_from <= ${release} AND ${where}
    ORDER BY report.agency_code, report.year, report.document_sha256, report.scope, report.id DESC) AS newest
  WHERE newest.valid_from = newest.read_last`;
