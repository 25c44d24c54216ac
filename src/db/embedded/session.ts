import { Client } from "pg";
import { EmbeddedProblem } from "./problem";
import type { Settings } from "./settings";

export interface Address {
  readonly port: number;
  readonly settings: Settings;
}

const DATABASE = "gongkai";

export const urlOf = ({ port, settings }: Address): string =>
  `postgres://${settings.user}:${settings.password}@127.0.0.1:${port}/${DATABASE}`;

/**
 * A connection to the maintenance database, where advisory locks of ours meet nobody else's. Its end is
 * an event to be heard, never an exception. PGOPTIONS, PGSSLMODE and the like have no say.
 */
export async function openSession({ port, settings }: Address, name: string): Promise<Client> {
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: settings.user,
    password: settings.password,
    database: "postgres",
    ssl: false,
    application_name: name,
    options: "-c statement_timeout=0 -c idle_session_timeout=0",
    connectionTimeoutMillis: 2_000,
  });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Whether an idle session keeps the process alive; one that lasts as long as the server must not. */
export function keepAlive(client: Client, yes: boolean): void {
  const socket = client as Client & { ref(): void; unref(): void }; // pg has them; its types do not.
  if (yes) socket.ref();
  else socket.unref();
}

/** Why a server did not let us in: not listening, not ready (starting, stopping, full), another password; null for all else. */
export function whyNot(error: unknown): "silent" | "not ready" | "refused" | null {
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (code === "57P03" || code === "53300") return "not ready";
  if (code === "28P01" || code === "28000") return "refused";
  const brokeOff =
    /^(ECONN|EPIPE|ETIMEDOUT|57P|08)/.test(code) || /timeout|terminated|not queryable/i.test(message);
  return brokeOff ? "silent" : null;
}

export const passwordRefused = (dataDir: string): EmbeddedProblem =>
  new EmbeddedProblem(
    `${dataDir}/postgres.json 中的密码与数据库不符：它可能来自另一个数据目录。请从备份恢复与数据库同时保存的 postgres.json。`,
    `The password in ${dataDir}/postgres.json is not the database's: it may come from another data folder. Restore the postgres.json that was kept together with the database.`,
  );

/** Creates the database of the service if a killed first start left it out. */
export async function ensureDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(DATABASE)}`);
}
