import type { Database } from "../connection";

export interface KeptDocument {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** The original, under the name of its newest published import; null where there is none, or none was kept. */
export async function keptDocument(database: Database, sha256: string): Promise<KeptDocument | null> {
  const [row] = await database.query<KeptDocument>(
    `SELECT report.file_name AS "fileName", document.media_type AS "mediaType", document.content
     FROM documents AS document JOIN reports AS report ON report.document_sha256 = document.sha256
     WHERE document.sha256 = $1 AND document.content IS NOT NULL AND report.valid_from IS NOT NULL
     ORDER BY report.id DESC LIMIT 1`,
    [sha256],
  );
  return row ?? null;
}
