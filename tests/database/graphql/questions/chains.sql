SELECT
release.number, release.created_at AS "createdAt", release.cause, release.summary_zh AS "summaryZh",
release.summary_en AS "summaryEn", release.reports_added AS "reportsAdded",
release.reports_replaced AS "reportsReplaced",
EXISTS (SELECT FROM releases AS demo WHERE demo.cause = 'DEMO') AS synthetic
FROM releases AS release ORDER BY release.number DESC LIMIT 1

SELECT "agency"."batch_id" AS "agency_batch_id", "agency"."valid_from" AS "agency_valid_from", "agency"."valid_to" AS "agency_valid_to", "agency"."id" AS "agency_id", "agency"."code" AS "agency_code", "agency"."name" AS "agency_name", "agency"."aliases" AS "agency_aliases", "agency"."type" AS "agency_type", "agency"."level" AS "agency_level", "agency"."region_code" AS "agency_region_code", "agency"."parent_code" AS "agency_parent_code", "agency"."exists_from" AS "agency_exists_from", "agency"."exists_to" AS "agency_exists_to", "agency"."successors" AS "agency_successors" FROM "agencies" "agency" WHERE "agency"."code" = ANY($1) AND "agency"."valid_from" <= $2 AND ("agency"."valid_to" IS NULL OR "agency"."valid_to" > $2)

WITH pick AS MATERIALIZED (
SELECT layout.id AS layout_id, layout.form, array_agg(cell.code ORDER BY cell.place) AS codes,
array_agg(cell.place::integer ORDER BY cell.place) AS places
FROM layouts AS layout CROSS JOIN unnest(layout.codes) WITH ORDINALITY AS cell(code, place)
WHERE cell.code = ANY ($2::text[]) GROUP BY layout.id),
ceased AS MATERIALIZED (
SELECT agency.code, agency.exists_to, successor.code AS successor
FROM agencies AS agency CROSS JOIN unnest(agency.successors) AS successor(code)
WHERE agency.exists_to IS NOT NULL AND agency.valid_from <= $1 AND (agency.valid_to IS NULL OR agency.valid_to > $1))
SELECT report.id AS report, report.agency_code AS "agencyCode", report.year, report.scope, report.valid_from AS "validFrom",
report.scope_stated AS "scopeStated", pick.form, pick.codes, cells.values, cells.statuses, printed.raws,
ARRAY(SELECT ceased.code FROM ceased WHERE ceased.successor = report.agency_code
AND ceased.exists_to BETWEEN report.year - 1 AND report.year ORDER BY ceased.code) AS "tookOver"
FROM reports AS report
LEFT JOIN report_figures AS figures ON figures.report_id = report.id
LEFT JOIN pick ON pick.layout_id = figures.layout_id
LEFT JOIN LATERAL (
SELECT array_agg(figures.values[part.place] ORDER BY part.place) AS values,
string_agg(substr(figures.statuses, part.place, 1), '' ORDER BY part.place) AS statuses
FROM unnest(pick.places) AS part(place)) AS cells ON true
LEFT JOIN report_evidence AS evidence ON evidence.report_id = report.id
LEFT JOIN LATERAL (
SELECT array_agg(CASE WHEN raw.raw ~ '[（(]' THEN raw.raw END ORDER BY raw.place) AS raws
FROM unnest(evidence.raws) WITH ORDINALITY AS raw(raw, place) WHERE raw.place = ANY (pick.places)) AS printed ON true
WHERE report.valid_from <= $1 AND (report.valid_to IS NULL OR report.valid_to > $1) AND report.agency_code = ANY ($3::text[])
