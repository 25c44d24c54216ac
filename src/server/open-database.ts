import { Database, migrate, startEmbedded } from "../db";
import type { Settings } from "./settings";

/** One line for people, in both languages. */
export type Notice = (line: { readonly zh: string; readonly en: string }) => void;

export interface OpenDatabase {
  readonly database: Database;
  /** Whether it is the PostgreSQL that comes with the service. */
  readonly embedded: boolean;
  /** Lets go of the connections, then stops the embedded server where it is ours. */
  close(): Promise<void>;
}

/**
 * The database that the settings name, or the embedded one, with its tables up to date.
 *
 * @throws UnusableDatabase, DataDirInUse, EmbeddedProblem, each of which says what to do
 */
export async function openDatabase(
  settings: Pick<Settings, "databaseUrl" | "dataDir">,
  role: "service" | "command",
  onNotice: Notice,
): Promise<OpenDatabase> {
  const server = settings.databaseUrl
    ? { url: settings.databaseUrl, stop: () => Promise.resolve() }
    : await startEmbedded({ dataDir: settings.dataDir, role, onNotice });
  try {
    const database = await Database.open({ url: server.url });
    const close = async () => {
      await database.close();
      await server.stop();
    };
    try {
      await migrate(database);
    } catch (error) {
      await database.close();
      throw error;
    }
    return { database, embedded: !settings.databaseUrl, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
