import type { Block, Document, Table } from "../../../../src/ingest/document";
import { openHtml } from "../../../../src/ingest/html/open-html";
import type { Message } from "../../../../src/report";

export interface Opened {
  readonly document: Document;
  readonly messages: readonly Message[];
}

/** The document of a page that is expected to have one; shows the messages where it has none. */
export async function open(page: string | Uint8Array): Promise<Opened> {
  const { value, messages } = await openHtml(typeof page === "string" ? Buffer.from(page) : page);
  if (!value) throw new Error(messages.map(({ code, messageEn }) => `${code} ${messageEn}`).join("\n"));
  value.blocks.forEach((block) => expectPlaces(block, value.text));
  return { document: value, messages };
}

/** The same for a page of which there should be nothing to say. */
export async function read(page: string | Uint8Array): Promise<Document> {
  const { document, messages } = await open(page);
  expect(messages).toEqual([]);
  return document;
}

/** Each block and row stands in the text where it says. */
function expectPlaces(block: Block, text: string): void {
  if (block.kind !== "table") return expect(text.slice(block.start, block.end)).toContain(block.text);
  const [{ length: width }] = [block.rows[0]!.cells];
  for (const row of block.rows) {
    expect(text.slice(row.start, row.end)).toBe(row.text);
    expect(row.cells).toHaveLength(width);
    if (row.cellIds) expect(row.cellIds).toHaveLength(width);
  }
}

/** The FATAL message of a page that is refused. */
export async function refusal(page: string | Uint8Array): Promise<Message> {
  const { value, messages } = await openHtml(typeof page === "string" ? Buffer.from(page) : page);
  expect(value).toBeNull();
  expect(messages).toHaveLength(1);
  return messages[0]!;
}

export const codesOf = ({ messages }: Opened): string[] => messages.map(({ code }) => code);

export const linesOf = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) => (block.kind === "table" ? [] : [block.text]));

export const tablesOf = ({ blocks }: Document): Table[] => blocks.filter((block) => block.kind === "table");

export const gridsOf = (document: Document): (readonly string[])[][] =>
  tablesOf(document).map(({ rows }) => rows.map(({ cells }) => cells));

/** Blocks as short strings: `h2 总体情况`, `p 无。`, `table 规章|13 / 规范性文件|60`. */
export const outlineOf = ({ blocks }: Document): string[] =>
  blocks.map((block) => {
    if (block.kind === "heading") return `h${block.depth} ${block.text}`;
    if (block.kind === "paragraph") return `p ${block.text}`;
    return `table ${block.rows.map(({ cells }) => cells.join("|")).join(" / ")}`;
  });

/** Numbers from 0 up to 1, the same for the same seed (a linear congruence of Numerical Recipes). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export const below = (random: () => number, n: number): number => Math.floor(random() * n);
