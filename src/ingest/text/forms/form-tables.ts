import type { Table } from "../../document";
import type { Line } from "../lines";
import { findApplications, type TableInLines } from "./applications";
import { findContents } from "./contents";
import { findDisputes } from "./disputes";
import { parseLine } from "./parse-line";

/** Words of which each table has one; spaces may stand in them. */
const telling = [
  ...["信息内容", "政府集中采购", "行政许可", "国家秘密", "本年新收", "予以公开"],
  ...["维持", "复议后起诉"],
].map((word) => [...word].join("\\s*"));
const tellingWords = new RegExp(telling.join("|"));

/**
 * The tables of the forms of several columns (2019, 2021) and the lines between them, in order. Every row of a form is one row,
 * however its label was wrapped and wherever its figures stand. Figures that cannot be shown to be of one row are of none.
 */
export function findFormTables(lines: readonly Line[]): (Table | Line)[] {
  if (!lines.some(({ text }) => tellingWords.test(text))) return [...lines];
  const parsed = lines.map(parseLine);
  const found: TableInLines[] = [];
  const taken = new Uint8Array(lines.length);
  for (const table of [...findApplications(parsed), ...findDisputes(parsed), ...findContents(parsed)]) {
    if (taken.subarray(table.start, table.end).includes(1)) continue;
    taken.fill(1, table.start, table.end);
    found.push(table);
  }
  found.sort((a, b) => a.start - b.start);
  const parts: (readonly (Table | Line)[])[] = [];
  let at = 0;
  for (const { table, start, end } of found) {
    parts.push(lines.slice(at, start), [table]);
    at = end;
  }
  return [...parts, lines.slice(at)].flat();
}
