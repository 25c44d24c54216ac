import type { Document } from "../../../../src/ingest/document";
import { doc } from "../../../../src/ingest/readers/doc";
import { docx } from "../../../../src/ingest/readers/docx";
import { rtf } from "../../../../src/ingest/readers/rtf";
import type { DocumentReader } from "../../../../src/ingest/readers/reader";
import type { Message } from "../../../../src/report";

const readers: readonly DocumentReader[] = [docx, doc, rtf];

export async function open(bytes: Uint8Array, fileName: string) {
  const file = { bytes, fileName };
  const reader =
    readers.find((one) => one.recognises!(file)) ??
    readers.find(({ extensions }) => extensions.some((extension) => fileName.endsWith(extension)));
  if (!reader) throw new Error(`no reader knows ${fileName}`);
  return reader.open(file);
}

/** The document of a file that is expected to have one; shows the messages where it has none. */
export async function readWord(
  bytes: Uint8Array,
  fileName = "report",
): Promise<{ document: Document; messages: readonly Message[] }> {
  const { value, messages } = await open(bytes, fileName);
  if (!value) throw new Error(messages.map(({ code, messageEn }) => `${code} ${messageEn}`).join("\n"));
  expectPlaces(value);
  return { document: value, messages };
}

/** The FATAL message of a file that is refused. */
export async function refusal(bytes: Uint8Array, fileName = "report"): Promise<Message> {
  const { value, messages } = await open(bytes, fileName);
  expect(value).toBeNull();
  expect(messages).toHaveLength(1);
  expect(messages[0]!.severity).toBe("FATAL");
  return messages[0]!;
}

/** Each block and row stands in the text where it says; all rows of a table are as wide. */
function expectPlaces({ blocks, text }: Document): void {
  for (const block of blocks) {
    if (block.kind !== "table") {
      expect(text.slice(block.start, block.end).replace(/\s*\t\s*/g, " ")).toContain(block.text);
      continue;
    }
    const width = block.rows[0]!.cells.length;
    for (const row of block.rows) {
      expect(text.slice(row.start, row.end)).toBe(row.text);
      if (row.aligned) expect(row.cells).toHaveLength(width);
      if (row.cellIds) expect(row.cellIds).toHaveLength(row.cells.length);
    }
  }
}

export const codesOf = ({ messages }: { readonly messages: readonly Message[] }): string[] =>
  messages.map(({ code }) => code);
