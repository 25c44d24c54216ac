import DataLoader from "dataloader";
import { publishedRows, type Database } from "../../db";
import { onePerKey } from "./group";

/** All rows of a published ranking as canonical JSON. */
export const publishedRowsById = (database: Database) =>
  new DataLoader<number, string | null>(async (ids) => {
    const found = await publishedRows(database, ids);
    return onePerKey(ids, found, ({ id }) => id).map((row) => row && row.rows);
  });
