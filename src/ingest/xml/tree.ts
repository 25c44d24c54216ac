import { tooMuch } from "../refused";
import { parseXml, type Attributes } from "./parse-xml";

export interface XmlElement {
  /** `w:p`: see `canonicalName`. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** A tree is held whole: the longest report on record has some 60,000. */
const mostNodes = 600_000;

/** A whole part as a tree; its root. Throws `Refused`. */
export function xmlTree(bytes: Uint8Array, part: string): XmlElement {
  const document: { children: XmlNode[] } = { children: [] };
  const open: { children: XmlNode[] }[] = [document];
  let nodes = 0;
  const add = (node: XmlNode): void => {
    nodes += 1;
    if (nodes > mostNodes) throw tooManyNodes(part);
    open.at(-1)!.children.push(node);
  };
  parseXml(bytes, part, {
    open(name, attributes) {
      const element = { name, attributes, children: [] };
      add(element);
      open.push(element);
    },
    text: add,
    close: () => open.pop(),
  });
  return document.children.find(isElement)!;
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== "string";

export const elementsOf = ({ children }: XmlElement): readonly XmlElement[] => children.filter(isElement);

export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

/** The element at the end of a path of names below `element`, the first of each; undefined where a step is missing. */
export function find(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) at = at?.children.filter(isElement).find((child) => child.name === name);
  return at;
}

/** `w:val` of the element at the end of a path. */
export const valueAt = (element: XmlElement | undefined, ...path: readonly string[]): string | undefined =>
  find(element, ...path)?.attributes["w:val"];

/** Every element below, depth first, `element` itself included. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (isElement(child)) yield* descendants(child);
}

const tooManyNodes = (part: string) =>
  tooMuch({
    zh: `部件“${part}”的内容超过 ${mostNodes} 项`,
    en: `the part “${part}” holds more than ${mostNodes} elements and texts`,
  });
