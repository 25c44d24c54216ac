import type { HeldDocument } from "../db";

/** A few lines a document: what is known of it, since when it waits, why, and which command answers. */
export function heldLines(documents: readonly HeldDocument[]): string {
  return documents.map((held) => `${headOf(held)}\n${messagesOf(held)}`).join("");
}

function headOf({ id, source, agencyCode, agencyName, year, scope, heldAt, heldBy }: HeldDocument): string {
  const known = [agencyCode, agencyName, year, scope].filter((part) => part !== null);
  return [`? ${id}`, source.fileName, ...known, `${heldAt.toISOString()} ${heldBy}`].join("  ");
}

function messagesOf({ messages }: HeldDocument): string {
  return messages
    .filter(({ severity, code }) => severity === "FATAL" || code === "HELD")
    .map(({ code, messageZh, messageEn }) => `    ${code}\n      ${messageZh}\n      ${messageEn}\n`)
    .join("");
}
