import type { DefaultTreeAdapterTypes } from "parse5";

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Page = DefaultTreeAdapterTypes.Document;

export const isElement = (node: Node | DefaultTreeAdapterTypes.ParentNode): node is Element =>
  "tagName" in node;

/** The words of a text node; null for any other. */
export const textOf = (node: Node): string | null =>
  node.nodeName === "#text" ? (node as Text).value : null;
type Text = DefaultTreeAdapterTypes.TextNode;

export const childElements = ({ childNodes }: { readonly childNodes: readonly Node[] }): Element[] =>
  childNodes.filter(isElement);

/** Null where the element does not have it. */
export const attribute = ({ attrs }: Element, name: string): string | null =>
  attrs.find((one) => one.name === name)?.value ?? null;

const longestStyle = 4000;

/** What the element's own `style` says of one property, in lower case; null where it says nothing. */
export function style(element: Element, property: string): string | null {
  const declared = attribute(element, "style");
  if (declared === null) return null;
  // The last one of several counts.
  const found = declared
    .slice(0, longestStyle)
    .toLowerCase()
    .split(";")
    .map((one) => one.split(":"))
    .findLast(([name]) => name!.trim() === property);
  return found
    ? found
        .slice(1)
        .join(":")
        .replace(/!important/, "")
        .trim()
    : null;
}

/** The first element of that name, the element itself included. */
export function findElement(within: Page | Element, name: string): Element | null {
  if (isElement(within) && within.tagName === name) return within;
  for (const child of childElements(within)) {
    const found = findElement(child, name);
    if (found) return found;
  }
  return null;
}
