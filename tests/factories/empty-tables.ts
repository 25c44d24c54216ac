import type { Database } from "../../src/db";

/** As after the migrations, for a test that begins with nothing; layouts stay, because they never change. */
export async function emptyTables(database: Database): Promise<void> {
  await database.query(
    "TRUNCATE reports, held_documents, documents, agencies, batches, releases, tokens RESTART IDENTITY CASCADE",
  );
}
