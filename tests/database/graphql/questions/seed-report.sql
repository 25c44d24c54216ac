SELECT
release.number, release.created_at AS "createdAt", release.cause, release.summary_zh AS "summaryZh",
release.summary_en AS "summaryEn", release.reports_added AS "reportsAdded",
release.reports_replaced AS "reportsReplaced",
EXISTS (SELECT FROM releases AS demo WHERE demo.cause = 'DEMO') AS synthetic
FROM releases AS release ORDER BY release.number DESC LIMIT 1

SELECT report.id, report.agency_code AS "agencyCode", report.year, report.scope, report.scope_stated AS "scopeStated",
report.form, report.other_forms AS "otherForms", report.title, report.published_on AS "publishedOn",
report.signed_on AS "signedOn", report.period_start AS "periodStart", report.period_end AS "periodEnd",
report.contact, report.valid_from AS "validFrom", report.document_sha256 AS sha256,
report.file_name AS "fileName", document.media_type AS "mediaType", document.bytes,
document.content IS NOT NULL AS kept, report.imported_at AS "importedAt"
FROM reports AS report JOIN documents AS document ON document.sha256 = report.document_sha256 WHERE report.valid_from <= $1 AND (report.valid_to IS NULL OR report.valid_to > $1) AND report.agency_code = ANY ($2::text[]) ORDER BY report.year DESC, report.agency_code COLLATE "C", report.scope DESC

SELECT "SectionEntity"."report_id" AS "SectionEntity_report_id", "SectionEntity"."ordinal" AS "SectionEntity_ordinal", "SectionEntity"."parent_ordinal" AS "SectionEntity_parent_ordinal", "SectionEntity"."kind" AS "SectionEntity_kind", "SectionEntity"."number" AS "SectionEntity_number", "SectionEntity"."title" AS "SectionEntity_title", "SectionEntity"."level" AS "SectionEntity_level", "SectionEntity"."page" AS "SectionEntity_page", "SectionEntity"."text" AS "SectionEntity_text" FROM "report_sections" "SectionEntity" WHERE (("SectionEntity"."report_id" = ANY($1))) ORDER BY "SectionEntity"."report_id" ASC, "SectionEntity"."ordinal" ASC

SELECT figures.report_id AS "reportId", layout.form, layout.codes, figures.values, figures.statuses,
CASE WHEN corrected.id IS NOT NULL
THEN json_build_object('values', corrected.values, 'statuses', corrected.statuses) END AS corrected
FROM report_figures AS figures JOIN layouts AS layout ON layout.id = figures.layout_id
LEFT JOIN corrected_figures AS corrected ON corrected.report_id = figures.report_id AND corrected.valid_from <= $2 AND (corrected.valid_to IS NULL OR corrected.valid_to > $2)
WHERE figures.report_id = ANY ($1::integer[])

SELECT "EvidenceEntity"."report_id" AS "EvidenceEntity_report_id", "EvidenceEntity"."raws" AS "EvidenceEntity_raws", "EvidenceEntity"."table_titles" AS "EvidenceEntity_table_titles", "EvidenceEntity"."row_labels" AS "EvidenceEntity_row_labels", "EvidenceEntity"."column_labels" AS "EvidenceEntity_column_labels", "EvidenceEntity"."sections" AS "EvidenceEntity_sections", "EvidenceEntity"."pages" AS "EvidenceEntity_pages", "EvidenceEntity"."char_starts" AS "EvidenceEntity_char_starts", "EvidenceEntity"."char_ends" AS "EvidenceEntity_char_ends", "EvidenceEntity"."quotes" AS "EvidenceEntity_quotes" FROM "report_evidence" "EvidenceEntity" WHERE (("EvidenceEntity"."report_id" = ANY($1)))
