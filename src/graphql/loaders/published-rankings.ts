import DataLoader from "dataloader";
import { publishedRows, publishedSchemes, type Database } from "../../db";
import { onePerKey } from "./group";

/** All rows of a published ranking as canonical JSON. */
export const publishedRowsById = (database: Database) =>
  new DataLoader<number, string | null>(async (ids) => {
    const found = await publishedRows(database, ids);
    return onePerKey(ids, found, ({ id }) => id).map((row) => row && row.rows);
  });

/** Whether a ranking was published by a version of a scheme. */
export const isPublishedScheme = (database: Database) =>
  new DataLoader<{ readonly code: string; readonly version: number }, boolean, string>(
    async (schemes) => {
      const found = new Set((await publishedSchemes(database, schemes)).map(nameOf));
      return schemes.map((scheme) => found.has(nameOf(scheme)));
    },
    { cacheKeyFn: nameOf },
  );

const nameOf = ({ code, version }: { readonly code: string; readonly version: number }): string =>
  `${code} ${version}`;
