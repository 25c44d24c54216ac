import { regions, type Region } from "../../catalogue/index";
import type { Agency } from "../../report/index";
import { nameKey } from "./agency-names";

let byCode: ReadonlyMap<string, Region> | undefined;
let countByName: ReadonlyMap<string, number> | undefined;

function regionOf(code: string | null): Region | undefined {
  byCode ??= new Map(regions().map((region) => [region.code, region]));
  return byCode.get(code ?? "");
}

/** The region of an agency and those above it, innermost first; empty where the register gives none. */
export function regionsAbove({ region }: Pick<Agency, "region">): readonly Region[] {
  const above: Region[] = [];
  for (let one = regionOf(region); one; one = regionOf(one.parent)) above.push(one);
  return above;
}

/** Whether other regions bear the same name: 鼓楼区 is a district of four cities. */
export function hasNamesake({ name }: Region): boolean {
  if (!countByName) {
    const counts = new Map<string, number>();
    for (const one of regions()) counts.set(one.name, (counts.get(one.name) ?? 0) + 1);
    countByName = counts;
  }
  return (countByName.get(name) ?? 0) > 1;
}

/** Whether the words are names of regions that the agency lies in, and nothing else. */
export function areRegionsAbove(agency: Pick<Agency, "region">, words: string): boolean {
  let rest = words;
  for (const { name } of regionsAbove(agency)) rest = rest.replace(nameKey(name), "");
  return rest === "";
}
