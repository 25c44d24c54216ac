import type { Document } from "../document";
import type { Result } from "../messages";
import { finishDocument } from "../word/finish";
import { RtfReader } from "./read-rtf";

/** The bytes of an RTF file → its document. Throws `Refused`. */
export function openRtf(bytes: Uint8Array): Result<Document> {
  const reader = new RtfReader();
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return finishDocument(reader.read(source), reader.seen);
}
