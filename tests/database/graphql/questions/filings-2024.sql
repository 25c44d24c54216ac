SELECT
release.number, release.created_at AS "createdAt", release.cause, release.summary_zh AS "summaryZh",
release.summary_en AS "summaryEn", release.reports_added AS "reportsAdded",
release.reports_replaced AS "reportsReplaced",
EXISTS (SELECT FROM releases AS demo WHERE demo.cause = 'DEMO') AS synthetic
FROM releases AS release ORDER BY release.number DESC LIMIT 1

WITH
due AS MATERIALIZED (
SELECT * FROM jsonb_to_recordset($4)
AS due(type text, level text, year integer, deadline date)),
owed AS MATERIALIZED (
SELECT agency.code, agency.type, agency.level, agency.region_code, due.year, due.deadline
FROM agencies AS agency JOIN due ON due.type = agency.type AND due.level = agency.level
WHERE agency.valid_from <= $1 AND (agency.valid_to IS NULL OR agency.valid_to > $1) AND EXISTS (SELECT FROM unnest(ARRAY[due.year]::integer[]) AS asked(year)
WHERE coalesce(agency.exists_from, asked.year) <= asked.year
AND coalesce(agency.exists_to, asked.year) >= asked.year)),
filed AS (
SELECT newest.* FROM (
SELECT DISTINCT ON (report.agency_code, report.year, report.document_sha256, report.scope)
report.id, report.agency_code, report.year, report.scope, report.content_sha256, report.valid_from, report.valid_to,
coalesce(report.published_on, report.signed_on) AS filed_on,
max(report.valid_from) OVER (PARTITION BY report.agency_code, report.year, report.document_sha256) AS read_last
FROM reports AS report WHERE report.valid_from <= $1 AND report.year = ANY ($2::integer[])
ORDER BY report.agency_code, report.year, report.document_sha256, report.scope, report.id DESC) AS newest
WHERE newest.valid_from = newest.read_last),
there AS (
SELECT filed.agency_code, filed.year, min(filed.filed_on) AS filed_on,
count(DISTINCT (filed.scope, filed.content_sha256)) > count(DISTINCT filed.scope) AS revised,
(array_agg(filed.id ORDER BY filed.valid_from DESC, filed.scope DESC, filed.id DESC))[1] AS report_id
FROM filed WHERE filed.filed_on IS NULL OR filed.filed_on <= $3::date
GROUP BY filed.agency_code, filed.year),
filing AS (
SELECT owed.*, there.filed_on, coalesce(there.revised, false) AS revised, there.report_id, report.form, state.state,
CASE state.state WHEN 'LATE' THEN there.filed_on - owed.deadline WHEN 'MISSING' THEN $3::date - owed.deadline END AS days_late
FROM owed LEFT JOIN there ON there.agency_code = owed.code AND there.year = owed.year
LEFT JOIN reports AS report ON report.id = there.report_id
CROSS JOIN LATERAL (SELECT CASE
WHEN there.report_id IS NULL AND $3::date > owed.deadline THEN 'MISSING'
WHEN there.report_id IS NULL THEN 'NOT_DUE'
WHEN there.filed_on IS NULL THEN 'UNDATED'
WHEN there.filed_on <= owed.deadline THEN 'ON_TIME'
ELSE 'LATE' END AS state) AS state) SELECT count(*)::integer AS total FROM filing WHERE filing.state = ANY ($5::text[])

