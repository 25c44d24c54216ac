import DataLoader from "dataloader";
import type { Region } from "../../catalogue";
import { childrenOfRegions, regionsByCode, type Database } from "../../db";
import { manyPerKey, onePerKey } from "./group";

/** Regions belong to no release: the division is the catalogue's. */
export const regionByCode = (database: Database) =>
  new DataLoader<string, Region | null>(async (codes) =>
    onePerKey(codes, await regionsByCode(database, codes), ({ code }) => code),
  );

export const childrenByRegionCode = (database: Database) =>
  new DataLoader<string, Region[]>(async (codes) =>
    manyPerKey(codes, await childrenOfRegions(database, codes), ({ parent }) => parent ?? ""),
  );
