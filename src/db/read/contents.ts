import { Any } from "typeorm";
import type { FormCode } from "../../catalogue";
import type { Locator, SectionKind } from "../../report";
import type { Database } from "../connection";
import { ClaimsEntity, EvidenceEntity, ExtraEntity, SectionEntity } from "../entities";
import { visible } from "./parameters";

export interface StoredSection {
  readonly reportId: number;
  readonly ordinal: number;
  readonly parentOrdinal: number | null;
  readonly kind: SectionKind;
  readonly number: string | null;
  readonly title: string;
  readonly level: number;
  readonly page: number | null;
  readonly text: string;
}

/** Sections of these reports in the order of the documents. */
export async function sectionsOfReports(
  database: Database,
  reportIds: readonly number[],
): Promise<StoredSection[]> {
  return database
    .repository(SectionEntity)
    .find({ where: { reportId: Any([...reportIds]) }, order: { reportId: "ASC", ordinal: "ASC" } });
}

export interface StoredFigures {
  readonly reportId: number;
  readonly form: FormCode;
  readonly codes: string[];
  readonly values: (number | null)[];
  /** One letter per code. */
  readonly statuses: string;
}

/** All figures of these reports as printed, with the codes that say what each is. */
export async function figuresOfReports(
  database: Database,
  reportIds: readonly number[],
): Promise<StoredFigures[]> {
  return database.query<StoredFigures>(
    `SELECT figures.report_id AS "reportId", layout.form, layout.codes, figures.values, figures.statuses
     FROM report_figures AS figures JOIN layouts AS layout ON layout.id = figures.layout_id
     WHERE figures.report_id = ANY ($1::integer[])`,
    [reportIds],
  );
}

/** Figures as printed, and beside them as a release shows them. */
export interface ShownFigures extends StoredFigures {
  /** With the corrections; null where the release shows none. */
  readonly corrected: Pick<StoredFigures, "values" | "statuses"> | null;
}

/** All figures of these reports, with their corrections as of the release. */
export async function figuresAtRelease(
  database: Database,
  release: number,
  reportIds: readonly number[],
): Promise<ShownFigures[]> {
  return database.query<ShownFigures>(
    `SELECT figures.report_id AS "reportId", layout.form, layout.codes, figures.values, figures.statuses,
            CASE WHEN corrected.id IS NOT NULL
              THEN json_build_object('values', corrected.values, 'statuses', corrected.statuses) END AS corrected
     FROM report_figures AS figures JOIN layouts AS layout ON layout.id = figures.layout_id
     LEFT JOIN corrected_figures AS corrected ON corrected.report_id = figures.report_id AND ${visible("corrected", "$2")}
     WHERE figures.report_id = ANY ($1::integer[])`,
    [reportIds, release],
  );
}

/** Raw text and place of each figure of a report, in the order of its layout. */
export interface StoredEvidence {
  readonly reportId: number;
  readonly raws: (string | null)[];
  readonly at: Locator[];
}

export async function evidenceOfReports(
  database: Database,
  reportIds: readonly number[],
): Promise<StoredEvidence[]> {
  const rows = await database.repository(EvidenceEntity).findBy({ reportId: Any([...reportIds]) });
  return rows.map((row) => ({
    reportId: row.reportId,
    raws: row.raws,
    at: row.raws.map((_, i) => ({
      section: row.sections[i] ?? undefined,
      page: row.pages[i] ?? undefined,
      table: row.tableTitles[i] ?? undefined,
      row: row.rowLabels[i] ?? undefined,
      column: row.columnLabels[i] ?? undefined,
      charStart: row.charStarts[i] ?? undefined,
      charEnd: row.charEnds[i] ?? undefined,
      quote: row.quotes[i] ?? undefined,
    })),
  }));
}

export interface StoredExtra {
  readonly reportId: number;
  readonly label: string;
  readonly column: string | null;
  readonly raw: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly at: Locator;
}

/** Rows that no form has, in the order of the documents. */
export async function extrasOfReports(
  database: Database,
  reportIds: readonly number[],
): Promise<StoredExtra[]> {
  const rows = await database
    .repository(ExtraEntity)
    .find({ where: { reportId: Any([...reportIds]) }, order: { reportId: "ASC", ordinal: "ASC" } });
  return rows.map(({ columnLabel, at, ...row }) => ({ ...row, column: columnLabel, at: at as Locator }));
}

/** A figure of a sentence; what stands at its place in the section's text is the quote. */
export interface StoredClaim {
  readonly reportId: number;
  readonly indicator: string | null;
  readonly value: number;
  readonly unit: string | null;
  readonly approximate: boolean;
  /** Ordinal of the section. */
  readonly section: number;
  readonly charStart: number;
  readonly charEnd: number;
}

/** Figures that these reports state in sentences, in the order of the documents. */
export async function claimsOfReports(
  database: Database,
  reportIds: readonly number[],
): Promise<StoredClaim[]> {
  const rows = await database.repository(ClaimsEntity).findBy({ reportId: Any([...reportIds]) });
  return rows.flatMap((row) =>
    row.values.map((value, i) => ({
      reportId: row.reportId,
      indicator: row.indicators[i] ?? null,
      value,
      unit: row.units[i] ?? null,
      approximate: row.approximates[i]!,
      section: row.sections[i]!,
      charStart: row.charStarts[i]!,
      charEnd: row.charEnds[i]!,
    })),
  );
}
