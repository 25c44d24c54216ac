import { childrenNamed, find, valueAt, type XmlElement } from "../xml/tree";
import { isOn } from "./on-off";

/** What the style of a paragraph says of it, with what it has from the styles below it. */
export interface ParagraphStyle {
  /** From 1; null for running text. */
  readonly depth: number | null;
  /** `id` of the list whose numbers it takes, `level` its depth where stated. */
  readonly list: { readonly id: string; readonly level: number | null; readonly style: string } | null;
  /** A line of a list of contents: Word makes it out of the headings. */
  readonly isContents: boolean;
}

export type Styles = (id: string | undefined) => ParagraphStyle;

const noStyle: ParagraphStyle = { depth: null, list: null, isContents: false };
const longestChain = 20;

/** Built-in styles keep their English names in every Word; other programs write the Chinese ones. */
const namedHeading = /^(?:heading|标题)\s*([1-9])$/i;
const namedTitle = /^(?:title|标题)$/i;
const namedContents = /^(?:toc|目录)\s*(?:[1-9]|heading|标题)$/i;

/** Looks up styles of paragraphs; an unknown one says nothing. `undefined` asks for the default one. */
export function readStyles(root: XmlElement | undefined): Styles {
  const all = (root ? childrenNamed(root, "w:style") : []).filter(
    ({ attributes }) => (attributes["w:type"] ?? "paragraph") === "paragraph",
  );
  const byId = new Map(all.map((style) => [style.attributes["w:styleId"] ?? "", style]));
  const standard = all.find(({ attributes }) => /^(?:1|true|on)$/.test(attributes["w:default"] ?? ""));
  const resolved = new Map<string, ParagraphStyle>();
  return (id) => {
    const style = id === undefined ? standard : byId.get(id);
    if (!style) return noStyle;
    const key = style.attributes["w:styleId"] ?? "";
    let found = resolved.get(key);
    if (!found) resolved.set(key, (found = resolve(chainOf(style, byId))));
    return found;
  };
}

function chainOf(style: XmlElement, byId: ReadonlyMap<string, XmlElement>): readonly XmlElement[] {
  const chain: XmlElement[] = [];
  let next: XmlElement | undefined = style;
  while (next && chain.length < longestChain && !chain.includes(next)) {
    chain.push(next);
    next = byId.get(valueAt(next, "w:basedOn") ?? "");
  }
  return chain;
}

function resolve(chain: readonly XmlElement[]): ParagraphStyle {
  const names = chain.map((style) => valueAt(style, "w:name") ?? "");
  const depths = chain.map((style, i) => statedDepth(style) ?? namedDepth(names[i]!));
  const numbered = chain.find((style) => valueAt(style, "w:pPr", "w:numPr", "w:numId") !== undefined);
  const level = chain
    .map((style) => valueAt(style, "w:pPr", "w:numPr", "w:ilvl"))
    .find((one) => one !== undefined);
  return {
    depth: depths.find((depth) => depth !== undefined) || null,
    list: numbered
      ? {
          id: valueAt(numbered, "w:pPr", "w:numPr", "w:numId")!,
          level: level === undefined ? null : Number(level),
          style: chain[0]!.attributes["w:styleId"] ?? "",
        }
      : null,
    isContents: namedContents.test(names[0]!),
  };
}

/** Depth by the outline level of some properties: 0 for running text, undefined where they say nothing. */
export function outlineDepth(properties: XmlElement | undefined): number | undefined {
  const level = valueAt(properties, "w:outlineLvl");
  if (level === undefined) return undefined;
  return /^[0-8]$/.test(level) ? Number(level) + 1 : 0;
}

const statedDepth = (style: XmlElement): number | undefined => outlineDepth(find(style, "w:pPr"));

function namedDepth(name: string): number | undefined {
  if (namedTitle.test(name.trim())) return 1;
  const digit = namedHeading.exec(name.trim())?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** Styles of characters that hide them, by themselves or by the style below. */
export function hiddenStyles(root: XmlElement | undefined): ReadonlySet<string> {
  const all = root ? childrenNamed(root, "w:style") : [];
  const byId = new Map(all.map((style) => [style.attributes["w:styleId"] ?? "", style]));
  const isHidden = (style: XmlElement): boolean => {
    const stated = chainOf(style, byId).map((one) => find(one, "w:rPr", "w:vanish"));
    return isOn(stated.find((one) => one !== undefined));
  };
  return new Set([...byId].filter(([, style]) => isHidden(style)).map(([id]) => id));
}
