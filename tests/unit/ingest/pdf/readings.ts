import { isTable, type Document } from "../../../../src/ingest/document";
import { openPdf } from "../../../../src/ingest/pdf/open-pdf";
import { toGrid } from "../../../../src/ingest/spanned-cells";
import type { Message } from "../../../../src/report";
import { factsOf } from "./facts";
import type { Part, PrintedTable } from "../../../../src/synthetic";

export async function read(bytes: Uint8Array): Promise<{ document: Document; messages: readonly Message[] }> {
  const { value, messages } = await openPdf({ bytes });
  if (!value) throw new Error(messages.map(({ messageEn }) => messageEn).join("\n"));
  expectRanges(value);
  return { document: value, messages };
}

/** The text holds each block and each row at its place. */
function expectRanges({ text, blocks }: Document): void {
  for (const block of blocks) {
    const parts = isTable(block) ? block.rows : [block];
    for (const part of parts) expect(text.slice(part.start, part.end)).toBe(part.text);
    if (isTable(block)) expect(new Set(block.rows.map(({ cells }) => cells.length)).size).toBe(1);
  }
}

export const codes = (messages: readonly Message[]): string[] => messages.map(({ code }) => code);

/** The FATAL message of a file that is refused. */
export async function refusal(bytes: Uint8Array): Promise<Message> {
  const { value, messages } = await openPdf({ bytes });
  expect(value).toBeNull();
  expect(messages).toHaveLength(1);
  expect(messages[0]!.severity).toBe("FATAL");
  return messages[0]!;
}

export const prose =
  "2024年，本机关认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，主动公开各类政府信息5500余条，制作政策解读21个，组织召开新闻发布会12场，努力传递政府声音。";

export const reportWith = (tables: readonly PrintedTable[]): Part[] => [
  { title: "某某市人民政府2024年政府信息公开工作年度报告" },
  prose,
  ...tables.flatMap((table): Part[] => [table.title ?? "附表", table]),
  "五、存在的主要问题及改进情况",
  prose,
];

const compact = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\s+/g, ""));

export const gridsIn = ({ blocks }: Document): string[][][] =>
  blocks.filter(isTable).map(({ rows }) => rows.map(({ cells }) => compact(cells)));

/** The grids as printed, but for columns in which no cell begins: these cannot be seen. */
export const gridsOf = (printed: readonly PrintedTable[]): string[][][] =>
  printed.map(({ cells, height }) => {
    const begun = new Set(cells.map(({ column }) => column));
    return toGrid(cells, height).map((row) => compact(row.cells).filter((_, column) => begun.has(column)));
  });

export const factsIn = ({ blocks }: Document): string[][] =>
  blocks.filter(isTable).map(({ rows }) => factsOf(rows));

export const factsOfPrinted = (printed: readonly PrintedTable[]): string[][] =>
  printed.map(({ cells, height }) => factsOf(toGrid(cells, height)));

/** The same disorder for the same seed. */
export function shuffled(seed: number): <T>(items: readonly T[]) => readonly T[] {
  let state = seed;
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  return (items) =>
    items
      .map((item) => ({ item, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
}
