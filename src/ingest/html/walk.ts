import { listNumber } from "./list-number";
import { attribute, isElement, style, textOf, type Element, type Node } from "./nodes";
import type { Budget } from "./budget";
import type { Notes } from "./notes";
import type { Survey } from "./survey";
import { isBlock, isHidden, isPreformatted, isStruck, isWordless } from "./visible";
import { plainText } from "./plain-text";
import { keepSpaces } from "./words";

/** Takes what stands on the page, in its order. */
export interface Sink {
  text(words: string): void;
  /** `<br>`. */
  lineBreak(): void;
  /** A block begins or ends here. */
  edge(): void;
  /** The number of a list item, to stand before its first words. */
  number(printed: string): void;
  /** The last words so far, an end of line where one has ended: to tell what a raised number stands behind. */
  readonly last: string;
  /** Takes the element instead of its words; false where these should come. */
  table?(element: Element): boolean;
  heading?(element: Element, depth: number): boolean;
}

export interface Walk {
  readonly notes: Notes;
  /** Parts of the page that are not the document's. */
  readonly skipped: ReadonlySet<Element>;
  /** No style sheet speaks of lists: `<ol>` counts 1. 2. 3. */
  readonly plainLists: boolean;
  readonly parts: Survey;
  readonly budget: Budget;
}

/** Hands what is visible below these nodes to `sink`. */
export function walk(nodes: readonly Node[], sink: Sink, page: Walk, pre = false): void {
  for (const node of nodes) {
    const words = textOf(node);
    if (words !== null) writeText(words, sink, pre);
    else if (isElement(node)) walkElement(node, sink, page, pre);
  }
}

function writeText(words: string, sink: Sink, pre: boolean): void {
  if (!pre) return sink.text(words);
  words.split(/\r\n?|\n/).forEach((line, i) => {
    if (i > 0) sink.lineBreak();
    sink.text(keepSpaces(line));
  });
}

function walkElement(element: Element, sink: Sink, page: Walk, pre: boolean): void {
  const { tagName, childNodes } = element;
  if (isWordless(element) || page.skipped.has(element)) return;
  if (isHidden(element)) return noteHidden(element, page.notes);
  if (isStruck(element)) return noteStruck(element, page.notes);
  if (tagName === "br") return sink.lineBreak();
  if (tagName === "img") return notePicture(element, sink, page.notes);
  if (tagName === "input") return sink.text(isTextField(element) ? (attribute(element, "value") ?? "") : "");
  if (tagName === "table" && sink.table?.(element)) return;
  if (/^h[1-6]$/.test(tagName) && sink.heading?.(element, Number(tagName[1]))) return;
  if (isRaised(element) && raised(element, sink)) return;

  const block = isBlock(element);
  if (block) sink.edge();
  if (tagName === "li") sink.number(listNumber(element, page.plainLists));
  walk(childNodes, sink, page, pre || isPreformatted(element));
  if (block) sink.edge();
}

const isTextField = (element: Element): boolean =>
  /^(?:|text|number|tel)$/i.test(attribute(element, "type") ?? "");

const isRaised = (element: Element): boolean =>
  /^su[bp]$/.test(element.tagName) ||
  (attribute(element, "style") !== null && /^(?:super|sub)$/.test(style(element, "vertical-align") ?? ""));

/** 13 with a raised 1 behind it is not 131: the mark of a note goes in brackets. */
function raised(element: Element, sink: Sink): boolean {
  const mark = plainText(element).trim();
  if (!/\d$/.test(sink.last) || !/^[\w①-⑳*]{1,3}$/.test(mark)) return false;
  sink.text(`（${mark}）`);
  return true;
}

function noteHidden(element: Element, notes: Notes): void {
  const words = holdsCells(element) ? plainText(element) : "";
  if (words !== "") notes.hidden.set(element, words);
}

/** A table, or a part of one. */
const holdsCells = (element: Element): boolean =>
  /^(?:table|t[drh]|tbody|thead|tfoot)$/.test(element.tagName) ||
  element.childNodes.some((node) => isElement(node) && holdsCells(node));

function noteStruck(element: Element, notes: Notes): void {
  const words = plainText(element);
  if (words !== "") notes.struck.set(element, words);
}

const smallestPicture = 60;

/** Signs and lines are small, and say so. */
function notePicture(element: Element, { last }: Sink, notes: Notes): void {
  const sizes = ["width", "height"].map((side) =>
    Number.parseInt(attribute(element, side) ?? style(element, side) ?? "", 10),
  );
  if (!sizes.some((size) => size < smallestPicture))
    notes.pictures.set(element, last.trim().split("\n").at(-1)!.trim());
}
