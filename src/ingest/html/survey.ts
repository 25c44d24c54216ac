import { attribute, childElements, isElement, textOf, type Element, type Page } from "./nodes";
import { isBlock, isHidden, isWordless } from "./visible";

/** What stands below an element, itself included, as far as it is visible. */
export interface Part {
  /** Characters that are no space. */
  readonly words: number;
  readonly linked: number;
  readonly links: number;
  /** Tables of two cells and more. */
  readonly tables: number;
  readonly blocks: number;
  readonly elements: number;
}

export type Survey = (element: Element) => Part;

const nothing: Part = { words: 0, linked: 0, links: 0, tables: 0, blocks: 0, elements: 0 };

/** Measures every part of a page, once. */
export function survey(page: Page): Survey {
  const parts = new Map<Element, Part>();
  const measure = (element: Element, inLink: boolean): Part => {
    if (isWordless(element) || isHidden(element)) return nothing;
    const isLink = element.tagName === "a" && attribute(element, "href") !== null;
    const part = { ...nothing };
    for (const node of element.childNodes) {
      const below = isElement(node) ? measure(node, inLink || isLink) : nothing;
      const words = isElement(node) ? 0 : (textOf(node)?.replace(/\s/g, "").length ?? 0);
      part.words += words + below.words;
      part.linked += (inLink || isLink ? words : 0) + below.linked;
      part.links += below.links;
      part.tables += below.tables;
      part.blocks += below.blocks;
      part.elements += below.elements;
    }
    part.links += isLink ? 1 : 0;
    part.tables += element.tagName === "table" && hasTwoCells(element) ? 1 : 0;
    part.blocks += isBlock(element) ? 1 : 0;
    part.elements += 1;
    parts.set(element, part);
    return part;
  };
  childElements(page).forEach((element) => measure(element, false));
  return (element) => parts.get(element) ?? nothing;
}

function hasTwoCells(table: Element): boolean {
  let cells = 0;
  const count = (element: Element): void => {
    for (const child of childElements(element)) {
      if (/^t[dh]$/.test(child.tagName)) cells += isHidden(child) ? 0 : 1;
      else if (/^(?:tbody|thead|tfoot|tr)$/.test(child.tagName)) count(child);
      if (cells > 1) return;
    }
  };
  count(table);
  return cells > 1;
}
