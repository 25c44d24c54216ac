import { openCompoundFile } from "../cfb/compound-file";
import type { Document } from "../document";
import type { Result } from "../messages";
import { finishDocument } from "../word/finish";
import { readParts } from "./parts";
import { readStory } from "./read-story";

/**
 * The bytes of a Word document of 97 to 2003 (also those of WPS) → its document. Headers, footers and comments are left out.
 * Throws `Refused`.
 */
export function openDoc(bytes: Uint8Array): Result<Document> {
  const parts = readParts(openCompoundFile(bytes));
  const body = readStory(parts, { start: 0, end: parts.bodyEnd });
  const boxes = parts.anchors.loose.flatMap((box) => readStory(parts, box));
  return finishDocument([...body, ...boxes], parts.seen);
}
