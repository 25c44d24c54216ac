import type { Database } from "../../src/db";
import { fold } from "../../src/report";
import { syntheticAgency, syntheticSeries } from "../../src/synthetic";

/** The texts of one report's sections, in order. */
export interface TextsOfReport {
  readonly agency: string;
  readonly year: number;
  readonly texts: readonly string[];
}

/** The texts of synthetic departments over these years, from one number to another. */
export function syntheticTexts(from: number, to: number, years: readonly number[]): TextsOfReport[] {
  const numbers = Array.from({ length: to - from }, (_, i) => from + i);
  return numbers.flatMap((number) => {
    const agency = syntheticAgency({ type: "DEPARTMENT", level: "PREFECTURE", number });
    return syntheticSeries({ seed: number, agency, years }).map(({ year, sections }) => ({
      agency: `a${number}`,
      year,
      texts: sections.map(({ paragraphs }) =>
        paragraphs.map((one) => (typeof one === "string" ? one : one.heading)).join("\n"),
      ),
    }));
  });
}

/** A release, and a batch and a document that all reports come from. */
export async function prepareStore(database: Database): Promise<void> {
  await database.query("INSERT INTO batches (key, release) VALUES ('generated', 1)");
  await database.query(
    "INSERT INTO releases (number, cause, summary_zh, summary_en) VALUES (1, 'IMPORT', '', '')",
  );
  await database.query("INSERT INTO documents (sha256, media_type, bytes) VALUES ('none', 'text/plain', 0)");
}

/** Puts reports of nothing but sections into the tables, as an import would. */
export async function storeSections(database: Database, reports: readonly TextsOfReport[]): Promise<void> {
  const texts = reports.flatMap((report) => report.texts);
  await database.query(
    `WITH stored AS (
       INSERT INTO reports (agency_code, year, scope, scope_stated, title, document_sha256, file_name, content_sha256, batch_id, valid_from)
       SELECT agency, year, 'OWN', true, '', 'none', '', '', 1, 1 FROM unnest($1::text[], $2::integer[]) AS made(agency, year)
       RETURNING id, agency_code, year)
     INSERT INTO report_sections (report_id, ordinal, kind, title, level, text, folded)
     SELECT stored.id, made.ordinal, 'OTHER', '', 1, made.text, made.folded
     FROM unnest($3::text[], $4::integer[], $5::smallint[], $6::text[], $7::text[]) AS made(agency, year, ordinal, text, folded)
     JOIN stored ON stored.agency_code = made.agency AND stored.year = made.year`,
    [
      reports.map(({ agency }) => agency),
      reports.map(({ year }) => year),
      reports.flatMap(({ agency, texts: own }) => own.map(() => agency)),
      reports.flatMap(({ year, texts: own }) => own.map(() => year)),
      reports.flatMap(({ texts: own }) => own.map((_, i) => i)),
      texts,
      texts.map(fold),
    ],
  );
}
