import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Client } from "pg";
import { startEmbedded } from "../../src/db/embedded";
import { SERVER_URL } from "./server";

/** What the global teardown has to undo; Jest runs both in one process. */
export const atTheEnd: { undo?: () => Promise<void> } = ((globalThis as Record<string, unknown>)[
  "gongkai tests at the end"
] ??= {}) as { undo?: () => Promise<void> };

/** One embedded server for the whole run, unless TEST_DATABASE_URL names another or a project before us started it. */
export default async function globalSetup(): Promise<void> {
  if (process.env.TEST_DATABASE_URL || process.env[SERVER_URL]) return;
  const dataDir = mkdtempSync(join(tmpdir(), "gongkai-tests-"));
  chmodSync(dataDir, 0o755); // Under root an ordinary account runs the server and has to get in.
  const server = await startEmbedded({ dataDir, role: "service" });
  process.env[SERVER_URL] = server.url;
  atTheEnd.undo = async () => {
    delete process.env[SERVER_URL];
    await server.stop();
    for (const folder of [dataDir, homeOf(dataDir)]) rmSync(folder, { recursive: true, force: true });
  };
  await forgetDurability(server.url);
}

/** Under root with a closed temporary folder the database lies elsewhere. */
function homeOf(dataDir: string): string {
  const { cluster } = JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8")) as {
    cluster?: string;
  };
  return cluster ? dirname(cluster) : dataDir;
}

/** Nobody needs what tests wrote after a power cut. */
async function forgetDurability(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"]) {
    await client.query(`ALTER SYSTEM SET ${setting} = off`);
  }
  await client.query("SELECT pg_reload_conf()");
  await client.end();
}
