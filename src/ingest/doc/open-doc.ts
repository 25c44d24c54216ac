import { openCompoundFile } from "../cfb/compound-file";
import { composeDocument, hasWords } from "../compose-document";
import type { Document } from "../document";
import type { Result } from "../messages";
import { aboutSeen, mayHideTable, nothingWritten } from "../word/say";
import { readParts } from "./parts";
import { readStory } from "./read-story";

/**
 * The bytes of a Word document of 97 to 2003 (also those of WPS) → its document. Headers, footers and comments are left out.
 * Throws `Refused`.
 */
export function openDoc(bytes: Uint8Array): Result<Document> {
  const parts = readParts(openCompoundFile(bytes));
  const { anchors, seen } = parts;
  const items = [
    ...readStory(parts, { start: 0, end: parts.bodyEnd }),
    ...anchors.loose.flatMap((box) => readStory(parts, box)),
  ];
  const document = composeDocument(items);
  if (!hasWords(document)) throw nothingWritten(seen);
  const pictures = seen.pictures
    .filter(mayHideTable)
    .map(({ percent }) => ({ page: null, percent: percent! }));
  return {
    value: { ...document, ...(pictures.length > 0 ? { pictures } : {}) },
    messages: aboutSeen(seen),
  };
}
