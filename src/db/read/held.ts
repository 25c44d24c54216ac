import type { Message, Scope } from "../../report";
import type { Writer } from "../access/writer";
import type { Database } from "../connection";
import { howToAnswer } from "../store/how-to-answer";
import { inSubtree } from "./agency-filter";
import { Parameters } from "./parameters";
import type { StoredReport } from "./reports";

/** A document that waits for an answer, or waited. */
export interface HeldDocument {
  readonly id: number;
  readonly source: StoredReport["source"];
  /** The agency that was recognised; null where that is what is asked. */
  readonly agencyCode: string | null;
  /** As the document words it; null where it names nobody. */
  readonly agencyName: string | null;
  readonly year: number | null;
  readonly scope: Scope | null;
  /** Why it is held and, while it waits, how to answer. */
  readonly messages: readonly Message[];
  readonly heldAt: Date;
  readonly heldBy: string;
  /** Null while it waits. */
  readonly resolution: "IMPORTED" | "DISCARDED" | null;
}

type Row = Omit<HeldDocument, "source"> & StoredReport["source"] & { readonly keepOriginal: boolean };

const SELECT = `
  SELECT held.id, held.document_sha256 AS sha256, held.file_name AS "fileName", document.media_type AS "mediaType",
         document.bytes, document.content IS NOT NULL AS kept, held.held_at AS "importedAt", held.agency_code AS "agencyCode",
         held.agency_name AS "agencyName", held.year, held.scope, held.messages, held.held_at AS "heldAt",
         held.held_by AS "heldBy", held.resolution, held.keep_original AS "keepOriginal"
  FROM held_documents AS held JOIN documents AS document ON document.sha256 = held.document_sha256`;

function heldOf(row: Row): HeldDocument {
  const { sha256, fileName, mediaType, bytes, kept, importedAt, keepOriginal, ...held } = row;
  const { id, agencyCode: agency, year, resolution } = held;
  const how = howToAnswer(id, { fileName, agency, year, keepOriginal });
  return {
    ...held,
    messages: resolution === null ? [...held.messages, how] : held.messages,
    source: { sha256, fileName, mediaType, bytes, kept, importedAt },
  };
}

/** SQL: who may write in a region only sees what is known to be of an agency there, and of unknown ones what they brought. */
function seenBy({ actor, region }: Writer, parameters: Parameters): string {
  if (region === null) return "TRUE";
  return `(held.agency_code IS NULL AND held.held_by = ${parameters.add(actor)} OR held.agency_code IN (
    SELECT agency.code FROM agencies AS agency
    WHERE agency.valid_from IS NOT NULL AND agency.valid_to IS NULL
      AND ${inSubtree("agency.region_code", parameters.add([region]))}))`;
}

/** One page of documents that wait, those that wait longest first, and how many there are on all pages. */
export async function listHeld(
  database: Database,
  query: { writer: Writer; limit: number; after?: number | null },
): Promise<{ held: HeldDocument[]; totalCount: number }> {
  const parameters = new Parameters();
  const where = `held.resolved_at IS NULL AND ${seenBy(query.writer, parameters)}`;
  const [counted] = await database.query<{ total: number }>(
    `SELECT count(*)::integer AS total FROM held_documents AS held WHERE ${where}`,
    parameters.values,
  );
  const rows = await database.query<Row>(
    `${SELECT} WHERE ${where} AND held.id > ${parameters.add(query.after ?? 0)}::integer
     ORDER BY held.id LIMIT ${parameters.add(query.limit)}`,
    parameters.values,
  );
  return { held: rows.map(heldOf), totalCount: counted?.total ?? 0 };
}

/** One by its id, answered ones too; null where there is none, or the writer is not to see it. */
export async function heldById(database: Database, id: number, writer: Writer): Promise<HeldDocument | null> {
  const parameters = new Parameters();
  const place = parameters.add(id);
  const [row] = await database.query<Row>(
    `${SELECT} WHERE held.id = ${place}::integer AND ${seenBy(writer, parameters)}`,
    parameters.values,
  );
  return row ? heldOf(row) : null;
}

/** The original of a document that waits; null where none waits with these bytes, or the writer is not to see it. */
export async function heldOriginal(
  database: Database,
  sha256: string,
  writer: Writer,
): Promise<{ fileName: string; mediaType: string; content: Buffer } | null> {
  const parameters = new Parameters();
  const place = parameters.add(sha256);
  const [row] = await database.query<{ fileName: string; mediaType: string; content: Buffer }>(
    `SELECT held.file_name AS "fileName", document.media_type AS "mediaType", document.content
     FROM held_documents AS held JOIN documents AS document ON document.sha256 = held.document_sha256
     WHERE held.document_sha256 = ${place} AND held.resolved_at IS NULL AND document.content IS NOT NULL
       AND ${seenBy(writer, parameters)}`,
    parameters.values,
  );
  return row ?? null;
}
