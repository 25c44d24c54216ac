import type { EntityManager } from "typeorm";

/** The original that a report was read from. `content: null` where originals are not to be kept. */
export interface SourceDocument {
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly content: Uint8Array | null;
}

/** Stores the original once. One that is there already is not locked, so that nobody waits for a long import of the same. */
export async function storeDocument(manager: EntityManager, source: SourceDocument): Promise<void> {
  const content =
    source.content && Buffer.from(source.content.buffer, source.content.byteOffset, source.bytes);
  const fresh = await manager.query<unknown[]>(
    `INSERT INTO documents (sha256, media_type, bytes, content) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING sha256`,
    [source.sha256, source.mediaType, source.bytes, content],
  );
  if (content && fresh.length === 0)
    await manager.query("UPDATE documents SET content = $2 WHERE sha256 = $1 AND content IS NULL", [
      source.sha256,
      content,
    ]);
}
