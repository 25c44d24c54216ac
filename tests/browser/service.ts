import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startService as startWhole } from "../../src/server";

/** The whole service with its embedded database and samples, on a free port and in a folder of its own. */
export async function startService(): Promise<{ origin: string; close: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), "gongkai-browser-"));
  chmodSync(dataDir, 0o755); // Under root an ordinary account runs PostgreSQL and has to get in.
  const settings = { host: "127.0.0.1", port: 0, databaseUrl: null, dataDir };
  const service = await startWhole(
    { ...settings, publicRead: true, introspection: true, keepDocuments: true, logLevel: "silent" },
    () => {},
  );
  return {
    origin: service.url.replace(/\/$/, ""),
    close: async () => {
      await service.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
