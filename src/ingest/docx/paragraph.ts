import type { PrintedParagraph } from "../word/paragraph-items";
import { find, valueAt, type XmlElement } from "../xml/tree";
import { readInline, type Inline } from "./inline";
import type { Story } from "./story";
import { outlineDepth } from "./styles";

/** A paragraph and what hangs on it. */
export interface ReadParagraph extends PrintedParagraph, Omit<Inline, "text"> {
  readonly isContents: boolean;
}

/** `before` is what the paragraphs above left over whose ends were deleted. */
export function readParagraph(paragraph: XmlElement, story: Story, before: Inline | null): ReadParagraph {
  const own = readInline(paragraph, story);
  const properties = find(paragraph, "w:pPr");
  const style = story.styles(valueAt(properties, "w:pStyle"));
  const depth = outlineDepth(properties) ?? style.depth;
  return {
    number: numberOf(properties, story),
    lines: ((before?.text ?? "") + own.text).split("\n"),
    boxes: [...(before?.boxes ?? []), ...own.boxes],
    notes: [...(before?.notes ?? []), ...own.notes],
    depth: depth === 0 ? null : depth,
    isContents: style.isContents,
  };
}

/** Its own list, else that of its style; list 0 is none. */
function numberOf(properties: XmlElement | undefined, story: Story): string {
  const style = story.styles(valueAt(properties, "w:pStyle")).list;
  const id = valueAt(properties, "w:numPr", "w:numId") ?? style?.id;
  const list = id === undefined || id === "0" ? undefined : story.lists.get(id);
  if (!list) return "";
  const ownLevel = valueAt(properties, "w:numPr", "w:ilvl");
  const level = ownLevel ?? style?.level ?? (style ? story.levelOfStyle(style.style) : 0);
  return story.counter.next(list, Number(level) || 0);
}

/** Whether the mark at the end of a paragraph was deleted: it then goes on in the next one. */
export function isMarkDeleted(paragraph: XmlElement): boolean {
  const mark = find(paragraph, "w:pPr", "w:rPr");
  return find(mark, "w:del") !== undefined || find(mark, "w:moveFrom") !== undefined;
}
