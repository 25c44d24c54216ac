import type { Item } from "../compose-document";
import { joinWrapped } from "../wrapped";
import { elementsOf, find, valueAt, type XmlElement } from "../xml/tree";
import { holdsTable } from "./graphic";
import { readInline, type Inline, type NoteMark } from "./inline";
import { paragraphItems } from "../word/paragraph-items";
import { isMarkDeleted, readParagraph, type ReadParagraph } from "./paragraph";
import type { Story } from "./story";
import { mergeDown, readTable } from "./table";

/** Paragraphs and tables of a body, a box, a note or a cell, in reading order; boxes and notes follow what they hang on. */
export function readBlocks(container: XmlElement, story: Story): Item[] {
  return story.budget.within(() => {
    const reader = new BlockReader(story);
    reader.readAll(container);
    return reader.finish();
  });
}

class BlockReader {
  private readonly items: Item[] = [];
  private before: Inline | null = null;

  /** Boxes and notes go to `aside`; without one they follow the paragraph. */
  constructor(
    private readonly story: Story,
    private readonly aside: Item[] | null = null,
  ) {}

  readAll(container: XmlElement): void {
    for (const child of elementsOf(container)) this.read(child);
  }

  finish(): Item[] {
    const { before } = this;
    this.before = null;
    if (!before) return this.items;
    this.items.push(...before.text.split("\n").map(toParagraph));
    (this.aside ?? this.items).push(...hanging(before, this.story));
    return this.items;
  }

  private read(element: XmlElement): void {
    const { seen } = this.story;
    switch (element.name) {
      case "w:p":
        return this.readParagraph(element);
      case "w:tbl":
        this.finish();
        this.items.push(...tableItems(element, this.story));
        return;
      case "w:del":
      case "w:moveFrom":
        seen.trackedChanges = true;
        return;
      case "w:altChunk":
        seen.imports += 1;
        return;
      case "mc:AlternateContent":
        return this.readAll(find(element, "mc:Choice") ?? find(element, "mc:Fallback") ?? element);
      case "w:sdt":
        // Word makes the list of contents out of the headings.
        if (valueAt(element, "w:sdtPr", "w:docPartObj", "w:docPartGallery") === "Table of Contents") return;
        return this.readAll(find(element, "w:sdtContent") ?? element);
      default:
        if (!/Pr$/.test(element.name)) this.readAll(element);
    }
  }

  private readParagraph(element: XmlElement): void {
    if (isMarkDeleted(element)) {
      this.story.seen.trackedChanges = true;
      this.before = joined(this.before, readInline(element, this.story));
      return;
    }
    const paragraph = readParagraph(element, this.story, this.before);
    this.before = null;
    if (!paragraph.isContents) this.items.push(...paragraphItems(paragraph, this.aside !== null));
    (this.aside ?? this.items).push(...hanging(paragraph, this.story));
  }
}

const toParagraph = (text: string): Item => ({ kind: "paragraph", text });

const joined = (before: Inline | null, next: Inline): Inline =>
  before
    ? {
        text: before.text + next.text,
        boxes: [...before.boxes, ...next.boxes],
        notes: [...before.notes, ...next.notes],
      }
    : next;

function hanging({ boxes, notes }: Pick<ReadParagraph, "boxes" | "notes">, story: Story): Item[] {
  return [
    ...boxes.flatMap((box) => readBlocks(box, story)),
    ...notes.flatMap((note) => noteItems(note, story)),
  ];
}

function noteItems({ kind, id }: NoteMark, story: Story): readonly Item[] {
  const note = story.note(kind, id);
  return note ? readBlocks(note, story).map((item) => ("text" in item ? toParagraph(item.text) : item)) : [];
}

/**
 * A table and the tables inside it. A frame (one cell, or one column that holds tables) is no table of its own: what stands in
 * it is read as if the frame were not there.
 */
function tableItems(table: XmlElement, story: Story): readonly Item[] {
  const raw = readTable(table, story);
  const oneColumn = raw.cells.every(
    ({ column, columns }) => column === 0 && columns === raw.cells[0]!.columns,
  );
  if (oneColumn && (raw.height === 1 || holdsTable(table)))
    return raw.cells
      .filter(({ merge }) => merge !== "goes on")
      .flatMap(({ element }) => readBlocks(element, story));
  const after: Item[] = [];
  const cells = mergeDown(raw, (cell) => {
    const content = readCell(cell, story);
    after.push(...content.after);
    return content.text;
  });
  story.budget.spendPlaces(cells, raw.height);
  return [{ kind: "table", cells, height: raw.height }, ...after];
}

/** The words of a cell as one line, and the tables, boxes and notes inside it. */
function readCell(cell: XmlElement, story: Story): { text: string; after: readonly Item[] } {
  const aside: Item[] = [];
  const items = story.budget.within(() => {
    const reader = new BlockReader(story, aside);
    reader.readAll(cell);
    return reader.finish();
  });
  return {
    text: joinWrapped(items.flatMap((item) => ("text" in item ? [item.text] : []))),
    after: [...items.filter((item) => !("text" in item)), ...aside],
  };
}
