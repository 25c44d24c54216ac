import type { EntityManager } from "typeorm";

/** The original that a report was read from. `content: null` where originals are not to be kept. */
export interface SourceDocument {
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly content: Uint8Array | null;
}

export async function storeDocument(manager: EntityManager, source: SourceDocument): Promise<void> {
  await manager.query(
    `INSERT INTO documents (sha256, media_type, bytes, content) VALUES ($1, $2, $3, $4)
     ON CONFLICT (sha256) DO UPDATE SET content = coalesce(documents.content, excluded.content)
       WHERE documents.content IS NULL AND excluded.content IS NOT NULL`,
    [source.sha256, source.mediaType, source.bytes, source.content && Buffer.from(source.content)],
  );
}
