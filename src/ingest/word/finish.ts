import { composeDocument, hasWords, type Item } from "../compose-document";
import type { Document } from "../document";
import type { Result } from "../messages";
import { aboutSeen, mayHideTable, nothingWritten } from "./say";
import type { Seen } from "./seen";

/** What was read and what was seen → the document with its messages. Throws `Refused` where it has no words. */
export function finishDocument(items: readonly Item[], seen: Seen): Result<Document> {
  const document = composeDocument(items);
  if (!hasWords(document)) throw nothingWritten(seen);
  const pictures = seen.pictures.flatMap(({ percent }) =>
    mayHideTable(percent) ? [{ page: null, percent }] : [],
  );
  return {
    value: { ...document, ...(pictures.length > 0 ? { pictures } : {}) },
    messages: aboutSeen(seen),
  };
}
