import type { AddressInfo } from "node:net";
import { checksAreOutdated, holdsSynthetic, newestRelease, overview, tokenOfSecret } from "../db";
import { openExport } from "../export";
import { buildSchema, makeContext, requireAccess, viewerOf } from "../graphql";
import { ReaderPool, type ReaderPoolOptions, type ReadsDocument } from "../ingest";
import { documentFor } from "./document-for";
import { openDatabase, type Notice } from "./open-database";
import { loadSamples } from "./samples";
import { createServer } from "./server";
import type { Settings } from "./settings";

export interface RunningService {
  readonly url: string;
  /** Lets answers under way finish, then ends the connections and the embedded server. Safe to call twice. */
  stop(): Promise<void>;
}

/** The address cannot be listened on. */
class PortProblem extends Error {
  readonly messageZh: string;
  readonly messageEn: string;

  constructor({ host, port }: Settings, code: "EADDRINUSE" | "EACCES") {
    super(`${host}:${port} ${code}`);
    const taken = code === "EADDRINUSE";
    this.messageZh = `${host}:${port} ${taken ? "已被占用" : "不许使用"}：请用 PORT 指定另一个端口`;
    this.messageEn = `${host}:${port} is ${taken ? "in use" : "not permitted"}: name another port in PORT`;
  }
}

/** Documents that come over HTTP and are read at once; the others wait. */
const READING_PROCESSES = 2;

const OUTDATED_CHECKS = {
  zh: "库中的核对结果出自另一版规则：请运行 gongkai recheck 重新核对",
  en: "what is stored was checked by another version of the rules: run gongkai recheck",
};

/**
 * Database, tables, samples the first time, and the HTTP server: the whole service. Documents are read in processes of their own,
 * so that none of them can hold up or end the service; `readers` says how those start.
 */
export async function startService(
  settings: Settings,
  onNotice: Notice,
  readers: Pick<ReaderPoolOptions, "execArgv"> = {},
): Promise<RunningService> {
  const opened = await openDatabase(settings, "service", onNotice);
  const { database, embedded } = opened;
  const pool = new ReaderPool({ processes: READING_PROCESSES, ...readers });
  const read: ReadsDocument = (file, options) => pool.read(file, options);
  const close = async () => {
    await pool.close();
    await opened.close();
  };
  try {
    if (embedded && !(await newestRelease(database))) await loadSamples(database, settings.keepDocuments);
    if (await checksAreOutdated(database)) onNotice(OUTDATED_CHECKS);
    const schema = buildSchema();
    const { keepDocuments, publicRead } = settings;
    const server = await createServer({
      schema,
      context: async (_headers, viewer) => makeContext(database, { viewer, keepDocuments, read }),
      authenticate: async (secret) => {
        const token = await tokenOfSecret(database, secret);
        return token && viewerOf(token);
      },
      access: (chosen, viewer) => requireAccess(schema, chosen, viewer, { publicRead }),
      newestRelease: async () => (await newestRelease(database))?.number ?? 0,
      health: () => database.isAlive(),
      document: (sha256, viewer) => documentFor(database, sha256, viewer, { publicRead }),
      openExport: (asked, viewer) =>
        openExport(
          {
            ...{ schema, viewer, publicRead },
            context: () => makeContext(database, { viewer }),
            isSynthetic: () => holdsSynthetic(database),
          },
          asked,
        ),
      frontPage: async () => (publicRead ? overview(database) : "CLOSED"),
      introspection: settings.introspection,
      logLevel: settings.logLevel,
    });
    await server
      .listen({ host: settings.host, port: settings.port })
      .catch((error: NodeJS.ErrnoException) => {
        throw error.code === "EADDRINUSE" || error.code === "EACCES"
          ? new PortProblem(settings, error.code)
          : error;
      });
    let stopping: Promise<void> | undefined;
    return {
      url: urlOf(settings.host, server.server.address() as AddressInfo),
      stop: () => (stopping ??= server.close().then(close)),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function urlOf(host: string, { port }: AddressInfo): string {
  const shown = host === "0.0.0.0" || host === "::" || host === "127.0.0.1" ? "localhost" : host;
  return `http://${shown.includes(":") ? `[${shown}]` : shown}:${port}/`;
}
