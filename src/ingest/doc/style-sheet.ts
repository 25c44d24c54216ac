import { Bytes } from "../cfb/bytes";
import { paragraphProperties } from "./paragraph-properties";

/** What the style of a paragraph says of it, with what it has from the styles below it. */
export interface Style {
  /** From 1; null for running text. */
  readonly depth: number | null;
  /** From 1; null for none. */
  readonly list: number | null;
  readonly listLevel: number | null;
  /** A line of a list of contents. */
  readonly isContents: boolean;
}

interface Definition {
  /** Number of a built-in style. */
  readonly builtIn: number;
  readonly base: number;
  readonly properties: ReturnType<typeof paragraphProperties>;
}

const noStyle: Style = { depth: null, list: null, listLevel: null, isContents: false };
const noBytes = new Bytes(new Uint8Array());
const ofParagraphs = 1;
const mostStyles = 5000;
const longestChain = 20;
const title = 62;

/** Looks up styles by their number (STSH, MS-DOC 2.9.271); one that is not there says nothing. */
export function readStyleSheet(sheet: Bytes): (style: number) => Style {
  const definitions = sheet.length > 4 ? readDefinitions(sheet) : [];
  const resolved = new Map<number, Style>();
  return (style) => {
    let found = resolved.get(style);
    if (!found) resolved.set(style, (found = resolve(chainOf(style, definitions))));
    return found;
  };
}

function readDefinitions(sheet: Bytes): (Definition | undefined)[] {
  const head = sheet.u16(0);
  const count = Math.min(mostStyles, sheet.u16(2));
  const baseSize = sheet.u16(4);
  const definitions: (Definition | undefined)[] = [];
  let at = 2 + head;
  for (let i = 0; i < count && at + 2 <= sheet.length; i += 1) {
    const size = sheet.u16(at);
    definitions.push(size > baseSize ? readDefinition(sheet.slice(at + 2, size), baseSize) : undefined);
    at += 2 + size;
  }
  return definitions;
}

function readDefinition(style: Bytes, baseSize: number): Definition | undefined {
  const kindAndBase = style.u16(2);
  if ((kindAndBase & 0xf) !== ofParagraphs) return undefined;
  // Its name and the zero behind it; what follows begins at an even place.
  const nameEnd = baseSize + 2 + 2 * style.u16(baseSize) + 2;
  const at = nameEnd + (nameEnd % 2);
  const size = at + 2 <= style.length ? style.u16(at) : 0;
  const list = size > 2 && at + 2 + size <= style.length ? style.slice(at + 4, size - 2) : noBytes;
  return {
    builtIn: style.u16(0) & 0xfff,
    base: kindAndBase >> 4,
    properties: paragraphProperties(list, noBytes, noBytes),
  };
}

function chainOf(style: number, definitions: readonly (Definition | undefined)[]): Definition[] {
  const chain: Definition[] = [];
  let next = definitions[style];
  while (next && chain.length < longestChain && !chain.includes(next)) {
    chain.push(next);
    next = definitions[next.base];
  }
  return chain;
}

function resolve(chain: readonly Definition[]): Style {
  const [own] = chain;
  if (!own) return noStyle;
  const outlines = chain.map(({ builtIn, properties }) => properties.outline ?? builtInOutline(builtIn));
  const outline = outlines.find((one) => one !== undefined) ?? 9;
  return {
    depth: outline < 9 ? outline + 1 : null,
    list: chain.find(({ properties }) => properties.list !== undefined)?.properties.list || null,
    listLevel:
      chain.find(({ properties }) => properties.listLevel !== undefined)?.properties.listLevel ?? null,
    isContents: own.builtIn >= 19 && own.builtIn <= 27,
  };
}

function builtInOutline(style: number): number | undefined {
  if (style >= 1 && style <= 9) return style - 1;
  return style === title ? 0 : undefined;
}
