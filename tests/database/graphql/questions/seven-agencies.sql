SELECT
release.number, release.created_at AS "createdAt", release.cause, release.summary_zh AS "summaryZh",
release.summary_en AS "summaryEn", release.reports_added AS "reportsAdded",
release.reports_replaced AS "reportsReplaced",
EXISTS (SELECT FROM releases AS demo WHERE demo.cause = 'DEMO') AS synthetic
FROM releases AS release ORDER BY release.number DESC LIMIT 1

SELECT "agency"."batch_id" AS "agency_batch_id", "agency"."valid_from" AS "agency_valid_from", "agency"."valid_to" AS "agency_valid_to", "agency"."id" AS "agency_id", "agency"."code" AS "agency_code", "agency"."name" AS "agency_name", "agency"."aliases" AS "agency_aliases", "agency"."type" AS "agency_type", "agency"."level" AS "agency_level", "agency"."region_code" AS "agency_region_code", "agency"."parent_code" AS "agency_parent_code", "agency"."exists_from" AS "agency_exists_from", "agency"."exists_to" AS "agency_exists_to", "agency"."successors" AS "agency_successors" FROM "agencies" "agency" WHERE "agency"."code" = ANY($1) AND "agency"."valid_from" <= $2 AND ("agency"."valid_to" IS NULL OR "agency"."valid_to" > $2)

SELECT layout.id, layout.form, layout.codes FROM layouts AS layout WHERE layout.id <> ALL ($1::integer[])

SELECT report.id, report.agency_code AS "agencyCode", report.year, report.scope, report.form, figures.layout_id AS "layoutId",
ARRAY(SELECT (coalesce(corrected.values, figures.values))[asked.position]
FROM unnest(pick.positions) WITH ORDINALITY AS asked(position, turn) ORDER BY asked.turn) AS values,
(SELECT coalesce(string_agg(substr(coalesce(corrected.statuses, figures.statuses), asked.position, 1), '' ORDER BY asked.turn), '')
FROM unnest(pick.positions) WITH ORDINALITY AS asked(position, turn)) AS statuses
FROM reports AS report
LEFT JOIN report_figures AS figures ON figures.report_id = report.id AND report.scope = $4
LEFT JOIN corrected_figures AS corrected ON corrected.report_id = figures.report_id AND corrected.valid_from <= $1 AND (corrected.valid_to IS NULL OR corrected.valid_to > $1)
LEFT JOIN jsonb_to_recordset($5) AS pick(layout_id integer, positions integer[]) ON pick.layout_id = figures.layout_id
WHERE report.valid_from <= $1 AND (report.valid_to IS NULL OR report.valid_to > $1) AND report.agency_code = ANY ($2::text[]) AND report.year = ANY ($3::integer[])

SELECT finding.report_id AS "reportId", named.indicator, array_agg(DISTINCT finding.id) AS findings
FROM findings AS finding JOIN reports AS report ON report.id = finding.report_id
LEFT JOIN finding_decisions AS decided ON decided.key = finding.key AND decided.facts_sha256 = finding.facts_sha256
AND decided.valid_from <= $1 AND (decided.valid_to IS NULL OR decided.valid_to > $1)
CROSS JOIN unnest(finding.indicators) AS named(indicator)
WHERE finding.report_id = ANY ($2::integer[]) AND finding.valid_from <= least($1, report.valid_to - 1) AND (finding.valid_to IS NULL OR finding.valid_to > least($1, report.valid_to - 1))
AND finding.status IN ('FAILED', 'UNCERTAIN') AND finding.severity <> 'INFO'
AND coalesce(decided.decision, 'OPEN') = 'OPEN'
GROUP BY finding.report_id, named.indicator
