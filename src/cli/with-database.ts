import type { Database } from "../db";
import { openDatabase, readSettings, type Settings } from "../server";
import { printNotice } from "./notice";

/** Opens the database of the settings, does the work, and closes it whatever happens. */
export async function withDatabase<Result>(
  work: (database: Database, settings: Settings) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings(process.env);
  endInOrder();
  const { database, close } = await openDatabase(settings, "command", printNotice);
  try {
    return await work(database, settings);
  } finally {
    await close();
  }
}

/** A signal's default death runs no exit hook, and the embedded server would outlive the command. */
function endInOrder(): void {
  for (const [signal, number] of [
    ["SIGINT", 2],
    ["SIGTERM", 15],
    ["SIGHUP", 1],
  ] as const)
    process.once(signal, () => process.exit(128 + number));
}
