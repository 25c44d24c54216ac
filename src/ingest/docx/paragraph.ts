import type { Item } from "../compose-document";
import { find, valueAt, type XmlElement } from "../xml/tree";
import { readInline, type Inline } from "./inline";
import type { Story } from "./story";
import { outlineDepth } from "./styles";

/** A paragraph with its automatic number and its rank; null for one that was deleted whole. */
export interface ReadParagraph extends Omit<Inline, "text"> {
  /** As Word prints it before the text, "" for none. */
  readonly number: string;
  /** One for each line between line breaks. */
  readonly lines: readonly string[];
  /** From 1 for a heading; null for running text. */
  readonly depth: number | null;
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

/** Lines of running text or a heading. A number without words says nothing, but for one in a column of numbers. */
export function paragraphItems(
  { number, lines, depth }: ReadParagraph,
  numberAlone: boolean,
): readonly Item[] {
  const printed = lines.filter((line) => line.trim() !== "");
  if (printed.length === 0 && numberAlone) printed.push("");
  return printed.map((line, i) => {
    const text = i === 0 ? number + line.trimStart() : line;
    return depth === null ? { kind: "paragraph", text } : { kind: "heading", text, depth };
  });
}
