import type { Database } from "../db";
import { openDatabase, readSettings, type Settings } from "../server";
import { printNotice } from "./notice";

/** Opens the database of the settings, does the work, and closes it whatever happens. */
export async function withDatabase<Result>(
  work: (database: Database, settings: Settings) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings(process.env);
  const { database, close } = await openDatabase(settings, "command", printNotice);
  try {
    return await work(database, settings);
  } finally {
    await close();
  }
}