WITH
due AS MATERIALIZED (
SELECT * FROM jsonb_to_recordset($4)
AS due(type text, level text, year integer, deadline date)),
owed AS MATERIALIZED (
SELECT agency.code, agency.type, agency.level, agency.region_code, due.year, due.deadline
FROM agencies AS agency JOIN due ON due.type = agency.type AND due.level = agency.level
WHERE agency.valid_from <= $1 AND (agency.valid_to IS NULL OR agency.valid_to > $1) AND EXISTS (SELECT FROM unnest(ARRAY[due.year]::integer[]) AS asked(year)
WHERE coalesce(agency.exists_from, asked.year) <= asked.year
AND coalesce(agency.exists_to, asked.year) >= asked.year)),
filed AS (
SELECT newest.* FROM (
SELECT DISTINCT ON (report.agency_code, report.year, report.document_sha256, report.scope)
report.id, report.agency_code, report.year, report.scope, report.content_sha256, report.valid_from, report.valid_to,
coalesce(report.published_on, report.signed_on) AS filed_on,
max(report.valid_from) OVER (PARTITION BY report.agency_code, report.year, report.document_sha256) AS read_last
FROM reports AS report WHERE report.valid_from <= $1 AND report.year = ANY ($2::integer[])
ORDER BY report.agency_code, report.year, report.document_sha256, report.scope, report.id DESC) AS newest
WHERE newest.valid_from = newest.read_last),
there AS (
SELECT filed.agency_code, filed.year, min(filed.filed_on) AS filed_on,
count(DISTINCT (filed.scope, filed.content_sha256)) > count(DISTINCT filed.scope) AS revised,
(array_agg(filed.id ORDER BY filed.valid_from DESC, filed.scope DESC, filed.id DESC))[1] AS report_id
FROM filed WHERE filed.filed_on IS NULL OR filed.filed_on <= $3::date
GROUP BY filed.agency_code, filed.year),
filing AS (
SELECT owed.*, there.filed_on, coalesce(there.revised, false) AS revised, there.report_id, report.form, state.state,
CASE state.state WHEN 'LATE' THEN there.filed_on - owed.deadline WHEN 'MISSING' THEN $3::date - owed.deadline END AS days_late
FROM owed LEFT JOIN there ON there.agency_code = owed.code AND there.year = owed.year
LEFT JOIN reports AS report ON report.id = there.report_id
CROSS JOIN LATERAL (SELECT CASE
WHEN there.report_id IS NULL AND $3::date > owed.deadline THEN 'MISSING'
WHEN there.report_id IS NULL THEN 'NOT_DUE'
WHEN there.filed_on IS NULL THEN 'UNDATED'
WHEN there.filed_on <= owed.deadline THEN 'ON_TIME'
ELSE 'LATE' END AS state) AS state)
SELECT filing.code AS "agencyCode", filing.year, filing.state, filing.revised, filing.filed_on AS "publishedOn",
filing.deadline, filing.days_late AS "daysLate", filing.report_id AS "reportId"
FROM filing WHERE filing.state = ANY ($5::text[])
ORDER BY filing.code COLLATE "C" LIMIT $6

SELECT "agency"."batch_id" AS "agency_batch_id", "agency"."valid_from" AS "agency_valid_from", "agency"."valid_to" AS "agency_valid_to", "agency"."id" AS "agency_id", "agency"."code" AS "agency_code", "agency"."name" AS "agency_name", "agency"."aliases" AS "agency_aliases", "agency"."type" AS "agency_type", "agency"."level" AS "agency_level", "agency"."region_code" AS "agency_region_code", "agency"."parent_code" AS "agency_parent_code", "agency"."exists_from" AS "agency_exists_from", "agency"."exists_to" AS "agency_exists_to", "agency"."successors" AS "agency_successors" FROM "agencies" "agency" WHERE "agency"."code" = ANY($1) AND "agency"."valid_from" <= $2 AND ("agency"."valid_to" IS NULL OR "agency"."valid_to" > $2)

SELECT report.id, report.agency_code AS "agencyCode", report.year, report.scope, report.scope_stated AS "scopeStated",
report.form, report.other_forms AS "otherForms", report.title, report.published_on AS "publishedOn",
report.signed_on AS "signedOn", report.period_start AS "periodStart", report.period_end AS "periodEnd",
report.contact, report.valid_from AS "validFrom", report.document_sha256 AS sha256,
report.file_name AS "fileName", document.media_type AS "mediaType", document.bytes,
document.content IS NOT NULL AS kept, report.imported_at AS "importedAt"
FROM reports AS report JOIN documents AS document ON document.sha256 = report.document_sha256 WHERE report.id = ANY ($1::integer[])
