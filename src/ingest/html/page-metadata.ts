import { compact } from "../characters";
import type { Item } from "../compose-document";
import { datesIn } from "../dates";
import type { Block, Document } from "../document";
import { findHeads } from "../outline/headings";
import { findPageDate } from "../recognise/published";
import { findTitle, type Title } from "../recognise/title";
import { attribute, childElements, findElement, textOf, type Page } from "./nodes";
import { tidyLine } from "./words";

/** What the head of a page says of it, in the names that government sites share: ArticleTitle, PubDate, ContentSource. */
export interface PageMetadata {
  /** Of `<title>` also the pieces before and after the name of the site. */
  readonly titles: readonly string[];
  /** As written, e.g. 2020-01-31 09:30; null where the head does not say. */
  readonly published: string | null;
  readonly source: string | null;
}

const longestWords = 300;

export function readMetadata(page: Page): PageMetadata {
  const head = findElement(page, "head");
  const said = new Map<string, string>();
  for (const element of head ? childElements(head) : []) {
    const name = element.tagName === "title" ? "title" : attribute(element, "name")?.trim().toLowerCase();
    const words =
      element.tagName === "title"
        ? element.childNodes.map((node) => textOf(node) ?? "").join("")
        : (attribute(element, "content") ?? "");
    const line = tidyLine(words.slice(0, longestWords));
    if (name && line !== "" && !said.has(name)) said.set(name, line);
  }
  const title = said.get("title") ?? "";
  const titles = [said.get("articletitle") ?? "", title, ...title.split(/[_|｜]+|\s*[-–—]+\s*/)];
  return {
    titles: [...new Set(titles)].filter((one) => readTitle(one) !== null),
    published: said.get("pubdate") ?? null,
    source: said.get("contentsource") ?? null,
  };
}

/** Where a page has no numbered parts, so far down its title and date can stand. */
const longestFront = 30;

/** Lines for what the head of the page says and the page itself does not print: its title, its date, its source. */
export function missingLines({ blocks, text }: Document, metadata: PageMetadata): Item[] {
  const [start = Math.min(longestFront, blocks.length)] = findHeads(blocks).keys();
  const printed = rank(findTitle(blocks, start, () => false));
  const title = metadata.titles.find((one) => rank(readTitle(one)) > printed);
  const date = datesIn(metadata.published ?? "").find(({ iso }) => iso !== null);
  const { source } = metadata;
  const lines = [
    title,
    source !== null && !compact(text).includes(compact(source)) && `来源：${source}（网页元数据）`,
    date && !findPageDate(blocks, start) && `发布日期：${date.iso}（网页元数据）`,
  ];
  return lines.flatMap((line): Item[] => (line ? [{ kind: "paragraph", text: line }] : []));
}

function readTitle(line: string): Title | null {
  const block: Block = { kind: "paragraph", text: line, start: 0, end: line.length, page: null };
  return findTitle([block], 1, () => false);
}

/** A title that says who reports is worth more than one that says on which year. */
const rank = (title: Title | null): number =>
  title === null ? -1 : (title.agency === "" ? 0 : 2) + (title.year === null ? 0 : 1);
