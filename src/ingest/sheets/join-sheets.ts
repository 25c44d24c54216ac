import { compact } from "../characters";
import type { Item } from "../compose-document";
import { isSectionTitle } from "./line-kinds";

/**
 * Sheets one below another. Where one sheet holds the words of a report and others its tables, each under the title of its part
 * once more, a table goes to that part: a report has each part once. Parts that have their table already stay apart.
 */
export function joinSheets(sheets: readonly (readonly Item[])[]): Item[] {
  const joined: Item[] = [];
  for (const items of sheets) {
    for (const part of partsOf(items)) {
      const end = endOfSamePart(joined, part[0]);
      if (end === null) joined.push(...part);
      else joined.splice(end, 0, ...part.slice(1));
    }
  }
  return joined;
}

const titleOf = (item: Item | undefined): string | null => {
  const words = item?.kind === "paragraph" ? compact(item.text) : "";
  return isSectionTitle(words) ? words : null;
};

/** A sheet cut before each title of a part. */
function partsOf(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  for (const item of items) {
    if (parts.length === 0 || titleOf(item) !== null) parts.push([]);
    parts.at(-1)!.push(item);
  }
  return parts;
}

/** Where the part of this title ends that has no table yet; null where there is none. */
function endOfSamePart(joined: readonly Item[], first: Item | undefined): number | null {
  const title = titleOf(first);
  const start = title === null ? -1 : joined.findIndex((item) => titleOf(item) === title);
  if (start < 0) return null;
  const length = joined.slice(start + 1).findIndex((item) => titleOf(item) !== null);
  const end = length < 0 ? joined.length : start + 1 + length;
  return joined.slice(start, end).some(({ kind }) => kind === "table") ? null : end;
}
