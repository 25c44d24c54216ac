import type { EntityManager } from "typeorm";
import { textSignature, type TextSignature } from "../../checks";
import {
  fold,
  type Claim,
  type ExtraFigure,
  type Locator,
  type Observation,
  type Report,
  type Section,
} from "../../report";
import { Parameters } from "../read/parameters";
import { findingColumns, findingJson, findingRecords, type FindingRow } from "../recheck/finding-rows";
import { letterOf } from "../status-letters";

export interface NewReport {
  readonly report: Report;
  readonly batchId: number;
  readonly documentSha256: string;
  readonly fileName: string;
  readonly contentSha256: string;
  /** Null where the report has no form. */
  readonly layoutId: number | null;
  readonly findings: readonly FindingRow[];
}

/** Writes all rows of one version of a report in one statement. @returns its id */
export async function writeReport(manager: EntityManager, fresh: NewReport): Promise<number> {
  const { sections, extras, observations, claims } = fresh.report;
  const p = new Parameters();
  const parts = [
    `report AS (${reportRow(p, fresh)})`,
    ...(fresh.layoutId !== null
      ? [
          `figures AS (${figuresRow(p, fresh.layoutId, observations)})`,
          `evidence AS (${evidenceRow(p, observations)})`,
        ]
      : []),
    ...(sections.length ? [`sections AS (${sectionRows(p, sections)})`] : []),
    ...(extras.length ? [`extras AS (${extraRows(p, extras)})`] : []),
    ...(claims.length ? [`claims AS (${claimsRow(p, claims)})`] : []),
    ...(sections.length ? [`signature AS (${signatureRow(p, textSignature(fresh.report))})`] : []),
    ...(fresh.findings.length ? [`findings AS (${findingsRows(p, fresh)})`] : []),
  ];
  const sql = `WITH ${parts.join(",\n")}\nSELECT report.id FROM report`;
  const [row] = await manager.query<{ id: number }[]>(sql, p.values);
  if (!row) throw new Error("a report was not written");
  return row.id;
}

function reportRow(p: Parameters, { report, ...about }: NewReport): string {
  const columns: Readonly<Record<string, unknown>> = {
    agency_code: report.agency,
    year: report.year,
    scope: report.scope,
    scope_stated: report.scopeStated,
    form: report.form,
    other_forms: report.otherForms,
    title: report.title,
    published_on: report.publishedOn,
    signed_on: report.signedOn,
    period_start: report.periodStart,
    period_end: report.periodEnd,
    contact: report.contact,
    document_sha256: about.documentSha256,
    file_name: about.fileName,
    content_sha256: about.contentSha256,
    batch_id: about.batchId,
  };
  const places = Object.values(columns).map((value) => p.add(value));
  return `INSERT INTO reports (${Object.keys(columns).join(", ")}) VALUES (${places.join(", ")}) RETURNING id`;
}

function figuresRow(p: Parameters, layoutId: number, observations: readonly Observation[]): string {
  const values = observations.map((seen) => (seen.status === "REPORTED" ? seen.value : null));
  const statuses = observations.map(({ status }) => letterOf(status)).join("");
  return `INSERT INTO report_figures (report_id, layout_id, "values", statuses)
    SELECT report.id, ${p.add(layoutId)}::integer, ${p.add(values)}::double precision[], ${p.add(statuses)} FROM report`;
}

function evidenceRow(p: Parameters, observations: readonly Observation[]): string {
  const at = observations.map((seen): Locator => ("at" in seen ? seen.at : {}));
  const quotes = at.map(({ section, charStart, quote }) =>
    section !== undefined && charStart !== undefined ? null : (quote ?? null),
  );
  const list = (of: (one: Locator) => unknown) => p.add(at.map((one) => of(one) ?? null));
  return `INSERT INTO report_evidence (report_id, raws, table_titles, row_labels, column_labels, sections, pages,
      char_starts, char_ends, quotes)
    SELECT report.id, ${p.add(observations.map((seen) => ("raw" in seen ? seen.raw : null)))}::text[],
      ${list(({ table }) => table)}::text[], ${list(({ row }) => row)}::text[], ${list(({ column }) => column)}::text[],
      ${list(({ section }) => section)}::smallint[], ${list(({ page }) => page)}::smallint[],
      ${list(({ charStart }) => charStart)}::integer[], ${list(({ charEnd }) => charEnd)}::integer[],
      ${p.add(quotes)}::text[]
    FROM report`;
}

function sectionRows(p: Parameters, sections: readonly Section[]): string {
  const list = (of: (one: Section) => unknown) => p.add(sections.map(of));
  return `INSERT INTO report_sections (report_id, ordinal, parent_ordinal, kind, number, title, level, page, text, folded)
    SELECT report.id, ordinality - 1, parent, kind, number, title, level, page, text, folded
    FROM report, unnest(${list(({ parent }) => parent)}::smallint[], ${list(({ kind }) => kind)}::text[],
      ${list(({ number }) => number)}::text[], ${list(({ title }) => title)}::text[],
      ${list(({ level }) => level)}::smallint[], ${list(({ page }) => page)}::smallint[],
      ${list(({ text }) => text)}::text[], ${list(({ text }) => fold(text))}::text[])
      WITH ORDINALITY AS s (parent, kind, number, title, level, page, text, folded, ordinality)`;
}

function extraRows(p: Parameters, extras: readonly ExtraFigure[]): string {
  const list = (of: (one: ExtraFigure) => unknown) => p.add(extras.map(of));
  return `INSERT INTO report_extras (report_id, ordinal, label, column_label, raw, value, unit, at)
    SELECT report.id, ordinality - 1, label, column_label, raw, value, unit, at::jsonb
    FROM report, unnest(${list(({ label }) => label)}::text[], ${list(({ column }) => column)}::text[],
      ${list(({ raw }) => raw)}::text[], ${list(({ value }) => value)}::double precision[],
      ${list(({ unit }) => unit)}::text[], ${list(({ at }) => JSON.stringify(at))}::text[])
      WITH ORDINALITY AS e (label, column_label, raw, value, unit, at, ordinality)`;
}

function claimsRow(p: Parameters, claims: readonly Claim[]): string {
  const list = (of: (one: Claim) => unknown) => p.add(claims.map(of));
  return `INSERT INTO report_claims (report_id, indicators, "values", units, approximates, sections, char_starts, char_ends)
    SELECT report.id, ${list(({ indicator }) => indicator)}::text[], ${list(({ value }) => value)}::double precision[],
      ${list(({ unit }) => unit)}::text[], ${list(({ approximate }) => approximate)}::boolean[],
      ${list(({ section }) => section)}::smallint[], ${list(({ charStart }) => charStart)}::integer[],
      ${list(({ charEnd }) => charEnd)}::integer[]
    FROM report`;
}

function signatureRow(p: Parameters, { length, bands }: TextSignature): string {
  return `INSERT INTO text_signatures (report_id, length, bands)
    SELECT report.id, ${p.add(length)}::integer, ${p.add(bands)}::integer[] FROM report`;
}

function findingsRows(p: Parameters, { findings, batchId }: NewReport): string {
  const rest = findingColumns(undefined, ["report_id"]);
  return `INSERT INTO findings (report_id, batch_id, ${rest})
    SELECT report.id, ${p.add(batchId)}::integer, ${findingColumns("found", ["report_id"])}
    FROM report, ${findingRecords(p.add(findingJson(findings)), "found")}`;
}
