import { Readable } from "node:stream";
import { text as readText } from "node:stream/consumers";
import { exportKinds, formats, openExport, type OpenedExport, type Source } from "../../src/export";
import { buildSchema, makeContext, type Viewer } from "../../src/graphql";
import type { Service } from "./service";

const schema = buildSchema();
const ADMIN: Viewer = { role: "ADMIN", name: "test", region: null };

/** An export of the service, `kind.format`, with its arguments as they would be written. */
export function openedExport(
  { database }: Service,
  file: string,
  written: Readonly<Record<string, string>>,
  { mostRows, ...about }: Partial<Source> & { mostRows?: number } = {},
): Promise<OpenedExport> {
  const [kind, format] = file.split(".");
  const found = formats.find(({ code }) => code === format)!;
  const context = () => makeContext(database, { viewer: ADMIN });
  return openExport(
    { schema, context, viewer: ADMIN, publicRead: true, ...about },
    {
      kind: exportKinds(schema).find(({ code }) => code === kind)!,
      format: mostRows === undefined ? found : { ...found, mostRows },
      written: Object.entries(written),
    },
  );
}

/** All of it as text. */
export async function exportedText(...asked: Parameters<typeof openedExport>): Promise<string> {
  return readText(Readable.from((await openedExport(...asked)).content));
}

/** All of it as bytes. */
export async function exportedBytes(...asked: Parameters<typeof openedExport>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of (await openedExport(...asked)).content) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** What a JSON export holds. */
export interface ExportedJson {
  readonly release: number;
  readonly synthetic: boolean;
  readonly address: string;
  readonly columns: readonly { readonly path: string }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly unranked?: readonly Readonly<Record<string, unknown>>[];
  readonly indicators: readonly Readonly<Record<string, unknown>>[];
  readonly notes: readonly {
    readonly about: string;
    readonly code: string;
    readonly zh: string;
    readonly en: string;
    readonly affected: readonly string[];
  }[];
  readonly facts: readonly { readonly code: string; readonly value: unknown }[];
  readonly counts: Readonly<Record<string, number>>;
}

export async function exportedJson(
  service: Service,
  kind: string,
  written: Readonly<Record<string, string>>,
  about: Partial<Source> = {},
): Promise<ExportedJson> {
  return JSON.parse(await exportedText(service, `${kind}.json`, written, about)) as ExportedJson;
}
