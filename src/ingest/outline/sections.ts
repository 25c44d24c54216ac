import { isTable, type Block, type TableRow } from "../document";
import type { Section, SectionKind } from "../../report/index";
import type { Annex } from "./annexes";
import type { SectionHead } from "./head";
import { kindOf } from "./section-kind";

/** Where a row of a table stands in the text of its section. */
export interface RowPlace {
  readonly section: number;
  readonly charStart: number;
  readonly charEnd: number;
}

export interface Outline {
  readonly sections: readonly Section[];
  readonly places: ReadonlyMap<TableRow, RowPlace>;
}

interface Draft extends Omit<Section, "text"> {
  text: string;
}

/**
 * Blocks → sections. What stands before the first main part is front matter, a table with a title of its own an annex (both
 * level 0); all other text belongs to the heading above it. Paragraphs and rows of tables are lines of a section's text.
 */
export function buildSections(
  blocks: readonly Block[],
  heads: ReadonlyMap<number, SectionHead>,
  annexes: ReadonlyMap<number, Annex>,
  left: ReadonlySet<number>,
): Outline {
  const sections: Draft[] = [outside("OTHER", "")];
  const places = new Map<TableRow, RowPlace>();
  const titleBlocks = new Set([...annexes.values()].flatMap(({ titleBlocks }) => [...titleBlocks]));

  blocks.forEach((block, i) => {
    const head = headAt(i, heads, sections.at(-1)!);
    const annex = annexes.get(i);
    for (const one of head ? [head.above ?? [], head].flat() : [])
      sections.push(inBody(sections, one, block.page));
    if (annex) sections.push({ ...outside("ANNEX", annex.title), page: block.page });
    const section = sections.at(-1)!;
    if (isTable(block)) {
      for (const row of block.rows) {
        const charStart = append(section, row.text);
        places.set(row, { section: sections.length - 1, charStart, charEnd: charStart + row.text.length });
      }
    } else if (!left.has(i) && !titleBlocks.has(i))
      append(section, head && !head.lost ? head.body : block.text);
  });
  return withoutEmptyFront(sections, places);
}

/** Below an annex, numbered lines are notes until the next main part begins. */
function headAt(
  index: number,
  heads: ReadonlyMap<number, SectionHead>,
  current: Draft,
): SectionHead | undefined {
  const head = heads.get(index);
  return head && (head.level === 1 || head.above || current.level > 0) ? head : undefined;
}

const outside = (kind: SectionKind, title: string): Draft => ({
  kind,
  number: null,
  title,
  level: 0,
  parent: null,
  page: null,
  text: "",
});

function inBody(
  sections: readonly Draft[],
  { level, number, title, body, lost }: SectionHead,
  page: number | null,
): Draft {
  const above =
    level === 1 ? -1 : sections.findLastIndex((section) => section.level > 0 && section.level < level);
  const parent = above < 0 ? null : above;
  const kind =
    lost ?? kindOf(title || body.slice(0, 40)) ?? (parent === null ? "OTHER" : sections[parent]!.kind);
  return { kind, number, title, level, parent, page, text: "" };
}

/** Appends a line and returns where it begins. */
function append(section: Draft, line: string): number {
  if (line === "") return section.text.length;
  if (section.text !== "") section.text += "\n";
  section.text += line;
  return section.text.length - line.length;
}

function withoutEmptyFront(sections: readonly Section[], places: Map<TableRow, RowPlace>): Outline {
  if (sections[0]!.text !== "") return { sections, places };
  const moved = [...places].map(([row, place]) => [row, { ...place, section: place.section - 1 }] as const);
  return {
    sections: sections
      .slice(1)
      .map((section) => ({ ...section, parent: section.parent === null ? null : section.parent - 1 })),
    places: new Map(moved),
  };
}
